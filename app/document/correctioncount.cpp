// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/correctioncount.h"

#include "app/document/projectdata.h"

namespace onset {

namespace {

bool differs(const Segment *then, const Segment *now)
{
    if (!then || !now)
        return then != now;
    const bool sameState = (then->state == SegmentState::Rejected) == (now->state == SegmentState::Rejected);
    return !sameState || then->video != now->video || then->actionClass != now->actionClass ||
           then->track != now->track || then->range != now->range;
}

const Segment *pointer(const std::optional<Segment> &segment)
{
    return segment ? &*segment : nullptr;
}

} // namespace

void CorrectionCount::reset(const TrainingBaseline &baseline, const ProjectData &data)
{
    m_baseline = baseline;
    m_count = 0;
    if (!baseline.snapshot.valid())
        m_count = static_cast<std::int64_t>(data.segmentCount());
    else
        for (const auto &[id, then] : baseline.before)
            m_count += differs(pointer(then), data.segment(id));
}

void CorrectionCount::update(const std::vector<Change<Segment>> &changes)
{
    for (const auto &change : changes) {
        const Segment *then = nullptr;
        if (m_baseline.snapshot.valid()) {
            const auto id = change.before ? change.before->id : change.after->id;
            then = pointer(m_baseline.before.try_emplace(id, change.before).first->second);
        }
        m_count -= differs(then, pointer(change.before));
        m_count += differs(then, pointer(change.after));
    }
}

} // namespace onset
