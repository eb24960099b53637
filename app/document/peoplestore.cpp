// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/peoplestore.h"

#include "app/document/document.h"
#include "app/document/evaluationstore.h"
#include "app/document/peoplethread.h"
#include "app/document/runstore.h"

#include <algorithm>
#include <cmath>

namespace onset {

PeopleStore::PeopleStore(Document &document, RunStore &runs, EvaluationStore &evaluation, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_runStore(runs)
    , m_evaluation(evaluation)
    , m_thread(std::make_unique<PeopleThread>())
{
    connect(m_thread.get(), &PeopleThread::finished, this, &PeopleStore::takeOutcome);
    connect(&m_document, &Document::loaded, this, &PeopleStore::forget);
    connect(&m_document, &Document::unloaded, this, &PeopleStore::forget);
    connect(&m_document, &Document::changed, this, &PeopleStore::follow);
    connect(&m_document, &Document::videosChanged, this, [this] {
        for (const auto &video : m_document.videos()) {
            if (video.frames && m_notIndexed.erase(video.id) > 0)
                readAnew(video.id);
        }
        m_outdated = true;
        ask();
    });
    connect(&m_runStore, &RunStore::runsChanged, this, &PeopleStore::followRuns);
    // The session stores them upon the same signal: only then they can be read.
    connect(
        &m_runStore, &RunStore::derivationAccepted, this,
        [this](RunId, VideoId video) {
            readAnew(video);
            ask();
        },
        Qt::QueuedConnection);
    connect(&m_evaluation, &EvaluationStore::settingsChanged, this, &PeopleStore::followEvaluation);
}

PeopleStore::~PeopleStore() = default;

void PeopleStore::forget()
{
    m_runs.clear();
    m_known.clear();
    m_notIndexed.clear();
    m_scores.reset();
    m_comparison.reset();
    m_forgotten = m_asked;
    m_outdated = true;
    followRuns();
}

void PeopleStore::setWanted(bool wanted)
{
    if (wanted == m_wanted)
        return;
    m_wanted = wanted;
    if (wanted)
        followEvaluation();
}

void PeopleStore::setMeasure(const PersonMeasure &measure)
{
    if (measure == m_measure)
        return;
    m_measure = measure;
    m_outdated = true;
    ask();
    emit changed();
}

void PeopleStore::setShown(double threshold)
{
    if (threshold == m_shown)
        return;
    m_shown = threshold;
    emit changed();
}

PeopleStore::State PeopleStore::state() const
{
    const auto it = m_runs.find(m_evaluation.run());
    if (!m_document.isOpen() || !m_evaluation.run().valid())
        return State::NoRun;
    if (it != m_runs.end() && it->second.failed)
        return State::Failed;
    if (!m_scores)
        return State::Computing;
    if (m_scores->truths == 0)
        return State::NoTruth;
    return m_scores->predictions == 0 ? State::NoPredictions : State::Ready;
}

bool PeopleStore::behind() const
{
    return m_wanted && m_evaluation.run().valid() && (m_outdated || m_answered < m_asked);
}

void PeopleStore::followRuns()
{
    std::set<RunId> known;
    for (const auto &run : m_runStore.runs())
        known.insert(run.id);
    // Annotations may name persons of a run that is gone.
    if (!std::ranges::includes(known, m_known)) {
        for (auto &[id, tubes] : m_runs) {
            for (const auto &[video, read] : tubes.videos)
                tubes.waiting.insert(video);
        }
    }
    m_known = std::move(known);
    followEvaluation();
}

void PeopleStore::followEvaluation()
{
    const auto run = m_evaluation.run();
    const auto compared = m_evaluation.compared();
    std::erase_if(m_runs, [&](const auto &each) { return each.first != run && each.first != compared; });
    if (m_scores && m_scores->run != run) {
        m_scores.reset();
        m_forgotten = m_asked;
    }
    if (m_comparison && m_comparison->run != compared)
        m_comparison.reset();
    const Looked looked{run, compared, m_evaluation.settings().options.split};
    m_outdated = m_outdated || m_looked != looked;
    m_looked = looked;
    ask();
    emit changed();
}

void PeopleStore::follow(const ChangeSet &changes)
{
    std::set<VideoId> touched;
    for (const auto &[before, after] : changes.segments) {
        for (const auto *segment : {before ? &*before : nullptr, after ? &*after : nullptr}) {
            if (segment)
                touched.insert(segment->video);
        }
    }
    for (const auto video : touched)
        readAnew(video);
    m_outdated = m_outdated || !touched.empty() || !changes.videos.empty() || !changes.classes.empty();
    if (!m_outdated)
        return;
    ask();
    emit changed();
}

void PeopleStore::readAnew(VideoId video)
{
    for (auto &[id, tubes] : m_runs) {
        if (tubes.videos.contains(video))
            tubes.waiting.insert(video);
    }
}

void PeopleStore::ask()
{
    if (!m_wanted || !m_document.isOpen())
        return;
    for (const auto id : {m_evaluation.run(), m_evaluation.compared()}) {
        if (id.valid())
            ask(id, m_runs[id]);
    }
    request();
}

void PeopleStore::ask(RunId run, RunTubes &tubes)
{
    if (tubes.asked || tubes.failed)
        return;
    if (!tubes.known) {
        tubes.asked = true;
        emit completedWanted(run);
        return;
    }
    std::vector<VideoId> piece;
    while (!tubes.waiting.empty() && piece.size() < kPiece) {
        const auto video = tubes.waiting.extract(tubes.waiting.begin()).value();
        const auto *row = m_document.video(video);
        if (!row)
            continue; // removed; where that is undone, it is read anew
        if (!row->frames)
            m_notIndexed.insert(video);
        piece.push_back(video);
    }
    if (piece.empty())
        return;
    tubes.asked = true;
    m_outdated = true;
    emit tubesWanted(run, piece);
}

bool PeopleStore::isLoaded(RunId run) const
{
    const auto it = m_runs.find(run);
    return it != m_runs.end() && it->second.known && !it->second.asked && it->second.waiting.empty();
}

void PeopleStore::setCompleted(RunId run, const std::vector<VideoId> &videos)
{
    const auto it = m_runs.find(run);
    if (it == m_runs.end())
        return;
    auto &tubes = it->second;
    tubes.asked = false;
    tubes.known = true;
    for (const auto video : videos) {
        if (tubes.videos.try_emplace(video).second)
            tubes.waiting.insert(video);
    }
    ask();
}

void PeopleStore::addCompleted(RunId run, VideoId video)
{
    const auto it = m_runs.find(run);
    if (it == m_runs.end())
        return;
    it->second.videos.try_emplace(video);
    it->second.waiting.insert(video);
    m_outdated = true;
    ask();
    emit changed();
}

void PeopleStore::addTubes(RunId run, const std::vector<VideoTubes> &tubes)
{
    const auto it = m_runs.find(run);
    if (it == m_runs.end())
        return;
    it->second.asked = false;
    for (const auto &[video, read] : tubes)
        it->second.videos[video] = read;
    m_outdated = true;
    ask();
}

void PeopleStore::tubesFailed(RunId run)
{
    const auto it = m_runs.find(run);
    if (it == m_runs.end())
        return;
    it->second.asked = false;
    it->second.failed = true;
    emit changed();
}

PeopleWork::Side PeopleStore::sideOf(RunId run) const
{
    PeopleWork::Side side{run, {}};
    const auto &split = m_evaluation.settings().options.split;
    for (const auto &[video, tubes] : m_runs.at(run).videos) {
        const auto *row = m_document.video(video);
        if (row && tubes && (!split || row->split == *split))
            side.videos.push_back(tubes);
    }
    return side;
}

void PeopleStore::request()
{
    const auto run = m_evaluation.run();
    const auto compared = m_evaluation.compared();
    if (!m_outdated || !isLoaded(run) || (compared.valid() && !isLoaded(compared)))
        return;
    PeopleWork work;
    work.number = ++m_asked;
    work.measure = m_measure;
    for (const auto &each : m_document.classes())
        work.classes.push_back({each.id, each.name});
    work.run = sideOf(run);
    if (compared.valid())
        work.compared = sideOf(compared);
    m_outdated = false;
    m_thread->request(std::move(work));
}

void PeopleStore::takeOutcome()
{
    auto outcome = m_thread->take();
    if (!outcome || outcome->number <= m_forgotten)
        return;
    m_answered = outcome->number;
    m_scores = std::move(outcome->run);
    m_comparison = std::move(outcome->compared);
    emit changed();
}

} // namespace onset
