// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/proposals/derive.h"
#include "widgets/timeline/timelinegesture.h"

#include <optional>

namespace onset {

class TimelineScene;

/// Drags the threshold: proposals are derived anew while it moves, and kept on release. In steps of 0.01,
/// with Alt of 0.001.
class ThresholdGesture : public TimelineGesture
{
public:
    ThresholdGesture(TimelineScene &scene, int lane, QPointF press);

    void move(QPointF point, Qt::KeyboardModifiers modifiers) override;
    void release() override;
    void cancel() override;

private:
    TimelineScene &m_scene;
    int m_lane;
    double m_grab; ///< pixels from the press to the line
    DeriveSettings m_before;
    DeriveSettings m_now;
};

} // namespace onset
