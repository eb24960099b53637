// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/training/train.h"

#include "inference/runtime/core/options.h"
#include "inference/runtime/core/torchdevice.h"
#include "inference/runtime/systems/system.h"
#include "inference/runtime/training/detectionscore.h"
#include "inference/runtime/training/setcheck.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <filesystem>

namespace onset {

namespace {

using nlohmann::json;

constexpr std::int64_t kShortestVideo = 16; // frames of a snippet

/// The system's defaults in the size asked for, with the user's parameters over them.
Result<json> trainingOptions(const System &system, const std::string &parameters)
{
    const auto given = parameters.empty() ? json::object() : json::parse(parameters, nullptr, false);
    if (!given.is_object())
        return Error{Error::Code::InvalidArgument, "the training parameters are no JSON object", {}};
    const auto preset = given.value("preset", json("small"));
    static const std::vector<std::string> kPresets{"tiny", "small", "standard", "paper"};
    if (!preset.is_string() ||
        std::find(kPresets.begin(), kPresets.end(), preset.get<std::string>()) == kPresets.end())
        return Error{Error::Code::InvalidArgument, "the preset has to be tiny, small, standard or paper", {}};
    json defaults = system.trainingDefaultsFor(given);
    defaults["preset"] = preset;
    return overlayOptions(defaults, parameters);
}

Result<std::vector<std::string>> stagesOf(const System &system, const std::string &stage)
{
    auto stages = system.stages();
    if (stage.empty())
        return stages;
    if (std::find(stages.begin(), stages.end(), stage) != stages.end())
        return std::vector<std::string>{stage};
    std::string known;
    for (const auto &name : stages)
        known += (known.empty() ? "" : ", ") + name;
    return Error{Error::Code::InvalidArgument,
                 "the system " + system.id() + " has no stage '" + stage + "'; it has " + known,
                 {}};
}

/// Completes the card of a finished model: what it learnt from, what it came from, how good it is.
Result<TrainOutcome> sealed(const System &system, const TrainRequest &request, TrainContext &context,
                            const std::string &path)
{
    auto model = readModel(path);
    if (!model)
        return model.error();
    TrainOutcome outcome;
    outcome.modelPath = path;
    const auto options = json::parse(model->card.options, nullptr, false);
    const auto detector = system.detector({*model, options, context.device, false});
    if (detector) {
        const auto streams = (*detector)->streams();
        if (const auto prepared = context.data.prepare(streams, {}); !prepared)
            return prepared.error();
        const auto measured = validationMap(context.data, **detector);
        if (!measured)
            return measured.error();
        outcome.validationMap = *measured;
    } else if (detector.error().code != Error::Code::Unsupported) {
        return detector.error();
    }
    model->card.trainedOn = snapshotOf(context.data.set());
    model->card.seed = request.seed;
    if (!request.initialModel.empty()) {
        const auto parent = readModelCard(request.initialModel);
        if (!parent)
            return parent.error();
        model->card.parent = parent->weightsDigest;
    }
    if (!std::isnan(outcome.validationMap))
        model->card.metrics["validation_map50"] = outcome.validationMap;
    if (const auto written = rewriteCard(path, model->card); !written)
        return written.error();
    outcome.card = toJson(model->card);
    return outcome;
}

/// What makes features tells its progress and waits there while paused; fit() waits by itself.
TrainSink pausingSink(const TrainSink &sink, const std::shared_ptr<PauseGate> &gate,
                      const std::stop_token &stop)
{
    return [sink, gate, stop](const TrainProgress &progress) {
        if (sink)
            sink(progress);
        if (progress.steps == 0)
            gate->wait(stop);
    };
}

Result<TrainOutcome> trainStages(const System &system, const TrainRequest &request, TrainContext &context)
{
    const auto stages = stagesOf(system, request.stage);
    if (!stages)
        return stages.error();
    context.stages = static_cast<int>(stages->size());
    for (std::size_t i = 0; i < stages->size(); ++i) {
        context.stageNumber = static_cast<int>(i) + 1;
        if (const auto trained = system.train((*stages)[i], context); !trained)
            return trained.error();
    }
    TrainOutcome outcome;
    const auto path = request.folder + '/' + system.id() + ".safetensors";
    if (stages->back() != system.stages().back()) {
        outcome.modelPath = request.folder + '/' + stages->back() + ".safetensors";
    } else {
        auto done = sealed(system, request, context, path);
        if (!done)
            return done;
        outcome = std::move(*done);
    }
    outcome.warnings = context.warnings;
    return outcome;
}

} // namespace

Result<TrainOutcome> train(const TrainRequest &request, const TrainingSet &set,
                           const EngineServices &services, const TrainSink &sink, std::stop_token stop)
try {
    const System *system = findSystem(request.system);
    if (!system)
        return Error{Error::Code::NotFound, "there is no system '" + request.system + "' that learns", {}};
    auto options = trainingOptions(*system, request.parameters);
    if (!options)
        return options.error();
    auto warnings = checkSet(set, kShortestVideo);
    if (!warnings)
        return warnings.error();
    std::error_code error;
    std::filesystem::create_directories(request.folder, error);
    if (error)
        return Error{Error::Code::Io, request.folder + " cannot be made: " + error.message(), {}};
    const auto gate = std::make_shared<PauseGate>(request.control);
    TrainingData data(set, pausable(services, gate), stop);
    const auto device =
        torchDevice(request.device, [&](const std::string &text) { warnings->push_back(text); });
    TrainContext context{data,
                         *options,
                         request.seed,
                         device,
                         request.folder,
                         request.resume,
                         request.initialModel,
                         stop,
                         pausingSink(sink, gate, stop),
                         std::move(*warnings),
                         1,
                         1,
                         gate,
                         TrainBudget(request.budgetSeconds, gate)};
    return trainStages(*system, request, context);
} catch (const std::exception &problem) {
    return Error{Error::Code::Internal, "training " + request.system + " failed", problem.what()};
}

} // namespace onset
