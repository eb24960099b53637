// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/ranking/keptfeature.h"
#include "inference/ranking/reviewqueue.h"
#include "inference/ranking/samplemeasures.h"
#include "storage/db/projectfile.h"
#include "storage/evaluation/sameperson.h"

#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <unordered_map>
#include <vector>

namespace onset {

struct QueueRequest
{
    RunId run;     ///< none: the newest finished one
    RunId compare; ///< none: the finished one before it, if there is one
    /// From this temporal IoU on a segment has decided about a detection, whichever run it came from
    /// (undecided(), storage/evaluation/matching.h).
    double overlap = 0.5;
    QueueSettings settings;
    /// Finds what is kept of the videos, for novelty (Services::placeFeature); may be empty.
    std::function<KeptFeature(const ProjectContents &)> features;
};

struct QueueAnswer
{
    RunId run;
    RunId compare; ///< none: there was no other
    std::vector<RankedCandidate> entries;
    std::vector<std::string> notices; ///< English sentences
    bool tellsNovelty = false;        ///< features of some of its videos are kept
};

/// The review queue of a project: what a run put out and nobody decided, in the videos that are not held out,
/// in the order in which to look (reviewqueue.h), with samples among them. Collected video by video, so that
/// other work on the project file gets between them; calls follow one another, on whatever thread.
class QueueCollection
{
public:
    /// NotFound where the project has no such run.
    static Result<std::shared_ptr<QueueCollection>> begin(std::shared_ptr<const ProjectContents> contents,
                                                          QueueRequest request);

    bool isComplete() const { return m_next == m_videos.size(); }
    double progress() const;        ///< 0 … 1
    Status next(ProjectFile &file); ///< reads one video; blocks. Precondition: not complete
    /// Ranks what was collected; takes a moment.
    Result<QueueAnswer> answer() const;

private:
    QueueCollection(std::shared_ptr<const ProjectContents> contents, QueueRequest request, const Run &run,
                    const Run *compare);
    Status readPeople(ProjectFile &file, const std::vector<Segment> &segments, const RunProducts &products);
    PersonMatch people() const;
    void notePeople(const std::vector<Segment> &segments, const std::vector<Track> &tracks);
    PlaceFeature feature() const;

    std::shared_ptr<const ProjectContents> m_contents;
    QueueRequest m_request;
    const Run &m_run;
    const Run *m_compare;
    /// Of videos where segments name tracks that are not of the run: theirs, and those of proposals.
    std::shared_ptr<std::unordered_map<TrackId, Track>> m_tracks;
    std::unordered_map<TrackId, std::string> m_boxes; ///< boxesDigest() of those that features are asked of
    std::vector<const Video *> m_videos;              ///< to be looked at
    std::unordered_map<VideoId, std::vector<Segment>> m_segments;
    std::size_t m_next = 0;
    std::size_t m_heldOut = 0;
    std::vector<QueueVideo> m_collected;
    Decided m_decided;
};

/// All at once; blocks.
Result<QueueAnswer> collectQueue(ProjectFile &file, const ProjectContents &contents,
                                 const QueueRequest &request, const std::stop_token &stop);

/// What the labelled stretches of a run tell; those of held-out videos do not count. Reads what the run put
/// out there; blocks.
Result<SampleMeasures> readMeasures(ProjectFile &file, const ProjectContents &contents, RunId run,
                                    const SampleRule &rule = {});

} // namespace onset
