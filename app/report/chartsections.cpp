// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/plots.h"
#include "app/report/reportsections.h"

#include <algorithm>
#include <cmath>

namespace onset::report {

namespace {

constexpr std::size_t kMostBars = 60;   // classes in the chart; the table has them all
constexpr std::size_t kMostCurves = 12; // classes with a curve of their own
constexpr std::size_t kMostInMatrix = 30;

std::vector<const ClassAnalysis *> byPrecision(const RunAnalysis &run)
{
    std::vector<const ClassAnalysis *> classes;
    for (const auto &each : run.classes) {
        if (each->truths > 0)
            classes.push_back(each.get());
    }
    std::stable_sort(classes.begin(), classes.end(), [](const ClassAnalysis *a, const ClassAnalysis *b) {
        return a->shown.value_or(-1) > b->shown.value_or(-1);
    });
    return classes;
}

std::optional<double> shownOf(const RunAnalysis *run, ClassId id)
{
    const auto *found = run ? run->ofClass(id) : nullptr;
    return found ? found->shown : std::nullopt;
}

Table classTable(const ReportView &view, const std::vector<const ClassAnalysis *> &classes)
{
    Table values;
    values.head = {ReportTexts::tr("Class"), ReportTexts::tr("Annotations"), ReportTexts::tr("Predictions"),
                   ReportTexts::tr("Average")};
    for (const double tiou : view.run().options.tiou)
        values.head.push_back(tiouText(tiou));
    for (const auto *each : classes) {
        std::vector<QString> cells{view.names.ofClass(each->actionClass), QString::number(each->truths),
                                   QString::number(each->predictions), percentText(each->average)};
        for (const auto &precision : each->averagePrecision)
            cells.push_back(percentText(precision));
        values.rows.push_back(std::move(cells));
    }
    return values;
}

CurvePlot::Curve overlapCurve(const RunAnalysis &run, const char *cssClass)
{
    CurvePlot::Curve curve{cssClass, {}, true};
    for (std::size_t i = 0; i < run.map.size(); ++i) {
        if (run.map[i])
            curve.points.push_back({run.options.tiou[i], *run.map[i]});
    }
    return curve;
}

std::vector<PlotPoint> pointsOf(const std::vector<ClassAnalysis::CurvePoint> &curve)
{
    std::vector<PlotPoint> points;
    for (const auto &point : curve)
        points.push_back({point.recall, point.precision});
    return points;
}

CurvePlot precisionPlot(const QString &label)
{
    CurvePlot plot;
    plot.label = plain(label);
    plot.xTitle = plain(ReportTexts::tr("Recall"));
    plot.yTitle = plain(ReportTexts::tr("Precision"));
    return plot;
}

std::string classCurves(const ReportView &view)
{
    auto classes = byPrecision(view.run());
    std::stable_sort(classes.begin(), classes.end(),
                     [](const ClassAnalysis *a, const ClassAnalysis *b) { return a->truths > b->truths; });
    if (classes.size() > kMostCurves)
        classes.resize(kMostCurves);
    std::string text;
    for (const auto *each : classes) {
        auto plot = precisionPlot(view.names.ofClass(each->actionClass));
        plot.width = 220;
        plot.height = 170;
        plot.xTitle.clear();
        plot.yTitle.clear();
        if (const auto *other = view.compared() ? view.compared()->ofClass(each->actionClass) : nullptr)
            plot.curves.push_back({"b", pointsOf(other->curve), false});
        plot.curves.push_back({"a", pointsOf(each->curve), false});
        const auto caption =
            QStringLiteral("%1 · %2").arg(view.names.ofClass(each->actionClass), percentText(each->shown));
        text += figure(caption, curvePlot(plot));
    }
    return text.empty() ? text : "<div class=\"small\">" + text + "</div>\n";
}

/// Indices into the matrix' classes that are shown: those with the most errors, in their order.
std::vector<std::size_t> shownRows(const ConfusionCounts &confusion)
{
    const auto count = confusion.classes.size();
    std::vector<std::pair<std::size_t, std::size_t>> errors; // negative order by hand: most first
    for (std::size_t r = 0; r < count; ++r) {
        std::size_t sum = 0;
        for (std::size_t c = 0; c <= count; ++c)
            sum += c == r ? 0 : confusion.at(r, c) + confusion.at(c, r);
        errors.emplace_back(sum, r);
    }
    std::stable_sort(errors.begin(), errors.end(),
                     [](const auto &a, const auto &b) { return a.first > b.first; });
    errors.resize(std::min(errors.size(), kMostInMatrix));
    std::vector<std::size_t> rows;
    for (const auto &[sum, row] : errors)
        rows.push_back(row);
    std::sort(rows.begin(), rows.end());
    rows.push_back(count); // the background
    return rows;
}

} // namespace

std::string classSection(const ReportView &view)
{
    const auto classes = byPrecision(view.run());
    if (classes.empty())
        return {};
    BarPlot plot;
    plot.label = plain(ReportTexts::tr("Average precision of each class"));
    plot.hasCompared = view.compared() != nullptr;
    for (const auto *each : classes) {
        if (plot.rows.size() == kMostBars)
            break;
        const auto name = view.names.ofClass(each->actionClass);
        const auto before = shownOf(view.compared(), each->actionClass);
        auto text = percentText(each->shown);
        if (const auto points = pointsText(each->shown, before); !points.isEmpty())
            text += QStringLiteral("  (%1)").arg(points);
        const auto title = ReportTexts::tr("%1: %2 of %3 annotations, %4 predictions")
                               .arg(name, percentText(each->shown))
                               .arg(each->truths)
                               .arg(each->predictions);
        plot.rows.push_back({plain(name), each->shown, before, plain(text), plain(title)});
    }
    auto content = runLegend(view) + figure({}, barPlot(plot));
    content += foldedTable(ReportTexts::tr("All values"), classTable(view, classes));
    return section(ReportTexts::tr("Classes"),
                   ReportTexts::tr("Average precision of each class at tIoU %1, best first.")
                       .arg(tiouText(view.run().options.tiou[view.run().shown])),
                   content);
}

std::string overlapSection(const ReportView &view)
{
    const auto &run = view.run();
    if (byPrecision(run).empty())
        return {};
    CurvePlot plot;
    plot.label = plain(ReportTexts::tr("mAP over tIoU"));
    plot.xTitle = "tIoU";
    plot.yTitle = "mAP";
    if (run.options.tiou.size() > 1) {
        plot.lowX = run.options.tiou.front();
        plot.highX = run.options.tiou.back();
    }
    if (view.compared())
        plot.curves.push_back(overlapCurve(*view.compared(), "b"));
    plot.curves.push_back(overlapCurve(run, "a"));
    auto curves = precisionPlot(ReportTexts::tr("Precision over recall, mean of the classes"));
    if (view.compared())
        curves.curves.push_back({"b", pointsOf(view.compared()->curve), false});
    curves.curves.push_back({"a", pointsOf(run.curve), false});
    const auto shown = tiouText(run.options.tiou[run.shown]);
    const auto content =
        runLegend(view) + "<div class=\"pair\">" + figure(ReportTexts::tr("mAP over tIoU"), curvePlot(plot)) +
        figure(ReportTexts::tr("Precision over recall at tIoU %1, mean of the classes").arg(shown),
               curvePlot(curves)) +
        "</div>\n" + classCurves(view);
    return section(ReportTexts::tr("Overlap and ranking"), {}, content);
}

std::string confusionSection(const ReportView &view)
{
    const auto &confusion = view.run().confusion;
    if (confusion.classes.empty())
        return {};
    const auto rows = shownRows(confusion);
    MatrixPlot plot;
    plot.label = plain(ReportTexts::tr("Confusion matrix"));
    plot.rowTitle = plain(ReportTexts::tr("Annotated"));
    plot.columnTitle = plain(ReportTexts::tr("Predicted"));
    const auto name = [&](std::size_t i) {
        return view.names.ofClass(i < confusion.classes.size() ? confusion.classes[i] : ClassId{});
    };
    for (const auto r : rows) {
        plot.names.push_back(plain(name(r)));
        for (const auto c : rows) {
            plot.counts.push_back(confusion.at(r, c));
            plot.titles.push_back(plain(
                ReportTexts::tr("%1 predicted as %2: %3").arg(name(r), name(c)).arg(confusion.at(r, c))));
        }
    }
    auto lead = ReportTexts::tr(
        "Predictions and annotations paired one to one, best score first, whatever the class. "
        "The last row are predictions without annotation, the last column annotations that "
        "were missed.");
    if (rows.size() <= confusion.classes.size())
        lead += u' ' + ReportTexts::tr("Of %n class(es) those with the most errors.", nullptr,
                                       static_cast<int>(confusion.classes.size()));
    return section(ReportTexts::tr("Confusion"), lead, figure({}, matrixPlot(plot)));
}

} // namespace onset::report
