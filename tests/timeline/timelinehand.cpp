// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timelinehand.h"

#include <QtTest>

namespace onset {

void TimelineHand::open()
{
    m_world = std::make_unique<TimelineWorld>();
    m_view = std::make_unique<TimelineView>(m_world->workspace);
    m_view->resize(1280, 300);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_view->setFocus();
    selection().select({});
}

void TimelineHand::close()
{
    m_view.reset();
    m_world.reset();
}

QPoint TimelineHand::at(double position, ClassId lane) const
{
    const TimelineScene &scene = m_view->scene();
    const int index = scene.laneWith({lane, std::nullopt});
    const QRectF rect = scene.laneRect(index);
    return QPointF(scene.scale.xOf(position), rect.center().y()).toPoint();
}

QPoint TimelineHand::edgeAt(std::int64_t edge, ClassId lane) const
{
    return at(static_cast<double>(edge), lane);
}

void TimelineHand::press(QPoint at, Qt::KeyboardModifiers modifiers)
{
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, modifiers, at);
}

void TimelineHand::moveTo(QPoint at, Qt::KeyboardModifiers modifiers)
{
    QMouseEvent event(QEvent::MouseMove, at, m_view->viewport()->mapToGlobal(at), Qt::NoButton,
                      Qt::LeftButton, modifiers);
    QCoreApplication::sendEvent(m_view->viewport(), &event);
}

void TimelineHand::release(QPoint at, Qt::KeyboardModifiers modifiers)
{
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, modifiers, at);
}

void TimelineHand::drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers)
{
    press(from, modifiers);
    moveTo((from + to) / 2, modifiers);
    moveTo(to, modifiers);
    release(to, modifiers);
}

void TimelineHand::wheel(QPoint at, QPoint pixels, QPoint angle, Qt::KeyboardModifiers modifiers)
{
    QWheelEvent event(at, m_view->viewport()->mapToGlobal(at), pixels, angle, Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(m_view->viewport(), &event);
}

} // namespace onset
