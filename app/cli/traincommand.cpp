// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/interrupt.h"
#include "app/cli/modeluse.h"
#include "app/cli/output.h"
#include "app/cli/trainfolder.h"
#include "app/cli/trainmaterial.h"

#include "inference/api/systemcatalog.h"

#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <nlohmann/json.hpp>

namespace onset::cli {

namespace {

using Json = nlohmann::ordered_json;

/// A part of several systems; it trains like one and detects nothing.
constexpr const char *kBackbone = "backbone";

/// The one that learns from few labels, without frames once its features are there.
constexpr const char *kDefaultSystem = "temporalmaxer";

Error wrong(const std::string &problem)
{
    return {Error::Code::InvalidArgument, problem, {}};
}

Status knownSystem(const std::string &id)
{
    std::string known;
    for (const auto &system : learningSystems()) {
        if (system.id == id)
            return success();
        known += std::string(system.id) + ", ";
    }
    if (id == kBackbone)
        return success();
    known += kBackbone;
    return wrong(id.empty() ? "--system is needed; there are " + known
                            : "there is no system '" + id + "' that learns; there are " + known);
}

std::string defaultSystem()
{
    for (const auto &system : learningSystems()) {
        if (system.id == std::string(kDefaultSystem))
            return kDefaultSystem;
    }
    return {};
}

/// Seconds; 0: as the schedule says.
Result<double> budgetOf(const Arguments &arguments)
{
    const auto text = arguments.option("--budget");
    if (!text)
        return 0.0;
    double minutes = 0;
    const auto *end = text->data() + text->size();
    const auto [stopped, failed] = std::from_chars(text->data(), end, minutes);
    if (failed != std::errc() || stopped != end || !(minutes > 0) || !std::isfinite(minutes))
        return wrong("--budget takes minutes, more than 0, not '" + *text + "'");
    return 60 * minutes;
}

/// --parameters with --preset in it.
Result<std::string> parametersOf(const Arguments &arguments)
{
    auto json = nlohmann::json::parse(arguments.option("--parameters", "{}"), nullptr, false);
    if (!json.is_object())
        return wrong("--parameters takes a JSON object, as in '{\"preset\": \"tiny\"}'");
    const auto preset = arguments.option("--preset");
    if (preset && json.contains("preset") && json["preset"] != *preset)
        return wrong("--preset and --parameters name different presets; give one");
    if (preset)
        json["preset"] = *preset;
    return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

Result<TrainRequest> requestOf(const Arguments &arguments)
{
    TrainRequest request;
    request.system = arguments.option("--system", defaultSystem());
    if (const auto known = knownSystem(request.system); !known)
        return known.error();
    const auto parameters = parametersOf(arguments);
    const auto seed = arguments.number("--seed");
    const auto device = deviceNamed(arguments.option("--device", "auto"));
    if (!parameters)
        return parameters.error();
    if (!seed)
        return seed.error();
    if (!device)
        return device.error();
    if (seed->value_or(1) < 0)
        return wrong("--seed must not be negative");
    const auto budget = budgetOf(arguments);
    if (!budget)
        return budget.error();
    request.budgetSeconds = *budget;
    request.stage = arguments.option("--stage", {});
    request.parameters = *parameters;
    request.seed = static_cast<std::uint64_t>(seed->value_or(1));
    request.device = *device;
    request.initialModel = arguments.option("--from", {});
    request.resume = arguments.has("--resume");
    const auto folder = trainFolder(arguments.words[0], request, arguments.option("--out"));
    if (!folder)
        return folder.error();
    request.folder = *folder;
    return request;
}

std::string progressText(const TrainProgress &progress)
{
    std::string text =
        std::to_string(progress.stageNumber) + '/' + std::to_string(progress.stages) + ' ' + progress.stage;
    if (progress.steps > 0)
        text += ' ' + std::to_string(progress.step) + '/' + std::to_string(progress.steps);
    char number[64];
    const auto add = [&](const char *format, double value) {
        std::snprintf(number, sizeof number, format, value);
        text += number;
    };
    if (const auto loss = progress.losses.find("loss"); loss != progress.losses.end())
        add(" loss %.4g", loss->second);
    if (std::isfinite(progress.validationMap))
        add(" mAP %.1f %%", 100 * progress.validationMap);
    if (progress.samplesPerSecond > 0)
        add(" %.3g samples/s", progress.samplesPerSecond);
    if (std::isfinite(progress.secondsLeft))
        add(" %.0f s left", std::ceil(progress.secondsLeft));
    return text;
}

void report(const TrainRequest &request, const TrainOutcome &outcome, const TrainMaterial &material,
            double seconds, ModelVersionId version, bool asJson)
{
    // Those of the material were told before it began.
    auto warnings = asJson ? material.warnings : std::vector<std::string>();
    warnings.insert(warnings.end(), outcome.warnings.begin(), outcome.warnings.end());
    const bool measured = std::isfinite(outcome.validationMap);
    if (asJson) {
        Json json{{"system", request.system},
                  {"model", outcome.modelPath},
                  {"folder", request.folder},
                  {"validation_map50", measured ? Json(outcome.validationMap) : Json(nullptr)},
                  {"seconds", seconds},
                  {"warnings", warnings},
                  {"card", Json::parse(outcome.card, nullptr, false)}};
        json["model_version"] = version.valid() ? Json(version.value) : Json(nullptr);
        json["snapshot"] = material.snapshot.valid() ? Json(material.snapshot.value) : Json(nullptr);
        if (json["card"].is_discarded())
            json["card"] = nullptr;
        return printJson(json);
    }
    for (const auto &warning : warnings)
        printLine("note: " + warning);
    std::string line = outcome.modelPath.empty() ? "trained " + request.stage + " in " + request.folder
                                                 : "wrote " + outcome.modelPath;
    if (measured) {
        char text[64];
        std::snprintf(text, sizeof text, ", validation mAP@0.5 %.1f %%", 100 * outcome.validationMap);
        line += text;
    }
    printLine(line);
}

ExitCode complainOfTraining(const Error &error, const TrainRequest &request)
{
    if (error.code == Error::Code::Cancelled)
        return complain({Error::Code::Cancelled,
                         "stopped; what was learnt stands in " + request.folder +
                             "; the same command with --resume --out " + request.folder + " goes on",
                         {}});
    return complain(error);
}

/// What is to be known before it starts, on standard error: standard output is for the results.
void warn(const TrainMaterial &material, bool asJson)
{
    for (const auto &warning : material.warnings) {
        if (!asJson)
            std::fprintf(stderr, "note: %s\n", warning.c_str());
    }
}

/// Unless a checkpoint is there to go on from.
void forgetUnbegun(const std::string &source, const TrainRequest &request, const TrainMaterial &material)
{
    std::error_code failed;
    if (std::filesystem::exists(request.folder, failed) && !std::filesystem::is_empty(request.folder, failed))
        return;
    std::filesystem::remove(request.folder, failed);
    forget(source, material);
}

ExitCode train(const Arguments &arguments, const Services &services)
{
    auto request = requestOf(arguments);
    if (!request)
        return complain(request.error());
    const auto &source = arguments.words[0];
    const Interrupt interrupt;
    const auto material = trainMaterial(source, arguments, *request, services, interrupt.token());
    if (!material)
        return complainOfInput(material.error());
    warn(*material, arguments.has("--json"));
    const auto begun = std::chrono::steady_clock::now();
    auto outcome = [&] {
        ProgressLine line(request->system);
        return services.train(
            *request, material->set, [&](const TrainProgress &progress) { line.say(progressText(progress)); },
            interrupt.token());
    }();
    if (!outcome) {
        forgetUnbegun(source, *request, *material);
        return complainOfTraining(outcome.error(), *request);
    }
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    ModelVersionId version;
    const bool detects = request->system != kBackbone && !outcome->modelPath.empty();
    if (detects && material->snapshot.valid()) {
        const auto kept = keepModel(source, *material, *outcome, services);
        if (!kept)
            return complain({Error::Code::Conflict,
                             outcome->modelPath + " is ready, but the project could not be told of it: " +
                                 kept.error().message,
                             kept.error().detail});
        version = *kept;
    }
    report(*request, *outcome, *material, seconds, version, arguments.has("--json"));
    return Done;
}

} // namespace

Command trainCommand()
{
    return {
        "train",
        "PROJECT|DATASET [--system ID] [--stage NAME] [--preset paper|standard|small|tiny] [--parameters "
        "JSON] [--from MODEL] [--classes A,B] [--videos KEY,KEY] [--budget MINUTES] [--seed N] [--out "
        "FOLDER] "
        "[--device auto|cpu|cuda] [--resume] [--json]",
        "Trains a detection system on a project's labels or on a data set's folder; the model becomes one "
        "of the project's. What it learns from is stored first. Ctrl+C leaves a checkpoint that --resume "
        "goes "
        "on from, with the same data.",
        {{"--system", "--stage", "--preset", "--parameters", "--from", "--classes", "--videos", "--budget",
          "--seed", "--out", "--device"},
         {"--resume", "--json"},
         1,
         1},
        train};
}

} // namespace onset::cli
