// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/chartdata.h"

#include "widgets/evaluation/classbars.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace onset {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Charts)
};

constexpr std::size_t kMostPoints = 120; ///< of a precision-recall curve, that can be pointed at

QString counted(std::size_t count)
{
    return QLocale().toString(static_cast<qulonglong>(count));
}

std::optional<double> shownPrecision(const RunAnalysis *analysis, ClassId id)
{
    const auto *one = analysis ? analysis->ofClass(id) : nullptr;
    return one ? one->shown : std::nullopt;
}

QString classTip(const AnalysisView &view, const ClassAnalysis &one)
{
    auto tip = Texts::tr("%1: AP %2 at tIoU %3, %4 on average over the tIoUs\n%5 annotations, %6 predictions")
                   .arg(view.className(one.actionClass), percentText(one.shown),
                        tiouText(view.run->options.tiou[view.run->shown]), percentText(one.average),
                        counted(one.truths), counted(one.predictions));
    if (view.compared) {
        const auto before = shownPrecision(view.compared.get(), one.actionClass);
        tip += u'\n' + Texts::tr("%1: %2").arg(view.comparedName, percentText(before));
    }
    return tip;
}

/// Best first; classes without annotation last; then by name.
std::vector<const ClassAnalysis *> ranked(const AnalysisView &view)
{
    std::vector<const ClassAnalysis *> all;
    for (const auto &one : view.run->classes)
        all.push_back(one.get());
    std::ranges::stable_sort(all, [&](const auto *a, const auto *b) {
        const double left = a->shown.value_or(-1);
        const double right = b->shown.value_or(-1);
        return left != right
                   ? left > right
                   : view.className(a->actionClass).localeAwareCompare(view.className(b->actionClass)) < 0;
    });
    return all;
}

CurveData::Series overlapSeries(const RunAnalysis &analysis, const QString &name, bool earlier)
{
    CurveData::Series series{name, earlier ? kEarlierColour : kRunColour, earlier, true, {}};
    for (std::size_t i = 0; i < analysis.map.size(); ++i) {
        if (!analysis.map[i])
            continue;
        const auto tiou = analysis.options.tiou[i];
        series.points.push_back(
            {tiou, *analysis.map[i],
             Texts::tr("%1\nmAP %2 at tIoU %3").arg(name, percentText(analysis.map[i]), tiouText(tiou))});
    }
    return series;
}

} // namespace

Clickable<CategoryData> classBars(const AnalysisView &view)
{
    const auto title =
        Texts::tr("Average precision at tIoU %1").arg(tiouText(view.run->options.tiou[view.run->shown]));
    ClassBars bars(title, view.runName, view.compared ? std::optional(view.comparedName) : std::nullopt);
    for (const auto *one : ranked(view)) {
        const auto before = shownPrecision(view.compared.get(), one->actionClass);
        const auto note = !one->shown ? Texts::tr("no annotation") : differenceText(one->shown, before);
        bars.add(one->actionClass,
                 {view.className(one->actionClass), view.classColour(one->actionClass), note, {}},
                 one->shown.value_or(0), before, classTip(view, *one));
    }
    return std::move(bars).finished();
}

Clickable<CurveData> overlapCurve(const AnalysisView &view)
{
    Clickable<CurveData> made;
    auto &data = made.data;
    data.xTitle = Texts::tr("tIoU that counts as found");
    data.yTitle = Texts::tr("mAP");
    data.series.push_back(overlapSeries(*view.run, view.runName, false));
    if (view.compared)
        data.series.push_back(overlapSeries(*view.compared, view.comparedName, true));
    const auto &tiou = view.run->options.tiou;
    if (!tiou.empty()) {
        data.xFrom = tiou.front();
        data.xTo = tiou.back() > tiou.front() ? tiou.back() : tiou.front() + 0.1;
    }
    for (const auto &series : data.series)
        made.filters.resize(made.filters.size() + series.points.size());
    return made;
}

namespace {

/// At most kMostPoints of a curve, spread over it, the last one among them.
template <class Curve> std::vector<typename Curve::value_type> thinned(const Curve &curve)
{
    const auto step = std::max<std::size_t>(1, (curve.size() + kMostPoints - 1) / kMostPoints);
    std::vector<typename Curve::value_type> few;
    for (std::size_t i = 0; i < curve.size(); i += step)
        few.push_back(curve[i]);
    if (!curve.empty() && (curve.size() - 1) % step != 0)
        few.push_back(curve.back());
    return few;
}

const std::vector<ClassAnalysis::CurvePoint> *curveOf(const RunAnalysis *analysis, std::optional<ClassId> id)
{
    if (!analysis)
        return nullptr;
    if (!id)
        return &analysis->curve;
    const auto *one = analysis->ofClass(*id);
    return one ? &one->curve : nullptr;
}

void addCurve(Clickable<CurveData> &made, const std::vector<ClassAnalysis::CurvePoint> &curve,
              std::optional<ClassId> id, CurveData::Series series)
{
    for (const auto &point : thinned(curve)) {
        auto tip = Texts::tr("Precision %1 at recall %2")
                       .arg(percentText(point.precision), percentText(point.recall));
        EntryFilter filter;
        filter.ofClass = id;
        if (id) {
            tip += u'\n' + Texts::tr("Predictions with a score of %1 and more")
                               .arg(QLocale().toString(point.score, 'f', 3));
            // The list is the run's: the other one's scores say nothing of it.
            if (!series.earlier)
                filter.leastScore = point.score;
        }
        series.points.push_back({point.recall, point.precision, tip});
        made.filters.push_back(filter);
    }
    made.data.series.push_back(std::move(series));
}

} // namespace

Clickable<CurveData> precisionCurve(const AnalysisView &view, std::optional<ClassId> ofClass)
{
    Clickable<CurveData> made;
    made.data.xTitle = Texts::tr("Recall");
    made.data.yTitle = Texts::tr("Precision");
    made.data.xShares = true;
    made.data.yTo = 1;
    if (const auto *curve = curveOf(view.run.get(), ofClass))
        addCurve(made, *curve, ofClass,
                 {view.runName, ofClass ? view.classColour(*ofClass) : kRunColour, false, false, {}});
    if (const auto *curve = curveOf(view.compared.get(), ofClass))
        addCurve(made, *curve, ofClass, {view.comparedName, kEarlierColour, true, false, {}});
    return made;
}

Clickable<MatrixData> confusionCells(const AnalysisView &view)
{
    Clickable<MatrixData> made;
    const auto &confusion = view.run->confusion;
    auto ids = confusion.classes;
    ids.push_back({});
    made.data.rowTitle = Texts::tr("Annotated");
    made.data.columnTitle = Texts::tr("Predicted");
    for (const auto id : ids)
        made.data.names.push_back(view.className(id));
    for (std::size_t row = 0; row < ids.size(); ++row) {
        for (std::size_t column = 0; column < ids.size(); ++column) {
            const auto count = confusion.at(row, column);
            const auto tip =
                row + 1 == ids.size()      ? Texts::tr("%1 predicted as %2 where nothing is annotated")
                : column + 1 == ids.size() ? Texts::tr("%1 annotated as %2 that no prediction found")
                                           : Texts::tr("%1 annotated as %3, predicted as %2");
            const auto named =
                column + 1 == ids.size() ? view.className(ids[row]) : view.className(ids[column]);
            auto text = tip.arg(counted(count), named);
            if (row + 1 != ids.size() && column + 1 != ids.size())
                text = tip.arg(counted(count), view.className(ids[column]), view.className(ids[row]));
            made.data.cells.push_back({count, text});
            EntryFilter filter;
            filter.cell = ConfusionCell{ids[row], ids[column]};
            made.filters.push_back(filter);
        }
    }
    return made;
}

} // namespace onset
