// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/ids.h"

#include <QWidget>

namespace onset {

class Actions;
class TrainingProgressView;
class VersionList;
struct Workspace;

/// The dock of trainings: the one that goes on above, the versions that came of them below. GUI thread.
class TrainingPanel : public QWidget
{
    Q_OBJECT
public:
    TrainingPanel(Workspace &workspace, Actions &actions, QWidget *parent = nullptr);

    VersionList &versions() const { return *m_versions; }

private:
    void showSnapshot();

    Workspace &m_workspace;
    TrainingProgressView *m_progress;
    VersionList *m_versions;
};

} // namespace onset
