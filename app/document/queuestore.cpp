// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/queuestore.h"

#include "app/document/document.h"
#include "app/document/runstore.h"

#include <algorithm>
#include <utility>

namespace onset {

QueueStore::QueueStore(Document &document, RunStore &runs, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_runs(runs)
    , m_model(*this, document)
{
    connect(&document, &Document::loaded, this, &QueueStore::load);
    connect(&document, &Document::unloaded, this, [this] {
        leaveSample();
        m_finishedHere.clear();
        m_unstored.clear();
        m_measures.reset();
        m_run = m_compare = {};
        m_class = {};
        m_video = {};
        setEntries({});
        emit measuresChanged();
    });
    connect(&document, &Document::changed, this, &QueueStore::follow);
    connect(&document, &Document::videosChanged, this, [this] {
        m_model.refreshAll();
        emit changed();
    });
    connect(&document, &Document::samplesChanged, this,
            [this] { refreshDone(m_done.setSamples(m_document.samples())); });
    connect(&runs, &RunStore::runsChanged, this, &QueueStore::followRuns);
}

/// A project was opened or closed; or it was read again after an edit that could not be stored.
void QueueStore::load()
{
    setEntries(m_order);
    const auto labelled = [this](const ReviewSample &sample) {
        return sample.isDone() && sample.run == run();
    };
    if (std::ranges::any_of(m_document.samples(), labelled))
        emit measuresWanted(run());
}

/// What is done is found anew; nothing is current.
void QueueStore::setEntries(QueueOrder order)
{
    leaveSample();
    m_state = order.run.valid() ? State::Ready : State::Empty;
    m_followed = m_followed && order.run.valid();
    m_model.replace([&] {
        m_order = std::move(order);
        m_current = -1;
        m_done.reset(m_order.entries, m_order.run, m_document.decidedOverlap());
        std::vector<Change<Segment>> all;
        for (const auto *segment : m_document.segments())
            all.push_back({std::nullopt, *segment});
        m_done.update(all);
        m_done.setSamples(m_document.samples());
        for (const auto &video : m_document.videos())
            m_done.setLooked(video.id, reviewedForAll(m_document.coverage(video.id), video.id));
    });
    emit currentChanged(); // first: what hears of the new entries may choose one
    emit changed();
}

RunId QueueStore::run() const
{
    return m_runs.run(m_run) ? m_run : m_runs.newestFinished();
}

RunId QueueStore::compared() const
{
    return m_compare == run() || !m_runs.run(m_compare) ? RunId{} : m_compare;
}

void QueueStore::chooseRuns(RunId run, RunId compare)
{
    if (run == m_run && compare == m_compare)
        return;
    m_run = run;
    m_compare = compare;
    emit changed();
}

void QueueStore::order()
{
    if (!m_document.isOpen() || !run().valid())
        return;
    m_state = State::Working;
    m_error.clear();
    emit changed();
    emit orderWanted(run(), compared());
}

void QueueStore::setOrder(QueueOrder order)
{
    m_followed = true;
    setEntries(std::move(order));
    emit measuresWanted(m_order.run);
}

void QueueStore::failed(const QString &text)
{
    m_error = text;
    const bool ordered = m_order.run.valid();
    m_state = ordered ? State::Ready : text.isEmpty() ? State::Empty : State::Failed;
    emit changed();
}

void QueueStore::followRuns()
{
    if (m_order.run.valid() && !m_runs.run(m_order.run)) { // it was removed, with all that it put out
        m_measures.reset();
        setEntries({});
        emit measuresChanged();
    }
    emit changed();
}

bool QueueStore::isOpen(int row) const
{
    if (m_done.isDone(row))
        return false;
    const auto *film = m_document.video(entry(row).candidate.video);
    return film && film->split != Split::HeldOut;
}

bool QueueStore::isListed(int row) const
{
    return (isOpen(row) || (row == m_current && m_done.isDone(row))) && passes(row);
}

bool QueueStore::passes(int row) const
{
    const auto &candidate = entry(row).candidate;
    if ((m_class.valid() && candidate.actionClass != m_class) ||
        (m_video.valid() && candidate.video != m_video))
        return false;
    const bool tells = m_sample && m_sample->blind && candidate.kind == Candidate::Kind::Proposal &&
                       candidate.video == m_sample->video && candidate.range.overlaps(m_sample->range);
    return !tells;
}

int QueueStore::open() const
{
    int count = 0;
    for (int row = 0; row < m_model.rowCount(); ++row)
        count += isOpen(row) ? 1 : 0;
    return count;
}

void QueueStore::setFilter(ClassId actionClass, VideoId video)
{
    if (actionClass == m_class && video == m_video)
        return;
    m_class = actionClass;
    m_video = video;
    m_model.refreshAll();
    emit changed();
}

void QueueStore::setFollowed(bool followed)
{
    if (followed == m_followed)
        return;
    m_followed = followed;
    emit changed();
}

int QueueStore::next(int direction) const
{
    const int count = m_model.rowCount();
    const int from = m_current >= 0 ? m_current : direction > 0 ? count - 1 : 0;
    for (int step = 1; step <= count; ++step) {
        const int row = (from + (direction > 0 ? step : count - step)) % count;
        if (isOpen(row) && passes(row))
            return row;
    }
    return -1;
}

void QueueStore::setCurrent(int row)
{
    if (row < -1 || row >= m_model.rowCount())
        return;
    const int before = std::exchange(m_current, row);
    const bool same = row == before;
    const bool begins = row >= 0 && entry(row).candidate.kind == Candidate::Kind::Sample && isOpen(row);
    if (!same || !begins)
        leaveSample();
    if (begins && !m_sample)
        beginSample(entry(row).candidate);
    if (same)
        return;
    emit currentChanged();
    if (before >= 0 && !isOpen(before)) { // the list kept it
        m_model.refresh({before});
        emit changed();
    }
}

void QueueStore::follow(const ChangeSet &changes)
{
    refreshDone(m_done.update(changes.segments));
    if (!changes.videos.empty() || !changes.classes.empty()) {
        const auto *film = m_sample ? m_document.video(m_sample->video) : nullptr;
        if (m_sample && (!film || film->split == Split::HeldOut))
            leaveSample();
        m_model.refreshAll();
        emit changed();
    }
    if (!changes.coverage.empty())
        followReviews(changes.coverage);
}

void QueueStore::refreshDone(const std::vector<int> &rows)
{
    if (rows.empty())
        return;
    m_model.refresh(rows);
    emit changed();
}

} // namespace onset
