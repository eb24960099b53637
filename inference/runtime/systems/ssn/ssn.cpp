// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/ssn/ssn.h"

#include "inference/runtime/systems/ssn/proposaltraining.h"
#include "inference/runtime/systems/ssn/ssndetector.h"
#include "inference/runtime/systems/ssn/ssntraining.h"

namespace onset {

namespace {

using nlohmann::json;

constexpr const char *kNetwork = "bn-inception";
constexpr int kPaperStride = 6; // §4.1: "with a fixed interval of 6 frames"
constexpr int kSmallStride = 4; // at 15 frames/s

class SsnSystem final : public System
{
public:
    std::string id() const override { return "ssn"; }
    std::vector<std::string> stages() const override
    {
        return {kRgbStage, kFlowStage, kActionnessStage, kSeparateStage, kUnifiedStage};
    }

    json trainingDefaults(const std::string &preset) const override
    {
        const bool small = preset == "tiny" || preset == "small";
        auto options = twoStreamDefaults(kNetwork, preset, small ? kSmallStride : kPaperStride);
        options.update(proposalDefaults());
        options[kActionnessStage] = snippetHeadDefaults(preset, 0);
        options[kSeparateStage] = proposalHeadDefaults(preset, 0);
        options[kUnifiedStage] = proposalHeadDefaults(preset, small ? 256 : 1024);
        options["detect"] = json::object();
        if (small) {
            // From a few hundred instances regression learns noise: grouping finds better ends by itself.
            options["detect"]["regression"] = false;
            // Few videos give few proposals, and short actions are a small part of theirs.
            options["labels"]["coverage"] = 0.0;
            // The paper's incomplete proposals lie within an instance: nothing would teach that one far too
            // long is wrong, and grouping makes many of those where little time passes between actions.
            options["labels"]["incomplete"] = 0.5;
            options["labels"]["inside"] = 0.15;
            options["sampling"]["jitter"] = 20;
        }
        return options;
    }

    json detectionDefaults() const override
    {
        return {{"classifiers", "ab"},     {"regression", true},   {"nms", 0.4},
                {"classesPerProposal", 2}, {"maxDetections", 200}, {"batch", 32}};
    }

    Status train(const std::string &stage, TrainContext &context) const override
    {
        return trainSsn(stage, context, detectionDefaults());
    }
    Result<std::unique_ptr<Detector>> detector(const DetectorRequest &request) const override
    {
        return makeSsnDetector(request);
    }
};

} // namespace

std::unique_ptr<System> makeSsn()
{
    return std::make_unique<SsnSystem>();
}

} // namespace onset
