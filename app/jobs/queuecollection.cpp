// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/queuecollection.h"

#include "app/jobs/runtransfer.h"
#include "storage/evaluation/matching.h"

#include <algorithm>
#include <set>

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

Error noRun(const ProjectContents &contents, RunId id)
{
    return {Error::Code::NotFound,
            id.valid() ? contents.path + " has no run " + std::to_string(id.value)
                       : contents.path + " has no finished run; detect something first",
            {}};
}

} // namespace

Result<std::shared_ptr<QueueCollection>>
QueueCollection::begin(std::shared_ptr<const ProjectContents> contents, QueueRequest request)
{
    const auto wanted = request.run.valid() ? request.run : newestFinished(contents->runs);
    const Run *run = runOf(*contents, wanted);
    if (!run)
        return noRun(*contents, wanted);
    const auto other = request.compare.valid() ? request.compare : finishedBefore(contents->runs, run->id);
    const Run *compare = runOf(*contents, other);
    if (request.compare.valid() && !compare)
        return noRun(*contents, request.compare);
    return std::shared_ptr<QueueCollection>(
        new QueueCollection(std::move(contents), std::move(request), *run, compare));
}

QueueCollection::QueueCollection(std::shared_ptr<const ProjectContents> contents, QueueRequest request,
                                 const Run &run, const Run *compare)
    : m_contents(std::move(contents))
    , m_request(std::move(request))
    , m_run(run)
    , m_compare(compare)
    , m_tracks(std::make_shared<std::unordered_map<TrackId, Track>>())
{
    for (const auto &video : m_contents->videos) {
        if (!looksAt(&run, video.id) || !video.frames)
            continue;
        if (video.split == Split::HeldOut)
            ++m_heldOut;
        else
            m_videos.push_back(&video);
    }
    for (const auto &segment : m_contents->segments)
        m_segments[segment.video].push_back(segment);
    for (const auto &one : m_contents->classes)
        m_decided.labels[one.id] = 0;
}

double QueueCollection::progress() const
{
    return m_videos.empty() ? 1 : static_cast<double>(m_next) / static_cast<double>(m_videos.size());
}

Status QueueCollection::next(ProjectFile &file)
{
    const Video &video = *m_videos[m_next++];
    auto products = file.products(m_run.id, video.id);
    if (!products)
        return products.error();
    QueueVideo one;
    one.video = video.id;
    one.frames = video.frames->size();
    one.framesPerSecond = video.frames->averageRate();
    one.curves = std::move(products->curves);
    const auto &segments = m_segments[video.id];
    if (const auto read = readPeople(file, segments, *products); !read)
        return read;
    one.open = undecided(products->detections, segments, m_request.overlap, people());
    if (looksAt(m_compare, video.id)) {
        auto other = file.detections(m_compare->id, video.id);
        if (!other)
            return other.error();
        one.compared = true;
        one.other = std::move(*other);
    }
    if (m_request.features)
        notePeople(segments, products->tracks);
    one.looked = reviewedForAll(m_contents->coverage, video.id);
    for (const auto &segment : segments) {
        const bool isLabel = segment.state != SegmentState::Rejected;
        m_decided.places.push_back(
            {video.id, segment.range, segment.track, isLabel ? segment.actionClass : ClassId{}});
        if (isLabel)
            ++m_decided.labels[segment.actionClass];
    }
    m_collected.push_back(std::move(one));
    return success();
}

/// Tracks of two runs are told apart by their boxes; where segments name none of another run, none is needed.
Status QueueCollection::readPeople(ProjectFile &file, const std::vector<Segment> &segments,
                                   const RunProducts &products)
{
    std::set<TrackId> named;
    for (const auto &segment : segments) {
        if (segment.track && runOf(*segment.track) != m_run.id)
            named.insert(*segment.track);
    }
    if (named.empty())
        return success();
    const auto tracks = file.tracks(std::vector(named.begin(), named.end()));
    if (!tracks)
        return tracks.error();
    for (const auto *of : {&*tracks, &products.tracks}) {
        for (const auto &track : *of)
            m_tracks->emplace(track.id, track);
    }
    return success();
}

PersonMatch QueueCollection::people() const
{
    return [tracks = m_tracks](TrackId a, TrackId b, const FrameRange &range) {
        const auto one = tracks->find(a);
        const auto other = tracks->find(b);
        return one != tracks->end() && other != tracks->end() &&
               samePerson(one->second, other->second, range);
    };
}

/// The tracks themselves are not kept: those of a hundred videos would take gigabytes.
void QueueCollection::notePeople(const std::vector<Segment> &segments, const std::vector<Track> &tracks)
{
    for (const auto &track : tracks)
        m_boxes.emplace(track.id, boxesDigest(track));
    for (const auto &segment : segments) {
        const auto known = segment.track ? m_tracks->find(*segment.track) : m_tracks->end();
        if (known != m_tracks->end())
            m_boxes.emplace(known->first, boxesDigest(known->second));
    }
}

PlaceFeature QueueCollection::feature() const
{
    auto kept = m_request.features ? m_request.features(*m_contents) : KeptFeature();
    if (!kept)
        return {};
    return [this, kept = std::move(kept)](const Place &place) {
        const auto person = place.track ? m_boxes.find(*place.track) : m_boxes.end();
        return kept(place.video, place.range, person == m_boxes.end() ? std::string() : person->second);
    };
}

Result<QueueAnswer> QueueCollection::answer() const
{
    QueueAnswer answer{m_run.id, m_compare ? m_compare->id : RunId{}, {}, {}};
    if (m_heldOut > 0)
        answer.notices.push_back(std::to_string(m_heldOut) +
                                 " videos are held out and were left out of the queue");
    const auto feature = this->feature();
    const auto described = std::ranges::count_if(m_collected, [&](const QueueVideo &video) {
        return feature && !feature({video.video, frameRange(0, 1), {}}).empty();
    });
    answer.tellsNovelty = described > 0;
    auto order =
        reviewQueue(m_collected, m_decided, described > 0 ? feature : PlaceFeature(), m_request.settings);
    if (!order)
        return order.error();
    answer.entries = std::move(*order);
    return answer;
}

Result<QueueAnswer> collectQueue(ProjectFile &file, const ProjectContents &contents,
                                 const QueueRequest &request, const std::stop_token &stop)
{
    // Not owned: it outlives the collection.
    const std::shared_ptr<const ProjectContents> shared(std::shared_ptr<void>(), &contents);
    const auto collection = QueueCollection::begin(shared, request);
    if (!collection)
        return collection.error();
    while (!(*collection)->isComplete()) {
        if (stop.stop_requested())
            return Error{Error::Code::Cancelled, "Ordering the review queue was stopped.", {}};
        if (const auto read = (*collection)->next(file); !read)
            return read.error();
    }
    return (*collection)->answer();
}

Result<SampleMeasures> readMeasures(ProjectFile &file, const ProjectContents &contents, RunId run,
                                    const SampleRule &rule)
{
    if (!runOf(contents, run))
        return noRun(contents, run);
    std::set<VideoId> heldOut;
    for (const auto &video : contents.videos) {
        if (video.split == Split::HeldOut)
            heldOut.insert(video.id);
    }
    std::vector<ReviewSample> samples;
    std::set<VideoId> sampled;
    for (const auto &sample : contents.samples) {
        if (sample.run != run || !sample.isDone() || heldOut.contains(sample.video))
            continue;
        samples.push_back(sample);
        sampled.insert(sample.video);
    }
    const std::vector<VideoId> videos(sampled.begin(), sampled.end());
    const auto proposals = file.detections(run, videos);
    if (!proposals)
        return proposals.error();
    std::vector<Segment> segments;
    for (const auto &segment : contents.segments) {
        if (sampled.contains(segment.video))
            segments.push_back(segment);
    }
    return measureSamples(run, samples, segments, *proposals, rule);
}

} // namespace onset
