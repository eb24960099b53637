// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/backbone/backbonesystem.h"

#include "inference/runtime/training/classifiertraining.h"

namespace onset {

namespace {

class BackboneSystem final : public System
{
public:
    std::string id() const override { return "backbone"; }
    std::vector<std::string> stages() const override { return {"backbone"}; }

    nlohmann::json trainingDefaults(const std::string &preset) const override
    {
        return classifierDefaults("c3d", "rgb", preset);
    }
    nlohmann::json trainingDefaultsFor(const nlohmann::json &chosen) const override
    {
        return classifierDefaults(chosen.value("network", "c3d"), chosen.value("stream", "rgb"),
                                  chosen.value("preset", "small"));
    }

    nlohmann::json detectionDefaults() const override { return nlohmann::json::object(); }

    Status train(const std::string &stage, TrainContext &context) const override
    {
        const auto trained = trainClassifier(context, stage, context.options);
        return trained ? success() : Status(trained.error());
    }

    Result<std::unique_ptr<Detector>> detector(const DetectorRequest &) const override
    {
        return Error{
            Error::Code::Unsupported, "a backbone detects nothing by itself; train a system on it", {}};
    }
};

} // namespace

std::unique_ptr<System> makeBackboneSystem()
{
    return std::make_unique<BackboneSystem>();
}

} // namespace onset
