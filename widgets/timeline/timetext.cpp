// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/timetext.h"

#include <algorithm>
#include <cmath>

namespace onset {

QString timeText(double seconds, int decimals)
{
    static constexpr int kUnits[] = {1, 10, 100, 1000};
    const int unit = kUnits[std::clamp(decimals, 0, 3)];
    const auto ticks = std::llround(std::max(0.0, seconds) * unit);
    const auto whole = ticks / unit;
    const auto hours = whole / 3600;
    const auto minutes = whole / 60 % 60;
    QString text = hours > 0 ? QStringLiteral("%1:%2").arg(hours).arg(minutes, 2, 10, QLatin1Char('0'))
                             : QString::number(minutes);
    text += QStringLiteral(":%1").arg(whole % 60, 2, 10, QLatin1Char('0'));
    if (unit > 1)
        text += QStringLiteral(".%1").arg(ticks % unit, std::clamp(decimals, 0, 3), 10, QLatin1Char('0'));
    return text;
}

double positionOfSeconds(const FrameTable &frames, double seconds)
{
    const FrameIndex frame = frames.frameAtSeconds(seconds);
    const double start = frames.secondsOf(frame);
    const double length = frames.secondsOf(frame + 1) - start;
    const double fraction = length > 0 ? std::clamp((seconds - start) / length, 0.0, 1.0) : 0.0;
    return static_cast<double>(frame.value) + fraction;
}

double secondsOfPosition(const FrameTable &frames, double position)
{
    const auto size = static_cast<double>(frames.size());
    const double inside = std::clamp(position, 0.0, size);
    const FrameIndex frame{std::min(static_cast<std::int64_t>(inside), frames.size() - 1)};
    const double start = frames.secondsOf(frame);
    return start + (inside - static_cast<double>(frame.value)) * (frames.secondsOf(frame + 1) - start);
}

} // namespace onset
