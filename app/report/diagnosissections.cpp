// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/plots.h"
#include "app/report/reportsections.h"

#include <algorithm>
#include <cmath>

namespace onset::report {

namespace {

constexpr EntryKind kPredicted[] = {EntryKind::TruePositive, EntryKind::DoubleDetection,
                                    EntryKind::WrongLabel,   EntryKind::Localization,
                                    EntryKind::Confusion,    EntryKind::Background};
constexpr std::size_t kEdgeBins = 24;

std::string kindLegend()
{
    std::vector<LegendEntry> entries;
    for (const auto kind : kPredicted)
        entries.push_back({hexColour(kindColour(kind)), EntryListModel::kindText(kind)});
    return legend(entries);
}

std::string bandPlot(const FalsePositiveProfile &profile)
{
    StackPlot plot;
    plot.label = plain(ReportTexts::tr("Kinds of predictions, band by band"));
    plot.xTitle = plain(ReportTexts::tr("best predictions; G: annotations of the class"));
    for (std::size_t k = 0; k < kEntryKinds; ++k)
        plot.colours.push_back(kindColour(static_cast<EntryKind>(k)));
    for (std::size_t b = 0; b < profile.bands.size(); ++b) {
        double sum = 0;
        for (const auto count : profile.bands[b])
            sum += static_cast<double>(count);
        StackPlot::Stack stack{std::to_string(b + 1) + "G", {}};
        for (const auto kind : kPredicted) {
            const auto count = profile.bands[b][static_cast<std::size_t>(kind)];
            if (count > 0)
                stack.parts.push_back({static_cast<double>(count) / sum, static_cast<std::size_t>(kind),
                                       plain(EntryListModel::kindText(kind)) + ": " + std::to_string(count)});
        }
        plot.stacks.push_back(std::move(stack));
    }
    return stackPlot(plot);
}

std::string costPlot(const ReportView &view)
{
    BarPlot plot;
    plot.label = plain(ReportTexts::tr("What each kind of error costs"));
    plot.width = 460;
    plot.names = 96;
    plot.hasCompared = view.compared() != nullptr;
    plot.most = 0.01;
    for (const auto kind : kPredicted) {
        if (kind == EntryKind::TruePositive)
            continue;
        const auto k = static_cast<std::size_t>(kind);
        const auto cost = view.run().profile.cost[k];
        const auto before = view.compared() ? view.compared()->profile.cost[k] : std::nullopt;
        plot.most = std::max({plot.most, cost.value_or(0), before.value_or(0)});
        const auto positive = [](std::optional<double> value) {
            return value ? std::optional(std::max(0.0, *value)) : value;
        };
        plot.rows.push_back({plain(EntryListModel::kindText(kind)),
                             positive(cost),
                             positive(before),
                             plain(percentText(cost)),
                             {}});
    }
    return barPlot(plot);
}

bool anyPrediction(const RunAnalysis &run)
{
    return run.scope.predictions > 0 && run.scope.truths > 0;
}

QString assumptionText(const OracleAssumption &assumed)
{
    QStringList parts;
    if (assumed.actionClass)
        parts += ReportTexts::tr("class");
    if (assumed.time)
        parts += ReportTexts::tr("time");
    if (assumed.space)
        parts += ReportTexts::tr("space");
    return parts.isEmpty() ? ReportTexts::tr("as it is") : parts.join(QStringLiteral(" + "));
}

std::optional<double> defined(double value)
{
    return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

std::string traitPlot(const Sensitivity &one, const Sensitivity *other)
{
    BarPlot plot;
    plot.label = plain(traitText(one.trait));
    plot.hasCompared = other != nullptr;
    for (std::size_t b = 0; b < one.bins.size(); ++b) {
        const auto &bin = one.bins[b];
        const auto before = other && b < other->bins.size() ? other->bins[b].missedShare : std::nullopt;
        if (bin.truths == 0 && !before)
            continue;
        const auto name =
            QStringLiteral("%1  %2").arg(QString::fromStdString(bin.name), binText(one.trait, bin));
        const auto text =
            bin.truths > 0 ? ReportTexts::tr("%1 of %2").arg(bin.missed).arg(bin.truths) : QString();
        plot.rows.push_back({plain(name), bin.missedShare, before, plain(text), {}});
    }
    return barPlot(plot);
}

struct EdgeBins
{
    double low = 0;
    double step = 1;
    std::vector<std::size_t> counts;
};

/// Bins of a round width around zero that hold nine of ten errors; what lies beyond counts in the outermost.
EdgeBins binned(const std::vector<float> &errors)
{
    std::vector<float> sizes;
    for (const float error : errors)
        sizes.push_back(std::abs(error));
    const auto at = sizes.begin() + static_cast<std::ptrdiff_t>((sizes.size() - 1) * 95 / 100);
    std::nth_element(sizes.begin(), at, sizes.end());
    const double reach = std::max(1.0, static_cast<double>(*at));
    const auto ticks = roundTicks(0, 2 * reach, static_cast<int>(kEdgeBins));
    EdgeBins bins;
    bins.step = ticks[1] - ticks[0];
    const auto half = static_cast<std::size_t>(std::ceil(reach / bins.step));
    bins.low = -static_cast<double>(half) * bins.step;
    bins.counts.assign(2 * half, 0);
    for (const float error : errors) {
        const double place = std::floor((static_cast<double>(error) - bins.low) / bins.step);
        const double last = static_cast<double>(bins.counts.size()) - 1;
        ++bins.counts[static_cast<std::size_t>(std::clamp(place, 0.0, last))];
    }
    return bins;
}

std::string edgeFigure(const QString &caption, const std::vector<float> &errors, const EdgeErrors &summary)
{
    const auto bins = binned(errors);
    HistogramPlot plot;
    plot.label = plain(caption);
    plot.xTitle = plain(ReportTexts::tr("annotation − prediction"));
    plot.low = bins.low;
    plot.step = bins.step;
    plot.counts = bins.counts;
    plot.tickText = [](double milliseconds) { return plain(offsetText(milliseconds)); };
    const auto words =
        ReportTexts::tr("bias %1, median %2, 90 % within %3")
            .arg(offsetText(summary.bias), offsetText(summary.median), offsetText(summary.percent90));
    return figure(QStringLiteral("%1: %2").arg(caption, words), histogramPlot(plot));
}

} // namespace

std::string diagnosisSection(const ReportView &view)
{
    if (!anyPrediction(view.run()))
        return {};
    const auto &cost = view.run().profile.cost;
    const bool known =
        std::any_of(cost.begin(), cost.end(), [](const auto &each) { return each.has_value(); });
    auto content = kindLegend() + "<div class=\"pair\">" +
                   figure(ReportTexts::tr("What the best predictions are"), bandPlot(view.run().profile)) +
                   (known ? figure(ReportTexts::tr("What mAP would gain without each kind"),
                                   runLegend(view) + costPlot(view))
                          : std::string()) +
                   "</div>\n";
    return section(ReportTexts::tr("What is wrong"),
                   ReportTexts::tr(
                       "Kinds of false predictions, by the annotation of any class that overlaps them most."),
                   content);
}

std::string oracleSection(const ReportView &view)
{
    const auto &oracle = view.values.oracle;
    if (!anyPrediction(view.run()) || oracle.rows.empty())
        return {};
    Table values;
    values.head = {ReportTexts::tr("If perfect"), ReportTexts::tr("mAP"), ReportTexts::tr("Gain")};
    for (const auto &row : oracle.rows) {
        const bool first = row.assumed == OracleAssumption();
        values.rows.push_back(
            {assumptionText(row.assumed), percentText(defined(row.average)),
             first ? QString() : pointsText(defined(row.average), defined(oracle.rows.front().average))});
    }
    const auto lead =
        (oracle.hasSpace ? ReportTexts::tr("mAP at stIoU %1 if classes, times or boxes were right wherever "
                                           "they overlap by more than 0.3.")
                         : ReportTexts::tr("mAP at tIoU %1 if classes or times were right wherever they "
                                           "overlap by more than 0.3."))
            .arg(tiouText(oracle.thresholds.front()));
    return section(ReportTexts::tr("Where there is most to gain"), lead, table(values));
}

std::string sensitivitySection(const ReportView &view)
{
    if (view.run().scope.truths == 0)
        return {};
    std::string plots;
    Table values;
    values.head = {ReportTexts::tr("Annotations by"), QString(), ReportTexts::tr("Number"),
                   ReportTexts::tr("Missed"), ReportTexts::tr("mAP, normalized")};
    for (std::size_t t = 0; t < kTruthTraits; ++t) {
        const auto &one = view.run().sensitivity[t];
        const auto *other = view.compared() ? &view.compared()->sensitivity[t] : nullptr;
        plots += figure(traitText(one.trait), traitPlot(one, other));
        for (const auto &bin : one.bins)
            values.rows.push_back(
                {traitText(one.trait),
                 QString::fromStdString(bin.name) + QStringLiteral(" ") + binText(one.trait, bin),
                 QString::number(bin.truths), percentText(bin.missedShare),
                 percentText(bin.normalizedPrecision)});
    }
    return section(ReportTexts::tr("What is hard to find"),
                   ReportTexts::tr("Share of the annotations that no prediction found at tIoU %1.")
                       .arg(tiouText(view.run().options.tiou[view.run().shown])),
                   runLegend(view) + plots + foldedTable(ReportTexts::tr("All values"), values));
}

std::string edgeSection(const ReportView &view)
{
    const auto &edges = view.run().edges;
    if (edges.summary.count == 0 || edges.start.empty() || edges.end.empty())
        return {};
    const auto content = "<div class=\"pair\">" +
                         edgeFigure(ReportTexts::tr("Starts"), edges.start, edges.summary.start) +
                         edgeFigure(ReportTexts::tr("Ends"), edges.end, edges.summary.end) + "</div>\n";
    return section(
        ReportTexts::tr("Boundaries"),
        ReportTexts::tr("How far the edges of %n right prediction(s) are off; positive where they come too "
                        "early. The outermost bars hold everything beyond.",
                        nullptr, static_cast<int>(edges.summary.count)),
        content);
}

} // namespace onset::report
