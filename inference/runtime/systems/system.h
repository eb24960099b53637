// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/core/detector.h"
#include "inference/runtime/training/traincontext.h"
#include "inference/runtime/weights/modelfile.h"

#include <nlohmann/json.hpp>
#include <torch/types.h>

#include <memory>
#include <string>
#include <vector>

namespace onset {

/// How to run a trained system.
struct DetectorRequest
{
    ModelFile model;
    /// The card's options with the user's parameters over them (only keys of detectionDefaults()).
    nlohmann::json options;
    torch::Device device = torch::kCPU;
    bool bf16 = false;
};

/// A published detection system: how it is trained and how it looks at a video. One object a system, without
/// state, in systems/<id>/.
class System
{
public:
    virtual ~System() = default;
    virtual std::string id() const = 0; ///< "scnn"
    /// Stages of training in their order; the last writes the model.
    virtual std::vector<std::string> stages() const = 0;
    /// Everything that training can be told, with its default, for a size: "paper" (the paper's own),
    /// "standard", "small", "tiny" (for two CPU cores). Among the keys: "backbone", the path of a shared
    /// backbone's model ("" : train one).
    virtual nlohmann::json trainingDefaults(const std::string &preset) const = 0;
    /// The same where other keys than the size decide what the defaults are; `chosen` is what the user gave.
    virtual nlohmann::json trainingDefaultsFor(const nlohmann::json &chosen) const
    {
        return trainingDefaults(chosen.value("preset", "small"));
    }
    /// Everything that detection can be told, with its default.
    virtual nlohmann::json detectionDefaults() const = 0;
    /// Runs one stage. A later stage reads what earlier ones left in context.folder (STAGE.safetensors).
    virtual Status train(const std::string &stage, TrainContext &context) const = 0;
    virtual Result<std::unique_ptr<Detector>> detector(const DetectorRequest &request) const = 0;
};

/// All systems, in the order of papers.md; null-free.
const std::vector<std::unique_ptr<System>> &systems();
const System *findSystem(const std::string &id);

} // namespace onset
