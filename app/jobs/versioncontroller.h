// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/workspace.h"
#include "app/jobs/backgroundtasks.h"
#include "app/jobs/services.h"
#include "app/jobs/storagethread.h"

#include <QObject>

namespace onset {

/// Model versions as people work with them: a finished training becomes one, with the snapshot it learnt
/// from; one of them is the current one; notes on them. GUI thread.
class VersionController : public QObject
{
    Q_OBJECT
public:
    VersionController(Workspace &workspace, StorageThread &storage, BackgroundTasks &background,
                      const Services &services, QObject *parent = nullptr);

    void add(const TrainingSettings &settings, SnapshotId snapshot, const TrainOutcome &outcome);
    void use(ModelVersionId version); ///< keeps, or rolls back
    void setNote(ModelVersionId version, const QString &note);
    void setMetrics(ModelVersionId version, const std::string &metrics);
    const ModelVersion *version(ModelVersionId id) const; ///< until the next change; null: unknown

signals:
    void made(const onset::TrainingSettings &settings, onset::SnapshotId snapshot,
              onset::ModelVersionId version);

private:
    void store(const TrainingSettings &settings, SnapshotId snapshot, ModelVersion version);
    void change(ModelVersionId version, const std::function<Status(ProjectFile &)> &write,
                const std::function<void(ModelVersion &)> &apply);
    void tell(const Error &error);

    Workspace &m_workspace;
    StorageThread &m_storage;
    BackgroundTasks &m_background;
    const Services &m_services;
};

} // namespace onset
