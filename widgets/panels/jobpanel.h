// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QListView;

namespace onset {

class Actions;
class EmptyState;
struct Workspace;

/// The work going on and just done, with progress, time left and speed. "jobs.cancel" stops the chosen job,
/// or the first that is running. GUI thread.
class JobPanel : public QWidget
{
    Q_OBJECT
public:
    JobPanel(Workspace &workspace, Actions &actions, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();
    int cancellable() const;

    Workspace &m_workspace;
    Actions &m_actions;
    QListView *m_list;
    EmptyState *m_empty;
};

} // namespace onset
