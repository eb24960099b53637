// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/coverageledger.h"

#include <algorithm>

namespace onset {

namespace {

bool sameKind(const Coverage &a, const Coverage &b)
{
    return a.video == b.video && a.kind == b.kind && a.annotator == b.annotator;
}

bool covers(const Coverage &row, const Coverage &what)
{
    return sameKind(row, what) && (row.actionClass == what.actionClass || !row.actionClass.valid()) &&
           row.range.start <= what.range.start && what.range.end <= row.range.end;
}

bool joins(const Coverage &row, const Coverage &what)
{
    return sameKind(row, what) && row.actionClass == what.actionClass && row.range.start <= what.range.end &&
           what.range.start <= row.range.end;
}

} // namespace

CoverageLedger::CoverageLedger(std::vector<Coverage> rows, NextIds &next)
    : m_rows(std::move(rows))
    , m_next(next)
{}

void CoverageLedger::add(const Coverage &what)
{
    if (what.range.empty() ||
        std::any_of(m_rows.begin(), m_rows.end(), [&](const Coverage &row) { return covers(row, what); }))
        return;
    auto grown = what;
    grown.id = {};
    std::vector<Coverage> joined;
    // Growing may reach further rows.
    for (bool more = true; more;) {
        const auto it = std::find_if(m_rows.begin(), m_rows.end(),
                                     [&](const Coverage &row) { return joins(row, grown); });
        more = it != m_rows.end();
        if (!more)
            break;
        grown.range = {std::min(grown.range.start, it->range.start),
                       std::max(grown.range.end, it->range.end)};
        joined.push_back(*it);
        m_rows.erase(it);
    }
    std::sort(joined.begin(), joined.end(), [](const auto &a, const auto &b) { return a.id < b.id; });
    for (std::size_t i = 1; i < joined.size(); ++i)
        change(joined[i], std::nullopt);
    if (joined.empty()) {
        grown.id = {m_next.coverage++};
        m_changes.push_back({std::nullopt, grown});
    } else {
        grown.id = joined.front().id;
        change(joined.front(), grown);
    }
    m_rows.push_back(grown);
}

void CoverageLedger::remove(const Coverage &row)
{
    if (std::erase(m_rows, row) > 0)
        change(row, std::nullopt);
}

void CoverageLedger::change(const Coverage &before, const std::optional<Coverage> &after)
{
    const auto known = std::find_if(m_changes.begin(), m_changes.end(), [&](const Change<Coverage> &c) {
        return c.after && c.after->id == before.id;
    });
    if (known == m_changes.end()) {
        m_changes.push_back({before, after});
        return;
    }
    known->after = after;
    if (!known->before && !known->after)
        m_changes.erase(known);
}

} // namespace onset
