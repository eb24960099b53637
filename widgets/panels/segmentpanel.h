// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/item.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QTreeView;

namespace onset {

class Actions;
class EmptyState;
class SegmentFilter;
class SegmentTableModel;
struct Workspace;

/// The queue: segments and proposals of the open video, filtered and sorted. Choosing a row selects the item
/// and goes to its start; review keys act here. GUI thread.
class SegmentPanel : public QWidget
{
    Q_OBJECT
public:
    SegmentPanel(Workspace &workspace, Actions &actions, QWidget *parent = nullptr);

    void focusFilter();

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildFilters();
    void buildTable();
    void connectWorkspace();
    void retranslate();
    void fillClasses();
    void followSelection();
    QModelIndex selectRows(); ///< those of the selected items; the first of them, if it is shown
    void takeSelection();
    void showEmpty();
    ItemId itemOf(const QModelIndex &index) const;

    Workspace &m_workspace;
    SegmentTableModel *m_model;
    SegmentFilter *m_filter;
    QLineEdit *m_text;
    QComboBox *m_class;
    QComboBox *m_state;
    QTreeView *m_table;
    EmptyState *m_empty;
    bool m_following = false;
};

} // namespace onset
