// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/evaluationstore.h"

#include "app/document/document.h"
#include "app/document/runstore.h"

namespace onset {

EvaluationStore::EvaluationStore(Document &document, RunStore &runs, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_runs(runs)
    , m_entries(document)
{}

EvaluationStore::~EvaluationStore() = default;

void EvaluationStore::setWanted(bool wanted)
{
    m_wanted = wanted;
}

void EvaluationStore::setSettings(const EvaluationSettings &settings)
{
    if (settings == m_settings)
        return;
    m_settings = settings;
    emit settingsChanged();
}

RunId EvaluationStore::run() const
{
    return m_settings.run;
}

RunId EvaluationStore::compared() const
{
    return m_settings.compare == run() ? RunId{} : m_settings.compare;
}

EvaluationStore::State EvaluationStore::state() const
{
    if (!m_document.isOpen())
        return State::NoProject;
    if (m_document.videos().empty())
        return State::NoVideos;
    return m_runs.runs().empty() ? State::NoRun : State::Computing;
}

bool EvaluationStore::behind() const
{
    return true;
}

void EvaluationStore::setFilter(const EntryFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    emit filterChanged();
}

Status EvaluationStore::requestVerdict(const AnalysisEntry &, std::optional<VerdictKind>)
{
    return Error{Error::Code::Unsupported, "verdicts are not there yet", {}};
}

std::optional<Verdict> EvaluationStore::verdict(const AnalysisEntry &) const
{
    return std::nullopt;
}

Result<SegmentId> EvaluationStore::requestTakeClass(const AnalysisEntry &)
{
    return Error{Error::Code::Unsupported, "verdicts are not there yet", {}};
}

Result<SegmentId> EvaluationStore::requestAnnotate(const AnalysisEntry &)
{
    return Error{Error::Code::Unsupported, "verdicts are not there yet", {}};
}

void EvaluationStore::addDetections(RunId, const std::vector<VideoId> &, std::vector<Detection>, bool) {}

void EvaluationStore::detectionsFailed(RunId) {}

} // namespace onset
