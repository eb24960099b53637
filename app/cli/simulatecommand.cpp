// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/interrupt.h"
#include "app/cli/output.h"
#include "app/cli/studyprogram.h"
#include "app/cli/worklines.h"

#include "app/jobs/shippednetworks.h"
#include "app/simulation/simulation.h"
#include "inference/api/systemcatalog.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <sstream>

namespace onset::cli {

namespace {

/// Whose model begins where none of the simulated system comes with the program.
constexpr const char *kFirstSystem = "etp";
constexpr const char *kWithProposals = "proposals";
constexpr const char *kWithVideos = "videos";

Error wrong(const std::string &text)
{
    return {Error::Code::InvalidArgument, text, {}};
}

Result<std::vector<Strategy>> strategiesOf(const std::string &list)
{
    std::vector<Strategy> strategies;
    std::istringstream names(list);
    for (std::string name; std::getline(names, name, ',');) {
        const auto *known = std::find_if(std::begin(kStrategies), std::end(kStrategies),
                                         [&](Strategy strategy) { return name == nameOf(strategy); });
        if (known == std::end(kStrategies))
            return wrong("there is no strategy '" + name + "'; there are ranked, random and scratch");
        strategies.push_back(*known);
    }
    return strategies;
}

Status readSeeds(const Arguments &arguments, SimulationRequest &request)
{
    const auto seed = arguments.number("--seed");
    const auto seeds = arguments.number("--seeds");
    if (!seed)
        return seed.error();
    if (!seeds)
        return seeds.error();
    if (seed->value_or(1) < 0 || seeds->value_or(1) < 1 || seeds->value_or(1) > 100)
        return wrong("--seed is 0 or more, --seeds from 1 to 100");
    request.seedBase = static_cast<std::uint64_t>(seed->value_or(1));
    request.seeds = static_cast<int>(seeds->value_or(1));
    return success();
}

/// Of what comes before the first training.
template <class Request> auto &startShare(Request &request)
{
    return request.firstModel.empty() ? request.startVideos : request.startProposals;
}

/// How the annotator works, beginning with what was chosen: shares in percent.
Status readShares(const Arguments &arguments, SimulationRequest &request)
{
    const auto read = [&](const char *option, double &share, std::int64_t least, std::int64_t most) {
        const auto percent = arguments.number(option);
        if (!percent)
            return Status(percent.error());
        if (*percent && (**percent < least || **percent > most))
            return Status(wrong(std::string(option) + " is from " + std::to_string(least) + " to " +
                                std::to_string(most) + " percent"));
        if (*percent)
            share = static_cast<double>(**percent) / 100;
        return success();
    };
    if (auto done = read("--start", startShare(request), 1, 90); !done)
        return done;
    if (auto done = read("--round", request.roundShare, 1, 100); !done)
        return done;
    if (auto done = read("--until", request.untilShare, 1, 100); !done)
        return done;
    return read("--samples", request.queue.ranking.randomShare, 0, 90);
}

/// A model that was named, to begin with.
Status readFirstModel(const std::string &path, const Services &services, SimulationRequest &request)
{
    const auto model = services.readModel(path);
    if (!model)
        return Error{model.error().code,
                     "--begin is proposals, videos or a model's file; " + model.error().message,
                     model.error().detail};
    request.firstSystem = model->system;
    request.firstModel = model->path;
    return success();
}

/// What comes before the first training: the proposals of a model that comes with the program, where one
/// does.
Status readBeginning(const Arguments &arguments, const Services &services, SimulationRequest &request)
{
    const auto how = arguments.option("--begin");
    if (how == kWithVideos)
        return success();
    if (how && *how != kWithProposals)
        return readFirstModel(*how, services, request);
    for (const auto &system : {request.system, std::string(kFirstSystem)}) {
        if (!request.firstModel.empty() || !services.builtinModel)
            break;
        request.firstSystem = system;
        request.firstModel = services.builtinModel(system);
    }
    if (how && request.firstModel.empty())
        return wrong("no model comes with this program; begin with --begin videos");
    return success();
}

Result<SimulationRequest> requestOf(const Arguments &arguments, const Services &services)
{
    SimulationRequest request;
    request.preset = arguments.option("--preset", {});
    if (request.preset != "tiny" && request.preset != "small")
        return wrong("--preset is tiny or small");
    if (auto seeds = readSeeds(arguments, request); !seeds)
        return seeds.error();
    request.system = arguments.option("--system", request.system);
    const auto systems = learningSystems();
    if (std::none_of(systems.begin(), systems.end(),
                     [&](const SystemDescription &known) { return known.id == request.system; }))
        return wrong("there is no system '" + request.system + "' that learns");
    auto parameters = nlohmann::json::parse(arguments.option("--parameters", "{}"), nullptr, false);
    if (!parameters.is_object())
        return wrong("--parameters takes a JSON object");
    if (!parameters.contains("preset"))
        parameters["preset"] = "small"; // as the window retrains, whatever the videos
    request.parameters = withShippedNetworks(
        request.system, parameters.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace), services);
    request.folder = arguments.option("--out", "onset-simulation-" + request.preset);
    if (const auto begun = readBeginning(arguments, services, request); !begun)
        return begun.error();
    if (auto shares = readShares(arguments, request); !shares)
        return shares.error();
    if (const auto list = arguments.option("--strategies")) {
        auto strategies = strategiesOf(*list);
        if (!strategies)
            return strategies.error();
        request.strategies = std::move(*strategies);
    }
    return request;
}

void printOutcome(const SimulationOutcome &outcome)
{
    printLine(simulationReport(outcome, "onset-cli simulate"));
}

std::string beginningOf(const SimulationRequest &request, const Arguments &arguments)
{
    const auto how = arguments.option("--begin", request.firstModel.empty() ? kWithVideos : kWithProposals);
    return std::filesystem::path(how).filename().string();
}

/// As it was given, but for where files lie.
std::string commandOf(const SimulationRequest &request, const Arguments &arguments)
{
    const auto percent = [](const char *option, double share) {
        return std::string(option) + std::to_string(std::lround(100 * share));
    };
    std::string command =
        "onset-cli simulate --preset " + request.preset + " --seed " + std::to_string(request.seedBase) +
        " --seeds " + std::to_string(request.seeds) + percent(" --start ", startShare(request)) +
        percent(" --round ", request.roundShare) + percent(" --until ", request.untilShare) +
        percent(" --samples ", request.queue.ranking.randomShare) + " --begin " +
        beginningOf(request, arguments);
    for (const char *option : {"--system", "--parameters", "--strategies"}) {
        if (const auto value = arguments.option(option))
            command += ' ' + std::string(option) + " '" + *value + '\'';
    }
    return command;
}

ExitCode simulate(const Arguments &arguments, const Services &services)
{
    const auto request = requestOf(arguments, services);
    if (!request)
        return complain(request.error());
    const Interrupt interrupt;
    WorkLines lines;
    const auto outcome = runSimulation(
        *request, studyServices(services),
        [&lines](const std::string &what, double share) { lines.show(what, share); }, interrupt.token());
    if (!outcome)
        return complainOfWork(outcome.error());
    return tellWork(arguments, simulationReport(*outcome, commandOf(*request, arguments)),
                    simulationJson(*outcome), [&] { printOutcome(*outcome); });
}

} // namespace

Command simulateCommand()
{
    return {"simulate",
            "--preset tiny|small [--seed S] [--seeds N] [--system ID] [--parameters JSON] [--strategies a,b]"
            " [--begin proposals|videos|MODEL] [--start %] [--round %] [--until %] [--samples %]"
            " [--out FOLDER] [--report FILE] [--json]",
            "Plays the loop of detecting, correcting and training with a scripted annotator on synthetic "
            "videos, and tells how much less work it is than labelling everything from scratch.",
            {{"--preset", "--seed", "--seeds", "--system", "--parameters", "--strategies", "--start",
              "--begin", "--round", "--until", "--samples", "--out", "--report"},
             {"--json"},
             0,
             0},
            simulate};
}

} // namespace onset::cli
