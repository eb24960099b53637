// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <vector>

class QMainWindow;
class QMenu;
class QToolBar;

namespace onset {

class Actions;
class Docks;
struct Workspace;

/// Menu bar and tool bar, made from the command table; recent projects and panels as submenus. GUI thread.
class MainMenus : public QObject
{
    Q_OBJECT
public:
    MainMenus(Workspace &workspace, Actions &actions, Docks &docks, QMainWindow &window);

    void retranslate();

private:
    void buildMenus(QMainWindow &window);
    void buildToolBar(QMainWindow &window);
    void fillRecent();

    Workspace &m_workspace;
    Actions &m_actions;
    std::vector<QMenu *> m_menus;
    QMenu *m_recent;
    QMenu *m_panels;
    QToolBar *m_toolBar;
};

} // namespace onset
