// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace onset {

class Actions;
class KeyCapture;

/// F1: every command with its keys, by menu; a key is changed by choosing the command and pressing the new
/// key. A key that another command has is warned of before it is taken from there.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ShortcutsDialog(Actions &actions, QWidget *parent = nullptr);

    void choose(const QString &commandId);
    QString warning() const;

private:
    QWidget *buildEditor();
    void fill();
    void filter(const QString &text);
    QString chosen() const;
    void showChosen();
    void check();
    void assign(bool keepOthers);
    void toDefault();

    Actions &m_actions;
    QLineEdit *m_filter;
    QTreeWidget *m_table;
    KeyCapture *m_capture;
    QLabel *m_warning;
    QPushButton *m_assign;
    QPushButton *m_add;
    QPushButton *m_none;
    QPushButton *m_default;
};

} // namespace onset
