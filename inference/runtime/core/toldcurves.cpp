// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/core/toldcurves.h"

namespace onset {

ToldCurves::ToldCurves(std::int64_t frames, std::int64_t stride, std::size_t classCount)
    : actionness(frames, stride)
    , classes(classCount, StepCurve(frames, stride))
    , m_frames(frames)
{}

void ToldCurves::tell(DetectionOutput &out, std::int64_t settled)
{
    const auto to = settled >= m_frames ? actionness.steps() : actionness.stepsBefore(settled);
    if (to <= m_told)
        return;
    const auto stride = actionness.stride();
    out.curve(CurveKind::Actionness, 0, stride, m_told, actionness.values(m_told, to));
    for (std::size_t c = 0; c < classes.size(); ++c)
        out.curve(CurveKind::Class, static_cast<int>(c), stride, m_told, classes[c].values(m_told, to));
    m_told = to;
}

} // namespace onset
