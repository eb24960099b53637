// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/result.h"
#include "storage/evaluation/timedsegment.h"

#include <span>
#include <string>
#include <vector>

namespace onset {

/// A property of a truth by which errors are told apart, cut into bins. Names are DETAD's: "coverage" (share
/// of the video), "length" (seconds), "num-instances" (in the video), "context-size", "context-distance",
/// "agreement".
struct Characteristic
{
    std::string name;
    std::vector<double> edges;     ///< ascending, infinity allowed; bin i is (edges[i], edges[i + 1]]
    std::vector<std::string> bins; ///< names, one fewer than edges

    /// -1 outside of all bins and of NaN. The first bin holds its lower edge too.
    int binOf(double value) const;

    bool operator==(const Characteristic &) const = default;
};

/// DETAD's bins for ActivityNet: coverage, length, num-instances.
std::vector<Characteristic> activityNetCharacteristics();
/// DETAD's bins for the annotations of ActivityNet's testing subset that carry more: context-size,
/// context-distance, agreement.
std::vector<Characteristic> contextCharacteristics();
/// DETAD's bins for THUMOS14: coverage, length, num-instances.
std::vector<Characteristic> thumos14Characteristics();

/// InvalidArgument where edges do not ascend, are fewer than two or do not fit the names of the bins, or
/// where two bins share a name.
Status checkCharacteristic(const Characteristic &characteristic);

/// Which truths "num-instances" counts: those of its class in the video (DETAD's
/// paper and its ActivityNet files) or all of the video (its THUMOS14 file).
enum class CountedInstances { OfClass, OfVideo };
std::vector<double> countInstances(std::span<const TimedSegment> truth, CountedInstances counted);

} // namespace onset
