// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/twostream/tag.h"

#include "inference/proposals/watershed.h"

#include <algorithm>

namespace onset {

nlohmann::json tagDefaults()
{
    const auto settings = tagSettings();
    return {{"levels", settings.levels},
            {"tolerances", settings.tolerances},
            {"nms", settings.nms},
            {"minSamples", 0.0},
            {"maxProposals", 1000}};
}

std::vector<Proposal> tagProposals(std::span<const float> actionness, int stride, std::int64_t frames,
                                   const nlohmann::json &options)
{
    WatershedSettings settings;
    settings.levels = options.at("levels").get<std::vector<double>>();
    settings.tolerances = options.at("tolerances").get<std::vector<double>>();
    settings.nms = options.at("nms").get<double>();
    settings.minLength = options.at("minSamples").get<double>();
    auto proposals = watershedProposals(actionness, FrameIndex{0}, stride, settings);
    const auto most = std::max<std::int64_t>(0, options.at("maxProposals").get<std::int64_t>());
    if (static_cast<std::int64_t>(proposals.size()) > most)
        proposals.resize(static_cast<std::size_t>(most));
    for (auto &proposal : proposals)
        proposal.range.end = std::min(proposal.range.end, FrameIndex{frames});
    return proposals;
}

} // namespace onset
