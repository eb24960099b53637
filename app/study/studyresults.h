// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/study/studyplan.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace onset {

/// What was measured of one variant with one seed. Fractions; auc in percent.
struct StudyCell
{
    std::string id;
    std::uint64_t seed = 0;
    std::map<std::string, double> measures; ///< map50, average_map, ar1, ar10, ar100, auc, fps, parameters,
                                            ///< train_seconds, detect_seconds
    std::map<std::string, double> perClass; ///< average precision at 0.5
};

nlohmann::ordered_json toJson(const StudyCell &cell);
StudyCell studyCellFromJson(const nlohmann::ordered_json &json);

struct Spread
{
    double mean = 0;
    double deviation = 0; ///< of the sample (n - 1); NaN for fewer than two
    std::size_t count = 0;
};
/// Over the finite values; NaN where there are none.
Spread spreadOf(const std::vector<double> &values);

enum class ClaimVerdict { Holds, DoesNotHold, Undecided };
const char *nameOf(ClaimVerdict verdict); ///< "holds", "does not hold", "undecided"

struct ClaimResult
{
    StudyClaim claim;
    std::vector<double> differences; ///< a seed each: better - factor · worse
    Spread spread;                   ///< of these
    Spread better;
    Spread worse;
    ClaimVerdict verdict = ClaimVerdict::Undecided;
};

/// By a one-sided paired t-test at 10 % over the seeds: "holds" where the difference is significantly above
/// zero (AtLeast: not significantly below and its mean not below zero), "does not hold" where it is
/// significantly below (or, for Greater, exactly the same in every seed), else "undecided". One seed decides
/// nothing.
ClaimResult judge(const StudyClaim &claim, const std::vector<StudyCell> &cells);

/// The 90 % point of Student's t with so many degrees of freedom (≥ 1).
double studentT90(std::size_t degrees);

} // namespace onset
