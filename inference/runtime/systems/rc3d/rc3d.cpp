// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/rc3d/rc3d.h"

#include "inference/runtime/systems/rc3d/rc3ddetector.h"
#include "inference/runtime/systems/rc3d/rc3dtraining.h"
#include "inference/runtime/training/classifiertraining.h"
#include "inference/runtime/training/fit.h"

namespace onset {

namespace {

using nlohmann::json;

/// §4.1: buffers of 768 frames, ten scales, all layers trained with a fixed rate of 1e-4. The number of steps
/// and of sampled anchors and proposals is not stated.
json defaultsOf(const std::string &preset)
{
    FitOptions plan;
    plan.steps = 30000;
    plan.learningRate = 1e-4;
    plan.schedule = FitOptions::Schedule::Constant;
    return {{"backbone", ""},
            {"classifier", classifierDefaults("c3d", "rgb", preset)},
            {"buffer", 768},
            {"bufferStep", 0.25},
            {"twoWay", true},
            {"scales", {2.0, 4.0, 5.0, 6.0, 8.0, 9.0, 10.0, 12.0, 14.0, 16.0}},
            {"lambda", 1.0},
            {"anchorBatch", 64},
            {"proposalBatch", 128},
            {"proposalNms", 0.7},
            {"trainingProposals", 2000},
            {"freeze", 0},
            {"headFactor", 1.0},
            {"headSteps", 0}, // of the subnets alone, before all layers learn together
            {"headViews", 2},
            {"batch", 1},
            {"bf16", false}, // of the convolutions; the heads decide by small differences
            {"fit", toJson(plan)},
            {"detect", json::object()}};
}

/// From a small C3D at 15 frames/s on two cores: scales from half a second on, shorter buffers, the subnets
/// first on what the C3D sees as it is, fewer and larger steps.
void shrink(json &options, std::int64_t buffer, std::int64_t headSteps, std::int64_t steps)
{
    options["scales"] = {1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0, 12.0, 16.0, 24.0, 32.0, 48.0, 64.0};
    options["buffer"] = buffer;
    options["detect"]["buffer"] = buffer;
    options["trainingProposals"] = 300;
    options["freeze"] = 2;
    options["headFactor"] = 3.0;
    options["headSteps"] = headSteps;
    options["lambda"] = 4.0;
    options["fit"]["steps"] = steps;
    options["fit"]["optimizer"] = "adam";
    options["fit"]["learningRate"] = 3e-4;
    options["fit"]["schedule"] = "cosine";
    options["fit"]["warmup"] = steps / 20;
    options["fit"]["clipNorm"] = 10.0;
    options["bf16"] = true;
}

class Rc3dSystem : public System
{
public:
    std::string id() const override { return "rc3d"; }
    std::vector<std::string> stages() const override { return {kRc3dJoint}; }
    json trainingDefaults(const std::string &preset) const override
    {
        auto options = defaultsOf(preset);
        if (preset == "tiny")
            shrink(options, 256, 300, 150);
        else if (preset == "small")
            shrink(options, 512, 1200, 400);
        else if (preset == "standard")
            shrink(options, 512, 4000, 3000);
        return options;
    }
    json detectionDefaults() const override
    {
        return {{"buffer", 768},
                {"proposals", 300},
                {"nms", 0.4}, // θ − 0.1 for evaluation at θ = 0.5
                {"minimumScore", 0.005},
                {"batch", 48}}; // sixteens of frames in one pass through the convolutions
    }
    Status train(const std::string &, TrainContext &context) const override
    {
        return trainRc3d(context, detectionDefaults());
    }
    Result<std::unique_ptr<Detector>> detector(const DetectorRequest &request) const override
    {
        return makeRc3dDetector(request);
    }
};

} // namespace

std::unique_ptr<System> makeRc3d()
{
    return std::make_unique<Rc3dSystem>();
}

} // namespace onset
