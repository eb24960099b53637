// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/editbuilder.h"

#include <algorithm>

namespace onset {

namespace {

/// Whether they differ in more than who, when and how often.
bool differs(const Segment &a, Segment b)
{
    b.annotator = a.annotator;
    b.changedMs = a.changedMs;
    b.secondsSpent = a.secondsSpent;
    b.revision = a.revision;
    return !(a == b);
}

} // namespace

void setTimes(Segment &segment, const Video *video)
{
    const bool known = video && video->frames && !video->frames->empty();
    segment.startPts = known ? video->frames->ptsOf(segment.range.start) : kNoPts;
    segment.endPts = known ? video->frames->ptsOf(segment.range.end) : kNoPts;
}

EditBuilder::EditBuilder(const ProjectData &data, AnnotatorId annotator, std::int64_t whenMs,
                         double secondsSpent)
    : m_data(data)
    , m_annotator(annotator)
    , m_whenMs(whenMs)
    , m_secondsSpent(secondsSpent)
    , m_next(data.nextIds())
{}

void EditBuilder::stamp(Segment &segment)
{
    setTimes(segment, m_data.video(segment.video));
    segment.annotator = m_annotator;
    segment.changedMs = m_whenMs;
    segment.secondsSpent += std::exchange(m_secondsSpent, 0.0);
}

SegmentId EditBuilder::insert(Segment segment)
{
    segment.id = {m_next.segment++};
    segment.revision = 1;
    stamp(segment);
    m_changes.segments.push_back({std::nullopt, segment});
    return segment.id;
}

void EditBuilder::update(Segment segment)
{
    const auto *before = m_data.segment(segment.id);
    if (!before || !differs(*before, segment))
        return;
    if (segment.range.start != before->range.start)
        segment.imported.start.reset();
    if (segment.range.end != before->range.end)
        segment.imported.end.reset();
    segment.revision = before->revision + 1;
    stamp(segment);
    m_changes.segments.push_back({*before, segment});
}

void EditBuilder::remove(SegmentId id)
{
    if (const auto *before = m_data.segment(id))
        m_changes.segments.push_back({*before, std::nullopt});
}

void EditBuilder::update(const ActionClass &value)
{
    const auto *before = m_data.actionClass(value.id);
    if (before && *before != value)
        m_changes.classes.push_back({*before, value});
}

void EditBuilder::removeClass(ClassId id)
{
    if (const auto *before = m_data.actionClass(id))
        m_changes.classes.push_back({*before, std::nullopt});
    for (const auto &[rowId, row] : m_data.coverage()) {
        if (row.actionClass == id)
            ledger(row.video).remove(row);
    }
    for (const auto &[verdictId, verdict] : m_data.verdicts()) {
        if (verdict.actionClass == id)
            m_changes.verdicts.push_back({verdict, std::nullopt});
    }
}

void EditBuilder::update(const Video &value)
{
    const auto *before = m_data.video(value.id);
    if (before && !(*before == value))
        m_changes.videos.push_back({*before, value});
}

void EditBuilder::judge(const Verdict &about, std::optional<VerdictKind> kind)
{
    const auto &known = m_data.verdicts();
    const auto it = std::find_if(known.begin(), known.end(), [&about](const auto &entry) {
        const Verdict &each = entry.second;
        return each.run == about.run && each.video == about.video && each.range == about.range &&
               each.actionClass == about.actionClass;
    });
    if (!kind) {
        if (it != known.end())
            m_changes.verdicts.push_back({it->second, std::nullopt});
        return;
    }
    if (it != known.end() && it->second.kind == *kind)
        return;
    auto after = it != known.end() ? it->second : about;
    after.kind = *kind;
    after.annotator = m_annotator;
    after.changedMs = m_whenMs;
    if (it != known.end()) {
        m_changes.verdicts.push_back({it->second, after});
    } else {
        after.id = {m_next.verdict++};
        m_changes.verdicts.push_back({std::nullopt, after});
    }
}

void EditBuilder::cover(VideoId video, ClassId actionClass, FrameRange range, CoverageKind kind)
{
    Coverage row;
    row.video = video;
    row.actionClass = actionClass;
    row.range = range;
    row.kind = kind;
    row.annotator = m_annotator;
    row.changedMs = m_whenMs;
    ledger(video).add(row);
}

CoverageLedger &EditBuilder::ledger(VideoId video)
{
    const auto it = m_ledgers.find(video);
    if (it != m_ledgers.end())
        return it->second;
    return m_ledgers.emplace(video, CoverageLedger(m_data.coverage(video), m_next)).first->second;
}

ChangeSet EditBuilder::changes() const
{
    auto all = m_changes;
    for (const auto &[video, ledger] : m_ledgers)
        all.coverage.insert(all.coverage.end(), ledger.changes().begin(), ledger.changes().end());
    return all;
}

namespace {

template <class T> std::optional<T> valueOf(const T *pointer)
{
    return pointer ? std::optional<T>(*pointer) : std::nullopt;
}

template <class T, class Find>
std::vector<Change<T>> rebasedRows(const std::vector<Change<T>> &target, Find current)
{
    std::vector<Change<T>> result;
    for (const auto &change : target) {
        const auto id = change.after ? change.after->id : change.before->id;
        const auto here = valueOf<T>(current(id));
        if (here || change.after)
            result.push_back({here, change.after});
    }
    return result;
}

} // namespace

ChangeSet rebased(const ChangeSet &target, const ProjectData &data, std::int64_t whenMs)
{
    ChangeSet result;
    for (const auto &change : target.segments) {
        const auto id = change.after ? change.after->id : change.before->id;
        const auto here = valueOf(data.segment(id));
        auto after = change.after;
        if (after) {
            after->revision = (here ? here->revision : after->revision) + 1;
            after->changedMs = whenMs;
            setTimes(*after, data.video(after->video));
        }
        if (here || after)
            result.segments.push_back({here, after});
    }
    result.classes = rebasedRows(target.classes, [&](ClassId id) { return data.actionClass(id); });
    result.coverage = rebasedRows(target.coverage, [&](CoverageId id) { return data.coverageRow(id); });
    result.verdicts = rebasedRows(target.verdicts, [&](VerdictId id) {
        const auto it = data.verdicts().find(id);
        return it == data.verdicts().end() ? nullptr : &it->second;
    });
    // A file may have been indexed or moved in between: only what people edit goes back.
    for (const auto &change : target.videos) {
        const auto *here = change.after ? data.video(change.after->id) : nullptr;
        if (!here)
            continue;
        auto after = *here;
        after.split = change.after->split;
        after.key = change.after->key;
        result.videos.push_back({*here, after});
    }
    return result;
}

} // namespace onset
