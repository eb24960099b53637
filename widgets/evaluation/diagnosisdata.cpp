// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The charts of the diagnosis: kinds of false positives, what is hard to find, how far edges are off.
#include "app/document/entrylistmodel.h"
#include "app/document/labels.h"
#include "widgets/evaluation/chartdata.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <functional>

namespace onset {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Charts)
};

constexpr EntryKind kPredicted[] = {EntryKind::TruePositive, EntryKind::DoubleDetection,
                                    EntryKind::WrongLabel,   EntryKind::Localization,
                                    EntryKind::Confusion,    EntryKind::Background};

const QColor kHardColour(0x00, 0x72, 0xb2);
const QColor kEarlierColour(0x80, 0x88, 0x90);

QString counted(std::size_t count)
{
    return QLocale().toString(static_cast<qulonglong>(count));
}

std::size_t bandTotal(const FalsePositiveProfile::Kinds &kinds)
{
    std::size_t total = 0;
    for (const auto count : kinds)
        total += count;
    return total;
}

using BinValue = std::function<std::optional<double>(const SensitivityBin &)>;
using BinTip = std::function<QString(const SensitivityBin &)>;

/// One bar a bin of each characteristic, grouped by these.
CategoryData binBars(const AnalysisView &view, const BinValue &value, const BinTip &tip)
{
    CategoryData data;
    data.series.push_back({view.compared ? view.runName : QString(), kHardColour, false, {}});
    if (view.compared)
        data.series.push_back({view.comparedName, kEarlierColour, true, {}});
    for (std::size_t c = 0; c < kTruthTraits; ++c) {
        const auto &one = view.run->sensitivity[c];
        for (std::size_t b = 0; b < one.bins.size(); ++b) {
            const auto name = QString::fromStdString(one.bins[b].name);
            const auto range = binText(one.trait, one.bins[b]);
            const auto title = traitText(one.trait);
            data.categories.push_back({name, {}, {}, b == 0 ? title : QString()});
            data.series[0].bars.push_back(
                {value(one.bins[b]), QStringLiteral("%1 %2\n%3").arg(title, range, tip(one.bins[b]))});
            if (!view.compared)
                continue;
            const auto &other = view.compared->sensitivity[c].bins;
            data.series[1].bars.push_back(
                b < other.size() ? CategoryData::Bar{value(other[b]),
                                                     QStringLiteral("%1: %2 %3\n%4")
                                                         .arg(view.comparedName, title, range, tip(other[b]))}
                                 : CategoryData::Bar{});
        }
    }
    return data;
}

std::vector<EntryFilter> binFilters(const AnalysisView &view, const std::vector<EntryKind> &kinds)
{
    std::vector<EntryFilter> filters;
    for (int series = 0; series < (view.compared ? 2 : 1); ++series) {
        for (const auto &one : view.run->sensitivity) {
            for (std::size_t b = 0; b < one.bins.size(); ++b) {
                EntryFilter filter;
                filter.kinds = kinds;
                filter.bin = EntryFilter::Bin{one.trait, static_cast<int>(b)};
                filters.push_back(filter);
            }
        }
    }
    return filters;
}

} // namespace

Clickable<CategoryData> profileBands(const AnalysisView &view)
{
    Clickable<CategoryData> made;
    auto &data = made.data;
    const auto &bands = view.run->profile.bands;
    data.stacked = true;
    data.valueTitle = Texts::tr("Share of the predictions");
    data.categoryTitle =
        Texts::tr("Best predictions of each class, in steps of its number of annotations (G)");
    for (std::size_t b = 0; b < bands.size(); ++b)
        data.categories.push_back({Texts::tr("%1G", "multiple of the annotations").arg(b + 1), {}, {}, {}});
    for (const auto kind : kPredicted) {
        CategoryData::Series series{EntryListModel::kindText(kind), colourOf(kindColour(kind)), false, {}};
        for (std::size_t b = 0; b < bands.size(); ++b) {
            const auto count = bands[b][static_cast<std::size_t>(kind)];
            const auto total = bandTotal(bands[b]);
            const double share = total ? static_cast<double>(count) / static_cast<double>(total) : 0;
            series.bars.push_back({share, Texts::tr("%1 in step %2G: %3 of %4 predictions (%5)")
                                              .arg(series.name)
                                              .arg(b + 1)
                                              .arg(counted(count), counted(total), percentText(share))});
            auto filter = EntryFilter{};
            filter.kinds = {kind};
            filter.band = static_cast<int>(b);
            made.filters.push_back(filter);
        }
        data.series.push_back(std::move(series));
    }
    return made;
}

Clickable<CategoryData> kindCosts(const AnalysisView &view)
{
    Clickable<CategoryData> made;
    auto &data = made.data;
    data.horizontal = true;
    data.valueTitle = Texts::tr("Average mAP gained without them");
    data.series.push_back({{}, {}, false, {}});
    for (const auto kind : kPredicted) {
        if (kind == EntryKind::TruePositive)
            continue;
        const auto name = EntryListModel::kindText(kind);
        const auto cost = view.run->profile.cost[static_cast<std::size_t>(kind)];
        data.categories.push_back(
            {name, colourOf(kindColour(kind)), cost ? percentText(cost) : QString(), {}});
        data.series[0].bars.push_back(
            {cost, Texts::tr("%1: average mAP would be higher by %2 without these predictions")
                       .arg(name, percentText(cost))});
        EntryFilter filter;
        filter.kinds = {kind};
        made.filters.push_back(filter);
    }
    return made;
}

Clickable<CategoryData> missedShares(const AnalysisView &view)
{
    Clickable<CategoryData> made;
    made.data = binBars(
        view, [](const SensitivityBin &bin) { return bin.missedShare; },
        [](const SensitivityBin &bin) {
            return Texts::tr("%1 of %2 annotations missed (%3)")
                .arg(counted(bin.missed), counted(bin.truths), percentText(bin.missedShare));
        });
    made.data.valueTitle =
        Texts::tr("Missed at tIoU %1").arg(tiouText(view.run->options.tiou[view.run->shown]));
    made.filters = binFilters(view, {EntryKind::Missed});
    return made;
}

Clickable<CategoryData> sensitivityBars(const AnalysisView &view)
{
    Clickable<CategoryData> made;
    made.data = binBars(
        view, [](const SensitivityBin &bin) { return bin.normalizedPrecision; },
        [](const SensitivityBin &bin) {
            return Texts::tr("Normalized average mAP %1 over %2 annotations")
                .arg(percentText(bin.normalizedPrecision), counted(bin.truths));
        });
    made.data.valueTitle = Texts::tr("Normalized average mAP");
    made.filters = binFilters(view, {});
    return made;
}

namespace {

constexpr int kHistogramBins = 25;  ///< odd: the middle one is around zero
constexpr double kShownPart = 0.98; ///< of the errors lies within the histogram's middle bins

/// A round width of bins, so that most errors lie within.
double binWidth(const std::vector<float> &errors)
{
    std::vector<float> sizes;
    for (const float one : errors)
        sizes.push_back(std::abs(one));
    const auto at = static_cast<std::size_t>(kShownPart * static_cast<double>(sizes.size() - 1));
    std::ranges::nth_element(sizes, sizes.begin() + static_cast<std::ptrdiff_t>(at));
    const double wanted = std::max(1.0, 2.0 * static_cast<double>(sizes[at]) / kHistogramBins);
    const double power = std::pow(10.0, std::floor(std::log10(wanted)));
    for (const double step : {1.0, 2.0, 5.0}) {
        if (step * power >= wanted)
            return step * power;
    }
    return 10 * power;
}

} // namespace

Clickable<CategoryData> edgeHistogram(const AnalysisView &view, bool start)
{
    Clickable<CategoryData> made;
    auto &data = made.data;
    const auto &errors = start ? view.run->edges.start : view.run->edges.end;
    data.narrow = true;
    data.percent = false;
    data.valueTitle = Texts::tr("Right predictions");
    data.categoryTitle = start ? Texts::tr("Start: predicted too late (−) or too early (+)")
                               : Texts::tr("End: predicted too late (−) or too early (+)");
    data.series.push_back({{}, start ? QColor(0x00, 0x9e, 0x73) : QColor(0xcc, 0x79, 0xa7), false, {}});
    if (errors.empty())
        return made;
    const double width = binWidth(errors);
    std::vector<std::size_t> counts(kHistogramBins, 0);
    const auto binOf = [width](double error) {
        return std::clamp(static_cast<int>(std::floor(error / width + 0.5)) + kHistogramBins / 2, 0,
                          kHistogramBins - 1);
    };
    for (const float error : errors)
        ++counts[static_cast<std::size_t>(binOf(error))];
    constexpr double kFar = 1e12; // the outer bins hold all that lies beyond
    for (int b = 0; b < kHistogramBins; ++b) {
        const double middle = (b - kHistogramBins / 2) * width;
        const double from = b == 0 ? -kFar : middle - width / 2;
        const double to = b == kHistogramBins - 1 ? kFar : middle + width / 2;
        const auto count = counts[static_cast<std::size_t>(b)];
        const auto range = b == 0 ? Texts::tr("below %1").arg(offsetText(to))
                           : b == kHistogramBins - 1
                               ? Texts::tr("%1 and more").arg(offsetText(from))
                               : Texts::tr("%1 to %2").arg(offsetText(from), offsetText(to));
        data.categories.push_back({offsetText(middle), {}, {}, {}});
        data.series[0].bars.push_back(
            {static_cast<double>(count), Texts::tr("%1: %2 right predictions").arg(range, counted(count))});
        EntryFilter filter;
        filter.kinds = {EntryKind::TruePositive};
        filter.edgeError = EntryFilter::EdgeError{start, from, to};
        made.filters.push_back(filter);
    }
    return made;
}

QString edgeWords(const AnalysisView &view, bool start)
{
    const auto &summary = view.run->edges.summary;
    if (summary.count == 0)
        return {};
    const auto &edge = start ? summary.start : summary.end;
    const auto size = offsetText(std::abs(edge.bias));
    const auto median = offsetText(edge.median);
    const auto most = offsetText(edge.percent90);
    if (std::abs(edge.bias) < 0.5)
        return (start ? Texts::tr("Starts are right on average; half of them are within %1, 90 % within %2.")
                      : Texts::tr("Ends are right on average; half of them are within %1, 90 % within %2."))
            .arg(median, most);
    const bool early = edge.bias > 0;
    const auto text =
        start
            ? (early ? Texts::tr(
                           "Starts come %1 too early on average; half of them are within %2, 90 % within %3.")
                     : Texts::tr(
                           "Starts come %1 too late on average; half of them are within %2, 90 % within %3."))
            : (early ? Texts::tr(
                           "Ends come %1 too early on average; half of them are within %2, 90 % within %3.")
                     : Texts::tr(
                           "Ends come %1 too late on average; half of them are within %2, 90 % within %3."));
    return text.arg(size, median, most);
}

} // namespace onset
