// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/evaluationstore.h"

#include "app/document/document.h"

namespace onset {

Verdict EvaluationStore::about(const AnalysisEntry &entry) const
{
    const bool isMissed = entry.kind == EntryKind::Missed;
    Verdict subject;
    subject.video = entry.video;
    subject.run = m_analysis ? m_analysis->run : run();
    subject.range = isMissed ? entry.trueRange : entry.predictedRange;
    subject.actionClass = isMissed ? entry.trueClass : entry.predictedClass;
    return subject;
}

const Verdict *EvaluationStore::verdict(const AnalysisEntry &entry) const
{
    return m_verdicts.find(about(entry));
}

Status EvaluationStore::requestVerdict(const AnalysisEntry &entry, std::optional<VerdictKind> kind)
{
    return m_document.requestVerdict(about(entry), kind);
}

Result<SegmentId> EvaluationStore::requestTakeClass(const AnalysisEntry &entry)
{
    if (!entry.truth.valid() || !entry.prediction.valid())
        return Error{
            Error::Code::InvalidArgument,
            tr("The entry has no annotation and prediction whose classes could differ.").toStdString(),
            {}};
    return m_document.requestRelabel(entry.truth, entry.predictedClass, about(entry));
}

Result<SegmentId> EvaluationStore::requestAnnotate(const AnalysisEntry &entry)
{
    if (!entry.prediction.valid())
        return Error{Error::Code::InvalidArgument,
                     tr("The entry has no prediction that could become an annotation.").toStdString(),
                     {}};
    const SegmentOrigin prediction{runOf(entry.prediction), entry.predictedRange, entry.predictedClass,
                                   entry.score};
    return m_document.requestAnnotate(entry.video, prediction, about(entry));
}

} // namespace onset
