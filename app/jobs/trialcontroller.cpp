// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/trialcontroller.h"

#include "app/document/runsettings.h"
#include "app/jobs/metricsjson.h"
#include "app/jobs/runcontroller.h"
#include "app/jobs/trainingjson.h"
#include "app/jobs/versioncontroller.h"

#include <algorithm>

namespace onset {

namespace {

const QString kOffer = QStringLiteral("training.version");

} // namespace

TrialController::TrialController(Workspace &workspace, RunController &runs, VersionController &versions,
                                 QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_runs(runs)
    , m_versions(versions)
{
    connect(&m_runs, &RunController::runEnded, this, &TrialController::ended);
    connect(&m_workspace.changes, &ChangeStore::changed, this, &TrialController::decide);
    connect(&m_workspace.requests, &Requests::useModel, this, &TrialController::settle);
}

void TrialController::forget()
{
    ++m_number;
    m_trial.reset();
    emit m_workspace.notices.withdrawn(kOffer);
}

/// The held-out videos and those that were learnt from, unless others were chosen.
std::vector<VideoId> TrialController::videosOf(const TrainingSettings &settings, SnapshotId snapshot) const
{
    if (!settings.detectIn.empty())
        return settings.detectIn;
    const auto &snapshots = m_workspace.document.snapshots();
    const auto entry = std::ranges::find(snapshots, snapshot, &SnapshotEntry::id);
    std::vector<VideoId> videos;
    for (const auto &video : m_workspace.document.videos()) {
        const bool learnt =
            entry != snapshots.end() &&
            std::ranges::find(entry->videos, video.id, &SnapshotVideo::video) != entry->videos.end();
        if (learnt || video.split == Split::HeldOut)
            videos.push_back(video.id);
    }
    return videos;
}

RunId TrialController::runOf(ModelVersionId version, const std::vector<VideoId> &videos, RunState state) const
{
    for (const auto &run : m_workspace.runs.runs()) { // newest first
        const bool all = std::ranges::all_of(videos, [&run](VideoId video) {
            return std::ranges::find(run.videos, video) != run.videos.end();
        });
        if (run.modelVersion == version && run.state == state && all)
            return run.id;
    }
    return {};
}

void TrialController::tryOut(const TrainingSettings &settings, SnapshotId snapshot, ModelVersionId version)
{
    ++m_number;
    m_trial.reset();
    const auto current = m_workspace.document.currentModel();
    const bool comparable = m_versions.version(current) && current != version;
    if (!comparable)
        m_versions.use(version); // there is nothing it could be worse than
    else if (!settings.detectAfter)
        offerUse(version, tr("Version %1 was learnt. Version %2 is still the current one.")
                              .arg(version.value)
                              .arg(current.value));
    auto videos = videosOf(settings, snapshot);
    if (!settings.detectAfter || videos.empty())
        return;
    m_trial =
        Trial{settings.device, std::move(videos), comparable ? current : ModelVersionId{}, version, {}, {}};
    runBefore();
}

void TrialController::runBefore()
{
    if (!m_trial->before.valid())
        return runAfter();
    m_trial->beforeRun = runOf(m_trial->before, m_trial->videos, RunState::Finished);
    if (m_trial->beforeRun.valid())
        return runAfter();
    start(m_trial->before, &Trial::beforeRun);
}

/// It has been run already where the program ended before the comparison.
void TrialController::runAfter()
{
    m_trial->afterRun = runOf(m_trial->after, m_trial->videos, RunState::Finished);
    if (m_trial->afterRun.valid())
        return compare();
    start(m_trial->after, &Trial::afterRun);
}

void TrialController::start(ModelVersionId id, RunId Trial::*into)
{
    const auto *version = m_versions.version(id);
    if (!version)
        return m_trial.reset();
    if (const auto begun = runOf(id, m_trial->videos, RunState::Partial); begun.valid()) {
        (*m_trial).*into = begun;
        return m_runs.resume(begun);
    }
    RunSettings settings;
    settings.system = QString::fromStdString(version->system);
    settings.videos = m_trial->videos;
    settings.parameters = QStringLiteral("{}");
    settings.model = id;
    settings.device = m_trial->device;
    settings.precision = QStringLiteral("fp32");
    m_runs.startThen(settings, [this, into, number = m_number](RunId run) {
        if (!m_trial || number != m_number)
            return;
        (*m_trial).*into = run;
        if (!run.valid())
            m_trial.reset();
    });
}

void TrialController::ended(RunId run, RunState state)
{
    if (!m_trial || (run != m_trial->beforeRun && run != m_trial->afterRun))
        return;
    if (state != RunState::Finished) {
        const bool compares = m_trial->before.valid();
        const auto version = m_trial->after;
        m_trial.reset();
        if (compares)
            offerUse(version,
                     tr("The run of version %1 did not come to its end, so what changed is not known.")
                         .arg(version.value));
        return;
    }
    if (run == m_trial->beforeRun && !m_trial->afterRun.valid())
        return runAfter();
    compare();
}

void TrialController::compare()
{
    if (!m_trial->before.valid())
        return m_trial.reset(); // the first version
    emit m_workspace.requests.compareRuns(m_trial->beforeRun, m_trial->afterRun);
}

void TrialController::decide()
{
    const auto report = m_workspace.changes.report();
    if (!m_trial || !report || report->before != m_trial->beforeRun || report->after != m_trial->afterRun)
        return;
    const auto trial = *m_trial;
    m_trial.reset();
    VersionDecision decision{trial.before, trial.after, trial.afterRun, false, report->verdict};
    decision.taken = replacesByItself(report->verdict);
    if (decision.taken)
        m_versions.use(decision.after);
    keepMeasures(*report, decision.verdict != Replacement::CannotTell);
    m_workspace.changes.setDecision(decision);
    offer(decision);
}

void TrialController::keepMeasures(const ChangeReport &report, bool decided)
{
    for (const auto &[run, map] : {std::pair(report.before, report.heldOut.mean.before),
                                   std::pair(report.after, report.heldOut.mean.after)}) {
        const auto *known = m_workspace.runs.run(run);
        const auto *version = known ? m_versions.version(known->modelVersion) : nullptr;
        if (!version)
            continue;
        auto metrics = report.heldOut.videos > 0 ? withHeldOut(version->metrics, map) : version->metrics;
        if (decided && run == report.after)
            metrics = withDecided(metrics);
        if (metrics != version->metrics)
            m_versions.setMetrics(version->id, metrics);
    }
}

const SnapshotEntry *TrialController::undecided() const
{
    const auto &document = m_workspace.document;
    const auto &snapshots = document.snapshots(); // by id
    const auto newest = std::find_if(snapshots.rbegin(), snapshots.rend(),
                                     [](const SnapshotEntry &entry) { return entry.model.valid(); });
    const auto *version = newest == snapshots.rend() ? nullptr : m_versions.version(newest->model);
    if (!version || version->id == document.currentModel() || isDecided(version->metrics))
        return nullptr;
    return &*newest;
}

/// A person chose a version, the newest or another: that is the decision.
void TrialController::settle(ModelVersionId chosen)
{
    const auto *waits = undecided();
    const auto *version = waits && m_versions.version(chosen) ? m_versions.version(waits->model) : nullptr;
    if (version && !m_trial && !m_workspace.document.isReadOnly())
        m_versions.setMetrics(version->id, withDecided(version->metrics));
}

Offer::Choice TrialController::keepCurrent()
{
    auto &requests = m_workspace.requests;
    const auto current = m_workspace.document.currentModel();
    return {tr("Keep version %1").arg(current.value),
            [&requests, current] { emit requests.useModel(current); }};
}

void TrialController::offerUndecided()
{
    const auto *entry = undecided();
    const auto settings =
        entry ? trainingSettingsFromJson(entry->settings) : Result<TrainingSettings>(TrainingSettings{});
    if (!entry || !settings || !settings->detectAfter)
        return;
    const auto version = entry->model;
    const auto current = m_workspace.document.currentModel();
    if (!m_versions.version(current))
        return offerUse(version, tr("Version %1 was learnt, and is not in use yet.").arg(version.value));
    emit m_workspace.notices.offered(
        {kOffer,
         tr("Version %1 was learnt, but whether it takes the place of version %2 was not decided.")
             .arg(version.value)
             .arg(current.value),
         {{tr("Compare now"), [this, settings = *settings, snapshot = entry->id,
                               version] { tryOut(settings, snapshot, version); }},
          keepCurrent(),
          {tr("Later"), [] {}}}});
}

void TrialController::offer(const VersionDecision &decision)
{
    const auto after = decision.after.value;
    const auto text = [&] {
        switch (decision.verdict) {
        case Replacement::Better:
            return tr("Version %1 was kept: better on the held-out videos.").arg(after);
        case Replacement::NotWorse:
            return tr("Version %1 was kept: not worse on the held-out videos.").arg(after);
        case Replacement::Worse:
            return tr("Version %1 was not taken: worse on the held-out videos.").arg(after);
        case Replacement::CannotTell:
            break;
        }
        return tr("Version %1 was learnt. Whether it is better cannot be told: no held-out video is "
                  "annotated.")
            .arg(after);
    }();
    auto &requests = m_workspace.requests;
    const auto other = decision.taken ? decision.before : decision.after;
    const bool open = decision.verdict == Replacement::CannotTell;
    Offer offer{kOffer,
                text,
                {{tr("What changed"), [this] { m_workspace.changes.ask(); }},
                 {decision.taken ? tr("Roll back")
                  : open         ? tr("Use it")
                                 : tr("Use it anyway"),
                  [&requests, other] { emit requests.useModel(other); }}}};
    if (open)
        offer.choices.push_back(keepCurrent());
    emit m_workspace.notices.offered(offer);
}

void TrialController::offerUse(ModelVersionId version, const QString &text)
{
    auto &requests = m_workspace.requests;
    emit m_workspace.notices.offered(
        {kOffer, text, {{tr("Use it"), [&requests, version] { emit requests.useModel(version); }}}});
}

} // namespace onset
