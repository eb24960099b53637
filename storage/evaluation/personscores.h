// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/ids.h"
#include "storage/domain/tube.h"
#include "storage/evaluation/framemap.h"
#include "storage/evaluation/overlapscores.h"
#include "storage/evaluation/persontubes.h"
#include "storage/evaluation/videomap.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace onset {

inline constexpr std::size_t kAvaMostBoxes = 50; ///< on a picture, the evaluator's own

struct NamedClass
{
    ClassId id;
    std::string name;

    bool operator==(const NamedClass &) const = default;
};

/// What metrics of tubes are over.
struct ComparedTubes
{
    const std::vector<Tube> *truth = nullptr;
    const std::vector<Tube> *predictions = nullptr;
    std::vector<NamedClass> classes;
    std::vector<VideoId> videos;
};

/// Of these, the classes that people are annotated with, in their order.
std::vector<NamedClass> annotatedClasses(const std::vector<Tube> &truth,
                                         const std::vector<NamedClass> &classes);
/// Those that MultiSports leaves out by their names are gone.
std::vector<NamedClass> multiSportsClasses(std::vector<NamedClass> classes);
std::vector<ClassId> idsOf(const std::vector<NamedClass> &classes);

// A list of thresholds must not be empty; classes are measured in their order.

OverlapScores videoScores(const ComparedTubes &tubes, TubeRule rule, const std::vector<double> &thresholds);
/// Every box of a tube counts by itself, with the tube's score.
OverlapScores frameScores(const ComparedTubes &tubes, FrameRule rule, const std::vector<double> &thresholds);
/// On these pictures alone, of each the kAvaMostBoxes best boxes.
OverlapScores avaScores(const ComparedTubes &tubes, const std::vector<double> &thresholds,
                        const std::function<bool(VideoId, FrameIndex)> &isPicture);

/// How people are measured.
struct PersonMeasure
{
    enum class Metric : std::uint8_t { VideoMap, FrameMap, Ava };
    Metric metric = Metric::VideoMap;
    TubeRule tubeRule = TubeRule::ActNms; ///< of VideoMap
    FrameRule frameRule = FrameRule::Act; ///< of FrameMap

    bool operator==(const PersonMeasure &) const = default;
};

/// A run measured against the annotations of people; `classes` are all there are, those that no person is
/// annotated with do not count.
OverlapScores personScores(const PersonTubes &tubes, const std::vector<NamedClass> &classes,
                           const PersonMeasure &measure, const std::vector<double> &thresholds);

} // namespace onset
