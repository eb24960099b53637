// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/trainingcurves.h"

#include <algorithm>
#include <cmath>

namespace onset {

namespace {

void append(std::vector<QPointF> &points, double x, double y)
{
    points.emplace_back(x, y);
    if (points.size() <= TrainingCurves::kMostPoints)
        return;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < points.size(); i += 2)
        points[kept++] = points[i];
    if (points[kept - 1] != points.back())
        points[kept++] = points.back();
    points.resize(kept);
}

} // namespace

void TrainingCurves::add(const Report &report)
{
    if (m_stages.empty() || m_stages.back().name != report.stage)
        m_stages.push_back({report.stage, m_seconds});
    m_seconds = std::max(m_seconds, report.seconds);
    for (const auto &[name, value] : report.losses) {
        if (std::isfinite(value))
            append(m_losses[name], m_seconds, value);
    }
    const auto measured = report.validationMap;
    if (!measured || !std::isfinite(*measured))
        return;
    const bool same = !m_validation.empty() && m_validation.back().y() == *measured &&
                      m_validation.back().x() >= m_stages.back().from;
    if (!same)
        append(m_validation, m_seconds, *measured);
}

std::optional<QPointF> TrainingCurves::best() const
{
    std::optional<QPointF> best;
    for (const auto &point : m_validation) {
        if (!m_stages.empty() && point.x() < m_stages.back().from)
            continue;
        if (!best || point.y() > best->y())
            best = point;
    }
    return best;
}

} // namespace onset
