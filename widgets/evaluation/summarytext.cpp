// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/summarytext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <cmath>

namespace onset {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Summary)
};

QString againstText(const AnalysisView &view)
{
    const auto before = view.compared->average;
    if (!before || !view.run->average)
        return Texts::tr("“%1” cannot be compared: nothing it found can be measured here.")
            .arg(view.comparedName);
    const double points = (*view.run->average - *before) * 100;
    const auto size = QLocale().toString(std::abs(points), 'f', 1);
    if (std::abs(points) < 0.05)
        return Texts::tr("As good as “%1” on average.").arg(view.comparedName);
    return (points > 0 ? Texts::tr("▲ %1 points more than “%2” on average.")
                       : Texts::tr("▼ %1 points less than “%2” on average."))
        .arg(size, view.comparedName);
}

QString counted(std::size_t count, const QString &one, const QString &many)
{
    return count == 1 ? one : many.arg(QLocale().toString(static_cast<qulonglong>(count)));
}

} // namespace

QString resultText(const AnalysisView &view)
{
    const auto &run = *view.run;
    if (run.map.empty() || !run.map[run.shown])
        return Texts::tr("No class has an annotation in these videos, so there is no average precision.");
    const auto &tiou = run.options.tiou;
    auto text =
        Texts::tr("mAP %1 at tIoU %2").arg(percentText(run.map[run.shown]), tiouText(tiou[run.shown]));
    if (tiou.size() > 1)
        text += Texts::tr(", %1 on average over %2 to %3")
                    .arg(percentText(run.average), tiouText(tiou.front()), tiouText(tiou.back()));
    text += QStringLiteral(".");
    return view.compared ? text + u' ' + againstText(view) : text;
}

QString scopeText(const AnalysisView &view)
{
    const auto &scope = view.run->scope;
    QStringList parts;
    parts += QStringList{counted(scope.videos, Texts::tr("1 video"), Texts::tr("%1 videos")),
                         counted(scope.truths, Texts::tr("1 annotation"), Texts::tr("%1 annotations")),
                         counted(scope.predictions, Texts::tr("1 prediction"), Texts::tr("%1 predictions"))}
                 .join(QStringLiteral(", "));
    const auto leftOut = [&parts](std::size_t count, const QString &one, const QString &many) {
        if (count > 0)
            parts += counted(count, one, many);
    };
    leftOut(scope.withoutAnnotation, Texts::tr("1 video without annotation left out"),
            Texts::tr("%1 videos without annotation left out"));
    leftOut(scope.incomplete, Texts::tr("1 video that the run has not finished left out"),
            Texts::tr("%1 videos that the run has not finished left out"));
    leftOut(scope.notIndexed, Texts::tr("1 video not yet indexed left out"),
            Texts::tr("%1 videos not yet indexed left out"));
    leftOut(scope.unreviewed, Texts::tr("1 prediction left out where nobody looked"),
            Texts::tr("%1 predictions left out where nobody looked"));
    return parts.join(QStringLiteral(" · "));
}

} // namespace onset
