// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/evaluation/personscores.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace onset {

/// Measured at once, so that one can go from one to the other: 0.05:0.05:0.45 and ActivityNet's
/// 0.5:0.05:0.95.
std::vector<double> peopleThresholds();

/// How well a run finds who does what, as a value. What is not defined is empty: no value here is ever NaN.
struct PeopleScores
{
    using Value = std::optional<double>;
    struct ClassScores
    {
        ClassId actionClass;
        std::size_t truths = 0; ///< tubes; of frame metrics boxes
        std::size_t predictions = 0;
        std::vector<Value> averagePrecision; ///< [threshold]
        bool operator==(const ClassScores &) const = default;
    };
    RunId run;
    PersonMeasure measure;
    std::vector<double> thresholds;
    std::vector<Value> map;    ///< [threshold]
    Value average;             ///< of 0.5 … 0.95
    std::vector<Value> pooled; ///< [threshold]
    std::vector<ClassScores> classes;
    std::size_t videos = 0; ///< that count
    std::size_t truths = 0;
    std::size_t predictions = 0;
    std::size_t withoutTrack = 0; ///< annotations that name no person
    std::size_t lost = 0;         ///< annotations of a person who is not there then

    const ClassScores *ofClass(ClassId id) const; ///< null if it takes no part
    bool operator==(const PeopleScores &) const = default;
};

/// What is to be measured; values only.
struct PeopleWork
{
    struct Side
    {
        RunId run;
        std::vector<std::shared_ptr<const PersonTubes>> videos;
    };
    std::uint64_t number = 0; ///< counts requests
    PersonMeasure measure;
    std::vector<NamedClass> classes; ///< of the project
    Side run;
    std::optional<Side> compared;
};

struct PeopleOutcome
{
    std::uint64_t number = 0;
    std::shared_ptr<const PeopleScores> run;
    std::shared_ptr<const PeopleScores> compared;
};

/// Any thread.
PeopleScores peopleScores(const PeopleWork &work, const PeopleWork::Side &side);

} // namespace onset
