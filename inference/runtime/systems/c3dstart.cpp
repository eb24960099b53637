// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/c3dstart.h"

#include "inference/runtime/training/stageprogress.h"

#include "inference/runtime/weights/modelfile.h"

#include <torch/torch.h>

#include <array>
#include <filesystem>

namespace onset {

namespace {

constexpr const char *kStage = "backbone";

/// Of trainClassifier(): the system's own, with the path of the shared backbone, or of the one that an
/// earlier stage trained.
nlohmann::json classifierOptions(const TrainContext &context)
{
    auto options = context.options.at("classifier");
    options["backbone"] = context.options.at("backbone");
    const auto trained = context.folder + "/" + kStage + ".safetensors";
    if (options["backbone"] == "" && context.stageNumber > 1 && std::filesystem::exists(trained))
        options["backbone"] = trained;
    return options;
}

Status check(const BackboneSpec &spec)
{
    if (spec.network == "c3d" && spec.stream.kind == StreamKind::Rgb)
        return success();
    return Error{Error::Code::InvalidArgument,
                 "the backbone is a " + spec.network + " on " + nameOf(spec.stream) +
                     "; this system needs a C3D on RGB frames",
                 {}};
}

TensorFile stateOfC3d(Backbone &backbone)
{
    const torch::NoGradGuard guard;
    TensorFile file;
    for (const auto &[key, value] : stateOf({{"", backbone.network()}})) {
        const bool classifier = key.rfind("fc8.", 0) == 0;
        const auto copy = value.detach().to(torch::kCPU).clone();
        file.tensors.emplace(key, classifier ? torch::roll(copy, 1, 0) : copy);
    }
    return file;
}

Result<C3dStart> fromBackbone(TrainContext &context)
{
    const auto options = classifierOptions(context);
    if (auto fits = check(backboneSpec(options)); !fits)
        return fits.error(); // before it is trained for hours
    auto backbone = trainClassifier(context, kStage, options);
    if (!backbone)
        return backbone.error();
    return C3dStart{(*backbone)->spec(), (*backbone)->featureSize(), stateOfC3d(**backbone), {}};
}

Result<C3dStart> fromModel(const std::string &path)
{
    auto model = readModel(path);
    if (!model)
        return model.error();
    const auto options = nlohmann::json::parse(model->card.options, nullptr, false);
    if (!options.is_object() || !options.contains("spec") || !options.contains("features"))
        return Error{Error::Code::InvalidArgument,
                     path + " is no model that this system can go on from; name one that it trained",
                     {}};
    return C3dStart{
        backboneSpec(options["spec"]), options["features"].get<std::int64_t>(), {}, std::move(model->file)};
}

Status prepareStream(TrainContext &context, const StreamSpec &stream)
{
    const std::array<StreamSpec, 1> streams{stream};
    return context.data.prepare(streams, stageProgress(context, "frames"));
}

} // namespace

Result<C3dStart> startFromC3d(TrainContext &context)
{
    auto start = context.initialModel.empty() ? fromBackbone(context) : fromModel(context.initialModel);
    if (!start)
        return start;
    const auto &spec = start->spec;
    if (auto fits = check(spec); !fits)
        return fits.error();
    if (auto prepared = prepareStream(context, spec.stream); !prepared)
        return prepared.error();
    return start;
}

} // namespace onset
