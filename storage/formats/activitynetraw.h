// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/result.h"

#include <cstdint>
#include <istream>
#include <string>
#include <vector>

namespace onset {

/// A file of segments as an evaluator reads it: every time as it stands (also negative, reversed or empty
/// ones), any subset and label, nothing moved to a project's frames. activitynet.h reads for a project.
struct RawSegments
{
    struct Video
    {
        std::string key;
        std::string subset;  ///< of truth; empty where the file names none
        double duration = 0; ///< of truth, in seconds; 0 where the file gives no number
    };
    struct Entry
    {
        std::uint32_t video = 0;    ///< index into videos
        std::uint32_t label = 0;    ///< index into labels; 0 where there are none
        std::uint32_t position = 0; ///< in its video's list, from 0
        double start = 0;           ///< seconds
        double end = 0;             ///< seconds
        double score = 0;           ///< 0 for truth
    };
    std::string file;
    std::string listName;            ///< of the videos: "database" or "results"
    std::vector<Video> videos;       ///< in the order of the file
    std::vector<std::string> labels; ///< every one once, in the order of the file
    std::vector<Entry> entries;      ///< in the order of the file
    /// [member asked for][entry]; NaN where the entry has none, or null.
    std::vector<std::vector<double>> values;

    /// "FILE: /results/v_1/3", to begin an error with.
    std::string place(const Entry &entry) const;
};

/// What predictions have to name beside their score.
enum class RawLabels {
    Needed,  ///< label and segment
    Ignored, ///< the segment
    Alone,   ///< the label: classifications of whole videos, whose segments, if any, are passed over
};

// Members other than "subset" and "duration" (of a video), "segment", "label" and "score" are passed over.
// Times may be texts ("18.6"). What an entry lacks, what has another type, NaN and Infinity (no JSON) and a
// video that comes twice are Error::BadInput, naming the file and the entry. Memory follows what is kept.
// `members` names more of an entry's, all numbers or null, to keep in RawSegments::values.
Result<RawSegments> readRawGroundTruth(std::istream &in, const std::string &file,
                                       std::vector<std::string> members = {});
Result<RawSegments> readRawResults(std::istream &in, const std::string &file, RawLabels labels);

} // namespace onset
