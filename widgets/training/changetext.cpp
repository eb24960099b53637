// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/training/changetext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace onset {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ChangeText)
};

QString percent(double share)
{
    return QLocale().toString(share * 100, 'f', 1);
}

QString points(double change)
{
    return change > 0 ? QStringLiteral("+") + percent(change) : percent(change);
}

} // namespace

QString countsText(const ChangeReport &report)
{
    const auto of = [&](RunChangeKind kind) {
        return QLocale().toString(
            static_cast<qlonglong>(std::ranges::count(report.changes, kind, &RunChange::kind)));
    };
    return Texts::tr("Gained %1, lost %2, moved %3; %4 as before.")
        .arg(of(RunChangeKind::Gained), of(RunChangeKind::Lost), of(RunChangeKind::Moved),
             QLocale().toString(static_cast<qulonglong>(report.kept)));
}

QString measuresText(const ChangeReport &report)
{
    const auto &mean = report.heldOut.mean;
    if (report.heldOut.videos == 0)
        return Texts::tr(
            "How good they are cannot be told: no held-out video is annotated. Set the split of a "
            "video to held out and annotate it.");
    const auto text = Texts::tr("On %1 held-out videos mAP (tIoU 0.5) went from %2 to %3 % (%4).")
                          .arg(report.heldOut.videos)
                          .arg(percent(mean.before), percent(mean.after), points(mean.change()));
    if (!mean.interval)
        return text;
    return text + QLatin1Char(' ') +
           Texts::tr("95 % of resamples lie between %1 and %2.")
               .arg(points(mean.interval->low), points(mean.interval->high));
}

QString decisionText(const ChangeStore &changes, ModelVersionId current)
{
    const auto &decision = changes.decision();
    if (!decision)
        return {};
    const auto after = decision->after.value;
    // A person may say otherwise, here or in the list of versions.
    if (decision->verdict != Replacement::CannotTell && (current == decision->after) != decision->taken)
        return decision->taken ? Texts::tr("Version %1 was rolled back; version %2 is the current one.")
                                     .arg(after)
                                     .arg(current.value)
                               : Texts::tr("Version %1 was taken by hand.").arg(after);
    switch (decision->verdict) {
    case Replacement::Better:
        return Texts::tr("Version %1 was kept: it is better on the held-out videos.").arg(after);
    case Replacement::NotWorse:
        return Texts::tr("Version %1 was kept: it is not worse on the held-out videos.").arg(after);
    case Replacement::Worse:
        return Texts::tr("Version %1 was not taken: it is worse on the held-out videos.").arg(after);
    case Replacement::CannotTell:
        return Texts::tr("Version %1 waits for you: look at what changed, then keep it or not.").arg(after);
    }
    return {};
}

} // namespace onset
