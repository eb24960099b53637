// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/versioncontroller.h"

#include "app/jobs/errortext.h"
#include "app/jobs/metricsjson.h"
#include "app/jobs/readonly.h"

#include <algorithm>

namespace onset {

namespace {

/// What the project knows once a training's model is in it.
struct Stored
{
    ModelVersion version;
    std::vector<SnapshotEntry> snapshots;
    TrainingBaseline baseline;
};

Result<Stored> storeVersion(ProjectFile &file, SnapshotId id, ModelVersion version)
{
    const auto snapshot = file.snapshot(id);
    if (!snapshot)
        return snapshot.error();
    version.metrics = withLearnt(version.metrics, *snapshot);
    auto made = file.addModel(version);
    if (!made)
        return made.error();
    version.id = *made;
    if (const auto linked = file.setSnapshotModel(id, version.id); !linked)
        return linked.error();
    auto snapshots = file.snapshots();
    if (!snapshots)
        return snapshots.error();
    auto baseline = file.trainingBaseline();
    if (!baseline)
        return baseline.error();
    return Stored{std::move(version), std::move(*snapshots), std::move(*baseline)};
}

} // namespace

VersionController::VersionController(Workspace &workspace, StorageThread &storage,
                                     BackgroundTasks &background, const Services &services, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_storage(storage)
    , m_background(background)
    , m_services(services)
{
    auto &requests = m_workspace.requests;
    connect(&requests, &Requests::useModel, this, &VersionController::use);
    connect(&requests, &Requests::setModelNote, this, &VersionController::setNote);
}

void VersionController::tell(const Error &error)
{
    emit m_workspace.notices.notice(Notices::Problem, errorText(error), QString::fromStdString(error.detail));
}

const ModelVersion *VersionController::version(ModelVersionId id) const
{
    const auto &models = m_workspace.document.models();
    const auto it = std::ranges::find(models, id, &ModelVersion::id);
    return it == models.end() ? nullptr : &*it;
}

void VersionController::add(const TrainingSettings &settings, SnapshotId snapshot,
                            const TrainOutcome &outcome)
{
    if (!m_services.readModel)
        return;
    const auto measured = outcome.validationMap;
    m_background.run([read = m_services.readModel, path = outcome.modelPath] { return read(path); },
                     [this, settings, snapshot, measured](Result<ModelVersion> read) {
                         if (!read)
                             return tell(read.error());
                         read->parent = settings.base;
                         read->metrics = validationMetrics(measured);
                         store(settings, snapshot, std::move(*read));
                     });
}

void VersionController::store(const TrainingSettings &settings, SnapshotId snapshot, ModelVersion version)
{
    m_storage.call([snapshot, version = std::move(version)](
                       ProjectFile &file) { return storeVersion(file, snapshot, version); },
                   [this, settings, snapshot](const Result<Stored> &stored) {
                       if (!stored)
                           return tell(stored.error());
                       auto &document = m_workspace.document;
                       for (const auto &entry : stored->snapshots)
                           document.insertSnapshot(entry);
                       document.setBaseline(stored->baseline);
                       document.insertModel(stored->version);
                       auto status = m_workspace.training.status();
                       if (status.snapshot == snapshot) {
                           status.model = stored->version.id;
                           m_workspace.training.setStatus(status);
                       }
                       emit made(settings, snapshot, stored->version.id);
                   });
}

void VersionController::use(ModelVersionId id)
{
    if (refusedForReading(m_workspace))
        return;
    if (!version(id))
        return;
    m_storage.call([id](ProjectFile &file) { return file.setCurrentModel(id); },
                   [this, id](const Status &status) {
                       if (!status)
                           return tell(status.error());
                       m_workspace.document.setCurrentModel(id);
                       emit m_workspace.notices.notice(
                           Notices::Info, tr("Version %1 is the current one now.").arg(id.value), {});
                   });
}

void VersionController::change(ModelVersionId id, const std::function<Status(ProjectFile &)> &write,
                               const std::function<void(ModelVersion &)> &apply)
{
    if (refusedForReading(m_workspace)) {
        emit m_workspace.document.modelsChanged(); // what the list shows was typed there
        return;
    }
    m_storage.call(write, [this, id, apply](const Status &status) {
        const auto *known = version(id);
        if (!status || !known) {
            // What the list shows was typed there: back to what is stored.
            emit m_workspace.document.modelsChanged();
            return status ? void() : tell(status.error());
        }
        auto changed = *known;
        apply(changed);
        m_workspace.document.insertModel(changed);
    });
}

void VersionController::setNote(ModelVersionId id, const QString &note)
{
    const auto text = note.toStdString();
    const auto *known = version(id);
    if (!known || known->note == text)
        return;
    change(
        id, [id, text](ProjectFile &file) { return file.setModelNote(id, text); },
        [text](ModelVersion &version) { version.note = text; });
}

void VersionController::setMetrics(ModelVersionId id, const std::string &metrics)
{
    change(
        id, [id, metrics](ProjectFile &file) { return file.setModelMetrics(id, metrics); },
        [metrics](ModelVersion &version) { version.metrics = metrics; });
}

} // namespace onset
