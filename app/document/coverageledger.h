// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/edit.h"
#include "storage/domain/project.h"

#include <vector>

namespace onset {

/// Adds a stretch to what was seen or reviewed so that the ledger stays small: rows of the same video, class,
/// kind and annotator that overlap or touch it become one; nothing changes where one of them, or one for all
/// classes, covers it already.
class CoverageLedger
{
public:
    /// `rows` of the video that `what` names, as they are before the edit.
    CoverageLedger(std::vector<Coverage> rows, NextIds &next);

    /// Of `what` everything counts but its id.
    void add(const Coverage &what);
    void remove(const Coverage &row);
    const std::vector<Change<Coverage>> &changes() const { return m_changes; }

private:
    void change(const Coverage &before, const std::optional<Coverage> &after);

    std::vector<Coverage> m_rows;
    NextIds &m_next;
    std::vector<Change<Coverage>> m_changes;
};

} // namespace onset
