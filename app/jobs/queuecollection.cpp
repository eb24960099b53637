// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/queuecollection.h"

#include "app/jobs/runtransfer.h"
#include "storage/evaluation/matching.h"

#include <algorithm>
#include <iterator>

namespace onset {

namespace {

const Run *runOf(const ProjectContents &contents, RunId id)
{
    const auto it = std::ranges::find(contents.runs, id, &Run::id);
    return it == contents.runs.end() ? nullptr : &*it;
}

/// The newest finished run that is older than this one.
RunId finishedBefore(const std::vector<Run> &runs, RunId run)
{
    RunId before;
    for (const auto &one : runs) {
        if (one.state == RunState::Finished && one.id < run)
            before = std::max(before, one.id);
    }
    return before;
}

bool looksAt(const Run *run, VideoId video)
{
    return run && std::ranges::find(run->videos, video) != run->videos.end();
}

class Collection
{
public:
    Collection(ProjectFile &file, const ProjectContents &contents, const QueueRequest &request)
        : m_file(file)
        , m_contents(contents)
        , m_request(request)
    {}

    Result<QueueAnswer> answer(const Run &run, const Run *compare, const std::stop_token &stop)
    {
        QueueAnswer answer{run.id, compare ? compare->id : RunId{}, {}, {}};
        std::size_t heldOut = 0;
        for (const auto &video : m_contents.videos) {
            if (stop.stop_requested())
                return Error{Error::Code::Cancelled, "Ordering the review queue was stopped.", {}};
            if (!looksAt(&run, video.id) || !video.frames)
                continue;
            if (video.split == Split::HeldOut) {
                ++heldOut;
                continue;
            }
            if (const auto added = add(video, run, compare); !added)
                return added.error();
        }
        if (heldOut > 0)
            answer.notices.push_back(std::to_string(heldOut) +
                                     " videos are held out and were left out of the queue");
        auto order = reviewQueue(m_videos, m_decided, m_request.feature, m_request.settings);
        if (!order)
            return order.error();
        answer.entries = std::move(*order);
        return answer;
    }

private:
    Status add(const Video &video, const Run &run, const Run *compare)
    {
        auto products = m_file.products(run.id, video.id);
        if (!products)
            return products.error();
        QueueVideo one;
        one.video = video.id;
        one.frames = video.frames->size();
        one.framesPerSecond = video.frames->averageRate();
        one.curves = std::move(products->curves);
        std::vector<Segment> segments;
        std::ranges::copy_if(m_contents.segments, std::back_inserter(segments),
                             [&](const Segment &segment) { return segment.video == video.id; });
        one.open = undecided(products->detections, segments, m_request.overlap);
        if (looksAt(compare, video.id)) {
            auto other = m_file.detections(compare->id, video.id);
            if (!other)
                return other.error();
            one.compared = true;
            one.other = std::move(*other);
        }
        for (const auto &stretch : m_contents.coverage) {
            if (stretch.video == video.id && stretch.kind == CoverageKind::Reviewed &&
                !stretch.actionClass.valid())
                one.looked.push_back(stretch.range);
        }
        for (const auto &segment : segments)
            m_decided.emplace_back(video.id, segment.range);
        m_videos.push_back(std::move(one));
        return success();
    }

    ProjectFile &m_file;
    const ProjectContents &m_contents;
    const QueueRequest &m_request;
    std::vector<QueueVideo> m_videos;
    std::vector<std::pair<VideoId, FrameRange>> m_decided;
};

} // namespace

Result<QueueAnswer> collectQueue(ProjectFile &file, const ProjectContents &contents,
                                 const QueueRequest &request, const std::stop_token &stop)
{
    const auto wanted = request.run.valid() ? request.run : newestFinished(contents.runs);
    const Run *run = runOf(contents, wanted);
    if (!run)
        return Error{Error::Code::NotFound,
                     wanted.valid() ? contents.path + " has no run " + std::to_string(wanted.value)
                                    : contents.path + " has no finished run; detect something first",
                     {}};
    const auto other = request.compare.valid() ? request.compare : finishedBefore(contents.runs, run->id);
    const Run *compare = runOf(contents, other);
    if (request.compare.valid() && !compare)
        return Error{Error::Code::NotFound,
                     contents.path + " has no run " + std::to_string(request.compare.value),
                     {}};
    return Collection(file, contents, request).answer(*run, compare, stop);
}

} // namespace onset
