// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The stretches of the review queue: random ones, and those that look new.
#include "app/document/queuestore.h"

#include "app/document/document.h"
#include "app/document/documentimpl.h"
#include "app/document/runstore.h"
#include "storage/domain/frameranges.h"

#include <QDateTime>

#include <algorithm>
#include <set>

namespace onset {

namespace {

constexpr std::uint64_t kBlindSeed = 1;

bool sameStretch(const ReviewSample &a, const ReviewSample &b)
{
    return a.video == b.video && a.range == b.range && a.run == b.run;
}

} // namespace

void QueueStore::setBlindMode(bool blind)
{
    if (blind == m_blindMode)
        return;
    m_blindMode = blind;
    emit changed();
}

void QueueStore::beginSample(const Candidate &candidate)
{
    ReviewSample sample;
    sample.video = candidate.video;
    sample.range = candidate.range;
    sample.run = m_order.run;
    const auto &known = m_document.samples();
    const auto begun = std::ranges::find_if(
        known, [&](const ReviewSample &one) { return !one.isDone() && sameStretch(one, sample); });
    if (begun != known.end()) { // blind or not as it was first: it may have been seen since
        m_sample = *begun;
        showSample();
        return;
    }
    sample.blind = m_blindMode && drawnBlind(candidate, m_order.run, kBlindSeed);
    sample.drawnMs = QDateTime::currentMSecsSinceEpoch();
    m_sample = sample;
    showSample();
    if (!m_document.isReadOnly())
        emit sampleBegun(sample);
}

void QueueStore::showSample()
{
    if (m_sample && m_sample->blind)
        m_runs.hide(m_sample->video, m_sample->range);
    else
        m_runs.hideNothing();
    m_model.refreshAll();
    emit sampleChanged();
}

void QueueStore::leaveSample()
{
    if (!m_sample)
        return;
    m_sample.reset();
    showSample();
}

Status QueueStore::finishSample()
{
    if (!m_sample)
        return refusal(Error::Code::NotFound, tr("No random stretch is being labelled."));
    auto sample = *m_sample;
    if (auto marked = m_document.requestMarkReviewed(sample.video, sample.range, {}); !marked)
        return marked;
    leaveSample();
    if (sample.id.valid())
        end(sample);
    else
        m_unstored.push_back(sample);
    return success();
}

std::optional<Candidate> QueueStore::stretch() const
{
    if (m_sample) {
        Candidate random;
        random.kind = Candidate::Kind::Sample;
        random.video = m_sample->video;
        random.range = m_sample->range;
        return random;
    }
    if (m_current < 0 || entry(m_current).candidate.kind != Candidate::Kind::Novel || !isOpen(m_current))
        return std::nullopt;
    return entry(m_current).candidate;
}

Status QueueStore::finishStretch()
{
    const auto stretch = this->stretch();
    if (!stretch || m_sample)
        return finishSample();
    return m_document.requestMarkReviewed(stretch->video, stretch->range, {});
}

void QueueStore::end(const ReviewSample &sample)
{
    m_finishedHere[sample.id] = sample.blind;
    storeDone(sample, true);
}

void QueueStore::storeDone(ReviewSample sample, bool done)
{
    sample.annotator = done ? m_document.annotator().id : AnnotatorId{};
    sample.doneMs = done ? QDateTime::currentMSecsSinceEpoch() : 0;
    m_document.insertSample(sample);
    emit sampleFinished(sample);
    emit measuresWanted(sample.run);
}

void QueueStore::sampleStored(const ReviewSample &sample)
{
    m_document.insertSample(sample);
    if (m_sample && !m_sample->id.valid() && sameStretch(*m_sample, sample))
        m_sample->id = sample.id;
    const auto waits =
        std::ranges::find_if(m_unstored, [&](const ReviewSample &one) { return sameStretch(one, sample); });
    if (waits == m_unstored.end())
        return;
    m_unstored.erase(waits);
    end(sample);
}

void QueueStore::sampleNotStored(const ReviewSample &sample)
{
    std::erase_if(m_unstored, [&](const ReviewSample &one) { return sameStretch(one, sample); });
    if (m_sample && sameStretch(*m_sample, sample))
        leaveSample();
}

/// Proposals where people looked by now are done. Undo of a finished stretch opens it again (what the
/// run found there was shown, so it is blind no more), redo ends it as it was.
void QueueStore::followReviews(const std::vector<Change<Coverage>> &changes)
{
    std::set<VideoId> videos;
    for (const auto &change : changes)
        videos.insert(change.before ? change.before->video : change.after->video);
    for (const auto video : videos)
        refreshDone(m_done.setLooked(video, reviewedForAll(m_document.coverage(video), video)));
    const auto samples = m_document.samples(); // they change meanwhile
    for (auto sample : samples) {
        const auto finished = m_finishedHere.find(sample.id);
        if (finished == m_finishedHere.end() || !videos.contains(sample.video) ||
            isReviewed(sample) == sample.isDone())
            continue;
        sample.blind = !sample.isDone() && finished->second;
        storeDone(sample, !sample.isDone());
    }
}

bool QueueStore::isReviewed(const ReviewSample &sample) const
{
    const auto looked = reviewedForAll(m_document.coverage(sample.video), sample.video);
    return coveredLength(looked, sample.range) == sample.range.length();
}

void QueueStore::setMeasures(const SampleMeasures &measures)
{
    m_measures = measures;
    emit measuresChanged();
}

} // namespace onset
