// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/documentimpl.h"
#include "app/document/runstore.h"

#include <algorithm>

namespace onset {

Result<SegmentId> Document::requestCreate(VideoId video, ClassId actionClass, FrameRange range,
                                          std::optional<TrackId> track)
{
    if (auto error = m->readyError())
        return *error;
    if (auto error = m->classError(actionClass))
        return *error;
    if (auto error = m->rangeError(video, range))
        return *error;
    if (track && video == m->runs.video() && !m->runs.track(*track))
        return refusal(Error::Code::NotFound, tr("There is no track %1.").arg(track->value));
    Segment segment;
    segment.video = video;
    segment.actionClass = actionClass;
    segment.range = range;
    segment.track = track;
    auto builder = m->builder();
    const auto id = builder.insert(segment);
    m->commit("create-segment", builder);
    return id;
}

Result<SegmentId> Document::requestResize(const ItemId &item, FrameRange range)
{
    auto draft = m->draft(item);
    if (!draft)
        return draft.error();
    auto &segment = draft->segment;
    if (auto error = m->rangeError(segment.video, range))
        return *error;
    if (segment.range == range) {
        if (draft->isNew)
            return refusal(Error::Code::InvalidArgument, tr("The edges are where they were."));
        return segment.id;
    }
    segment.range = range;
    segment.state = segment.origin ? SegmentState::Edited : SegmentState::Human;
    auto builder = m->builder();
    const auto id = m->put(builder, *draft);
    m->review(builder, segment);
    m->commit("resize", builder);
    return id;
}

Result<SegmentId> Document::requestSetClass(const ItemId &item, ClassId actionClass,
                                            std::optional<FrameRange> alone)
{
    auto draft = m->draft(item);
    if (!draft)
        return draft.error();
    if (auto error = m->classError(actionClass))
        return *error;
    auto &segment = draft->segment;
    if (auto error = alone ? m->rangeError(segment.video, *alone) : std::nullopt)
        return *error;
    auto builder = m->builder();
    auto id = segment.id;
    const bool open = draft->isNew || segment.state == SegmentState::Rejected;
    if (open || segment.actionClass != actionClass) {
        segment.actionClass = actionClass;
        segment.state = decidedState(segment);
        id = m->put(builder, *draft);
        m->review(builder, segment);
    }
    m->commitDecision("set-class", builder, segment.video, alone);
    return id;
}

Result<SegmentId> Document::requestAccept(const ItemId &item, std::optional<FrameRange> alone)
{
    auto draft = m->draft(item);
    if (!draft)
        return draft.error();
    auto &segment = draft->segment;
    if (auto error = alone ? m->rangeError(segment.video, *alone) : std::nullopt)
        return *error;
    auto builder = m->builder();
    auto id = segment.id;
    if (draft->isNew || segment.state == SegmentState::Rejected) {
        segment.state = decidedState(segment);
        id = m->put(builder, *draft);
        m->review(builder, segment);
    }
    m->commitDecision("accept", builder, segment.video, alone);
    return id;
}

Status Document::requestReject(const ItemId &item, std::optional<FrameRange> alone)
{
    auto draft = m->draft(item);
    if (!draft)
        return draft.error();
    auto &segment = draft->segment;
    if (auto error = alone ? m->rangeError(segment.video, *alone) : std::nullopt)
        return *error;
    const bool made = !segment.origin;
    auto builder = m->builder();
    if (made) {
        builder.remove(segment.id);
    } else if (segment.state != SegmentState::Rejected) {
        segment.state = SegmentState::Rejected;
        m->put(builder, *draft);
        m->review(builder, segment);
    }
    m->commitDecision(made && !alone ? "remove" : "reject", builder, segment.video, alone);
    return success();
}

Status Document::requestRemove(SegmentId segment)
{
    const auto draft = m->draft(segment);
    if (!draft)
        return draft.error();
    auto builder = m->builder();
    builder.remove(segment);
    m->commit("remove", builder);
    return success();
}

Result<SegmentId> Document::requestSplit(const ItemId &item, FrameIndex at)
{
    auto draft = m->draft(item);
    if (!draft)
        return draft.error();
    auto &first = draft->segment;
    if (at <= first.range.start || at >= first.range.end)
        return refusal(Error::Code::InvalidArgument,
                       tr("Frame %1 is not within the segment; nothing to split.").arg(at.value));
    auto builder = m->builder();
    m->review(builder, first);
    first.state = first.origin ? SegmentState::Edited : SegmentState::Human;
    auto second = first;
    first.range.end = at;
    first.imported.end.reset();
    second.range.start = at;
    second.imported.start.reset();
    second.secondsSpent = 0;
    m->put(builder, *draft);
    const auto id = builder.insert(second);
    m->commit("split", builder);
    return id;
}

Result<SegmentId> Document::requestMerge(const std::vector<ItemId> &items)
{
    if (auto error = m->readyError())
        return *error;
    auto unique = items;
    std::sort(unique.begin(), unique.end());
    unique.erase(std::unique(unique.begin(), unique.end()), unique.end());
    if (unique.size() < 2)
        return refusal(Error::Code::InvalidArgument, tr("Select two or more segments to merge."));
    std::vector<Impl::Draft> drafts;
    for (const auto &item : unique) {
        auto draft = m->draft(item);
        if (!draft)
            return draft.error();
        const auto &segment = draft->segment;
        if (!draft->isNew && segment.state == SegmentState::Rejected)
            return refusal(Error::Code::Conflict,
                           tr("A rejected segment cannot be merged; accept it first."));
        const auto &other = drafts.empty() ? segment : drafts.front().segment;
        if (segment.video != other.video || segment.actionClass != other.actionClass ||
            segment.track != other.track)
            return refusal(Error::Code::InvalidArgument,
                           tr("Only segments of one video, class and track can be merged."));
        drafts.push_back(*draft);
    }
    return m->merge(std::move(drafts));
}

Result<SegmentId> Document::Impl::merge(std::vector<Draft> drafts)
{
    std::stable_sort(drafts.begin(), drafts.end(), [](const Draft &a, const Draft &b) {
        return a.isNew != b.isNew ? b.isNew : a.segment.range.start < b.segment.range.start;
    });
    auto edit = builder();
    auto &kept = drafts.front();
    for (const auto &draft : drafts) {
        auto &range = kept.segment.range;
        range = {std::min(range.start, draft.segment.range.start),
                 std::max(range.end, draft.segment.range.end)};
    }
    kept.segment.state = kept.segment.origin ? SegmentState::Edited : SegmentState::Human;
    review(edit, kept.segment);
    const auto id = put(edit, kept);
    for (auto draft = drafts.begin() + 1; draft != drafts.end(); ++draft) {
        review(edit, draft->segment);
        if (!draft->segment.origin) {
            edit.remove(draft->segment.id);
            continue;
        }
        draft->segment.state = SegmentState::Rejected;
        draft->segment.note = tr("Merged into segment %1.").arg(id.value).toStdString();
        put(edit, *draft);
    }
    commit("merge", edit);
    return id;
}

Status Document::requestLock(SegmentId segment, bool locked)
{
    if (auto error = m->readyError())
        return *error;
    const auto *stored = m->data.segment(segment);
    if (!stored)
        return refusal(Error::Code::NotFound, tr("There is no segment %1 any more.").arg(segment.value));
    if (auto error = m->classError(stored->actionClass))
        return *error;
    if ((stored->state == SegmentState::Locked) == locked)
        return success();
    if (stored->state == SegmentState::Rejected)
        return refusal(Error::Code::Conflict, tr("A rejected segment cannot be locked; accept it first."));
    auto changed = *stored;
    changed.state = locked ? SegmentState::Locked : decidedState(*stored);
    auto builder = m->builder();
    builder.update(changed);
    m->commit(locked ? "lock" : "unlock", builder);
    return success();
}

Status Document::requestNote(SegmentId segment, const std::string &note)
{
    auto draft = m->draft(segment);
    if (!draft)
        return draft.error();
    draft->segment.note = note;
    auto builder = m->builder();
    builder.update(draft->segment);
    m->commit("note", builder);
    return success();
}

} // namespace onset
