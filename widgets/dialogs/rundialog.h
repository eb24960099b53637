// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/ids.h"

#include <QDialog>

#include <vector>

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QListWidget;

namespace onset {

class ParameterForm;
struct Workspace;

/// Ctrl+D: which system, over which videos, with which settings. Emits Requests::startRun when accepted.
class RunDialog : public QDialog
{
    Q_OBJECT
public:
    explicit RunDialog(Workspace &workspace, QWidget *parent = nullptr);

private:
    void showSystem(int index);
    std::vector<VideoId> chosenVideos() const;
    void check();
    void finish();

    Workspace &m_workspace;
    QComboBox *m_systems;
    QLabel *m_description;
    QListWidget *m_videos;
    ParameterForm *m_parameters;
    QDialogButtonBox *m_buttons;
};

} // namespace onset
