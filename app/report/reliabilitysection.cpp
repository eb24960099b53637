// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/plots.h"
#include "app/report/reportsections.h"

namespace onset::report {

namespace {

CurvePlot::Curve curveOf(const Reliability &reliability, const char *cssClass)
{
    CurvePlot::Curve curve{cssClass, {}, true};
    for (const auto &bin : reliability.bins()) {
        if (bin.predictions > 0)
            curve.points.push_back({bin.scores / static_cast<double>(bin.predictions),
                                    static_cast<double>(bin.right) / static_cast<double>(bin.predictions)});
    }
    return curve;
}

QString number(std::optional<double> value)
{
    return value ? QString::number(*value, 'f', 2) : QStringLiteral("–");
}

Table binTable(const ReportView &view)
{
    Table table;
    table.head = {ReportTexts::tr("Scores"), ReportTexts::tr("Predictions"), ReportTexts::tr("Right"),
                  ReportTexts::tr("Share that is right")};
    for (std::size_t i = 0; i < Reliability::kBins; ++i) {
        const auto &bin = view.run().reliability.bins()[i];
        const std::optional<double> share =
            bin.predictions > 0
                ? std::optional(static_cast<double>(bin.right) / static_cast<double>(bin.predictions))
                : std::nullopt;
        table.rows.push_back(
            {QStringLiteral("%1 – %2").arg(number(Reliability::lower(i)), number(Reliability::lower(i + 1))),
             QString::number(bin.predictions), QString::number(bin.right), percentText(share)});
    }
    return table;
}

} // namespace

std::string reliabilitySection(const ReportView &view)
{
    const auto &own = view.run().reliability;
    const auto title = ReportTexts::tr("Reliability of scores");
    if (own.outside() > 0) {
        const auto text = ReportTexts::tr("%n score(s) are not within 0 to 1: they are no probabilities.",
                                          nullptr, static_cast<int>(own.outside()));
        return section(title, {}, "<p>" + html(text) + "</p>\n");
    }
    if (!own.error())
        return {};
    CurvePlot plot;
    plot.label = plain(title);
    plot.xTitle = plain(ReportTexts::tr("Score"));
    plot.yTitle = plain(ReportTexts::tr("Share that is right"));
    plot.curves.push_back({"thin", {{0, 0}, {1, 1}}, false});
    auto lead =
        ReportTexts::tr("How many predictions of a score are right, in ten bins; on the diagonal a score is "
                        "a probability. Expected calibration error: %1.")
            .arg(number(own.error()));
    if (view.compared() && view.compared()->reliability.outside() == 0) {
        plot.curves.push_back(curveOf(view.compared()->reliability, "b"));
        lead += u' ' +
                ReportTexts::tr("Of the run before: %1.").arg(number(view.compared()->reliability.error()));
    }
    plot.curves.push_back(curveOf(own, "a"));
    return section(title, lead,
                   runLegend(view) + figure({}, curvePlot(plot)) +
                       foldedTable(ReportTexts::tr("All values"), binTable(view)));
}

} // namespace onset::report
