// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/tubeoverlap.h"

#include "storage/evaluation/pairwisesum.h"

#include <algorithm>
#include <limits>

namespace onset {

namespace {

/// All steps in one precision: where a result is rounded decides about the last bit.
template <class Real> Real iouOf(const EdgeBox &a, const EdgeBox &b, Real more)
{
    const auto left = static_cast<Real>(std::max(static_cast<Real>(a.left), static_cast<Real>(b.left)));
    const auto top = static_cast<Real>(std::max(static_cast<Real>(a.top), static_cast<Real>(b.top)));
    const Real right = std::min(static_cast<Real>(a.right) + more, static_cast<Real>(b.right) + more);
    const Real bottom = std::min(static_cast<Real>(a.bottom) + more, static_cast<Real>(b.bottom) + more);
    const Real common = std::max(Real{0}, right - left) * std::max(Real{0}, bottom - top);
    const auto area = [more](const EdgeBox &box) {
        const Real width = static_cast<Real>(box.right) - static_cast<Real>(box.left) + more;
        const Real height = static_cast<Real>(box.bottom) - static_cast<Real>(box.top) + more;
        return width * height;
    };
    return common / (area(a) + area(b) - common);
}

/// The prediction is moved by a pixel and grows by one.
double gurkirtIou(const EdgeBox &truth, const EdgeBox &prediction)
{
    const double width = prediction.right - prediction.left + 1;
    const double height = prediction.bottom - prediction.top + 1;
    const double left = prediction.left + 1;
    const double top = prediction.top + 1;
    const double commonWidth = std::min(truth.right, left + width) - std::max(truth.left, left);
    const double commonHeight = std::min(truth.bottom, top + height) - std::max(truth.top, top);
    const double common = std::max(0.0, commonWidth) * std::max(0.0, commonHeight);
    const double area = (truth.right - truth.left) * (truth.bottom - truth.top);
    return common / (area + width * height - common + std::numeric_limits<double>::epsilon());
}

/// `Ratio` is the precision of the temporal factor.
template <class Real, class Ratio, class BoxIou>
TubeOverlap overlapOf(const Tube &a, const Tube &b, std::int64_t more, BoxIou iou)
{
    const auto first = std::max(a.start, b.start);
    const auto last = std::min(a.last(), b.last());
    if (last < first)
        return {};
    std::vector<Real> ious;
    ious.reserve(static_cast<std::size_t>(last - first) + 1);
    for (auto frame = first; frame <= last; frame = frame + 1)
        ious.push_back(iou(a.boxes[static_cast<std::size_t>(frame - a.start)],
                           b.boxes[static_cast<std::size_t>(frame - b.start)]));
    const auto joined = std::max(a.last(), b.last()) - std::min(a.start, b.start) + more;
    const Ratio temporal = static_cast<Ratio>(last - first + more) / static_cast<Ratio>(joined);
    const Real spatial = pairwiseSum<Real>(ious) / static_cast<Real>(ious.size());
    return {static_cast<double>(spatial), static_cast<double>(temporal),
            static_cast<double>(spatial * temporal)};
}

} // namespace

TubeOverlap tubeOverlap(const Tube &truth, const Tube &prediction, TubeGeometry geometry,
                        OverlapPrecision precision)
{
    if (geometry == TubeGeometry::Gurkirt) {
        if (std::min(truth.last(), prediction.last()) <= std::max(truth.start, prediction.start))
            return {};
        return overlapOf<double, double>(truth, prediction, 1, gurkirtIou);
    }
    const std::int64_t more = geometry == TubeGeometry::Inclusive ? 1 : 0;
    const auto single = [more](const EdgeBox &a, const EdgeBox &b) {
        return iouOf<float>(a, b, static_cast<float>(more));
    };
    if (precision == OverlapPrecision::Double)
        return overlapOf<double, double>(truth, prediction, more, [more](const EdgeBox &a, const EdgeBox &b) {
            return iouOf<double>(a, b, static_cast<double>(more));
        });
    // The integer that is added makes NumPy's scalars double.
    return geometry == TubeGeometry::Inclusive ? overlapOf<float, double>(truth, prediction, more, single)
                                               : overlapOf<float, float>(truth, prediction, more, single);
}

double boxIou(const EdgeBox &a, const EdgeBox &b, bool inclusive)
{
    return iouOf<double>(a, b, inclusive ? 1.0 : 0.0);
}

} // namespace onset
