// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/timelinemenu.h"

#include "app/document/workspace.h"
#include "widgets/classmark.h"

#include <QAction>
#include <QMenu>

namespace onset {

TimelineMenu::TimelineMenu(Workspace &workspace, KeyOf keyOf, Refuse refuse)
    : m_workspace(workspace)
    , m_keyOf(std::move(keyOf))
    , m_refuse(std::move(refuse))
{}

QKeySequence TimelineMenu::defaultKey(const QString &command)
{
    if (command == QLatin1String("accept"))
        return Qt::Key_Return;
    if (command == QLatin1String("reject"))
        return Qt::Key_Delete;
    if (command == QLatin1String("split"))
        return Qt::Key_S;
    if (command == QLatin1String("merge"))
        return Qt::Key_M;
    if (command == QLatin1String("loop"))
        return Qt::Key_Slash;
    if (command == QLatin1String("fit-selection"))
        return Qt::Key_Z;
    return {};
}

QAction *TimelineMenu::add(QMenu &menu, const QString &text, const QString &command,
                           std::function<void()> run)
{
    // The key is only shown: a shortcut set here would clash with the window's own action.
    const QString key = m_keyOf(command).toString(QKeySequence::NativeText);
    auto *action = menu.addAction(key.isEmpty() ? text : text + QLatin1Char('\t') + key);
    action->setObjectName(command);
    QObject::connect(action, &QAction::triggered, action, std::move(run));
    return action;
}

template <class T> void TimelineMenu::check(const Result<T> &result)
{
    if (!result)
        m_refuse(QString::fromStdString(result.error().message));
}

void TimelineMenu::addClasses(QMenu &menu, const Item &item)
{
    QMenu *classes = menu.addMenu(tr("&Class"));
    classes->setEnabled(!m_workspace.document.isReadOnly());
    for (const ActionClass &each : m_workspace.document.classes()) {
        QString name = classMenuText(each);
        if (!each.hotkey.empty())
            name += QLatin1Char('\t') + QString::fromStdString(each.hotkey);
        QAction *action = classes->addAction(classSwatch(each), name);
        action->setCheckable(true);
        action->setChecked(each.id == item.actionClass);
        QObject::connect(action, &QAction::triggered, action, [this, item, id = each.id] {
            check(m_workspace.document.requestSetClass(item.id, id));
        });
    }
}

void TimelineMenu::fill(QMenu &menu, const Item &item, std::function<void()> fit)
{
    Document &document = m_workspace.document;
    const FrameIndex shown = m_workspace.playhead.current();
    const bool locked = item.state == SegmentState::Locked;
    const bool fixed = locked || document.isReadOnly();
    add(menu, tr("&Accept"), QStringLiteral("accept"), [=, this, &document] {
        check(document.requestAccept(item.id));
    })->setEnabled(!fixed && item.state != SegmentState::Accepted);
    add(menu, item.state == SegmentState::Human ? tr("&Delete") : tr("&Reject"), QStringLiteral("reject"),
        [=, this, &document] { check(document.requestReject(item.id)); })
        ->setEnabled(!fixed && item.state != SegmentState::Rejected);
    addClasses(menu, item);
    menu.addSeparator();
    add(menu, tr("&Split at the playhead"), QStringLiteral("split"), [=, this, &document] {
        check(document.requestSplit(item.id, shown));
    })->setEnabled(!fixed && item.range.contains(shown) && shown > item.range.start);
    add(menu, tr("&Merge the selected"), QStringLiteral("merge"), [this, &document] {
        check(document.requestMerge(m_workspace.selection.items()));
    })->setEnabled(!document.isReadOnly() && m_workspace.selection.items().size() >= 2);
    if (const auto *segment = std::get_if<SegmentId>(&item.id)) {
        add(menu, locked ? tr("Un&lock") : tr("&Lock"), QStringLiteral("lock"),
            [=, this, id = *segment, &document] { check(document.requestLock(id, !locked)); })
            ->setEnabled(!document.isReadOnly());
        if (item.state != SegmentState::Human)
            add(menu, tr("&Delete"), QStringLiteral("remove"), [=, this, id = *segment, &document] {
                check(document.requestRemove(id));
            })->setEnabled(!fixed);
    }
    menu.addSeparator();
    add(menu, tr("L&oop"), QStringLiteral("loop"),
        [this, range = item.range] { m_workspace.playhead.setLoop(range); });
    add(menu, tr("&Zoom to it"), QStringLiteral("fit-selection"), std::move(fit));
}

} // namespace onset
