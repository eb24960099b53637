// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/training/changecharts.h"

#include "app/document/document.h"
#include "widgets/evaluation/analysisview.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace onset {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ChangeCharts)
};

QString points(double change)
{
    const auto text = QLocale().toString(change * 100, 'f', 1);
    return change > 0 ? QStringLiteral("+") + text : text;
}

QString percent(double share)
{
    return QLocale().toString(share * 100, 'f', 1);
}

QString milliseconds(double ms)
{
    return QLocale().toString(std::lround(ms));
}

CategoryData::Bar edgeBar(const EdgeErrors &errors, std::size_t count, const QString &name)
{
    CategoryData::Bar bar;
    if (count == 0)
        return bar;
    bar.value = errors.bias;
    bar.tip = Texts::tr("%1: bias %2 ms (positive: too early), median error %3 ms, 90 % within %4 ms")
                  .arg(name, milliseconds(errors.bias), milliseconds(errors.median),
                       milliseconds(errors.percent90));
    return bar;
}

} // namespace

CategoryData classChanges(const ChangeReport &report, const Document &document)
{
    CategoryData data;
    data.horizontal = true;
    data.valueTitle = Texts::tr("change of AP, tIoU 0.5");
    auto classes = report.heldOut.classes;
    std::ranges::stable_sort(classes, [](const PrecisionChange &a, const PrecisionChange &b) {
        return std::abs(a.change()) > std::abs(b.change());
    });
    CategoryData::Series bars;
    for (const auto &one : classes) {
        const auto *known = document.actionClass(one.actionClass);
        const auto name = known ? QString::fromStdString(known->name) : QString();
        data.categories.push_back(
            {name, known ? QColor::fromRgb(known->colour) : QColor(0x80, 0x88, 0x90), {}, {}});
        CategoryData::Bar bar;
        bar.value = one.change();
        if (one.interval)
            bar.interval = {one.interval->low, one.interval->high};
        bar.tip = Texts::tr("%1: AP %2 → %3 (%4), %5 annotations")
                      .arg(name, percent(one.before), percent(one.after), points(one.change()))
                      .arg(one.truths);
        if (one.interval)
            bar.tip += QLatin1Char('\n') + Texts::tr("95 % of resamples between %1 and %2")
                                               .arg(points(one.interval->low), points(one.interval->high));
        bars.bars.push_back(std::move(bar));
    }
    data.series.push_back(std::move(bars));
    return data;
}

CategoryData edgeChanges(const ChangeReport &report)
{
    CategoryData data;
    data.percent = false;
    data.horizontal = true;
    data.valueTitle = Texts::tr("bias in ms (positive: too early)");
    const QColor grey(0x80, 0x88, 0x90);
    data.categories = {{Texts::tr("Start"), grey, {}, {}}, {Texts::tr("End"), grey, {}, {}}};
    const auto series = [&](const QString &name, const BoundaryErrors &errors, bool earlier) {
        CategoryData::Series made;
        made.name = name;
        made.colour = QColor(0x00, 0x72, 0xb2);
        made.earlier = earlier;
        made.bars = {edgeBar(errors.start, errors.count, Texts::tr("Start")),
                     edgeBar(errors.end, errors.count, Texts::tr("End"))};
        data.series.push_back(std::move(made));
    };
    series(Texts::tr("before"), report.heldOut.before, true);
    series(Texts::tr("after"), report.heldOut.after, false);
    return data;
}

} // namespace onset
