// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/peopledata.h"

#include "widgets/evaluation/classbars.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace onset {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(People)
};

using Value = PeopleScores::Value;

const QColor kPooledColour(0xd9, 0x7a, 0x1e);

QString shownText(const PeopleView &view)
{
    return overlapName(view.run->measure.metric) + u' ' + tiouText(view.run->thresholds[view.shown]);
}

Value shownPrecision(const PeopleScores *scores, ClassId id, std::size_t shown)
{
    const auto *one = scores ? scores->ofClass(id) : nullptr;
    return one ? one->averagePrecision[shown] : std::nullopt;
}

/// Best first, what is not defined last; then by name.
std::vector<const PeopleScores::ClassScores *> ranked(const PeopleView &view)
{
    std::vector<const PeopleScores::ClassScores *> all;
    for (const auto &one : view.run->classes)
        all.push_back(&one);
    std::ranges::stable_sort(all, [&](const auto *a, const auto *b) {
        const double left = a->averagePrecision[view.shown].value_or(-1);
        const double right = b->averagePrecision[view.shown].value_or(-1);
        return left != right ? left > right
                             : view.looks.className(a->actionClass)
                                       .localeAwareCompare(view.looks.className(b->actionClass)) < 0;
    });
    return all;
}

QString counts(const PeopleScores::ClassScores &one, PersonMeasure::Metric metric)
{
    const auto truths = QLocale().toString(static_cast<qulonglong>(one.truths));
    const auto predictions = QLocale().toString(static_cast<qulonglong>(one.predictions));
    return metric == PersonMeasure::Metric::VideoMap
               ? Texts::tr("%1 annotations, %2 predictions").arg(truths, predictions)
               : Texts::tr("%1 annotated boxes, %2 predicted ones").arg(truths, predictions);
}

QString classTip(const PeopleView &view, const PeopleScores::ClassScores &one)
{
    auto tip = Texts::tr("%1: AP %2 at %3")
                   .arg(view.looks.className(one.actionClass), percentText(one.averagePrecision[view.shown]),
                        shownText(view)) +
               u'\n' + counts(one, view.run->measure.metric);
    if (view.compared)
        tip += u'\n' + Texts::tr("%1: %2").arg(
                           view.looks.comparedName,
                           percentText(shownPrecision(view.compared.get(), one.actionClass, view.shown)));
    return tip;
}

void addSeries(Clickable<CurveData> &made, const PeopleScores &scores, const std::vector<Value> &values,
               CurveData::Series series)
{
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!values[i])
            continue;
        const auto at = overlapName(scores.measure.metric) + u' ' + tiouText(scores.thresholds[i]);
        series.points.push_back({scores.thresholds[i], *values[i],
                                 Texts::tr("%1\n%2 at %3").arg(series.name, percentText(values[i]), at)});
        made.filters.emplace_back();
    }
    made.data.series.push_back(std::move(series));
}

} // namespace

QString overlapName(PersonMeasure::Metric metric)
{
    return metric == PersonMeasure::Metric::VideoMap ? QStringLiteral("stIoU") : QStringLiteral("IoU");
}

QString metricName(PersonMeasure::Metric metric)
{
    switch (metric) {
    case PersonMeasure::Metric::VideoMap:
        return Texts::tr("Video-mAP");
    case PersonMeasure::Metric::FrameMap:
        return Texts::tr("Frame-mAP");
    case PersonMeasure::Metric::Ava:
        break;
    }
    return QStringLiteral("AVA");
}

Clickable<CategoryData> personBars(const PeopleView &view)
{
    ClassBars bars(Texts::tr("Average precision at %1").arg(shownText(view)), view.looks.runName,
                   view.compared ? std::optional(view.looks.comparedName) : std::nullopt);
    for (const auto *one : ranked(view)) {
        const auto now = one->averagePrecision[view.shown];
        const auto before = shownPrecision(view.compared.get(), one->actionClass, view.shown);
        bars.add(one->actionClass,
                 {view.looks.className(one->actionClass),
                  view.looks.classColour(one->actionClass),
                  differenceText(now, before),
                  {}},
                 now, before, classTip(view, *one));
    }
    return std::move(bars).finished();
}

Clickable<CurveData> personCurve(const PeopleView &view)
{
    Clickable<CurveData> made;
    const auto &run = *view.run;
    made.data.xTitle = Texts::tr("%1 that counts as found").arg(overlapName(run.measure.metric));
    made.data.yTitle = Texts::tr("mAP");
    addSeries(made, run, run.map, {view.looks.runName, kRunColour, false, true, {}});
    if (view.compared)
        addSeries(made, *view.compared, view.compared->map,
                  {view.looks.comparedName, kEarlierColour, true, true, {}});
    addSeries(made, run, run.pooled,
              {Texts::tr("All classes as one ranking"), kPooledColour, false, false, {}});
    made.data.xFrom = run.thresholds.front();
    made.data.xTo = run.thresholds.back();
    return made;
}

QString personResult(const PeopleView &view)
{
    const auto &run = *view.run;
    auto text = Texts::tr("%1 %2 at %3, %4 on average over %5 to %6; all classes as one ranking: %7.")
                    .arg(metricName(run.measure.metric), percentText(run.map[view.shown]), shownText(view),
                         percentText(run.average), tiouText(activityNetThresholds().front()),
                         tiouText(activityNetThresholds().back()), percentText(run.pooled[view.shown]));
    if (view.compared)
        text += u' ' + Texts::tr("“%1”: %2, %3 on average.")
                           .arg(view.looks.comparedName, percentText(view.compared->map[view.shown]),
                                percentText(view.compared->average));
    return text;
}

QString personScope(const PeopleScores &scores)
{
    const auto number = [](std::size_t count) { return QLocale().toString(static_cast<qulonglong>(count)); };
    QStringList parts{Texts::tr("Videos with annotated people: %1").arg(number(scores.videos)),
                      Texts::tr("their annotations: %1").arg(number(scores.truths)),
                      Texts::tr("predictions of people: %1").arg(number(scores.predictions))};
    if (scores.withoutTrack > 0)
        parts += Texts::tr("left out, since they name no person: %1").arg(number(scores.withoutTrack));
    if (scores.lost > 0)
        parts += Texts::tr("left out, since the person is not there then: %1").arg(number(scores.lost));
    return parts.join(QStringLiteral(" · "));
}

} // namespace onset
