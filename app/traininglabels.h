// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/training.h"
#include "storage/domain/coverage.h"
#include "storage/domain/project.h"
#include "storage/domain/result.h"
#include "storage/domain/segment.h"

#include <map>
#include <span>
#include <string>
#include <vector>

namespace onset {

/// Turns the labels and reviewed stretches of videos into what trainers take: ranges with places of classes.
/// The source is kept by reference.
class TrainingLabels
{
public:
    struct Source
    {
        std::string path; ///< for errors
        std::span<const ActionClass> classes;
        std::span<const Segment> segments;
        std::span<const Coverage> coverage;
    };
    explicit TrainingLabels(const Source &source);

    /// The source's classes by position; `motion` only where somebody labelled with it.
    const std::vector<std::string> &classNames() const { return m_names; }
    /// Ground truth and what was reviewed in a part of the video (empty: in all of it). BadInput for a video
    /// that is not indexed, a label past its end, or of a class that is not there.
    Result<TrainingVideo> of(const Video &video, FrameRange part = {}) const;

private:
    Error wrong(const Video &video, const std::string &problem) const;
    Status addSegments(TrainingVideo &labelled, FrameRange part) const;
    void addReviews(TrainingVideo &labelled, FrameRange part) const;

    Source m_source;
    std::vector<std::string> m_names;
    std::map<ClassId, int> m_places;
    std::multimap<VideoId, const Segment *> m_segments; ///< a video's in the order of the source
};

} // namespace onset
