// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/documentimpl.h"

#include "app/document/editcommand.h"
#include "app/document/runstore.h"
#include "storage/domain/time.h"

#include <algorithm>
#include <cmath>

namespace onset {

Error refusal(Error::Code code, const QString &text)
{
    return {code, text.toStdString(), {}};
}

SegmentState decidedState(const Segment &segment)
{
    if (!segment.origin)
        return SegmentState::Human;
    const bool same =
        segment.range == segment.origin->proposed && segment.actionClass == segment.origin->proposedClass;
    return same ? SegmentState::Accepted : SegmentState::Edited;
}

Item itemOf(const Segment &segment)
{
    const double score = segment.origin ? segment.origin->score : 1.0;
    return {segment.id,    segment.video, segment.actionClass, segment.track,
            segment.range, score,         segment.state,       false};
}

Item itemOf(const Detection &detection)
{
    return {detection.id,    detection.video, detection.actionClass,   detection.track,
            detection.range, detection.score, SegmentState::Predicted, detection.provisional};
}

Document::Impl::Impl(Document &document, RunStore &store)
    : q(document)
    , runs(store)
    , decided(store)
{}

std::optional<Error> Document::Impl::readyError() const
{
    if (!open)
        return refusal(Error::Code::InvalidArgument, tr("No project is open."));
    if (const auto writable = q.requireWritable(); !writable)
        return writable.error();
    if (replaying)
        return refusal(Error::Code::Conflict, tr("An edit is being undone; try again."));
    return std::nullopt;
}

std::optional<Error> Document::Impl::classError(ClassId id) const
{
    const auto *value = data.actionClass(id);
    if (!value)
        return refusal(Error::Code::NotFound, tr("The project has no class with number %1.").arg(id.value));
    if (value->locked)
        return refusal(
            Error::Code::Conflict,
            tr("The class “%1” is locked; unlock it first.").arg(QString::fromStdString(value->name)));
    return std::nullopt;
}

std::optional<Error> Document::Impl::rangeError(VideoId video, FrameRange range) const
{
    const auto *film = data.video(video);
    if (!film)
        return refusal(Error::Code::NotFound,
                       tr("The project has no video with number %1.").arg(video.value));
    if (range.empty())
        return refusal(Error::Code::InvalidArgument, tr("A segment must have at least one frame."));
    const bool known = film->frames && !film->frames->empty();
    if (range.start.value < 0 || (known && range.end.value > film->frames->size()))
        return refusal(Error::Code::InvalidArgument, tr("Frames %1 to %2 lie outside of the video “%3”.")
                                                         .arg(range.start.value)
                                                         .arg(range.end.value)
                                                         .arg(QString::fromStdString(film->key)));
    return std::nullopt;
}

Result<Document::Impl::Draft> Document::Impl::draft(const ItemId &item) const
{
    if (auto error = readyError())
        return *error;
    Draft draft;
    if (const auto *id = std::get_if<SegmentId>(&item)) {
        const auto *stored = data.segment(*id);
        if (!stored)
            return refusal(Error::Code::NotFound, tr("There is no segment %1 any more.").arg(id->value));
        if (stored->state == SegmentState::Locked)
            return refusal(Error::Code::Conflict, tr("The segment is locked; unlock it first."));
        draft.segment = *stored;
    } else if (const auto *detectionId = std::get_if<DetectionId>(&item)) {
        const auto *detection = runs.detection(*detectionId);
        if (!detection || runOf(*detectionId) != runs.shownRun())
            return refusal(Error::Code::NotFound, tr("The proposal is not there any more."));
        if (decided.contains(*detectionId))
            return refusal(Error::Code::Conflict, tr("The proposal was decided already."));
        draft.isNew = true;
        draft.segment.video = detection->video;
        draft.segment.actionClass = detection->actionClass;
        draft.segment.track = detection->track;
        draft.segment.range = detection->range;
        draft.segment.origin =
            SegmentOrigin{runOf(*detectionId), detection->range, detection->actionClass, detection->score};
    } else {
        return refusal(Error::Code::InvalidArgument, tr("Nothing is selected."));
    }
    if (auto error = classError(draft.segment.actionClass))
        return *error;
    if (auto error = rangeError(draft.segment.video, draft.segment.range))
        return *error;
    return draft;
}

EditBuilder Document::Impl::builder() const
{
    const double spent = clock ? clock() : 0.0;
    const double seconds = std::isfinite(spent) ? std::max(0.0, spent) : 0.0;
    return EditBuilder(data, annotator.id, nowMs(), seconds);
}

SegmentId Document::Impl::put(EditBuilder &builder, const Draft &draft) const
{
    if (draft.isNew)
        return builder.insert(draft.segment);
    builder.update(draft.segment);
    return draft.segment.id;
}

void Document::Impl::review(EditBuilder &builder, const Segment &segment) const
{
    if (!segment.origin)
        return;
    auto proposed = segment.origin->proposed;
    const auto *film = data.video(segment.video);
    if (film && film->frames)
        proposed.end = std::min(proposed.end, FrameIndex{film->frames->size()});
    if (data.actionClass(segment.origin->proposedClass))
        builder.cover(segment.video, segment.origin->proposedClass, proposed, CoverageKind::Reviewed);
    builder.cover(segment.video, segment.actionClass, segment.range, CoverageKind::Reviewed);
}

void Document::Impl::commit(const std::string &action, const EditBuilder &builder)
{
    commit(action, builder.changes());
}

void Document::Impl::commitDecision(const std::string &action, EditBuilder &builder, VideoId video,
                                    std::optional<FrameRange> alone)
{
    if (alone)
        builder.cover(video, {}, *alone, CoverageKind::Reviewed);
    commit(alone ? action + "-alone" : action, builder);
}

void Document::Impl::commit(const std::string &action, const ChangeSet &changes)
{
    if (changes.empty())
        return;
    const auto replay = [this](Edit::Kind kind, const std::string &key, const ChangeSet &target) {
        const auto applied = rebased(target, data, nowMs());
        replaying = true;
        applyAndTell(kind, key, applied);
        replaying = false;
        return applied;
    };
    // Pushed first: whoever hears of the change finds the step on the stack.
    stack.push(new EditCommand(actionText(action), action, changes, replay));
    applyAndTell(Edit::Kind::Do, action, changes);
}

void Document::Impl::applyAndTell(Edit::Kind kind, const std::string &action, const ChangeSet &changes)
{
    Q_ASSERT(data.fits(changes));
    data.apply(changes);
    decided.update(changes.segments);
    corrections.update(changes.segments);
    auto edit = std::make_shared<Edit>();
    edit->sequence = ++sequence;
    edit->kind = kind;
    edit->action = action;
    edit->annotator = annotator.id;
    edit->whenMs = nowMs();
    edit->changes = changes;
    waiting.push_back(edit);
    // Stored first: an edit made in answer to changed() must come after this one.
    emit q.editMade(edit);
    emit q.changed(edit->changes);
    if (!edit->changes.videos.empty())
        emit q.videosChanged();
    emit q.editsWaitingChanged(q.editsWaiting());
}

void Document::Impl::rebuildDecided()
{
    decided.rebuild(data.segments(runs.video()));
}

void Document::Impl::takeTrainings(const ProjectContents &contents)
{
    models = contents.models;
    currentModel = contents.currentModel;
    snapshots = contents.snapshots;
    samples = contents.samples;
    waiting.clear();
    corrections.reset(contents.baseline, data);
}

void Document::Impl::answered(std::int64_t number)
{
    if (number <= done || number > sequence)
        return; // of a project that was open before
    done = number;
    while (!waiting.empty() && waiting.front()->sequence <= done)
        waiting.pop_front();
    emit q.editsWaitingChanged(q.editsWaiting());
}

} // namespace onset
