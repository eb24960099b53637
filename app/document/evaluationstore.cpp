// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/evaluationstore.h"

#include "app/document/document.h"
#include "app/document/evaluationthread.h"
#include "app/document/runstore.h"

#include <algorithm>

namespace onset {

EvaluationStore::EvaluationStore(Document &document, RunStore &runs, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_runs(runs)
    , m_entries(document)
    , m_thread(std::make_unique<EvaluationThread>())
{
    m_entries.setVerdicts([this](const AnalysisEntry &entry) {
        const auto *known = verdict(entry);
        return known ? std::optional(known->kind) : std::nullopt;
    });
    connect(m_thread.get(), &EvaluationThread::finished, this, &EvaluationStore::takeOutcome);
    connectDocument();
}

EvaluationStore::~EvaluationStore() = default;

void EvaluationStore::connectDocument()
{
    connect(&m_document, &Document::loaded, this, [this] {
        m_verdicts.assign(m_document.verdicts());
        forget();
        loadRuns();
    });
    connect(&m_document, &Document::unloaded, this, [this] {
        m_verdicts.assign({});
        forget();
    });
    connect(&m_document, &Document::changed, this, &EvaluationStore::follow);
    connect(&m_document, &Document::videosChanged, this, [this] {
        if (!m_synchronized)
            return;
        request([this](EvaluationWork &work) {
            for (const auto &video : m_document.videos())
                work.videos.push_back(liveVideo(video));
        });
    });
    connect(&m_runs, &RunStore::runsChanged, this, &EvaluationStore::followRuns);
    connect(&m_runs, &RunStore::detectionsChanged, this, [this] { // also once nothing is hidden any more
        if (!m_synchronized && m_runs.hidden().empty())
            loadRuns();
    });
    connect(&m_runs, &RunStore::derivationAccepted, this,
            [this](RunId run, VideoId video, const std::vector<Detection> &detections) {
                const auto *row = m_runs.run(run);
                if (isLoaded() && wants(run) && row && row->state == RunState::Finished)
                    addDetections(run, {video}, detections, true);
            });
}

void EvaluationStore::forget()
{
    ++m_project;
    m_synchronized = false;
    m_loading.clear();
    m_analysis.reset();
    m_comparison.reset();
    m_entries.setEntries(nullptr);
    m_settings.run = {};
    m_settings.compare = {};
    m_filter = {};
    gather([](EvaluationWork &work) {
        work = {};
        work.forget = true;
    });
    m_forgotten = m_asked;
    emit settingsChanged();
    emit filterChanged();
    emit changed();
    emit entriesChanged();
    emit verdictsChanged();
}

void EvaluationStore::setWanted(bool wanted)
{
    if (wanted == m_wanted)
        return;
    m_wanted = wanted;
    if (wanted)
        loadRuns();
    else
        m_synchronized = false; // what changes meanwhile is told as a whole
}

void EvaluationStore::setSettings(const EvaluationSettings &settings)
{
    if (settings == m_settings || settings.options.tiou.empty())
        return;
    const auto before = run();
    m_settings = settings;
    if (run() != before) {
        m_analysis.reset();
        m_entries.setEntries(nullptr);
        m_forgotten = m_asked;
    }
    if (m_comparison && m_comparison->run != compared())
        m_comparison.reset();
    emit settingsChanged();
    loadRuns();
    emit changed();
}

RunId EvaluationStore::run() const
{
    if (m_runs.run(m_settings.run))
        return m_settings.run;
    if (const auto finished = m_runs.newestFinished(); finished.valid())
        return finished;
    const auto &all = m_runs.runs(); // newest first
    return all.empty() ? RunId{} : all.front().id;
}

RunId EvaluationStore::compared() const
{
    return m_settings.compare == run() || !m_runs.run(m_settings.compare) ? RunId{} : m_settings.compare;
}

EvaluationStore::State EvaluationStore::state() const
{
    if (!m_document.isOpen())
        return State::NoProject;
    if (m_document.videos().empty())
        return State::NoVideos;
    if (!run().valid())
        return State::NoRun;
    const auto loading = m_loading.find(run());
    if (loading != m_loading.end() && loading->second == Loading::Failed)
        return State::Failed;
    if (!m_analysis)
        return State::Computing;
    const auto &scope = m_analysis->scope;
    if (scope.videos > 0)
        return State::Ready;
    if (scope.withoutAnnotation > 0)
        return State::NoAnnotation;
    if (scope.notIndexed > 0)
        return State::NotIndexed;
    return scope.incomplete > 0 ? State::Incomplete : State::EmptySplit;
}

bool EvaluationStore::behind() const
{
    return m_wanted && run().valid() && (m_answered < m_asked || !m_synchronized || !isLoaded());
}

void EvaluationStore::setFilter(const EntryFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    emit filterChanged();
    if (m_synchronized)
        request();
}

void EvaluationStore::follow(const ChangeSet &changes)
{
    if (!changes.verdicts.empty()) {
        m_verdicts.apply(changes.verdicts);
        m_entries.refreshVerdicts();
        emit verdictsChanged();
    }
    std::vector<Change<LiveTruth>> truths;
    std::vector<Change<LiveReview>> reviews;
    for (const auto &[before, after] : changes.segments) {
        const Change<LiveTruth> change{before ? liveTruth(*before) : std::nullopt,
                                       after ? liveTruth(*after) : std::nullopt};
        if (change.before != change.after)
            truths.push_back(change);
    }
    for (const auto &[before, after] : changes.coverage) {
        const Change<LiveReview> change{before ? liveReview(*before) : std::nullopt,
                                        after ? liveReview(*after) : std::nullopt};
        if (change.before != change.after)
            reviews.push_back(change);
    }
    if (!m_synchronized || (truths.empty() && reviews.empty()))
        return;
    if (!m_runs.hidden().empty()) {
        // What is measured would tell of each new annotation whether the run has it: told as a whole, once
        // the stretch that is labelled blind is done.
        m_synchronized = false;
        return emit changed();
    }
    request([&](EvaluationWork &work) {
        work.truths.insert(work.truths.end(), truths.begin(), truths.end());
        work.reviews.insert(work.reviews.end(), reviews.begin(), reviews.end());
    });
}

void EvaluationStore::followRuns()
{
    if (m_analysis && m_analysis->run != run()) {
        m_analysis.reset();
        m_entries.setEntries(nullptr);
        m_forgotten = m_asked;
    }
    if (m_comparison && m_comparison->run != compared())
        m_comparison.reset();
    std::erase_if(m_loading, [this](const auto &entry) { return !m_runs.run(entry.first); });
    loadRuns();
    emit changed();
}

/// Adds to what the thread is told; what it tells before it has looked at that is behind.
void EvaluationStore::gather(const std::function<void(EvaluationWork &)> &add)
{
    ++m_asked;
    m_thread->request([&](EvaluationWork &work) {
        if (add)
            add(work);
        work.number = m_asked;
        work.run = run();
        work.compare = compared();
        work.options = m_settings.options;
        work.filter = m_filter;
        work.mostEntries = kMostEntries;
        work.compute = m_wanted && m_synchronized && isLoaded();
    });
}

void EvaluationStore::request(const std::function<void(EvaluationWork &)> &add)
{
    const bool wasBehind = behind();
    gather(add);
    if (behind() != wasBehind)
        emit changed();
}

void EvaluationStore::synchronize()
{
    EvaluationWork::Annotations all;
    for (const auto &video : m_document.videos())
        all.videos.push_back(liveVideo(video));
    for (const auto *segment : m_document.segments()) {
        if (const auto truth = liveTruth(*segment))
            all.truths.push_back(*truth);
    }
    for (const auto &video : m_document.videos()) {
        for (const auto &coverage : m_document.coverage(video.id)) {
            if (const auto review = liveReview(coverage))
                all.reviews.push_back(*review);
        }
    }
    m_synchronized = true;
    request([&all](EvaluationWork &work) { work.annotations = std::move(all); });
}

void EvaluationStore::loadRuns()
{
    if (!m_wanted || !m_document.isOpen() || !run().valid())
        return;
    if (!m_synchronized && m_runs.hidden().empty())
        synchronize();
    std::erase_if(m_loading, [this](const auto &entry) { return !wants(entry.first); });
    for (const auto id : {run(), compared()}) {
        if (!id.valid() || m_loading.contains(id))
            continue;
        m_loading[id] = Loading::Asked;
        request([this, id](EvaluationWork &work) { work.runs.emplace_back(id, m_runs.run(id)->videos); });
        emit detectionsWanted(id);
    }
    request();
}

bool EvaluationStore::isLoaded() const
{
    const auto isDone = [this](RunId id) {
        const auto it = m_loading.find(id);
        return it != m_loading.end() && it->second == Loading::Done;
    };
    return isDone(run()) && (!compared().valid() || isDone(compared()));
}

bool EvaluationStore::wants(RunId id) const
{
    return id.valid() && (id == run() || id == compared());
}

void EvaluationStore::addDetections(RunId run, const std::vector<VideoId> &videos,
                                    const std::vector<Detection> &detections, bool all)
{
    const auto it = m_loading.find(run);
    if (it == m_loading.end())
        return;
    if (all)
        it->second = Loading::Done;
    request([&](EvaluationWork &work) { work.predictions.push_back({run, videos, detections}); });
}

void EvaluationStore::detectionsFailed(RunId run)
{
    const auto it = m_loading.find(run);
    if (it == m_loading.end())
        return;
    it->second = Loading::Failed;
    emit changed();
}

void EvaluationStore::takeOutcome()
{
    auto outcome = m_thread->take();
    if (!outcome || outcome->number <= m_forgotten)
        return;
    m_answered = outcome->number;
    m_analysis = std::move(outcome->analysis);
    m_comparison = std::move(outcome->comparison);
    emit changed();
    if (!outcome->entries)
        return;
    m_listed = outcome->number;
    m_entries.setEntries(std::move(outcome->entries));
    emit entriesChanged();
}

} // namespace onset
