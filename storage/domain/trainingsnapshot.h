// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/actionclass.h"
#include "storage/domain/coverage.h"
#include "storage/domain/ids.h"
#include "storage/domain/segment.h"
#include "storage/domain/video.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace onset {

/// A video of a training: what it was used for. Held-out videos are named too, for they say on what versions
/// were compared, but nothing of them was learnt.
struct SnapshotVideo
{
    VideoId video;
    Split use = Split::Training; ///< never None
    double weight = 1; ///< how often it is drawn; greater where it was corrected since the last time
    FrameRange range;  ///< the part so used; empty: all of it
    bool operator==(const SnapshotVideo &) const = default;
};

/// What a training learnt from, frozen when it began: later edits do not change it. Stored before the first
/// step, so that a training that was killed goes on with the same data.
struct TrainingSnapshot
{
    SnapshotId id;
    ModelVersionId model;       ///< what came out; none: not finished
    std::int64_t editLogId = 0; ///< the newest row of the edit log then
    std::int64_t createdMs = 0;
    std::string settings; ///< JSON object, see trainingSettingsToJson() (app/jobs/trainingjson.h)
    std::vector<ActionClass> classes;
    std::vector<SnapshotVideo> videos;
    std::vector<Segment> segments;  ///< of the videos not held out, ground truth and rejected
    std::vector<Coverage> coverage; ///< of the same videos, kind Reviewed

    bool operator==(const TrainingSnapshot &) const = default;
};

/// What lists of trainings show of a snapshot.
struct SnapshotEntry
{
    SnapshotId id;
    ModelVersionId model;
    std::int64_t editLogId = 0;
    std::int64_t createdMs = 0;
    std::string settings;
    std::vector<SnapshotVideo> videos;

    bool operator==(const SnapshotEntry &) const = default;
};

/// What people changed since the last training that was finished (the one that began last). Corrections are
/// counted against it.
struct TrainingBaseline
{
    SnapshotId snapshot; ///< none: nothing was trained yet, and every segment counts
    /// The segments that edits touched since, as they were then; none: not there.
    std::map<SegmentId, std::optional<Segment>> before;

    bool operator==(const TrainingBaseline &) const = default;
};

} // namespace onset
