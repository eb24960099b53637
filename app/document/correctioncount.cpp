// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/correctioncount.h"

#include "app/document/projectdata.h"
#include "storage/domain/corrections.h"

namespace onset {

namespace {

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
            m_count += isCorrection(pointer(then), data.segment(id));
}

void CorrectionCount::update(const std::vector<Change<Segment>> &changes)
{
    for (const auto &change : changes) {
        const Segment *then = nullptr;
        if (m_baseline.snapshot.valid()) {
            const auto id = change.before ? change.before->id : change.after->id;
            then = pointer(m_baseline.before.try_emplace(id, change.before).first->second);
        }
        m_count -= isCorrection(then, pointer(change.before));
        m_count += isCorrection(then, pointer(change.after));
    }
}

} // namespace onset
