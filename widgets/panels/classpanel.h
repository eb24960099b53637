// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/ids.h"

#include <QWidget>

class QTreeView;

namespace onset {

class Actions;
class ClassListModel;
class EmptyState;
struct Workspace;

/// The palette of classes: colour, name, key, visible, locked. The current one is what new segments get.
/// Names and keys are edited in place. GUI thread.
class ClassPanel : public QWidget
{
    Q_OBJECT
public:
    ClassPanel(Workspace &workspace, Actions &actions, QWidget *parent = nullptr);

    /// Makes a class with the next free key and begins to edit its name.
    void addClass();

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildTable();
    void retranslate();
    void refresh();
    void followActive();
    void rename();
    void recolour();
    void remove();
    ClassId chosen() const;
    void tell(const QString &text);

    Workspace &m_workspace;
    Actions &m_actions;
    ClassListModel *m_model;
    QTreeView *m_table;
    EmptyState *m_empty;
};

} // namespace onset
