// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/ranking/edgespread.h"

#include "inference/ranking/candidate.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace onset {

namespace {

constexpr std::int64_t kLeastSamples = 4; // looked at to each side of an edge

/// Frames with weights.
struct Places
{
    std::vector<double> frames;
    std::vector<double> weights;
};

double deviation(const Places &places)
{
    double total = 0;
    double mean = 0;
    for (std::size_t i = 0; i < places.frames.size(); ++i) {
        total += places.weights[i];
        mean += places.weights[i] * places.frames[i];
    }
    if (total <= 0)
        return Reasons::kUnknown;
    mean /= total;
    double variance = 0;
    for (std::size_t i = 0; i < places.frames.size(); ++i)
        variance += places.weights[i] * (places.frames[i] - mean) * (places.frames[i] - mean);
    return std::sqrt(variance / total);
}

/// The samples within reach of an edge, [from, to).
struct Window
{
    std::int64_t from = 0;
    std::int64_t to = 0;
};

Window windowOf(const Curve &curve, FrameIndex edge, std::int64_t reach)
{
    const auto samples = static_cast<std::int64_t>(curve.values.size());
    const auto sampleOf = [&](std::int64_t frame) {
        return std::clamp<std::int64_t>((frame - curve.first.value) / curve.stride, 0, samples);
    };
    return {sampleOf(edge.value - reach), std::min(samples, sampleOf(edge.value + reach) + 1)};
}

double middleOf(const Curve &curve, std::int64_t sample)
{
    return static_cast<double>(curve.first.value) +
           (static_cast<double>(sample) + 0.5) * static_cast<double>(curve.stride);
}

double valueAt(const Curve &curve, std::int64_t sample)
{
    return static_cast<double>(curve.values[static_cast<std::size_t>(sample)]);
}

/// Without what all places have in common; all alike where nothing stands out.
double spreadOf(Places places)
{
    if (places.frames.empty())
        return Reasons::kUnknown;
    const double least = *std::min_element(places.weights.begin(), places.weights.end());
    const double most = *std::max_element(places.weights.begin(), places.weights.end());
    for (auto &weight : places.weights)
        weight = most > least ? weight - least : 1.0;
    return deviation(places);
}

const Curve *curveOf(std::span<const Curve> curves, CurveKind kind, ClassId actionClass)
{
    const auto it = std::find_if(curves.begin(), curves.end(), [&](const Curve &curve) {
        return curve.key.kind == kind && (kind != CurveKind::Class || curve.key.actionClass == actionClass);
    });
    return it == curves.end() ? nullptr : &*it;
}

/// Standard deviation of a flat curve over ± reach.
double flatSpread(std::int64_t reach)
{
    return static_cast<double>(2 * reach) / std::sqrt(12.0);
}

} // namespace

double edgeSpread(const Curve &edges, FrameIndex edge, std::int64_t reach)
{
    Places places;
    const auto window = windowOf(edges, edge, reach);
    for (auto i = window.from; i < window.to; ++i) {
        if (!std::isfinite(valueAt(edges, i)))
            continue;
        places.frames.push_back(middleOf(edges, i));
        places.weights.push_back(std::max(0.0, valueAt(edges, i)));
    }
    return spreadOf(std::move(places));
}

double edgeSpreadOfSlope(const Curve &curve, FrameIndex edge, std::int64_t reach, bool start)
{
    Places places;
    const auto window = windowOf(curve, edge, reach);
    for (auto i = window.from; i + 1 < window.to; ++i) {
        const double change = valueAt(curve, i + 1) - valueAt(curve, i);
        if (!std::isfinite(change))
            continue;
        places.frames.push_back(middleOf(curve, i) + 0.5 * static_cast<double>(curve.stride));
        places.weights.push_back(std::max(0.0, start ? change : -change));
    }
    return spreadOf(std::move(places));
}

double edgeUncertainty(std::span<const Curve> curves, FrameRange range, ClassId actionClass)
{
    double sum = 0;
    int edges = 0;
    for (const bool start : {true, false}) {
        const auto edge = start ? range.start : range.end;
        const auto *own = curveOf(curves, start ? CurveKind::Start : CurveKind::End, {});
        const auto *slope = curveOf(curves, CurveKind::Class, actionClass);
        if (!slope)
            slope = curveOf(curves, CurveKind::Actionness, {});
        const auto *curve = own ? own : slope;
        if (!curve)
            continue;
        const auto reach = std::max(range.length() / 2, kLeastSamples * curve->stride);
        const double spread =
            own ? edgeSpread(*own, edge, reach) : edgeSpreadOfSlope(*slope, edge, reach, start);
        if (!std::isfinite(spread))
            continue;
        sum += std::min(1.0, spread / flatSpread(reach));
        ++edges;
    }
    return edges > 0 ? sum / edges : Reasons::kUnknown;
}

} // namespace onset
