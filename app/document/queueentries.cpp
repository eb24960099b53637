// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/queueentries.h"

#include "app/document/decideddetections.h"
#include "inference/ranking/reviewqueue.h"

#include <algorithm>

namespace onset {

namespace {

Detection proposalOf(const Candidate &candidate)
{
    Detection one;
    one.id = candidate.detection;
    one.video = candidate.video;
    one.actionClass = candidate.actionClass;
    one.track = candidate.track;
    one.range = candidate.range;
    one.score = candidate.score;
    return one;
}

} // namespace

QueueEntries::QueueEntries(double overlap)
    : m_overlap(overlap)
{}

void QueueEntries::reset(const std::vector<RankedCandidate> &entries, RunId run, double overlap)
{
    m_overlap = overlap;
    m_run = run;
    m_proposals.clear();
    m_random.clear();
    m_rows.clear();
    for (const auto &entry : entries) {
        m_rows[entry.candidate.video].push_back(static_cast<int>(m_proposals.size()));
        m_proposals.push_back(proposalOf(entry.candidate));
        m_random.push_back(entry.candidate.kind == Candidate::Kind::Sample);
    }
    m_deciders.assign(entries.size(), 0);
    m_labelled.assign(entries.size(), false);
    m_lookedAt.assign(entries.size(), false);
}

std::vector<int> QueueEntries::update(const std::vector<Change<Segment>> &changes)
{
    std::vector<int> changed;
    for (const auto &change : changes) {
        if (change.before)
            add(*change.before, -1, changed);
        if (change.after)
            add(*change.after, 1, changed);
    }
    return changed;
}

void QueueEntries::add(const Segment &segment, int by, std::vector<int> &changed)
{
    const auto rows = m_rows.find(segment.video);
    if (rows == m_rows.end())
        return;
    for (const int row : rows->second) {
        const auto place = static_cast<std::size_t>(row);
        if (!m_proposals[place].id.valid() || !decides(segment, m_proposals[place], m_overlap))
            continue;
        m_deciders[place] += by;
        changed.push_back(row);
    }
}

std::vector<int> QueueEntries::setSamples(const std::vector<ReviewSample> &samples)
{
    std::vector<int> changed;
    for (std::size_t place = 0; place < m_proposals.size(); ++place) {
        const auto &one = m_proposals[place];
        if (!m_random[place])
            continue;
        const bool labelled = std::ranges::any_of(samples, [&](const ReviewSample &sample) {
            return sample.isDone() && sample.run == m_run && sample.video == one.video &&
                   sample.range == one.range;
        });
        if (labelled == m_labelled[place])
            continue;
        m_labelled[place] = labelled;
        changed.push_back(static_cast<int>(place));
    }
    return changed;
}

std::vector<int> QueueEntries::setLooked(VideoId video, const std::vector<FrameRange> &looked)
{
    std::vector<int> changed;
    const auto rows = m_rows.find(video);
    if (rows == m_rows.end())
        return changed;
    for (const int row : rows->second) {
        const auto place = static_cast<std::size_t>(row);
        const bool now = !m_random[place] && isLookedAt(looked, m_proposals[place].range);
        if (now == m_lookedAt[place])
            continue;
        m_lookedAt[place] = now;
        changed.push_back(row);
    }
    return changed;
}

} // namespace onset
