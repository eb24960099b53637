// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/frame.h"
#include "storage/domain/ids.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace onset {

enum class CurveKind : std::uint8_t { Actionness, Motion, Start, End, Class };

/// Names a curve of a run: of the video (no track) or of one track.
struct CurveKey
{
    RunId run;
    VideoId video;
    CurveKind kind = CurveKind::Actionness;
    ClassId actionClass; ///< for kind Class
    std::optional<TrackId> track;

    auto operator<=>(const CurveKey &) const = default;
};

/// values[i] is the score of frames [first + i·stride, first + (i+1)·stride). NaN where there is none yet.
struct Curve
{
    CurveKey key;
    FrameIndex first{0};
    int stride = 1;
    std::vector<float> values;

    bool operator==(const Curve &) const = default;
};

/// A stretch of a curve: values for samples sampleStart, sampleStart + 1, …
struct CurveChunk
{
    CurveKey key;
    FrameIndex first{0}; ///< frame of sample 0 of the whole curve
    int stride = 1;
    std::int64_t sampleStart = 0;
    std::vector<float> values;

    bool operator==(const CurveChunk &) const = default;
};

} // namespace onset
