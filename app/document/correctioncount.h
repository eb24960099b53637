// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/edit.h"
#include "storage/domain/trainingsnapshot.h"

#include <cstdint>
#include <vector>

namespace onset {

class ProjectData;

/// How many segments are otherwise than when the last finished training began: made, decided, changed or
/// deleted since. What is as it was then does not count, however it got there, so undo takes a correction
/// back. Locks, notes and times are no corrections. GUI thread.
class CorrectionCount
{
public:
    /// `data` as it is now, with every change that `baseline` knows.
    void reset(const TrainingBaseline &baseline, const ProjectData &data);
    void update(const std::vector<Change<Segment>> &changes);
    std::int64_t count() const { return m_count; }
    const TrainingBaseline &baseline() const { return m_baseline; }

private:
    TrainingBaseline m_baseline;
    std::int64_t m_count = 0;
};

} // namespace onset
