// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/peoplework.h"

#include "storage/evaluation/averageprecision.h"
#include "storage/evaluation/timedsegment.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace onset {

namespace {

PeopleScores::Value defined(double value)
{
    return std::isnan(value) ? std::nullopt : std::optional(value);
}

std::vector<PeopleScores::Value> definedOf(const std::vector<double> &values)
{
    std::vector<PeopleScores::Value> all;
    std::ranges::transform(values, std::back_inserter(all), defined);
    return all;
}

} // namespace

std::vector<double> peopleThresholds()
{
    std::vector<double> all;
    constexpr int kBelow = 9;
    for (int i = 1; i <= kBelow; ++i)
        all.push_back(i * 0.05);
    const auto usual = activityNetThresholds();
    all.insert(all.end(), usual.begin(), usual.end());
    return all;
}

const PeopleScores::ClassScores *PeopleScores::ofClass(ClassId id) const
{
    const auto it = std::ranges::find(classes, id, &ClassScores::actionClass);
    return it == classes.end() ? nullptr : &*it;
}

PeopleScores peopleScores(const PeopleWork &work, const PeopleWork::Side &side)
{
    PersonTubes tubes;
    for (const auto &video : side.videos)
        tubes.add(*video);
    const auto scores = personScores(tubes, work.classes, work.measure, peopleThresholds());
    PeopleScores result;
    result.run = side.run;
    result.measure = work.measure;
    result.thresholds = scores.thresholds;
    result.map = definedOf(scores.meanAveragePrecision);
    const auto usual = activityNetThresholds().size();
    result.average = defined(meanOf(std::span(scores.meanAveragePrecision).last(usual)));
    result.pooled = definedOf(scores.pooled);
    for (const auto &each : scores.classes)
        result.classes.push_back(
            {each.actionClass, each.truths, each.predictions, definedOf(each.averagePrecision)});
    result.videos = tubes.videos.size();
    result.truths = tubes.truth.size();
    result.predictions = tubes.predictions.size();
    result.withoutTrack = tubes.withoutTrack;
    result.lost = tubes.lost;
    return result;
}

} // namespace onset
