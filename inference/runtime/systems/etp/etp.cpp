// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/etp/etp.h"

#include "inference/runtime/systems/etp/etpdetector.h"
#include "inference/runtime/systems/etp/etptraining.h"
#include "inference/runtime/training/classifiertraining.h"

namespace onset {

namespace {

using nlohmann::json;

/// §4.2: SGD with momentum 0.9, 0.1 times a tenth each 5 000 iterations; batch 128, 20 000 iterations.
json paperRefinement()
{
    FitOptions plan;
    plan.steps = 20000;
    plan.learningRate = 0.1;
    plan.milestones = {0.25, 0.5, 0.75};
    plan.clipNorm = 5;
    return {{"batch", 128}, {"fit", toJson(plan)}};
}

/// §4.2: 90 000 iterations, a tenth each 5 000 until the rate is below 1e-5 (after 20 000). Weights of eq. 9,
/// the share of §3.3.
json paperLocalization()
{
    FitOptions plan;
    plan.steps = 90000;
    plan.learningRate = 0.1;
    plan.milestones = {5000.0 / 90000, 10000.0 / 90000, 15000.0 / 90000, 20000.0 / 90000};
    plan.clipNorm = 5;
    return {{"positives", 16}, {"incompletes", 4}, {"alpha", 0.1},
            {"beta", 0.1},     {"keep", 0.25},     {"fit", toJson(plan)}};
}

json defaultsOf(const std::string &preset)
{
    json options = {{"backboneRgb", ""},
                    {"backboneFlow", ""},
                    {"featuresRgb", ""},
                    {"featuresFlow", ""},
                    {"classifierRgb", classifierDefaults("resnet34", "rgb", preset)},
                    {"classifierFlow", classifierDefaults("resnet34", "flow", preset)},
                    {"featureClassifierRgb", classifierDefaults("inception-v3", "rgb", preset)},
                    {"featureClassifierFlow", classifierDefaults("inception-v3", "flow", preset)},
                    {"streams", "both"},
                    {"stride", 1},
                    {"featureStride", 8},
                    {"unitLength", 64},
                    {"mostUnits", 64},
                    {"nonLocal", true},
                    {"drawn", 4},
                    {"detect", json::object()}};
    options["labels"] = {{"positive", 0.7}, {"incomplete", 0.3}, {"background", 0.1}};
    // The paper gives neither the threshold nor the limits of length.
    options["actionness"] = {
        {"thresholds", {0.5}}, {"minLength", 10}, {"maxLength", 1800}, {"smoothSigma", 3.0},
        {"nms", 0.8},          {"total", false},  {"most", 0}};
    options["heads"] = {
        {"embedding", 0}, {"hidden", 512}, {"layers", 2}, {"dropout", 0.0}, {"printedCell", false}};
    options["refinement"] = paperRefinement();
    options["localization"] = paperLocalization();
    return options;
}

/// From scratch at 15 frames/s on two cores: small heads, features of the actionness networks unless others
/// are shared, several thresholds, units of half a second on.
void shrink(json &options, std::int64_t steps)
{
    options["featureClassifierRgb"] = json::object();
    options["featureClassifierFlow"] = json::object();
    options["labels"]["incomplete"] =
        0.2; // as many of the first proposals overlap an action by less than 0.3
    options["stride"] = 4;
    options["featureStride"] = 4;
    options["unitLength"] = 32;
    options["mostUnits"] = 16;
    options["actionness"] = {{"thresholds", {0.1, 0.2, 0.3, 0.5, 0.7, 0.85}},
                             {"minLength", 4},
                             {"maxLength", 1200},
                             {"smoothSigma", 1.5},
                             {"nms", 0.85},
                             {"total", true},
                             {"most", 1000}};
    options["heads"] = {
        {"embedding", 128}, {"hidden", 128}, {"layers", 2}, {"dropout", 0.3}, {"printedCell", false}};
    for (const auto *stage : {"refinement", "localization"}) {
        FitOptions plan;
        plan.steps = steps;
        plan.optimizer = FitOptions::Optimizer::Adam;
        plan.learningRate = 1e-3;
        plan.weightDecay = 1e-4;
        plan.schedule = FitOptions::Schedule::Cosine;
        plan.clipNorm = 5;
        options[stage]["fit"] = toJson(plan);
    }
    options["refinement"]["batch"] = 32;
}

class EtpSystem final : public System
{
public:
    std::string id() const override { return "etp"; }
    std::vector<std::string> stages() const override { return {"rgb", "flow", "refinement", "localization"}; }
    json trainingDefaults(const std::string &preset) const override
    {
        auto options = defaultsOf(preset);
        if (preset == "tiny")
            shrink(options, 200);
        else if (preset == "small")
            shrink(options, 600);
        else if (preset == "standard")
            shrink(options, 3000);
        return options;
    }
    json detectionDefaults() const override
    {
        return {{"refine", true},      {"keepInitial", false},    {"nms", 0.36}, {"classesPerProposal", 2},
                {"minimumScore", 0.0}, {"actionnessWeight", 0.0}, {"batch", 32}};
    }
    Status train(const std::string &stage, TrainContext &context) const override
    {
        return trainEtp(stage, context, detectionDefaults());
    }
    Result<std::unique_ptr<Detector>> detector(const DetectorRequest &request) const override
    {
        return makeEtpDetector(request);
    }
};

} // namespace

std::unique_ptr<System> makeEtp()
{
    return std::make_unique<EtpSystem>();
}

} // namespace onset
