// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace onset {

class Actions;
struct Workspace;

/// What stands in the video's place while there is none: how to begin, and the projects opened last. GUI
/// thread.
class WelcomePage : public QWidget
{
    Q_OBJECT
public:
    WelcomePage(Workspace &workspace, Actions &actions, QWidget *parent = nullptr);

    void refresh();

protected:
    void changeEvent(QEvent *event) override;

private:
    QToolButton *button(const char *actionId);
    void fillRecent();

    Workspace &m_workspace;
    Actions &m_actions;
    QLabel *m_title;
    QLabel *m_text;
    QToolButton *m_new;
    QToolButton *m_open;
    QToolButton *m_add;
    QLabel *m_recentTitle;
    QVBoxLayout *m_recent;
};

} // namespace onset
