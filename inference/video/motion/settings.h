// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/proposals/derive.h"
#include "storage/domain/result.h"

#include <string>

namespace onset {

/// Everything that the engine `motion` can be told; the names are the keys of its parameters.
struct MotionSettings
{
    double analysisRate = 12;        ///< pictures looked at a second, at most about; the rest is skipped
    double detectionRate = 2;        ///< of these, people are searched on so many a second
    int detectionPixels = 1'000'000; ///< of the picture that people are searched on
    double maxUpscale = 2;           ///< … but never larger than the video by more than this
    int followSide = 640;            ///< longer side of the picture that boxes are followed on
    int flowSide = 480;              ///< longer side of the picture that dense flow is computed on
    double hitThreshold = 0;         ///< margin a detector's window needs
    int leastSupport = 2;            ///< windows that must agree on a person
    int confirmHits = 3;             ///< detections that make a track
    double stillScore = 1.2;         ///< mean margin that a track which does not move needs
    double maxGapSeconds = 3;        ///< without a detection while followed; bridged when found again
    double maxLostSeconds = 1.5;     ///< without a detection and not followed either
    double cutThreshold = 0.4;       ///< histogram difference of a cut (cuts.h)
    double videoFloor = 0.03;        ///< noise, picture heights a second
    double videoHalf = 0.08;         ///< above the floor: score 0.5
    double trackFloor = 0.03;        ///< noise, body lengths a second
    double trackHalf = 0.1;          ///< above the floor: score 0.5
    double updateSeconds = 1;        ///< of video between two updates
    double provisionalSeconds = 10;  ///< of video until the first provisional detections; later ever rarer
    double warmUpSeconds = 4;        ///< of video read again before a resumed run goes on
    int threads = 0;                 ///< of OpenCV; 0: all cores but one, which decodes
    DeriveSettings derive;           ///< key "derive", an object

    bool operator==(const MotionSettings &) const = default;
};

/// Reads a JSON object; an empty text or missing keys give the defaults. Error::InvalidArgument, naming the
/// key, for malformed JSON, an unknown key, a wrong type, or a number out of its range.
Result<MotionSettings> motionSettingsFromJson(const std::string &json);

/// All settings as a JSON object.
std::string toJson(const MotionSettings &settings);

} // namespace onset
