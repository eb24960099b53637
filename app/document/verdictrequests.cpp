// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/documentimpl.h"
#include "app/document/runstore.h"

#include <algorithm>

namespace onset {

namespace {

/// A segment that remembers this prediction as its origin; null without.
const Segment *decided(const std::vector<const Segment *> &segments, const SegmentOrigin &prediction)
{
    const auto it = std::find_if(segments.begin(), segments.end(), [&](const Segment *each) {
        return each->origin && each->origin->run == prediction.run &&
               each->origin->proposed == prediction.proposed &&
               each->origin->proposedClass == prediction.proposedClass;
    });
    return it == segments.end() ? nullptr : *it;
}

} // namespace

std::optional<Error> Document::Impl::verdictError(const Verdict &about) const
{
    if (auto error = readyError())
        return error;
    if (auto error = rangeError(about.video, about.range))
        return error;
    if (!data.actionClass(about.actionClass))
        return refusal(Error::Code::NotFound,
                       tr("The project has no class with number %1.").arg(about.actionClass.value));
    if (!runs.run(about.run))
        return refusal(Error::Code::NotFound, tr("The project has no run %1.").arg(about.run.value));
    return std::nullopt;
}

Status Document::requestVerdict(const Verdict &about, std::optional<VerdictKind> kind)
{
    if (auto error = m->verdictError(about))
        return *error;
    auto builder = m->builder();
    builder.judge(about, kind);
    m->commit(kind ? "verdict" : "clear-verdict", builder);
    return success();
}

Result<SegmentId> Document::requestRelabel(SegmentId segment, ClassId actionClass, const Verdict &about)
{
    if (auto error = m->verdictError(about))
        return *error;
    auto draft = m->draft(segment);
    if (!draft)
        return draft.error();
    if (auto error = m->classError(actionClass))
        return *error;
    auto &changed = draft->segment;
    changed.actionClass = actionClass;
    changed.state = decidedState(changed);
    auto builder = m->builder();
    m->put(builder, *draft);
    m->review(builder, changed);
    builder.judge(about, VerdictKind::LabelWrong);
    m->commit("correct-class", builder);
    return segment;
}

Result<SegmentId> Document::requestAnnotate(VideoId video, const SegmentOrigin &prediction,
                                            const Verdict &about)
{
    if (auto error = m->verdictError(about))
        return *error;
    if (prediction.run != about.run)
        return refusal(Error::Code::InvalidArgument, tr("The verdict is about another run."));
    if (auto error = m->classError(prediction.proposedClass))
        return *error;
    if (auto error = m->rangeError(video, prediction.proposed))
        return *error;
    Impl::Draft draft;
    draft.isNew = true;
    draft.segment.video = video;
    if (const auto *known = decided(m->data.segments(video), prediction)) {
        if (known->state != SegmentState::Rejected)
            return refusal(Error::Code::Conflict, tr("The prediction is annotated already."));
        draft = {*known, false};
    }
    auto &segment = draft.segment;
    segment.actionClass = prediction.proposedClass;
    segment.range = prediction.proposed;
    segment.origin = prediction;
    segment.state = SegmentState::Accepted;
    auto builder = m->builder();
    const auto id = m->put(builder, draft);
    m->review(builder, segment);
    builder.judge(about, VerdictKind::LabelWrong);
    m->commit("annotate-prediction", builder);
    return id;
}

} // namespace onset
