// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/propssad/propssad.h"

#include "inference/runtime/systems/propssad/ssaddetector.h"
#include "inference/runtime/systems/propssad/ssadtraining.h"
#include "inference/runtime/systems/ssn/proposaltraining.h"

namespace onset {

namespace {

using nlohmann::json;

/// Of the flow, and below the paper's size of RGB too; the paper's RGB network is a ResNet of 2 048 features.
constexpr const char *kNetwork = "bn-inception";
constexpr int kPaperStride = 16; // §2.1: snippets of 16 frames without overlap
constexpr int kSmallStride = 4;  // at 15 frames/s

class PropSsadSystem final : public System
{
public:
    std::string id() const override { return "prop-ssad"; }
    std::vector<std::string> stages() const override
    {
        return {kRgbStage, kFlowStage, kActionnessStage, kSsadStage, kClassifierStage};
    }

    json trainingDefaults(const std::string &preset) const override
    {
        const bool small = preset == "tiny" || preset == "small";
        auto options = twoStreamDefaults(kNetwork, preset, small ? kSmallStride : kPaperStride);
        if (preset == "paper")
            options["rgb"] = classifierDefaults("resnet101", "rgb", preset); // 2 048 + 1 024 = 3 072
        options.update(proposalDefaults());
        options[kActionnessStage] = snippetHeadDefaults(preset, small ? 128 : 512);
        options[kSsadStage] = ssadDefaults(preset);
        options[kClassifierStage] = proposalHeadDefaults(preset, small ? 256 : 1024);
        options["detect"] = json::object();
        if (small) {
            options["labels"]["coverage"] = 0.0;
            // The paper's incomplete proposals lie within an instance: nothing would teach that one far too
            // long is wrong, and grouping makes many of those where little time passes between actions.
            options["labels"]["incomplete"] = 0.5;
            options["labels"]["inside"] = 0.15;
            options["sampling"]["jitter"] = 20;
        }
        if (preset == "paper")
            options["detect"]["classes"] = "video"; // §2.3: one class in a video
        return options;
    }

    json detectionDefaults() const override
    {
        return {{"refine", true},      {"refineIou", 0.75},     {"nms", 0.8},       {"minimumOverlap", 0.05},
                {"maxProposals", 100}, {"classes", "proposal"}, {"weighted", true}, {"batch", 32}};
    }

    Status train(const std::string &stage, TrainContext &context) const override
    {
        return trainPropSsad(stage, context, detectionDefaults());
    }
    Result<std::unique_ptr<Detector>> detector(const DetectorRequest &request) const override
    {
        return makePropSsadDetector(request);
    }
};

} // namespace

std::unique_ptr<System> makePropSsad()
{
    return std::make_unique<PropSsadSystem>();
}

} // namespace onset
