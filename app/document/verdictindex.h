// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/edit.h"

#include <map>
#include <tuple>
#include <vector>

namespace onset {

/// The verdicts by what they are about: run, video, range and class. GUI thread.
class VerdictIndex
{
public:
    void assign(const std::vector<Verdict> &verdicts);
    void apply(const std::vector<Change<Verdict>> &changes);
    /// The newest one about the same as `subject`; null without.
    const Verdict *find(const Verdict &subject) const;

private:
    using Key = std::tuple<RunId, VideoId, FrameRange, ClassId>;
    static Key keyOf(const Verdict &verdict);

    std::map<Key, std::map<VerdictId, Verdict>> m_verdicts;
};

} // namespace onset
