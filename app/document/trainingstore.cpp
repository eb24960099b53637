// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/trainingstore.h"

#include <algorithm>

namespace onset {

double TrainingStatus::share() const
{
    if (stages <= 0)
        return 0;
    const double inStage = steps > 0 ? static_cast<double>(step) / static_cast<double>(steps) : 0;
    const double byStages = (stageNumber - 1 + inStage) / stages;
    const double budget = settings.budgetMinutes * 60;
    return std::clamp(budget > 0 ? std::max(byStages, seconds / budget) : byStages, 0.0, 1.0);
}

bool TrainingStore::busy() const
{
    switch (m_status.state) {
    case TrainingState::Preparing:
    case TrainingState::Running:
    case TrainingState::Paused:
    case TrainingState::Ending:
        return true;
    case TrainingState::Idle:
    case TrainingState::Learnt:
    case TrainingState::Stopped:
    case TrainingState::Failed:
        break;
    }
    return false;
}

void TrainingStore::setStatus(const TrainingStatus &status)
{
    m_status = status;
    emit statusChanged();
}

void TrainingStore::addPoint(const TrainingCurves::Report &report)
{
    m_curves.add(report);
    emit progressed();
}

void TrainingStore::restartCurves()
{
    m_curves = {};
    emit progressed();
}

void TrainingStore::setPreview(const TrainingPreview &preview)
{
    m_preview = preview;
    emit previewChanged();
}

void TrainingStore::setInterrupted(std::optional<InterruptedTraining> interrupted)
{
    m_interrupted = std::move(interrupted);
    emit interruptedChanged();
}

void TrainingStore::setSnapshot(std::shared_ptr<const TrainingSnapshot> snapshot)
{
    m_snapshot = std::move(snapshot);
    emit snapshotLoaded();
}

void TrainingStore::clear()
{
    m_snapshot.reset();
    m_preview.reset();
    setStatus({});
    restartCurves();
    setInterrupted({});
}

} // namespace onset
