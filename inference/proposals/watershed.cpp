// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/proposals/watershed.h"

#include "inference/proposals/nms.h"

#include <algorithm>
#include <cstdint>

namespace onset {

namespace {

/// A run of samples above the level: [up, down), with the number of samples below the level before them.
struct FloodedRun
{
    std::int64_t up = 0;
    std::int64_t down = 0;
    std::int64_t belowAtUp = 0;   ///< among samples 0 … up
    std::int64_t belowAtDown = 0; ///< among samples 0 … down; up to the last sample if down is the end
};

std::vector<FloodedRun> runsAbove(std::span<const float> values, double level)
{
    std::vector<FloodedRun> runs;
    std::int64_t below = 0;
    bool inside = false;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const bool above = static_cast<double>(values[i]) > level;
        below += above ? 0 : 1;
        if (above && !inside)
            runs.push_back({static_cast<std::int64_t>(i), 0, below, 0});
        if (!above && inside) {
            runs.back().down = static_cast<std::int64_t>(i);
            runs.back().belowAtDown = below;
        }
        inside = above;
    }
    if (inside) {
        runs.back().down = static_cast<std::int64_t>(values.size());
        runs.back().belowAtDown = below;
    }
    return runs;
}

/// Below-level samples so far less the tolerated share of all: higher further right means the stretch between
/// has more of them than tolerated.
double upSignal(const FloodedRun &run, double tolerance)
{
    return static_cast<double>(run.belowAtUp) - tolerance * static_cast<double>(run.up);
}

double downSignal(const FloodedRun &run, double tolerance, std::int64_t length)
{
    const double below = static_cast<double>(run.belowAtDown);
    // The curve ends with this run: continue from the last sample.
    if (run.down >= length)
        return below - tolerance * static_cast<double>(length - 1) - tolerance;
    return below - tolerance * static_cast<double>(run.down);
}

void groupRuns(const std::vector<FloodedRun> &runs, double tolerance, std::int64_t length,
               std::vector<SampleRange> &groups)
{
    const std::size_t n = runs.size();
    std::vector<double> signal(n);
    std::vector<std::size_t> stack;
    stack.reserve(n);
    // To the right: up to the run before the nearest later one with a higher signal.
    std::vector<std::size_t> last(n, n - 1);
    for (std::size_t i = 0; i < n; ++i) {
        signal[i] = upSignal(runs[i], tolerance);
        while (!stack.empty() && signal[i] > signal[stack.back()]) {
            last[stack.back()] = i - 1;
            stack.pop_back();
        }
        stack.push_back(i);
    }
    for (std::size_t i = 0; i < n; ++i)
        groups.push_back({runs[i].up, runs[last[i]].down});
    // To the left: down to the run after the nearest earlier one with a lower signal.
    stack.clear();
    std::vector<std::size_t> first(n, 0);
    for (std::size_t i = n; i-- > 0;) {
        signal[i] = downSignal(runs[i], tolerance, length);
        while (!stack.empty() && signal[i] < signal[stack.back()]) {
            first[stack.back()] = i + 1;
            stack.pop_back();
        }
        stack.push_back(i);
    }
    for (std::size_t i = n; i-- > 0;)
        groups.push_back({runs[first[i]].up, runs[i].down});
}

} // namespace

WatershedSettings tagSettings()
{
    WatershedSettings settings;
    settings.levels = {0.01, 0.05, 0.1, 0.15, 0.25, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95};
    settings.tolerances = {0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1.0};
    settings.nms = 0.9;
    return settings;
}

std::vector<SampleRange> watershedGroups(std::span<const float> values, double level, double tolerance)
{
    std::vector<SampleRange> groups;
    const auto runs = runsAbove(values, level);
    if (!runs.empty())
        groupRuns(runs, tolerance, static_cast<std::int64_t>(values.size()), groups);
    return groups;
}

std::vector<Proposal> watershedProposals(std::span<const float> values, FrameIndex first, int stride,
                                         const WatershedSettings &settings)
{
    std::vector<SampleRange> groups;
    for (const double level : settings.levels) {
        const auto runs = runsAbove(values, level);
        if (runs.empty())
            continue;
        for (const double tolerance : settings.tolerances)
            groupRuns(runs, tolerance, static_cast<std::int64_t>(values.size()), groups);
    }
    std::erase_if(groups, [&](const SampleRange &group) {
        const auto length = static_cast<double>(group.length());
        return !(length > settings.minLength && length < settings.maxLength);
    });
    std::sort(groups.begin(), groups.end());
    groups.erase(std::unique(groups.begin(), groups.end()), groups.end());
    const CurveMeans means(values);
    std::vector<Proposal> proposals;
    proposals.reserve(groups.size());
    for (const auto &group : groups)
        proposals.push_back({framesOf(group, first, stride), means.mean(group)});
    return nms(proposals, settings.nms);
}

} // namespace onset
