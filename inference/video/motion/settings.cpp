// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/video/motion/settings.h"

#include "inference/proposals/derivefields.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <optional>
#include <vector>

namespace onset {
namespace {

using Json = nlohmann::json;

/// Shows every setting to `visit(key, value, least, most)`: the one list that reading and writing share.
template <class Settings, class Visit> void visitNumbers(Settings &s, Visit visit)
{
    visit("analysisRate", s.analysisRate, 0.5, 240.0);
    visit("detectionRate", s.detectionRate, 0.05, 60.0);
    visit("detectionPixels", s.detectionPixels, 10'000, 20'000'000);
    visit("maxUpscale", s.maxUpscale, 0.1, 4.0);
    visit("followSide", s.followSide, 64, 4096);
    visit("flowSide", s.flowSide, 32, 4096);
    visit("hitThreshold", s.hitThreshold, -2.0, 10.0);
    visit("leastSupport", s.leastSupport, 1, 100);
    visit("confirmHits", s.confirmHits, 1, 100);
    visit("stillScore", s.stillScore, 0.0, 100.0);
    visit("maxGapSeconds", s.maxGapSeconds, 0.0, 60.0);
    visit("maxLostSeconds", s.maxLostSeconds, 0.0, 60.0);
    visit("cutThreshold", s.cutThreshold, 0.01, 1.0);
    visit("videoFloor", s.videoFloor, 0.0, 10.0);
    visit("videoHalf", s.videoHalf, 0.001, 10.0);
    visit("trackFloor", s.trackFloor, 0.0, 10.0);
    visit("trackHalf", s.trackHalf, 0.001, 10.0);
    visit("updateSeconds", s.updateSeconds, 0.05, 600.0);
    visit("provisionalSeconds", s.provisionalSeconds, 0.05, 3600.0);
    visit("warmUpSeconds", s.warmUpSeconds, 0.0, 60.0);
    visit("threads", s.threads, 0, 256);
}

std::optional<std::string> readInto(bool &value, const Json &json, bool, bool)
{
    if (!json.is_boolean())
        return "must be true or false";
    value = json.get<bool>();
    return std::nullopt;
}

template <class T> std::string rangeText(T least, T most)
{
    return "must be a number from " + Json(least).dump() + " to " + Json(most).dump();
}

std::optional<std::string> readInto(double &value, const Json &json, double least, double most)
{
    if (!json.is_number() || !(json.get<double>() >= least && json.get<double>() <= most))
        return rangeText(least, most);
    value = json.get<double>();
    return std::nullopt;
}

std::optional<std::string> readInto(int &value, const Json &json, int least, int most)
{
    const auto whole = [&] { return json.get<double>() == std::floor(json.get<double>()); };
    if (!json.is_number() || !(json.get<double>() >= least && json.get<double>() <= most) || !whole())
        return "(a whole number) " + rangeText(least, most);
    value = static_cast<int>(json.get<double>());
    return std::nullopt;
}

std::optional<std::string> readInto(std::vector<double> &value, const Json &json, double least, double most)
{
    constexpr std::size_t kMost = 100;
    if (!json.is_array() || json.size() > kMost)
        return "must be a list of at most 100 numbers";
    std::vector<double> numbers(json.size());
    for (std::size_t i = 0; i < json.size(); ++i) {
        if (auto problem = readInto(numbers[i], json[i], least, most))
            return "entry " + std::to_string(i) + " " + *problem;
    }
    value = std::move(numbers);
    return std::nullopt;
}

Error refused(const std::string &text)
{
    return {Error::Code::InvalidArgument, "The parameters of motion cannot be used: " + text + ".", {}};
}

/// Reads one entry through the list of settings. Empty text: done; otherwise what is wrong with it.
template <class List> std::string readEntry(const std::string &key, const Json &json, List list)
{
    std::string problem = "there is no setting '" + key + "'";
    list([&](const char *name, auto &value, auto least, auto most) {
        if (key != name)
            return;
        const auto wrong = readInto(value, json, least, most);
        problem = wrong ? "'" + key + "' " + *wrong : std::string();
    });
    return problem;
}

std::string readDerive(const Json &json, DeriveSettings &settings)
{
    if (!json.is_object())
        return "'derive' must be an object";
    for (const auto &[key, value] : json.items()) {
        const auto list = [&](auto visit) { visitDeriveSettings(settings, visit); };
        if (auto problem = readEntry(key, value, list); !problem.empty())
            return problem + " in 'derive'";
    }
    if (settings.minSeconds > settings.maxSeconds)
        return "'minSeconds' is above 'maxSeconds' in 'derive'";
    return {};
}

} // namespace

Result<MotionSettings> motionSettingsFromJson(const std::string &text)
{
    MotionSettings settings;
    if (text.empty())
        return settings;
    const auto json = Json::parse(text, nullptr, false);
    if (!json.is_object())
        return refused("they must be a JSON object");
    for (const auto &[key, value] : json.items()) {
        const auto list = [&](auto visit) { visitNumbers(settings, visit); };
        const auto problem =
            key == "derive" ? readDerive(value, settings.derive) : readEntry(key, value, list);
        if (!problem.empty())
            return refused(problem);
    }
    return settings;
}

std::string toJson(const MotionSettings &settings)
{
    auto json = Json::object();
    visitNumbers(settings, [&](const char *name, const auto &value, auto, auto) { json[name] = value; });
    auto derive = Json::object();
    visitDeriveSettings(settings.derive,
                        [&](const char *name, const auto &value, auto, auto) { derive[name] = value; });
    json["derive"] = std::move(derive);
    return json.dump();
}

} // namespace onset
