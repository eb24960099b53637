// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/errorwalk.h"

#include "app/document/workspace.h"
#include "widgets/actions.h"
#include "widgets/blindfilter.h"
#include "widgets/reviewloop.h"
#include "widgets/videovisit.h"

#include <algorithm>

namespace onset {

ErrorWalk::ErrorWalk(Workspace &workspace, Actions &actions, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_visit(new VideoVisit(workspace, this))
{
    connectCommands(actions);
    connect(m_visit, &VideoVisit::arrived, this, &ErrorWalk::arrive);
    connect(&m_workspace.runs, &RunStore::detectionsChanged, this, [this](RunId run) {
        if (m_incomplete && run == m_workspace.runs.shownRun())
            selectBoth();
    });
    connect(&m_workspace.document, &Document::unloaded, this, [this] {
        m_current.reset();
        m_incomplete = false;
        emit currentChanged();
    });
    connect(&m_workspace.evaluation, &EvaluationStore::entriesChanged, this, [this] {
        if (const int found = row(); found >= 0)
            m_place = found;
    });
}

void ErrorWalk::connectCommands(Actions &actions)
{
    const auto on = [&](const char *id, auto handler) { actions.on(QLatin1String(id), handler); };
    on("evaluation.next", [this] { step(1); });
    on("evaluation.previous", [this] { step(-1); });
    on("evaluation.modelWrong", [this] { judge(VerdictKind::ModelWrong, true); });
    on("evaluation.ambiguous", [this] { judge(VerdictKind::Ambiguous, true); });
    on("evaluation.labelWrong", [this] { judge(VerdictKind::LabelWrong, false); });
    on("evaluation.noVerdict", [this] { judge(std::nullopt, false); });
    on("evaluation.take", [this] { takePrediction(); });
}

namespace {

/// Found or missed, right or wrong: each tells something.
bool tells(const Workspace &workspace, const AnalysisEntry &entry)
{
    return touchesBlind(workspace, entry.video, entry.predictedRange) ||
           touchesBlind(workspace, entry.video, entry.trueRange);
}

} // namespace

bool ErrorWalk::tellsOfBlind(int row) const
{
    return tells(m_workspace, m_workspace.evaluation.entries()->entry(row));
}

int ErrorWalk::row() const
{
    return m_current ? m_workspace.evaluation.entries()->rowOf(*m_current) : -1;
}

void ErrorWalk::choose(int row)
{
    const auto &entries = *m_workspace.evaluation.entries();
    if (row < 0 || row >= entries.rowCount())
        return;
    const bool same = m_current && m_current == entries.entry(row);
    m_current = entries.entry(row);
    m_place = row;
    if (same)
        return;
    m_visit->cancel();
    m_incomplete = false;
    emit currentChanged();
}

void ErrorWalk::open(int row)
{
    if (row < 0 || row >= m_workspace.evaluation.entries()->rowCount())
        return;
    choose(row);
    m_visit->go(m_current->video);
}

void ErrorWalk::step(int direction)
{
    const int count = m_workspace.evaluation.entries()->rowCount();
    const int here = row();
    int next = here + direction;
    if (!m_current)
        next = direction > 0 ? 0 : count - 1;
    else if (here < 0)
        next = direction > 0 ? m_place : m_place - 1; // it is solved: what followed it stands in its place
    while (next >= 0 && next < count && tellsOfBlind(next))
        next += direction;
    if (next >= 0 && next < count)
        open(next);
    else if (count == 0)
        tell(tr("The list of errors is empty; choose something in the evaluation first."));
    else
        tell(direction > 0 ? tr("That was the last error of the list.")
                           : tr("This is the first error of the list."));
}

void ErrorWalk::arrive()
{
    if (!m_current)
        return;
    m_workspace.runs.setShownRun(m_workspace.evaluation.run());
    selectBoth();
    loop();
}

void ErrorWalk::selectBoth()
{
    const auto &document = m_workspace.document;
    const ItemId truth = m_current->truth.valid() ? ItemId{m_current->truth} : ItemId{};
    const ItemId prediction = m_current->prediction.valid() ? ItemId{m_current->prediction} : ItemId{};
    m_workspace.runs.reveal(m_current->prediction); // however weak it is
    const bool predicted = isValid(prediction) && document.item(prediction);
    m_incomplete = isValid(prediction) && !predicted &&
                   m_workspace.runs.detections(m_workspace.evaluation.run()).empty();
    // The annotation is what keys correct, where there is one.
    auto &selection = m_workspace.selection;
    if (document.item(truth)) {
        selection.select(truth);
        if (predicted)
            selection.extend(prediction);
    } else {
        selection.select(predicted ? prediction : ItemId{});
    }
    emit arrived();
}

void ErrorWalk::loop()
{
    auto range = m_current->trueRange;
    if (range.empty() || (m_current->kind != EntryKind::Missed && !m_current->predictedRange.empty()))
        range = m_current->predictedRange;
    // Both, where they belong together; one far away is not worth the wait.
    if (m_current->tiou > 0)
        range = {std::min(range.start, m_current->trueRange.start),
                 std::max(range.end, m_current->trueRange.end)};
    auto &playhead = m_workspace.playhead;
    playLoop(playhead, reviewLoop(range, playhead.frames().get()));
}

void ErrorWalk::judge(std::optional<VerdictKind> kind, bool goOn)
{
    if (!needEntry())
        return;
    const auto done = m_workspace.evaluation.requestVerdict(*m_current, kind);
    if (!done) {
        refuse(done.error());
        return;
    }
    if (kind == VerdictKind::LabelWrong)
        tell(tr("Correct the annotation now: I, O and , . move its edges, 1–9 change its class, F takes the "
                "prediction. N goes on."));
    if (goOn)
        step(1);
}

void ErrorWalk::takePrediction()
{
    if (!needEntry())
        return;
    const auto made = asPredicted(*m_current);
    if (!made) {
        refuse(made.error());
        return;
    }
    tell(tr("The annotation is now as predicted. Ctrl+Z takes it back."));
    step(1);
}

Result<SegmentId> ErrorWalk::asPredicted(const AnalysisEntry &entry)
{
    switch (entry.kind) {
    case EntryKind::Background:
        return m_workspace.evaluation.requestAnnotate(entry);
    case EntryKind::WrongLabel:
    case EntryKind::Confusion:
        return m_workspace.evaluation.requestTakeClass(entry);
    case EntryKind::Localization:
        return m_workspace.document.requestResize(entry.truth, entry.predictedRange);
    case EntryKind::TruePositive:
    case EntryKind::DoubleDetection:
    case EntryKind::Missed:
        break;
    }
    return Error{
        Error::Code::InvalidArgument,
        tr("There is nothing to take from this prediction: nothing is missing, and the class is right.")
            .toStdString(),
        {}};
}

bool ErrorWalk::needEntry()
{
    if (m_current && !tells(m_workspace, *m_current))
        return true;
    if (m_current)
        tell(tr("This touches the stretch that you label blind; finish that first."));
    else
        tell(tr("Choose an error of the list first."));
    return false;
}

void ErrorWalk::tell(const QString &text)
{
    emit m_workspace.notices.notice(Notices::Info, text, {});
}

void ErrorWalk::refuse(const Error &error)
{
    emit m_workspace.notices.notice(Notices::Warning, QString::fromStdString(error.message),
                                    QString::fromStdString(error.detail));
}

} // namespace onset
