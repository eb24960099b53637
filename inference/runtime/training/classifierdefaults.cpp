// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/training/classifiertraining.h"

namespace onset {

namespace {

using nlohmann::json;

/// Sizes for two CPU cores; what "paper" says is each paper's own.
struct Size
{
    double width;
    int stream; ///< width and height of the stored pictures
    int crop;
    int steps;
    int batch;
};

bool volumetric(const std::string &network)
{
    return network == "c3d" || network == "i3d";
}

Size sizeOf(const std::string &network, const std::string &preset)
{
    const bool clips = volumetric(network);
    if (preset == "tiny")
        return clips ? Size{0.125, 48, 48, 400, 16} : Size{0.25, 72, 72, 350, 32};
    if (preset == "standard")
        return clips ? Size{0.25, 64, 64, 4000, 24} : Size{0.1875, 72, 72, 3000, 32};
    return clips ? Size{0.25, 48, 48, 700, 24} : Size{0.1875, 72, 72, 1500, 32};
}

/// What a small network looks at. One frame does not tell a wave from a reach, and a few videos do not teach
/// a network to look for motion: it is shown about a second, and beside a frame what changes; at several
/// speeds in training, as S-CNN's windows are.
void lookAtMotion(BackboneSpec &spec, json &options)
{
    if (volumetric(spec.network)) {
        options["drawnSteps"] = {1, 1, 2, 4};
        spec.differences = spec.stream.kind == StreamKind::Rgb;
        return;
    }
    const bool flow = spec.stream.kind == StreamKind::Flow;
    spec.frames = flow ? 7 : 5;
    spec.step = flow ? 2 : 3;
    spec.differences = !flow;
    options["drawnSteps"] = flow ? json{1, 2, 3} : json{2, 3, 4};
}

BackboneSpec paperSpec(const std::string &network)
{
    BackboneSpec spec;
    spec.network = network;
    if (network == "inception-v3") {
        spec.stream.width = 454;
        spec.stream.height = 341;
        spec.crop = 299;
    } else if (!volumetric(network)) {
        spec.stream.width = 340;
        spec.stream.height = 256;
        spec.crop = 224;
    } else if (network == "i3d") {
        spec.stream.width = 340;
        spec.stream.height = 256;
        spec.crop = 224;
        spec.frames = 64;
    }
    return spec;
}

} // namespace

json classifierDefaults(const std::string &network, const std::string &stream, const std::string &preset)
{
    BackboneSpec spec = paperSpec(network);
    FitOptions fit;
    fit.schedule = FitOptions::Schedule::Cosine;
    int batch = 30;
    if (preset == "paper") {
        fit.steps = 30000;
        fit.learningRate = network == "c3d" ? 1e-4 : 1e-3;
        fit.schedule = FitOptions::Schedule::Steps;
        fit.milestones = {0.33, 0.67};
    } else {
        const Size size = sizeOf(network, preset);
        spec.width = size.width;
        spec.stream.width = spec.stream.height = size.stream;
        spec.crop = size.crop;
        spec.dropout = 0.3;
        spec.batchNorm = network == "c3d";
        spec.featureSize = 2048; // × width
        fit.steps = size.steps;
        fit.optimizer = FitOptions::Optimizer::Adam;
        fit.learningRate = volumetric(network) ? 1e-3 : 2e-3;
        fit.weightDecay = 1e-5;
        fit.warmup = size.steps / 20;
        fit.clipNorm = 5;
        fit.bf16 = volumetric(network);
        batch = size.batch;
    }
    spec.stream.kind = stream == "flow" ? StreamKind::Flow : StreamKind::Rgb;
    if (!volumetric(network))
        spec.frames = stream == "flow" ? 5 : 1;
    json own = {{"drawnSteps", json::array()}};
    if (preset != "paper")
        lookAtMotion(spec, own);
    fit.validateEvery = std::max<std::int64_t>(1, fit.steps / 4);
    json options = toJson(spec);
    options.update(own);
    options["backbone"] = "";
    options["batch"] = batch;
    options["backgroundShare"] = 0.25;
    options["validationSnippets"] = preset == "tiny" ? 200 : 500;
    options["fit"] = toJson(fit);
    return options;
}

} // namespace onset
