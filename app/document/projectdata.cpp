// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/projectdata.h"

#include <algorithm>

namespace onset {

namespace {

/// More changes than this are indexed at once instead of one by one.
constexpr std::size_t kMany = 64;

constexpr auto find = [](const auto &map, const auto &id) {
    const auto it = map.find(id);
    return it == map.end() ? nullptr : &it->second;
};

template <class T, class Find> bool fitsAll(const std::vector<Change<T>> &changes, Find current)
{
    return std::all_of(changes.begin(), changes.end(), [&](const Change<T> &change) {
        if (!change.before)
            return change.after && !current(change.after->id);
        const T *here = current(change.before->id);
        return here && *here == *change.before && (!change.after || change.after->id == change.before->id);
    });
}

template <class Map, class T> void applyTo(Map &map, const Change<T> &change)
{
    if (change.after)
        map.insert_or_assign(change.after->id, *change.after);
    else if (change.before)
        map.erase(change.before->id);
}

template <class T> void raise(std::int64_t &next, const std::vector<Change<T>> &changes)
{
    for (const auto &change : changes) {
        if (change.after)
            next = std::max(next, change.after->id.value + 1);
    }
}

template <class T> void raise(std::int64_t &next, const std::vector<T> &rows)
{
    for (const auto &row : rows)
        next = std::max(next, row.id.value + 1);
}

template <class Map> auto valuesOf(const Map &map)
{
    std::vector<typename Map::mapped_type> result;
    result.reserve(map.size());
    for (const auto &[id, value] : map)
        result.push_back(value);
    std::sort(result.begin(), result.end(), [](const auto &a, const auto &b) { return a.id < b.id; });
    return result;
}

} // namespace

void ProjectData::assign(const ProjectContents &contents)
{
    *this = {};
    for (const auto &video : contents.videos)
        putVideo(video);
    for (const auto &value : contents.classes)
        m_classes.emplace(value.id, value);
    for (const auto &segment : contents.segments) {
        m_segments.emplace(segment.id, segment);
        countClass(segment, 1);
    }
    indexSegments();
    for (const auto &row : contents.coverage)
        apply(Change<Coverage>{{}, row});
    for (const auto &verdict : contents.verdicts)
        m_verdicts.emplace(verdict.id, verdict);
    m_next = contents.next;
    raise(m_next.video, contents.videos);
    raise(m_next.actionClass, contents.classes);
    raise(m_next.segment, contents.segments);
    raise(m_next.coverage, contents.coverage);
    raise(m_next.verdict, contents.verdicts);
}

ProjectContents ProjectData::contents() const
{
    ProjectContents result;
    result.videos = m_videos;
    result.classes = valuesOf(m_classes);
    result.segments = valuesOf(m_segments);
    result.coverage = valuesOf(m_coverage);
    result.verdicts = valuesOf(m_verdicts);
    result.next = m_next;
    return result;
}

const Video *ProjectData::video(VideoId id) const
{
    const auto *place = find(m_videoPlace, id);
    return place ? &m_videos[*place] : nullptr;
}

const ActionClass *ProjectData::actionClass(ClassId id) const
{
    return find(m_classes, id);
}

const Segment *ProjectData::segment(SegmentId id) const
{
    return find(m_segments, id);
}

std::vector<const Segment *> ProjectData::segments() const
{
    std::vector<const Segment *> result;
    result.reserve(m_segments.size());
    for (const auto &[id, segment] : m_segments)
        result.push_back(&segment);
    std::sort(result.begin(), result.end(), [](const Segment *a, const Segment *b) { return a->id < b->id; });
    return result;
}

std::vector<const Segment *> ProjectData::segments(VideoId video) const
{
    std::vector<const Segment *> result;
    if (const auto *index = find(m_segmentsByVideo, video)) {
        result.reserve(index->entries().size());
        for (const auto &entry : index->entries())
            result.push_back(&m_segments.at(entry.id));
    }
    return result;
}

std::vector<const Segment *> ProjectData::segments(VideoId video, FrameRange range) const
{
    std::vector<const Segment *> result;
    if (const auto *index = find(m_segmentsByVideo, video))
        index->visit(range, [&](const auto &entry) { result.push_back(&m_segments.at(entry.id)); });
    return result;
}

ClassUse ProjectData::useOf(ClassId id) const
{
    const auto *use = find(m_uses, id);
    return use ? *use : ClassUse{};
}

const Coverage *ProjectData::coverageRow(CoverageId id) const
{
    return find(m_coverage, id);
}

std::vector<Coverage> ProjectData::coverage(VideoId video) const
{
    std::vector<Coverage> result;
    if (const auto *index = find(m_coverageByVideo, video)) {
        for (const auto &entry : index->entries())
            result.push_back(m_coverage.at(entry.id));
    }
    return result;
}

bool ProjectData::fits(const ChangeSet &changes) const
{
    return fitsAll(changes.segments, [this](SegmentId id) { return segment(id); }) &&
           fitsAll(changes.classes, [this](ClassId id) { return actionClass(id); }) &&
           fitsAll(changes.videos, [this](VideoId id) { return video(id); }) &&
           fitsAll(changes.coverage, [this](CoverageId id) { return coverageRow(id); }) &&
           fitsAll(changes.verdicts, [this](VerdictId id) { return find(m_verdicts, id); });
}

void ProjectData::apply(const ChangeSet &changes)
{
    const bool many = changes.segments.size() > kMany;
    for (const auto &change : changes.segments)
        apply(change, !many);
    if (many)
        indexSegments();
    for (const auto &change : changes.classes)
        applyTo(m_classes, change);
    for (const auto &change : changes.videos) {
        if (change.after)
            putVideo(*change.after);
    }
    for (const auto &change : changes.coverage)
        apply(change);
    for (const auto &change : changes.verdicts)
        applyTo(m_verdicts, change);
    raise(m_next.actionClass, changes.classes);
    raise(m_next.segment, changes.segments);
    raise(m_next.coverage, changes.coverage);
    raise(m_next.verdict, changes.verdicts);
}

void ProjectData::apply(const Change<Segment> &change, bool index)
{
    if (change.before) {
        countClass(*change.before, -1);
        if (index)
            m_segmentsByVideo[change.before->video].erase(change.before->range, change.before->id);
    }
    applyTo(m_segments, change);
    if (change.after) {
        countClass(*change.after, 1);
        if (index)
            m_segmentsByVideo[change.after->video].insert(change.after->range, change.after->id);
    }
}

void ProjectData::apply(const Change<Coverage> &change)
{
    if (change.before)
        m_coverageByVideo[change.before->video].erase(change.before->range, change.before->id);
    applyTo(m_coverage, change);
    if (change.after)
        m_coverageByVideo[change.after->video].insert(change.after->range, change.after->id);
}

void ProjectData::indexSegments()
{
    std::unordered_map<VideoId, std::vector<RangeIndex<SegmentId>::Entry>> entries;
    for (const auto &[id, segment] : m_segments)
        entries[segment.video].push_back({segment.range, id});
    m_segmentsByVideo.clear();
    for (auto &[video, list] : entries)
        m_segmentsByVideo[video].assign(std::move(list));
}

void ProjectData::countClass(const Segment &segment, int by)
{
    visitUses(segment, [this, by](ClassId id, auto part) { m_uses[id].*part += by; });
}

void ProjectData::putVideo(const Video &video)
{
    const auto [it, added] = m_videoPlace.try_emplace(video.id, m_videos.size());
    if (added)
        m_videos.push_back(video);
    else
        m_videos[it->second] = video;
    m_next.video = std::max(m_next.video, video.id.value + 1);
}

} // namespace onset
