// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QModelIndex;
class QSortFilterProxyModel;
class QTreeView;

namespace onset {

class Actions;
class EmptyState;
class QueueHeader;
class QueueWalk;
struct SampleMeasures;
struct Workspace;

/// The review queue: which runs, the filters, the list in the order in which to look, what the random
/// stretches tell. Enter, a double click or the key for the next one goes to the row. GUI thread.
class QueuePanel : public QWidget
{
    Q_OBJECT
public:
    QueuePanel(Workspace &workspace, Actions &actions, QueueWalk &walk, QWidget *parent = nullptr);

    bool eventFilter(QObject *watched, QEvent *event) override;
    void takeOver(); ///< the keyboard goes to the list, and to its first row if none is current

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildTable();
    void retranslate();
    void refresh();
    void showMeasures(const SampleMeasures &measures);
    void followCurrent();
    void chooseFirst();
    void open(const QModelIndex &index);
    void fitColumns();

    Workspace &m_workspace;
    Actions &m_actions;
    QueueWalk &m_walk;
    QueueHeader *m_header;
    QSortFilterProxyModel *m_listed;
    QLabel *m_state;
    QTreeView *m_table;
    EmptyState *m_empty;
    QLabel *m_measures;
    bool m_choosesFirst = false; ///< when it is filled next
};

} // namespace onset
