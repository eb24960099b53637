// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mainmenus.h"

#include "app/document/workspace.h"
#include "widgets/actions.h"
#include "widgets/docks.h"
#include "widgets/recentprojects.h"

#include <QAction>
#include <QFileInfo>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>

namespace onset {

MainMenus::MainMenus(Workspace &workspace, Actions &actions, Docks &docks, QMainWindow &window)
    : QObject(&window)
    , m_workspace(workspace)
    , m_actions(actions)
    , m_recent(new QMenu(&window))
    , m_panels(new QMenu(&window))
    , m_toolBar(new QToolBar(&window))
{
    m_panels->addActions(docks.toggleActions());
    m_panels->addSeparator();
    m_panels->addAction(m_toolBar->toggleViewAction());
    buildMenus(window);
    buildToolBar(window);
    connect(m_recent, &QMenu::aboutToShow, this, &MainMenus::fillRecent);
    fillRecent();
    retranslate();
}

void MainMenus::buildMenus(QMainWindow &window)
{
    for (int i = 0; i < kMenuCount; ++i) {
        auto *menu = window.menuBar()->addMenu(QString());
        menu->setToolTipsVisible(true);
        m_menus.push_back(menu);
    }
    for (const auto &command : commandTable()) {
        auto *menu = m_menus[static_cast<std::size_t>(command.menu)];
        if (command.separator)
            menu->addSeparator();
        auto *action = m_actions.action(QLatin1String(command.id));
        menu->addAction(action);
        if (action->objectName() == QLatin1String("file.open"))
            menu->addMenu(m_recent);
        if (action->objectName() == QLatin1String("view.fullScreen"))
            menu->addMenu(m_panels);
    }
    m_actions.action(QStringLiteral("file.quit"))->setMenuRole(QAction::QuitRole);
    m_actions.action(QStringLiteral("file.preferences"))->setMenuRole(QAction::PreferencesRole);
    m_actions.action(QStringLiteral("help.about"))->setMenuRole(QAction::AboutRole);
}

void MainMenus::buildToolBar(QMainWindow &window)
{
    m_toolBar->setObjectName(QStringLiteral("toolBar"));
    m_toolBar->setIconSize({20, 20});
    constexpr const char *kShown[] = {"file.new",
                                      "file.open",
                                      "file.addVideos",
                                      "",
                                      "edit.undo",
                                      "edit.redo",
                                      "",
                                      "run.detect",
                                      "view.evaluation",
                                      "",
                                      "review.previous",
                                      "review.next",
                                      "review.accept",
                                      "review.reject",
                                      "review.reviewed",
                                      "",
                                      "segment.setStart",
                                      "segment.setEnd",
                                      "segment.split",
                                      "segment.merge",
                                      "",
                                      "view.boxes",
                                      "view.trails",
                                      "view.pictureFit",
                                      "",
                                      "view.zoomIn",
                                      "view.zoomOut",
                                      "view.fitSelection",
                                      "",
                                      "help.shortcuts"};
    for (const auto *id : kShown) {
        if (*id)
            m_toolBar->addAction(m_actions.action(QLatin1String(id)));
        else
            m_toolBar->addSeparator();
    }
    window.addToolBar(m_toolBar);
}

void MainMenus::fillRecent()
{
    m_recent->clear();
    for (const auto &path : RecentProjects::paths()) {
        auto *action = m_recent->addAction(QFileInfo(path).fileName());
        action->setToolTip(path);
        connect(action, &QAction::triggered, this,
                [this, path] { emit m_workspace.requests.openProject(path); });
    }
    m_recent->setEnabled(!m_recent->isEmpty());
}

void MainMenus::retranslate()
{
    for (std::size_t i = 0; i < m_menus.size(); ++i)
        m_menus[i]->setTitle(menuTitle(static_cast<MenuId>(i)));
    m_recent->setTitle(tr("Open &recent"));
    m_panels->setTitle(tr("Pa&nels"));
    m_toolBar->setWindowTitle(tr("Tool bar"));
}

} // namespace onset
