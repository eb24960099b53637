// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/verdictindex.h"

namespace onset {

VerdictIndex::Key VerdictIndex::keyOf(const Verdict &verdict)
{
    return {verdict.run, verdict.video, verdict.range, verdict.actionClass};
}

void VerdictIndex::assign(const std::vector<Verdict> &verdicts)
{
    m_verdicts.clear();
    for (const auto &verdict : verdicts)
        m_verdicts[keyOf(verdict)].emplace(verdict.id, verdict);
}

void VerdictIndex::apply(const std::vector<Change<Verdict>> &changes)
{
    for (const auto &[before, after] : changes) {
        if (before) {
            const auto it = m_verdicts.find(keyOf(*before));
            if (it != m_verdicts.end() && it->second.erase(before->id) && it->second.empty())
                m_verdicts.erase(it);
        }
        if (after)
            m_verdicts[keyOf(*after)].insert_or_assign(after->id, *after);
    }
}

const Verdict *VerdictIndex::find(const Verdict &subject) const
{
    const auto it = m_verdicts.find(keyOf(subject));
    return it == m_verdicts.end() ? nullptr : &it->second.rbegin()->second;
}

} // namespace onset
