// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/runstore.h"

#include "app/document/derivation.h"
#include "app/document/runproductstore.h"
#include "inference/proposals/derivefields.h"
#include "storage/domain/actionclass.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace onset {

namespace {

bool newer(const Run &a, const Run &b)
{
    return a.startedMs != b.startedMs ? a.startedMs > b.startedMs : a.id > b.id;
}

void take(bool &field, const QJsonValue &value)
{
    field = value.toBool(field);
}
void take(int &field, const QJsonValue &value)
{
    field = value.toInt(field);
}
void take(double &field, const QJsonValue &value)
{
    field = value.toDouble(field);
}
void take(std::vector<double> &field, const QJsonValue &value)
{
    if (!value.isArray())
        return;
    field.clear();
    for (const auto &entry : value.toArray())
        field.push_back(entry.toDouble());
}

/// What the run was started with; the engine checked it.
DeriveSettings deriveSettingsOf(const Run &run)
{
    const auto parameters = QJsonDocument::fromJson(QByteArray::fromStdString(run.parameters)).object();
    const auto given = parameters.value(QLatin1String("derive")).toObject();
    DeriveSettings settings;
    visitDeriveSettings(settings, [&given](const char *name, auto &field, auto, auto) {
        take(field, given.value(QLatin1String(name)));
    });
    return settings;
}

FrameRange joined(const FrameRange &a, const FrameRange &b)
{
    if (a.empty() || b.empty())
        return a.empty() ? b : a;
    return {std::min(a.start, b.start), std::max(a.end, b.end)};
}

} // namespace

RunStore::RunStore(QObject *parent)
    : QObject(parent)
    , m_worker(std::make_unique<Derivation>())
{
    connect(m_worker.get(), &Derivation::finished, this, &RunStore::takeDerived);
    // Made first, so all others who are told of the run find its settings: as it was started, or as they were
    // changed since its video was opened.
    connect(this, &RunStore::shownRunChanged, this, [this](RunId id) {
        const auto *shown = run(id);
        const auto *known = find(id);
        if (!shown)
            return;
        const auto settings = known && known->settings ? *known->settings : deriveSettingsOf(*shown);
        if (std::exchange(m_settings, settings) != settings)
            emit deriveSettingsChanged();
    });
}

RunStore::~RunStore() = default;

const Run *RunStore::run(RunId id) const
{
    const auto it = std::find_if(m_runs.begin(), m_runs.end(), [id](const Run &run) { return run.id == id; });
    return it == m_runs.end() ? nullptr : &*it;
}

RunId RunStore::newestFinished() const
{
    const auto it = std::ranges::find(m_runs, RunState::Finished, &Run::state);
    return it == m_runs.end() ? RunId{} : it->id;
}

void RunStore::setRuns(std::vector<Run> runs)
{
    std::sort(runs.begin(), runs.end(), newer);
    m_runs = std::move(runs);
    std::erase_if(m_products, [this](const auto &entry) { return !run(entry.first); });
    emit runsChanged();
    chooseShownRun();
}

void RunStore::updateRun(const Run &changed)
{
    std::erase_if(m_runs, [&changed](const Run &run) { return run.id == changed.id; });
    m_runs.insert(std::lower_bound(m_runs.begin(), m_runs.end(), changed, newer), changed);
    emit runsChanged();
    chooseShownRun();
}

void RunStore::removeRun(RunId id)
{
    std::erase_if(m_runs, [id](const Run &run) { return run.id == id; });
    m_products.erase(id);
    emit runsChanged();
    chooseShownRun();
}

void RunStore::setVideo(VideoId video, std::shared_ptr<const FrameTable> frames)
{
    m_frames = std::move(frames);
    if (video == m_video)
        return;
    m_video = video;
    m_products.clear();
    m_forgotten = m_derivation;
    m_shownRunChosen = false;
    emit videoChanged(video);
    chooseShownRun();
}

void RunStore::chooseShownRun()
{
    RunId chosen = m_shownRun;
    if (!m_shownRunChosen || !run(chosen)) {
        m_shownRunChosen = false;
        const auto it = std::find_if(m_runs.begin(), m_runs.end(), [this](const Run &run) {
            return std::find(run.videos.begin(), run.videos.end(), m_video) != run.videos.end();
        });
        chosen = it != m_runs.end() ? it->id : RunId{};
    }
    if (chosen == m_shownRun)
        return;
    m_shownRun = chosen;
    emit shownRunChanged(chosen);
}

void RunStore::setShownRun(RunId id)
{
    if (id.valid() && !run(id))
        return;
    m_shownRunChosen = id.valid();
    if (m_shownRunChosen && id != m_shownRun) {
        m_shownRun = id;
        emit shownRunChanged(id);
    }
    chooseShownRun();
}

void RunStore::hide(VideoId video, FrameRange range)
{
    if (video == m_hiddenVideo && range == m_hidden)
        return;
    m_hiddenVideo = video;
    m_hidden = range;
    emit curvesChanged(m_shownRun, range);
    emit tracksChanged(m_shownRun);
    emit detectionsChanged(m_shownRun);
}

void RunStore::hideNothing()
{
    hide({}, {});
}

RunStore::Products &RunStore::products(RunId run)
{
    auto &products = m_products[run];
    if (!products)
        products = std::make_unique<Products>();
    return *products;
}

const RunStore::Products *RunStore::find(RunId run) const
{
    const auto it = m_products.find(run);
    return it == m_products.end() ? nullptr : it->second.get();
}

void RunStore::merge(Products &products, const RunProducts &stored)
{
    for (const auto &curve : stored.curves)
        products.write({curve.key, curve.first, curve.stride, 0, curve.values}, true);
    for (const auto &track : stored.tracks)
        products.prepend(track);
    if (products.detections.empty())
        products.setDetections(stored.detections);
}

void RunStore::setProducts(const RunProducts &stored)
{
    if (stored.video != m_video || !m_video.valid())
        return;
    const auto id = stored.run.id;
    // Of a run that was removed only the tracks that people's segments name are left.
    if (!run(id) && !stored.run.videos.empty())
        updateRun(stored.run);
    auto &known = products(id);
    if (known.lastSequence > stored.run.lastSequence) {
        merge(known, stored);
    } else {
        known = {};
        for (const auto &curve : stored.curves)
            known.write({curve.key, curve.first, curve.stride, 0, curve.values});
        for (const auto &track : stored.tracks)
            known.append(track);
        known.setDetections(stored.detections);
        known.lastSequence = stored.run.lastSequence;
    }
    FrameRange range;
    for (const auto &curve : stored.curves)
        range = joined(range, {curve.first,
                               curve.first + static_cast<std::int64_t>(curve.values.size()) * curve.stride});
    emit curvesChanged(id, range);
    emit tracksChanged(id);
    emit detectionsChanged(id);
}

void RunStore::apply(const DetectionUpdate &update)
{
    if (update.video != m_video || !m_video.valid())
        return;
    auto &known = products(update.run);
    if (update.sequence <= known.lastSequence)
        return;
    known.lastSequence = update.sequence;
    FrameRange range;
    for (const auto &chunk : update.curves)
        range = joined(range, known.write(chunk));
    for (const auto &track : update.tracks)
        known.append(track);
    const bool detectionsReplaced = applyDetections(known, update);
    if (!update.curves.empty())
        emit curvesChanged(update.run, range);
    if (!update.tracks.empty())
        emit tracksChanged(update.run);
    if (detectionsReplaced)
        emit detectionsChanged(update.run);
}

bool RunStore::applyDetections(Products &known, const DetectionUpdate &update)
{
    if (known.derived && (update.detectionsChanged || update.last)) {
        requestDerivation(update.run, update.last);
        return false;
    }
    if (update.detectionsChanged) {
        known.setDetections(update.detections);
        return true;
    }
    if (!update.last)
        return false;
    auto final = known.detections;
    for (auto &detection : final)
        detection.provisional = false;
    known.setDetections(std::move(final));
    return true;
}

bool RunStore::derives() const
{
    const auto *known = find(m_shownRun);
    const auto tellsClass = [](const Detection &one) { return one.actionClass != kMotionClass; };
    const auto isOfClass = [](const auto &entry) { return entry.first.kind == CurveKind::Class; };
    return known && std::ranges::none_of(known->detections, tellsClass) &&
           std::ranges::none_of(known->curves, isOfClass);
}

void RunStore::deriveWith(const DeriveSettings &settings, bool keep)
{
    if (m_shownRun.valid() && !derives())
        return;
    const bool changed = settings != m_settings;
    m_settings = settings;
    if (m_shownRun.valid() && find(m_shownRun)) {
        products(m_shownRun).derived = true;
        products(m_shownRun).settings = settings;
        requestDerivation(m_shownRun, keep);
    }
    if (changed)
        emit deriveSettingsChanged();
}

void RunStore::requestDerivation(RunId run, bool keep)
{
    const Run *row = this->run(run);
    m_worker->request({++m_derivation, products(run).curveSnapshot(), m_frames, m_settings, run, m_video,
                       keep, row ? placeOf(*row, m_video) : 0});
}

void RunStore::takeDerived()
{
    auto outcome = m_worker->take();
    if (!outcome || outcome->job.number <= m_forgotten || !find(outcome->job.run))
        return;
    const auto id = outcome->job.run;
    auto &known = products(id);
    known.setDetections(std::move(outcome->detections));
    const auto *row = run(id);
    const bool provisional = row && row->state == RunState::Running;
    if (provisional) {
        auto all = known.detections;
        for (auto &detection : all)
            detection.provisional = true;
        known.setDetections(std::move(all));
    }
    emit detectionsChanged(id);
    if (outcome->job.keep)
        emit derivationAccepted(id, outcome->job.video, known.detections);
}

} // namespace onset
