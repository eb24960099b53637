// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/characteristic.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>

namespace onset {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
const std::vector<std::string> kFiveSizes{"XS", "S", "M", "L", "XL"};
const std::vector<std::string> kFourSizes{"XS", "S", "M", "L"};

} // namespace

int Characteristic::binOf(double value) const
{
    if (std::isnan(value) || edges.size() < 2 || value < edges.front() || value > edges.back())
        return -1;
    if (value == edges.front())
        return 0;
    return static_cast<int>(std::lower_bound(edges.begin(), edges.end(), value) - edges.begin()) - 1;
}

std::vector<Characteristic> activityNetCharacteristics()
{
    return {{"coverage", evenlySpaced(0, 1, 6), kFiveSizes},
            {"length", {0, 30, 60, 120, 180, kInfinity}, kFiveSizes},
            {"num-instances", {-1, 1, 4, 8, kInfinity}, kFourSizes}};
}

std::vector<Characteristic> contextCharacteristics()
{
    return {{"context-size", {-1, 0, 1, 2, 3, 4, 5, 6}, {"0", "1", "2", "3", "4", "5", "6"}},
            {"context-distance", {-1, 0, 1, 2, 3}, {"Inf", "N", "M", "F"}},
            {"agreement", evenlySpaced(0, 1, 6), {"XW", "W", "M", "H", "XH"}}};
}

std::vector<Characteristic> thumos14Characteristics()
{
    return {{"coverage", {0, 0.02, 0.04, 0.06, 0.08, 1}, kFiveSizes},
            {"length", {0, 3, 6, 12, 18, kInfinity}, kFiveSizes},
            {"num-instances", {-1, 1, 40, 80, kInfinity}, kFourSizes}};
}

Status checkCharacteristic(const Characteristic &characteristic)
{
    const auto refuse = [&](const std::string &what) {
        return Error{Error::Code::InvalidArgument, "bins of '" + characteristic.name + "': " + what, {}};
    };
    const auto &edges = characteristic.edges;
    if (edges.size() < 2)
        return refuse("at least two edges are needed");
    const auto isOutOfOrder = [](double a, double b) { return !(a < b); };
    if (std::adjacent_find(edges.begin(), edges.end(), isOutOfOrder) != edges.end())
        return refuse("each edge must be higher than the one before it");
    if (characteristic.bins.size() != edges.size() - 1)
        return refuse(std::to_string(edges.size()) + " edges make " + std::to_string(edges.size() - 1) +
                      " bins, but " + std::to_string(characteristic.bins.size()) + " are named");
    if (std::set<std::string>(characteristic.bins.begin(), characteristic.bins.end()).size() !=
        characteristic.bins.size())
        return refuse("two bins have the same name");
    return success();
}

std::vector<double> countInstances(std::span<const TimedSegment> truth, CountedInstances counted)
{
    const auto groupOf = [counted](const TimedSegment &segment) {
        return std::pair(segment.video,
                         counted == CountedInstances::OfClass ? segment.actionClass : ClassId{});
    };
    std::map<std::pair<VideoId, ClassId>, double> counts;
    for (const auto &segment : truth)
        ++counts[groupOf(segment)];
    std::vector<double> result;
    result.reserve(truth.size());
    for (const auto &segment : truth)
        result.push_back(counts[groupOf(segment)]);
    return result;
}

} // namespace onset
