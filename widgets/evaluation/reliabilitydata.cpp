// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/chartdata.h"

#include <QCoreApplication>
#include <QLocale>

namespace onset {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Charts)
};

constexpr QColor kIdealColour(0x2e, 0x9e, 0x6b);

QString number(double value)
{
    return QLocale().toString(value, 'f', 2);
}

/// Right and wrong ones, with a score of the bin.
EntryFilter predictionsIn(std::size_t bin)
{
    EntryFilter filter;
    for (std::size_t kind = 0; kind < kEntryKinds; ++kind) {
        if (static_cast<EntryKind>(kind) != EntryKind::Missed)
            filter.kinds.push_back(static_cast<EntryKind>(kind));
    }
    filter.leastScore = Reliability::lower(bin);
    if (bin + 1 < Reliability::kBins)
        filter.scoreBelow = Reliability::lower(bin + 1);
    return filter;
}

void addRun(Clickable<CurveData> &made, const Reliability &reliability, CurveData::Series series)
{
    if (reliability.outside() > 0)
        return;
    for (std::size_t i = 0; i < Reliability::kBins; ++i) {
        const auto &bin = reliability.bins()[i];
        if (bin.predictions == 0)
            continue;
        const auto count = static_cast<double>(bin.predictions);
        const double right = static_cast<double>(bin.right) / count;
        series.points.push_back(
            {bin.scores / count, right,
             Texts::tr("%1\nScores of %2 to %3: %4 of %5 predictions are right, their mean score is %6")
                 .arg(series.name, number(Reliability::lower(i)), number(Reliability::lower(i + 1)),
                      percentText(right), QLocale().toString(static_cast<qulonglong>(bin.predictions)),
                      number(bin.scores / count))});
        made.filters.push_back(series.earlier ? EntryFilter{} : predictionsIn(i));
    }
    made.data.series.push_back(std::move(series));
}

QString errorText(const Reliability &reliability)
{
    const auto error = reliability.error();
    return error ? number(*error) : QStringLiteral("–");
}

} // namespace

Clickable<CurveData> reliabilityCurve(const AnalysisView &view)
{
    Clickable<CurveData> made;
    made.data.xTitle = Texts::tr("Score");
    made.data.yTitle = Texts::tr("Share that is right");
    made.data.yTo = 1;
    addRun(made, view.run->reliability, {view.runName, kRunColour, false, true, {}});
    if (view.compared)
        addRun(made, view.compared->reliability, {view.comparedName, kEarlierColour, true, true, {}});
    const auto ideal = Texts::tr("As sure as right");
    made.data.series.push_back({ideal, kIdealColour, false, false, {{0, 0, ideal}, {1, 1, ideal}}});
    made.filters.resize(made.filters.size() + 2);
    return made;
}

QString reliabilityWords(const AnalysisView &view)
{
    const auto &own = view.run->reliability;
    if (own.outside() > 0)
        return Texts::tr("%1 scores are not within 0 to 1: this run's scores are no probabilities.")
            .arg(QLocale().toString(static_cast<qulonglong>(own.outside())));
    const auto text =
        Texts::tr("Scores are off by %1 on average (expected calibration error)").arg(errorText(own));
    return view.compared ? Texts::tr("%1; %2: %3", "what is off; other run: its error")
                               .arg(text, view.comparedName, errorText(view.compared->reliability))
                         : text + u'.';
}

} // namespace onset
