// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/queue/queuetext.h"

#include "app/document/analysistext.h"
#include "app/document/workspace.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace onset {

namespace {

struct QueueTexts
{
    Q_DECLARE_TR_FUNCTIONS(onset::QueueTexts)
};

QString count(std::size_t n)
{
    return QLocale().toString(static_cast<qulonglong>(n));
}

QString number(double value)
{
    return std::isfinite(value) ? QLocale().toString(value, 'f', 2) : QStringLiteral("–");
}

/// False where nothing of the run's videos is kept, or nobody decided anything yet: the notices say which.
bool tellsNovelty(const QueueOrder &order)
{
    const auto proposal = [](const RankedCandidate &one) {
        return one.candidate.kind == Candidate::Kind::Proposal;
    };
    return std::ranges::none_of(order.entries, proposal) ||
           std::ranges::any_of(order.entries,
                               [](const RankedCandidate &one) { return std::isfinite(one.reasons.novelty); });
}

QString swayText(const Sway &sway)
{
    if (sway.blindStretches == 0)
        return QueueTexts::tr("Label some stretches blind (Review, Blind samples) to learn how far seeing "
                              "predictions sways you.");
    return QueueTexts::tr("People and run agree to F1 %1 where predictions are seen (%2 stretches), %3 where "
                          "they are not (%4): %5 by seeing them, at 95 % %6 to %7.")
        .arg(number(sway.shown), count(sway.shownStretches), number(sway.blind), count(sway.blindStretches),
             number(sway.difference), number(sway.low), number(sway.high));
}

} // namespace

QString emptyQueueText(const Workspace &workspace, int listed)
{
    const auto &queue = workspace.queue;
    if (listed > 0)
        return {};
    if (!workspace.document.isOpen())
        return QueueTexts::tr("Open a project to see what to look at next.");
    if (!queue.run().valid())
        return QueueTexts::tr("What to look at next stands here. Run a detection first with Ctrl+D.");
    switch (queue.state()) {
    case QueueStore::State::Empty:
        return QueueTexts::tr("Press “Order”: what the run found and nobody decided is put in the order in "
                              "which there is most to learn from it, over all videos.");
    case QueueStore::State::Working:
        return QueueTexts::tr("Ordering …");
    case QueueStore::State::Failed:
        return queue.error();
    case QueueStore::State::Ready:
        break;
    }
    if (queue.open() > 0)
        return QueueTexts::tr("Nothing passes these filters.");
    return queue.entries()->rowCount() > 0
               ? QueueTexts::tr("Everything here is done. Retrain, detect anew, and order the queue again.")
               : QueueTexts::tr("There is nothing to decide: the run found nothing new in the videos that "
                                "are not held out.");
}

QString queueStateText(const Workspace &workspace)
{
    const auto &queue = workspace.queue;
    if (queue.state() == QueueStore::State::Working)
        return QueueTexts::tr("Ordering …");
    if (!queue.queue().run.valid())
        return {};
    const auto left =
        QueueTexts::tr("Run %1: %2 of %3 left")
            .arg(queue.queue().run.value)
            .arg(QLocale().toString(queue.open()), QLocale().toString(queue.entries()->rowCount()));
    return tellsNovelty(queue.queue())
               ? left
               : QueueTexts::tr("%1; new: not known", "how many are left; whether they look new").arg(left);
}

QString queueStateTip(const Workspace &workspace)
{
    const auto &order = workspace.queue.queue();
    QStringList lines = order.notices;
    if (order.compare.valid())
        lines.prepend(QueueTexts::tr("Run %1 against run %2").arg(order.run.value).arg(order.compare.value));
    lines.removeAll(QString());
    if (lines.isEmpty())
        lines += queueStateText(workspace);
    return lines.join(u'\n');
}

QString recallText(const SampleMeasures &measures)
{
    const auto &recall = measures.recall;
    if (recall.count == 0)
        return QueueTexts::tr("Recall: not known");
    const auto whole = [](double share) { return QLocale().toString(std::lround(100 * share)); };
    return QueueTexts::tr("Recall %1 % (%2 to %3)")
        .arg(whole(recall.value), whole(recall.low), whole(recall.high));
}

QString measuresText(const SampleMeasures &measures)
{
    const auto stretches = measures.sway.shownStretches + measures.sway.blindStretches;
    if (stretches == 0)
        return QueueTexts::tr("Label random stretches to learn what the run misses.");
    const auto &recall = measures.recall;
    const auto found =
        recall.count == 0
            ? QueueTexts::tr("Nobody found anything in %1 random stretches.").arg(count(stretches))
            : QueueTexts::tr("The run finds %1 of what happens, at 95 % %2 to %3: %4 actions in %5 random "
                             "stretches.")
                  .arg(percentText(recall.value), percentText(recall.low), percentText(recall.high),
                       count(recall.count), count(stretches));
    return found + u' ' + swayText(measures.sway);
}

} // namespace onset
