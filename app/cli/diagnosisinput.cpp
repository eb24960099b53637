// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/diagnosisinput.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace onset::cli {

namespace {

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

std::vector<Characteristic> wanted(const DiagnosisBins &bins)
{
    auto all = bins.ifCarried;
    all.insert(all.end(), bins.characteristics.begin(), bins.characteristics.end());
    return all;
}

/// What can be said without the file carrying it; NaN where nothing can.
std::vector<double> workedOut(const std::string &name, const ComparedFiles &files, CountedInstances instances)
{
    if (name == "num-instances")
        return countInstances(files.truth, instances);
    std::vector<double> values;
    for (std::size_t i = 0; i < files.truth.size(); ++i) {
        const double length = files.truth[i].end - files.truth[i].start;
        const double coverage = files.durations[i] > 0 ? length / files.durations[i] : kUnknown;
        values.push_back(name == "length" ? length : name == "coverage" ? coverage : kUnknown);
    }
    return values;
}

} // namespace

std::vector<std::string> membersOf(const DiagnosisBins &bins)
{
    std::vector<std::string> members;
    for (const auto &each : wanted(bins))
        members.push_back(each.name);
    return members;
}

DiagnosisInput diagnosisInput(const ComparedFiles &files, const DiagnosisBins &bins)
{
    DiagnosisInput input;
    const auto all = wanted(bins);
    for (std::size_t c = 0; c < all.size(); ++c) {
        auto values = files.values[c];
        const auto own = workedOut(all[c].name, files, bins.instances);
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] = std::isnan(values[i]) ? own[i] : values[i];
        const auto isKnown = [](double value) { return !std::isnan(value); };
        if (values.empty() || std::any_of(values.begin(), values.end(), isKnown)) {
            if (values.empty() && c < bins.ifCarried.size())
                continue;
            input.characteristics.push_back(all[c]);
            input.truth.values.push_back(std::move(values));
        } else if (c >= bins.ifCarried.size()) {
            input.missing.push_back(all[c].name);
        }
    }
    input.truth.segments = files.truth;
    return input;
}

} // namespace onset::cli
