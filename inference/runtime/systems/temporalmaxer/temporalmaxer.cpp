// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/temporalmaxer/temporalmaxer.h"

#include "inference/runtime/systems/rowheads/rowsource.h"
#include "inference/runtime/systems/temporalmaxer/maxerdecoding.h"
#include "inference/runtime/systems/temporalmaxer/maxerdetector.h"
#include "inference/runtime/systems/temporalmaxer/maxertraining.h"

namespace onset {

namespace {

using nlohmann::json;

class TemporalMaxerSystem final : public System
{
public:
    std::string id() const override { return "temporalmaxer"; }
    std::vector<std::string> stages() const override { return {kRgbStage, kFlowStage, kHeadStage}; }

    json trainingDefaults(const std::string &preset) const override
    {
        auto options = rowSourceDefaults(preset);
        options.update(maxerDefaults(preset));
        options["detect"] = json::object();
        return options;
    }

    json detectionDefaults() const override
    {
        auto options = maxerDecodingDefaults();
        options["batch"] = 32; // snippets at once, where there are networks
        return options;
    }

    Status train(const std::string &stage, TrainContext &context) const override
    {
        return stage == kHeadStage ? trainMaxer(context, detectionDefaults())
                                   : trainRowStream(context, stage);
    }
    Result<std::unique_ptr<Detector>> detector(const DetectorRequest &request) const override
    {
        return makeMaxerDetector(request);
    }
};

} // namespace

std::unique_ptr<System> makeTemporalMaxer()
{
    return std::make_unique<TemporalMaxerSystem>();
}

} // namespace onset
