// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/thresholdgesture.h"

#include "app/document/workspace.h"
#include "widgets/timeline/timelinescene.h"

#include <algorithm>
#include <cmath>

namespace onset {

ThresholdGesture::ThresholdGesture(TimelineScene &scene, int lane, QPointF press)
    : m_scene(scene)
    , m_lane(lane)
    , m_grab(scene.thresholdY(lane).value_or(press.y()) - press.y())
    , m_before(scene.workspace().runs.deriveSettings())
    , m_now(m_before)
{}

void ThresholdGesture::move(QPointF point, Qt::KeyboardModifiers modifiers)
{
    const QRectF rect = m_scene.axisRect(m_lane);
    const CurveAxis axis = m_scene.axis(m_lane);
    const double steps = modifiers.testFlag(Qt::AltModifier) ? 1000 : 100;
    const double value = axis.valueAt(point.y() + m_grab, rect.top(), rect.height());
    const double threshold = std::clamp(std::round(value * steps) / steps, axis.low, axis.high);
    if (threshold == m_now.threshold)
        return;
    m_now.threshold = threshold;
    m_scene.workspace().runs.deriveWith(m_now, false);
}

void ThresholdGesture::release()
{
    if (!(m_now == m_before))
        m_scene.workspace().runs.deriveWith(m_now, true);
}

void ThresholdGesture::cancel()
{
    if (!(m_now == m_before))
        m_scene.workspace().runs.deriveWith(m_before, false);
}

} // namespace onset
