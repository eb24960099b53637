// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace onset {

class Actions;
struct Workspace;

/// Says above the video what to do while a stretch of the queue is labelled. GUI thread.
class SampleBanner : public QLabel
{
    Q_OBJECT
public:
    SampleBanner(Workspace &workspace, Actions &actions, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    Workspace &m_workspace;
    Actions &m_actions;
};

} // namespace onset
