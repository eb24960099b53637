// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/study/systemsprobe.h"

#include "inference/runtime/core/options.h"
#include "inference/runtime/systems/system.h"

#include <algorithm>

namespace onset::test {

namespace {

class Asking
{
public:
    explicit Asking(std::vector<std::string> &unknown)
        : m_unknown(unknown)
    {}

    void lay(const std::string &id, const nlohmann::json &known, const nlohmann::json &asked)
    {
        if (const auto laid = overlayOptions(known, asked.dump()); !laid)
            m_unknown.push_back(id + ": " + laid.error().message);
    }
    void stages(const System &system, const StudyVariant &variant)
    {
        const auto known = system.stages();
        for (const auto &stage : variant.stages) {
            if (std::find(known.begin(), known.end(), stage) == known.end())
                m_unknown.push_back(variant.id() + ": no stage " + stage);
        }
        if (!variant.stages.empty() && variant.stages.back() != known.back())
            m_unknown.push_back(variant.id() + ": the last stage, which writes the model, is not trained");
    }

private:
    std::vector<std::string> &m_unknown;
};

nlohmann::json trainingParameters(const StudyPlan &plan, const StudyVariant &variant)
{
    auto parameters = variant.train;
    parameters["preset"] = plan.preset;
    for (const auto &[option, backbone] : plan.shares.at(variant.system))
        parameters[option] = backbone;
    return parameters;
}

} // namespace

std::vector<std::string> unknownNames(const StudyPlan &plan)
{
    std::vector<std::string> unknown;
    Asking asking(unknown);
    for (const auto &variant : plan.variants) {
        if (!plan.shares.contains(variant.system))
            continue; // learns nothing
        const auto *system = findSystem(variant.system);
        if (!system) {
            unknown.push_back(variant.system);
            continue;
        }
        asking.stages(*system, variant);
        asking.lay(variant.id(), system->detectionDefaults(), variant.detect);
        auto defaults = system->trainingDefaults(plan.preset);
        defaults["preset"] = plan.preset;
        asking.lay(variant.id(), defaults, trainingParameters(plan, variant));
    }
    for (const auto &backbone : plan.backbones) {
        auto defaults = findSystem("backbone")->trainingDefaultsFor(backbone.parameters);
        defaults["preset"] = plan.preset;
        asking.lay(backbone.name, defaults, backbone.parameters);
    }
    return unknown;
}

} // namespace onset::test
