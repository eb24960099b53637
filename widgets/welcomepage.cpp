// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/welcomepage.h"

#include "app/document/workspace.h"
#include "widgets/actions.h"
#include "widgets/icons.h"
#include "widgets/recentprojects.h"

#include <QAction>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace onset {

WelcomePage::WelcomePage(Workspace &workspace, Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_actions(actions)
    , m_title(new QLabel)
    , m_text(new QLabel)
    , m_new(button("file.new"))
    , m_open(button("file.open"))
    , m_add(button("file.addVideos"))
    , m_recentTitle(new QLabel)
    , m_recent(new QVBoxLayout)
{
    setObjectName(QStringLiteral("welcomePage"));
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    auto *icon = new QLabel;
    icon->setPixmap(applicationIcon().pixmap(64, 64));
    icon->setAlignment(Qt::AlignCenter);
    layout->addWidget(icon);
    auto font = m_title->font();
    font.setPointSizeF(font.pointSizeF() * 1.5);
    m_title->setFont(font);
    for (auto *label : {m_title, m_text}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    auto *row = new QHBoxLayout;
    row->addStretch();
    for (auto *made : {m_new, m_open, m_add})
        row->addWidget(made);
    row->addStretch();
    layout->addSpacing(8);
    layout->addLayout(row);
    layout->addSpacing(12);
    m_recentTitle->setAlignment(Qt::AlignCenter);
    m_recentTitle->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(m_recentTitle);
    m_recent->setSpacing(0);
    layout->addLayout(m_recent);
    layout->addStretch(3);
    refresh();
}

QToolButton *WelcomePage::button(const char *actionId)
{
    auto *made = new QToolButton(this);
    made->setDefaultAction(m_actions.action(QLatin1String(actionId)));
    made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    made->setIconSize({22, 22});
    made->setMinimumHeight(34);
    made->setFocusPolicy(Qt::StrongFocus);
    return made;
}

void WelcomePage::refresh()
{
    const bool open = m_workspace.document.isOpen();
    const bool videos = open && !m_workspace.document.videos().empty();
    m_new->setVisible(!open);
    m_open->setVisible(!open);
    m_add->setVisible(open && !m_workspace.document.isReadOnly());
    if (videos) {
        m_title->setText(tr("Choose a video"));
        m_text->setText(m_workspace.document.isReadOnly()
                            ? tr("Double-click a video in the list to open it.")
                            : tr("Double-click a video in the list to open it, or add more."));
    } else if (open && m_workspace.document.isReadOnly()) {
        m_title->setText(tr("This project has no videos yet"));
        m_text->setText(tr("It is open for reading only. Open it normally to add some."));
    } else if (open) {
        m_title->setText(tr("Add your first video"));
        m_text->setText(tr("Add video files here or drop them on the window. They stay where they are."));
    } else {
        m_title->setText(tr("Welcome to Onset"));
        m_text->setText(
            tr("Make a project to find, review and correct actions in your videos, or open one."));
    }
    fillRecent();
}

void WelcomePage::fillRecent()
{
    while (auto *item = m_recent->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    const auto paths = m_workspace.document.isOpen() ? QStringList{} : RecentProjects::paths();
    m_recentTitle->setVisible(!paths.isEmpty());
    m_recentTitle->setText(tr("Opened last"));
    const auto nameOf = [](const QString &path) { return QFileInfo(path).completeBaseName(); };
    for (const auto &path : paths) {
        auto *link = new QToolButton;
        const auto alike = std::ranges::count(paths, nameOf(path), nameOf);
        link->setText(alike > 1 ? tr("%1 in %2", "a project; its folder")
                                      .arg(nameOf(path), QDir(QFileInfo(path).path()).dirName())
                                : nameOf(path));
        link->setToolTip(path);
        link->setAutoRaise(true);
        link->setFocusPolicy(Qt::StrongFocus);
        connect(link, &QToolButton::clicked, this,
                [this, path] { emit m_workspace.requests.openProject(path); });
        m_recent->addWidget(link, 0, Qt::AlignCenter);
    }
}

void WelcomePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace onset
