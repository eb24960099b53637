// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/glimpse/glimpse.h"

#include "inference/runtime/systems/glimpse/glimpsedetector.h"
#include "inference/runtime/systems/glimpse/glimpsetraining.h"
#include "inference/runtime/training/classifiertraining.h"

namespace onset {

namespace {

using nlohmann::json;

/// §4.1: 500 features of 16 frames, LSTM of 256, T = 7, 20 videos a batch; a rate of 0.01 that falls by
/// 0.0001 each 500 iterations, so for 50 000 at most; momentum 0.9. λ = 1, one walk a video (neither M nor
/// the weights of the sum are stated).
json defaultsOf(const std::string &preset)
{
    FitOptions plan;
    plan.steps = 50000;
    plan.learningRate = 0.01;
    plan.milestones = {0.2, 0.4, 0.6, 0.8};
    plan.gamma = 0.7;
    plan.clipNorm = 5;
    json options = {{"backbone", ""},
                    {"classifier", classifierDefaults("c3d", "rgb", preset)},
                    {"featureSize", 500},
                    {"stride", 16},
                    {"clipLengths", json::array()},
                    {"clipOverlap", 0.5},
                    {"background", false},
                    {"backgroundShare", 0.25},
                    {"parallel", false},
                    {"lastStepOnly", false},
                    {"fragments", 3},
                    {"batch", 20},
                    {"episodes", 1},
                    {"fit", toJson(plan)},
                    {"detect", json::object()}};
    options["heads"] = {{"hidden", 256}, {"steps", 7}, {"location", true}, {"deviation", 0.1}};
    options["weights"] = {
        {"bounds", 1.0}, {"beta", 1.0}, {"policy", 1.0}, {"baseline", 1.0}, {"lambda", 1.0}};
    return options;
}

/// From scratch at 15 frames/s on two cores, for videos of many short actions: clips of several lengths of
/// which many show none, so background is a class; fragments each fraction of a second.
void shrink(json &options, std::int64_t steps)
{
    FitOptions plan;
    plan.steps = steps;
    plan.optimizer = FitOptions::Optimizer::Adam;
    plan.learningRate = 1e-3;
    plan.weightDecay = 1e-5;
    plan.schedule = FitOptions::Schedule::Cosine;
    plan.clipNorm = 5;
    options["fit"] = toJson(plan);
    options["stride"] = 4;
    options["clipLengths"] = {16, 48, 96, 192, 1200};
    options["clipOverlap"] = 0.75;
    // A class is as sure at an action's middle whether its bounds lie well or not, so of the predictions of
    // many clips those count that others confirm.
    options["detect"]["consensus"] = 0.5;
    options["background"] = true;
    options["batch"] = 32;
    options["weights"] = {
        {"bounds", 5.0}, {"beta", 0.1}, {"policy", 0.05}, {"baseline", 0.5}, {"lambda", 1.0}};
}

class GlimpseSystem final : public System
{
public:
    std::string id() const override { return "glimpse"; }
    std::vector<std::string> stages() const override { return {"features", "glimpse"}; }
    json trainingDefaults(const std::string &preset) const override
    {
        auto options = defaultsOf(preset);
        if (preset == "tiny")
            shrink(options, 400);
        else if (preset == "small")
            shrink(options, 1500);
        else if (preset == "standard")
            shrink(options, 6000);
        return options;
    }
    json detectionDefaults() const override
    {
        return {{"sigma", 0.2}, {"nms", 0.3}, {"consensus", 0.0}, {"batch", 32}};
    }
    Status train(const std::string &stage, TrainContext &context) const override
    {
        return trainGlimpse(stage, context, detectionDefaults());
    }
    Result<std::unique_ptr<Detector>> detector(const DetectorRequest &request) const override
    {
        return makeGlimpseDetector(request);
    }
};

} // namespace

std::unique_ptr<System> makeGlimpse()
{
    return std::make_unique<GlimpseSystem>();
}

} // namespace onset
