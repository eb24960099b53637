// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/models/featurescale.h"
#include "inference/runtime/systems/rowheads/rowmaterial.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace onset {

/// What was drawn for one step of a training: crops go with batch.values.
struct DrawnRows
{
    RowBatch batch; ///< on the context's device
    std::vector<RowCrop> crops;
    std::vector<const RowLabels *> labels; ///< of each crop's video
};

/// One training of a head that reads rows of whole videos (rowsource.h), but for the head itself: what it is
/// made of, its loss, and what it finds. One use, one thread.
class RowTraining
{
public:
    virtual ~RowTraining() = default;
    /// Collects the rows, makes the head (or goes on from context.initialModel's), trains it, validated where
    /// there are validation videos, and writes context.folder/SYSTEM.safetensors.
    Status run();

protected:
    struct Names
    {
        std::string system;
        std::string title;
        std::string stage;
    };
    /// `detect`: the system's defaults of detecting, over which context.options.detect is laid.
    RowTraining(TrainContext &context, nlohmann::json detect, Names names);

    /// Whether `detect()` can be used.
    virtual Status readDetect() { return success(); }
    /// Makes networks of untrained weights. `network`: what the settings, or the model that training goes on
    /// from, say; what it stays open about is filled in.
    virtual Status make(nlohmann::json &network) = 0;
    virtual models::FeatureScale &scale() = 0;
    virtual std::shared_ptr<torch::nn::Module> head() = 0;
    virtual void startFrom(const ModelFile &model) = 0;
    /// The networks are made and on the device.
    virtual void prepared() = 0;
    virtual std::int64_t multiple() const { return 1; } ///< a batch's rows are padded to one
    virtual StepResult loss(const DrawnRows &drawn) = 0;
    virtual Result<std::vector<ScoredSegment>> find(std::size_t video) = 0;
    /// After the training, the networks still on the device: metrics for the card, more to write.
    virtual NamedNetworks complete(ModelCard &) { return {}; }

    TrainContext &context() const { return m_context; }
    const nlohmann::json &detect() const { return m_detect; }
    const RowMaterial &material() const { return m_material; }
    std::int64_t classes() const;

private:
    Status prepare();
    Status makeNetworks();
    Result<StepResult> step(Random &random);
    Status write();

    TrainContext &m_context;
    nlohmann::json m_detect;
    Names m_names;
    nlohmann::json m_network; ///< as it was made
    RowMaterial m_material;
    RowLook m_look;
};

} // namespace onset
