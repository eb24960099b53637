// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/keydispatcher.h"

#include "widgets/actions.h"
#include "widgets/physicalkey.h"
#include "widgets/reviewarea.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QWidget>

namespace onset {

KeyDispatcher::KeyDispatcher(Actions &actions, QWidget &window)
    : QObject(&window)
    , m_actions(actions)
    , m_window(window)
{
    qApp->installEventFilter(this);
}

bool KeyDispatcher::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress: {
        const auto *focus = qobject_cast<QWidget *>(watched);
        if (!focus || !belongsToWindow(focus) || QApplication::activePopupWidget())
            return false;
        const auto &key = static_cast<const QKeyEvent &>(*event);
        if (event->type() == QEvent::KeyPress)
            return press(key, *focus);
        const auto place = focusPlaceOf(focus);
        // Taken: otherwise a window-wide shortcut that a layout puts on the same place would win.
        if (place == FocusPlace::Elsewhere || !m_actions.reviewCommandFor(key, place))
            return false;
        event->accept();
        return true;
    }
    case QEvent::KeyRelease:
        release(static_cast<const QKeyEvent &>(*event));
        return false;
    case QEvent::WindowDeactivate:
        m_pauseKeyHeld = 0;
        return false;
    default:
        return false;
    }
}

bool KeyDispatcher::belongsToWindow(const QObject *object) const
{
    for (const auto *parent = object; parent; parent = parent->parent()) {
        if (parent == &m_window)
            return true;
        const auto *widget = qobject_cast<const QWidget *>(parent);
        if (widget && widget->windowType() == Qt::Dialog)
            return false;
    }
    return false;
}

bool KeyDispatcher::press(const QKeyEvent &event, const QWidget &focus)
{
    const auto place = focusPlaceOf(&focus);
    if (place == FocusPlace::Elsewhere)
        return false;
    const auto *command = m_actions.reviewCommandFor(event, place);
    if (!command)
        return false;
    const auto id = QString::fromLatin1(command->id);
    const bool shuttle = id == QLatin1String("play.backward") || id == QLatin1String("play.forward");
    if (m_pauseKeyHeld && shuttle) {
        emit singleStep(id == QLatin1String("play.forward") ? 1 : -1);
        return true;
    }
    // Holding J must not double the speed thirty times a second.
    if (event.isAutoRepeat() && (!command->repeats || shuttle))
        return true;
    if (id == QLatin1String("play.pause"))
        m_pauseKeyHeld = event.key();
    m_actions.trigger(id);
    return true;
}

void KeyDispatcher::release(const QKeyEvent &event)
{
    if (!event.isAutoRepeat() && event.key() == m_pauseKeyHeld)
        m_pauseKeyHeld = 0;
}

} // namespace onset
