// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/ids.h"

#include <QWidget>

class QTreeWidget;
class QTreeWidgetItem;

namespace onset {

class Actions;
class EmptyState;
struct Run;
struct Workspace;

/// The runs with their state and progress; which one is shown; resume, remove; and below them the settings by
/// which the shown run's proposals are derived. GUI thread.
class RunPanel : public QWidget
{
    Q_OBJECT
public:
    RunPanel(Workspace &workspace, Actions &actions, QWidget *parent = nullptr);

    /// The run chosen in the list; none if there is none.
    RunId chosen() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectActions(Actions &actions);
    void retranslate();
    void fill();
    void fillItem(QTreeWidgetItem &item, const Run &run) const;
    void showJob(int id);
    void enableActions();
    void resume();
    void remove();

    Workspace &m_workspace;
    Actions &m_actions;
    QTreeWidget *m_list;
    EmptyState *m_empty;
};

} // namespace onset
