// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace onset {

/// A row's identity. 0 is "none". Ids are never reused within a project.
template <class Tag> struct Id
{
    std::int64_t value = 0;

    constexpr bool valid() const { return value != 0; }
    constexpr auto operator<=>(const Id &) const = default;
};

using VideoId = Id<struct VideoTag>;
using ClassId = Id<struct ClassTag>;
using SegmentId = Id<struct SegmentTag>;
using TrackId = Id<struct TrackTag>;
using RunId = Id<struct RunTag>;
using DetectionId = Id<struct DetectionTag>;
using CurveId = Id<struct CurveTag>;
using AnnotatorId = Id<struct AnnotatorTag>;
using CoverageId = Id<struct CoverageTag>;
using VerdictId = Id<struct VerdictTag>;
using ModelVersionId = Id<struct ModelVersionTag>;
using SampleId = Id<struct SampleTag>;
using SnapshotId = Id<struct SnapshotTag>;

/// Products of a run are named by the run, so that the inference thread numbers them without asking the
/// database: the n-th track (detection, curve) of run r.
inline constexpr int kRunShift = 24;
template <class ProductId> constexpr ProductId productId(RunId run, std::int64_t ordinal)
{
    return ProductId{(run.value << kRunShift) | ordinal};
}
template <class ProductId> constexpr std::int64_t ordinalOf(ProductId id)
{
    return id.value & ((std::int64_t{1} << kRunShift) - 1);
}
template <class ProductId> constexpr RunId runOf(ProductId id)
{
    return RunId{(id.value >> kRunShift) & ((std::int64_t{1} << kRunShift) - 1)};
}

/// Engines number the products of each video from 1; the video's place among the run's (from 0) keeps those
/// of one run apart. It stands above the run's number, which so has 24 bits as the ordinal has.
inline constexpr int kPlaceShift = 2 * kRunShift;
template <class ProductId> constexpr ProductId placed(ProductId id, std::int64_t place)
{
    return ProductId{(place << kPlaceShift) | (id.value & ((std::int64_t{1} << kPlaceShift) - 1))};
}

} // namespace onset

template <class Tag> struct std::hash<onset::Id<Tag>>
{
    std::size_t operator()(onset::Id<Tag> id) const noexcept { return std::hash<std::int64_t>()(id.value); }
};
