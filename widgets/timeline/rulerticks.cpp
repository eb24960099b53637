// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/rulerticks.h"

#include "widgets/timeline/timetext.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace onset {
namespace {

struct Step
{
    double major;
    int parts; ///< minor ticks per major one
};

constexpr std::array kTimeSteps{
    Step{0.5, 5},  Step{1, 5},    Step{2, 4},    Step{5, 5},     Step{10, 5},    Step{15, 3},
    Step{30, 3},   Step{60, 6},   Step{120, 4},  Step{300, 5},   Step{600, 5},   Step{900, 3},
    Step{1800, 3}, Step{3600, 6}, Step{7200, 4}, Step{14400, 4}, Step{43200, 6}, Step{86400, 4},
};
constexpr std::array<std::int64_t, 8> kFrameSteps{1, 2, 5, 10, 20, 50, 100, 200};

std::vector<RulerTick> frameTicks(const TimeScale &scale, const FrameTable &frames, std::int64_t step)
{
    std::vector<RulerTick> ticks;
    const FrameRange visible = scale.visible();
    const std::int64_t minor = scale.pixelsPerFrame() >= 6 ? 1 : std::max<std::int64_t>(1, step / 5);
    for (auto f = visible.start.value / step * step; f < visible.end.value; f += minor) {
        RulerTick tick{static_cast<double>(f), {}};
        if (f % step == 0)
            tick.label = QStringLiteral("%1 · %2").arg(timeText(frames.secondsOf(FrameIndex{f}))).arg(f);
        ticks.push_back(std::move(tick));
    }
    return ticks;
}

std::vector<RulerTick> timeTicks(const TimeScale &scale, const FrameTable &frames, const Step &step)
{
    std::vector<RulerTick> ticks;
    const double minor = step.major / step.parts;
    const double last = secondsOfPosition(frames, scale.positionAt(scale.right()));
    auto n = static_cast<std::int64_t>(secondsOfPosition(frames, scale.first) / step.major) * step.parts;
    for (; static_cast<double>(n) * minor <= last; ++n) {
        const double seconds = static_cast<double>(n) * minor;
        RulerTick tick{positionOfSeconds(frames, seconds), {}};
        if (n % step.parts == 0)
            tick.label = timeText(seconds, step.major < 1 ? 1 : 0);
        ticks.push_back(std::move(tick));
    }
    return ticks;
}

} // namespace

std::vector<RulerTick> rulerTicks(const TimeScale &scale, const FrameTable &frames, double spacing)
{
    if (frames.empty())
        return {};
    const double seconds =
        secondsOfPosition(frames, scale.positionAt(scale.right())) - secondsOfPosition(frames, scale.first);
    const double wanted = seconds / scale.width * spacing;
    const double framesWanted = scale.framesPerPixel * spacing * 2;
    if (wanted < kTimeSteps.front().major) {
        const auto it = std::find_if(kFrameSteps.begin(), kFrameSteps.end(),
                                     [&](auto step) { return static_cast<double>(step) >= framesWanted; });
        if (it != kFrameSteps.end())
            return frameTicks(scale, frames, *it);
    }
    const auto it = std::find_if(kTimeSteps.begin(), kTimeSteps.end(),
                                 [&](const Step &step) { return step.major >= wanted; });
    return timeTicks(scale, frames, it != kTimeSteps.end() ? *it : kTimeSteps.back());
}

} // namespace onset
