// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/mstcn/mstcnsystem.h"

#include "inference/runtime/systems/mstcn/mstcndetector.h"
#include "inference/runtime/systems/mstcn/mstcntraining.h"
#include "inference/runtime/systems/rowheads/rowsource.h"

namespace onset {

namespace {

using nlohmann::json;

class MsTcnSystem final : public System
{
public:
    std::string id() const override { return "ms-tcn"; }
    std::vector<std::string> stages() const override { return {kRgbStage, kFlowStage, kStepsStage}; }

    json trainingDefaults(const std::string &preset) const override
    {
        auto options = rowSourceDefaults(preset);
        options.update(msTcnDefaults(preset));
        options["detect"] = json::object();
        return options;
    }
    json detectionDefaults() const override { return {{"minimumRows", 1}, {"batch", 32}}; }

    Status train(const std::string &stage, TrainContext &context) const override
    {
        return stage == kStepsStage ? trainMsTcn(context, detectionDefaults())
                                    : trainRowStream(context, stage);
    }
    Result<std::unique_ptr<Detector>> detector(const DetectorRequest &request) const override
    {
        return makeMsTcnDetector(request);
    }
};

} // namespace

std::unique_ptr<System> makeMsTcn()
{
    return std::make_unique<MsTcnSystem>();
}

} // namespace onset
