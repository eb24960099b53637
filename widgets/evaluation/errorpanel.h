// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;
class QTreeView;

namespace onset {

class Actions;
class BlindFilter;
class EmptyState;
class ErrorWalk;
struct Workspace;

/// The list of errors that the evaluation's filter lets through, costliest first. Enter or a double click
/// goes there; verdict keys and review keys act here. GUI thread.
class ErrorPanel : public QWidget
{
    Q_OBJECT
public:
    ErrorPanel(Workspace &workspace, Actions &actions, ErrorWalk &walk, QWidget *parent = nullptr);

    void focusList();
    /// The keyboard goes to the list and, once it is filled, to its first error: Enter goes there.
    void takeOver();

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildFilter(QWidget *into);
    void buildTable();
    void connectActions();
    void retranslate();
    void refresh();
    void showEmpty();
    void followWalk();
    void chooseFirst();

    Workspace &m_workspace;
    Actions &m_actions;
    ErrorWalk &m_walk;
    QLabel *m_words;
    QToolButton *m_all;
    QToolButton *m_missing;
    QToolButton *m_labels;
    BlindFilter *m_listed;
    QTreeView *m_table;
    EmptyState *m_empty;
    bool m_following = false;
    bool m_choosesFirst = false; ///< when the list is filled next
};

} // namespace onset
