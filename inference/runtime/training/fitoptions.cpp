// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/training/fit.h"

namespace onset {

namespace {

using nlohmann::json;

/// The one list of the fields and their keys.
template <class Options, class Visit> void visitFitOptions(Options &o, Visit visit)
{
    visit("steps", o.steps);
    visit("learningRate", o.learningRate);
    visit("momentum", o.momentum);
    visit("weightDecay", o.weightDecay);
    visit("milestones", o.milestones);
    visit("gamma", o.gamma);
    visit("warmup", o.warmup);
    visit("clipNorm", o.clipNorm);
    visit("averageDecay", o.averageDecay);
    visit("validateEvery", o.validateEvery);
    visit("patience", o.patience);
    visit("checkpointSeconds", o.checkpointSeconds);
    visit("bf16", o.bf16);
}

Error wrong(const std::string &key, const std::string &rule)
{
    return {Error::Code::InvalidArgument, "the setting 'fit." + key + "' has to be " + rule, {}};
}

Status check(const FitOptions &o)
{
    if (o.steps < 1)
        return wrong("steps", "1 or more");
    if (!(o.learningRate > 0))
        return wrong("learningRate", "above 0");
    if (!(o.momentum >= 0 && o.momentum < 1))
        return wrong("momentum", "from 0 to below 1");
    if (!(o.weightDecay >= 0))
        return wrong("weightDecay", "0 or more");
    if (!(o.averageDecay >= 0 && o.averageDecay < 1))
        return wrong("averageDecay", "from 0 to below 1");
    return success();
}

} // namespace

json toJson(const FitOptions &options)
{
    json object = json::object();
    visitFitOptions(options, [&object](const char *key, const auto &value) { object[key] = value; });
    object["optimizer"] = options.optimizer == FitOptions::Optimizer::Adam    ? "adam"
                          : options.optimizer == FitOptions::Optimizer::AdamW ? "adamw"
                                                                              : "sgd";
    object["schedule"] = options.schedule == FitOptions::Schedule::Constant ? "constant"
                         : options.schedule == FitOptions::Schedule::Cosine ? "cosine"
                                                                            : "steps";
    return object;
}

Result<FitOptions> fitOptions(const json &object)
{
    FitOptions options;
    std::string failed;
    visitFitOptions(options, [&](const char *key, auto &value) {
        try {
            if (object.contains(key))
                object.at(key).get_to(value);
        } catch (const json::exception &) {
            failed = key;
        }
    });
    if (!failed.empty())
        return wrong(failed, "a number (a list of them for milestones, true or false for bf16)");
    const auto optimizer = object.value("optimizer", "sgd");
    if (optimizer != "sgd" && optimizer != "adam" && optimizer != "adamw")
        return wrong("optimizer", "sgd, adam or adamw");
    options.optimizer = optimizer == "adamw"  ? FitOptions::Optimizer::AdamW
                        : optimizer == "adam" ? FitOptions::Optimizer::Adam
                                              : FitOptions::Optimizer::Sgd;
    const auto schedule = object.value("schedule", "steps");
    if (schedule != "constant" && schedule != "steps" && schedule != "cosine")
        return wrong("schedule", "constant, steps or cosine");
    options.schedule = schedule == "constant" ? FitOptions::Schedule::Constant
                       : schedule == "cosine" ? FitOptions::Schedule::Cosine
                                              : FitOptions::Schedule::Steps;
    if (const auto checked = check(options); !checked)
        return checked.error();
    return options;
}

} // namespace onset
