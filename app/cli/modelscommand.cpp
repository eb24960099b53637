// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/output.h"

#include <nlohmann/json.hpp>

namespace onset::cli {

namespace {

using Json = nlohmann::ordered_json;

ExitCode models(const Arguments &arguments, const Services &services)
{
    const auto sizes = services.modelSizes();
    if (!sizes)
        return complainOfInput(sizes.error());
    Json list = Json::array();
    for (const auto &model : *sizes) {
        if (arguments.has("--json"))
            list.push_back({{"name", model.name}, {"parameters", model.parameters}});
        else
            printLine(model.name + std::string(std::max<std::size_t>(1, 24 - model.name.size()), ' ') +
                      std::to_string(model.parameters));
    }
    if (arguments.has("--json"))
        printJson({{"models", list}});
    return Done;
}

} // namespace

Command modelsCommand()
{
    return {"models",
            "[--json]",
            "Lists the networks in the sizes of their papers, with the numbers of their parameters.",
            {{}, {"--json"}, 0, 0},
            models};
}

} // namespace onset::cli
