// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/trainingcurves.h"
#include "app/document/trainingsettings.h"
#include "storage/domain/trainingsnapshot.h"

#include <QObject>
#include <QStringList>

#include <memory>
#include <optional>

namespace onset {

enum class TrainingState : std::uint8_t {
    Idle,      ///< nothing was trained since the project was opened
    Preparing, ///< videos are indexed, the snapshot is stored
    Running,
    Paused,
    Ending,  ///< told to stop early or to give up
    Learnt,  ///< there is a new version
    Stopped, ///< by the person: nothing came out
    Failed,  ///< see message; can be gone on with
};

/// The training that goes on, or the last one.
struct TrainingStatus
{
    TrainingState state = TrainingState::Idle;
    TrainingSettings settings;
    SnapshotId snapshot; ///< none while it is prepared
    QString stage;
    int stageNumber = 0; ///< from 1; 0: not begun
    int stages = 0;
    qint64 step = 0; ///< within the stage
    qint64 steps = 0;
    double seconds = 0;                ///< of training so far, without pauses
    std::optional<double> secondsLeft; ///< of all of it
    std::optional<double> validationMap;
    std::optional<double> bestMap;
    QStringList warnings;
    QString message;      ///< why it failed and what to do
    ModelVersionId model; ///< that came out

    double share() const; ///< how much of it is done, 0 … 1
};

/// What a training would learn from, told before it starts.
struct TrainingPreview
{
    TrainingSettings settings; ///< what was asked about
    int videos = 0;            ///< that would be learnt from
    int segments = 0;          ///< positives in them
    int validation = 0;        ///< videos for the early stop
    int heldOut = 0;           ///< videos for the comparison of versions
    QStringList warnings;
    QString problem; ///< why it cannot start; empty: it can
};

/// A training whose program ended before it did.
struct InterruptedTraining
{
    SnapshotId snapshot;
    QString system;
    qint64 createdMs = 0;
};

/// What the window shows of trainings. Written by the services, which also keep it in step with the project.
/// GUI thread.
class TrainingStore : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    const TrainingStatus &status() const { return m_status; }
    /// Something goes on: no other training can start.
    bool busy() const;
    const TrainingCurves &curves() const { return m_curves; }
    const std::optional<TrainingPreview> &preview() const { return m_preview; }
    /// The one that was asked for last; null: none yet.
    std::shared_ptr<const TrainingSnapshot> snapshot() const { return m_snapshot; }
    const std::optional<InterruptedTraining> &interrupted() const { return m_interrupted; }

    // From the services.
    void setStatus(const TrainingStatus &status);
    void addPoint(const TrainingCurves::Report &report); ///< emits progressed()
    void restartCurves();
    void setPreview(const TrainingPreview &preview);
    void setInterrupted(std::optional<InterruptedTraining> interrupted);
    void setSnapshot(std::shared_ptr<const TrainingSnapshot> snapshot);
    void clear(); ///< the project was closed

signals:
    void statusChanged();
    void progressed(); ///< the curves grew
    void previewChanged();
    void interruptedChanged();
    void snapshotLoaded();

private:
    TrainingStatus m_status;
    TrainingCurves m_curves;
    std::optional<TrainingPreview> m_preview;
    std::optional<InterruptedTraining> m_interrupted;
    std::shared_ptr<const TrainingSnapshot> m_snapshot;
};

} // namespace onset
