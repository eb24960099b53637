// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/study/studyresults.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <set>

namespace onset {

namespace {

constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();

std::map<std::string, double> numbersIn(const nlohmann::ordered_json &object)
{
    std::map<std::string, double> numbers;
    for (const auto &[key, value] : object.items())
        numbers[key] = value.is_number() ? value.get<double>() : kNothing;
    return numbers;
}

/// The highest measure of these ids with a seed; NaN if one of them was not measured.
double bestOf(const std::vector<std::string> &ids, const std::string &measure, std::uint64_t seed,
              const std::vector<StudyCell> &cells)
{
    double best = kNothing;
    for (const auto &id : ids) {
        const auto cell = std::find_if(cells.begin(), cells.end(),
                                       [&](const StudyCell &c) { return c.id == id && c.seed == seed; });
        if (cell == cells.end() || !cell->measures.contains(measure))
            return kNothing;
        const double value = cell->measures.at(measure);
        best = std::isnan(best) ? value : std::max(best, value);
    }
    return best;
}

ClaimVerdict verdictOf(StudyClaim::Relation relation, const Spread &spread)
{
    if (spread.count < 2)
        return ClaimVerdict::Undecided;
    const double error = spread.deviation / std::sqrt(static_cast<double>(spread.count));
    const double margin = studentT90(spread.count - 1) * error;
    if (relation == StudyClaim::Relation::AtLeast) {
        if (spread.mean >= 0)
            return ClaimVerdict::Holds;
        return spread.mean < -margin ? ClaimVerdict::DoesNotHold : ClaimVerdict::Undecided;
    }
    if (spread.mean > margin)
        return ClaimVerdict::Holds;
    const bool same = spread.mean == 0 && spread.deviation == 0;
    return same || spread.mean < -margin ? ClaimVerdict::DoesNotHold : ClaimVerdict::Undecided;
}

} // namespace

nlohmann::ordered_json toJson(const StudyCell &cell)
{
    return {{"id", cell.id}, {"seed", cell.seed}, {"measures", cell.measures}, {"per_class", cell.perClass}};
}

StudyCell studyCellFromJson(const nlohmann::ordered_json &json)
{
    StudyCell cell;
    cell.id = json.at("id").get<std::string>();
    cell.seed = json.at("seed").get<std::uint64_t>();
    cell.measures = numbersIn(json.at("measures"));
    cell.perClass = numbersIn(json.at("per_class"));
    return cell;
}

Spread spreadOf(const std::vector<double> &values)
{
    Spread spread{0, kNothing, 0};
    for (const double value : values) {
        if (!std::isfinite(value))
            continue;
        spread.mean += value;
        ++spread.count;
    }
    const auto n = static_cast<double>(spread.count);
    spread.mean = spread.count ? spread.mean / n : kNothing;
    if (spread.count < 2)
        return spread;
    double squares = 0;
    for (const double value : values) {
        if (std::isfinite(value))
            squares += (value - spread.mean) * (value - spread.mean);
    }
    spread.deviation = std::sqrt(squares / (n - 1));
    return spread;
}

const char *nameOf(ClaimVerdict verdict)
{
    switch (verdict) {
    case ClaimVerdict::Holds:
        return "holds";
    case ClaimVerdict::DoesNotHold:
        return "does not hold";
    case ClaimVerdict::Undecided:
        break;
    }
    return "undecided";
}

double studentT90(std::size_t degrees)
{
    static constexpr std::array<double, 10> kPoints{3.0777, 1.8856, 1.6377, 1.5332, 1.4759,
                                                    1.4398, 1.4149, 1.3968, 1.3830, 1.3722};
    constexpr double kNormal = 1.2816;
    return degrees <= kPoints.size() ? kPoints[std::max<std::size_t>(degrees, 1) - 1] : kNormal;
}

ClaimResult judge(const StudyClaim &claim, const std::vector<StudyCell> &cells)
{
    std::set<std::uint64_t> seeds;
    for (const auto &cell : cells)
        seeds.insert(cell.seed);
    ClaimResult result;
    result.claim = claim;
    std::vector<double> better;
    std::vector<double> worse;
    for (const auto seed : seeds) {
        const double high = bestOf(claim.better, claim.measure, seed, cells);
        const double low = bestOf(claim.worse, claim.measure, seed, cells);
        if (!std::isfinite(high) || !std::isfinite(low))
            continue;
        better.push_back(high);
        worse.push_back(low);
        result.differences.push_back(high - claim.factor * low);
    }
    result.better = spreadOf(better);
    result.worse = spreadOf(worse);
    result.spread = spreadOf(result.differences);
    result.verdict = verdictOf(claim.relation, result.spread);
    return result;
}

} // namespace onset
