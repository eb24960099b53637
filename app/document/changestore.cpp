// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/changestore.h"

namespace onset {

ChangeStore::ChangeStore(const Document &document, QObject *parent)
    : QObject(parent)
    , m_list(document)
{}

void ChangeStore::show()
{
    m_list.show(m_report, m_filter);
    emit changed();
    emit marksChanged();
}

void ChangeStore::setFilter(const ChangeFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    show();
}

void ChangeStore::setMarked(bool marked)
{
    if (marked == m_marked)
        return;
    m_marked = marked;
    emit marksChanged();
}

std::vector<const RunChange *> ChangeStore::marks(VideoId video) const
{
    std::vector<const RunChange *> found;
    if (!m_marked || !m_report)
        return found;
    for (const auto &change : m_report->changes) {
        if (shownOf(change).video == video && m_filter.lets(change))
            found.push_back(&change);
    }
    return found;
}

void ChangeStore::begin()
{
    m_state = State::Computing;
    m_report.reset();
    show();
}

void ChangeStore::finish(std::shared_ptr<const ChangeReport> report)
{
    m_state = State::Ready;
    m_report = std::move(report);
    if (m_decision && m_decision->run != m_report->after)
        m_decision.reset();
    show();
}

void ChangeStore::fail(const QString &problem)
{
    m_state = State::Failed;
    m_report.reset();
    m_problem = problem;
    show();
}

void ChangeStore::setDecision(std::optional<VersionDecision> decision)
{
    m_decision = decision;
    emit changed();
}

void ChangeStore::clear()
{
    m_state = State::Nothing;
    m_report.reset();
    m_decision.reset();
    m_filter = {};
    show();
}

} // namespace onset
