// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/mstcn/mstcntraining.h"

#include "inference/runtime/systems/mstcn/denselabels.h"
#include "inference/runtime/systems/mstcn/mstcnnetworks.h"
#include "inference/runtime/systems/rowheads/rowtraining.h"

#include <torch/torch.h>

#include <memory>
#include <utility>
#include <vector>

namespace onset {

namespace {

using nlohmann::json;

class MsTcnTraining final : public RowTraining
{
public:
    MsTcnTraining(TrainContext &context, json detectionDefaults)
        : RowTraining(context, std::move(detectionDefaults), {"ms-tcn", "MS-TCN", kStepsStage})
    {}

private:
    Status make(json &network) override
    {
        auto made = makeMsTcnNetworks(material().source.featureSize(), classes(), network);
        if (!made)
            return made.error();
        m_networks = *std::move(made);
        return success();
    }

    models::FeatureScale &scale() override { return m_networks.scale; }
    std::shared_ptr<torch::nn::Module> head() override { return m_networks.head.ptr(); }
    void startFrom(const ModelFile &model) override
    {
        startMsTcnFrom(model, context().data.set().classes, m_networks);
    }
    void prepared() override { m_weights = labelWeights().to(context().device); }

    /// The square root of how rare a label is, of mean 1 over the known rows.
    torch::Tensor labelWeights() const
    {
        auto counts = torch::zeros({classes() + 1}, torch::kDouble);
        if (!context().options.at("balance").get<bool>())
            return torch::ones_like(counts).to(torch::kFloat);
        for (const auto &labels : material().labels) {
            for (const auto label : rowLabels(labels, {0, labels.rows(), 1}, labels.rows())) {
                if (label >= 0)
                    counts[label] += 1;
            }
        }
        const auto weights = torch::rsqrt(counts.clamp_min(1));
        return (weights * counts.sum() / (weights * counts).sum().clamp_min(1e-9)).to(torch::kFloat);
    }

    StepResult loss(const DrawnRows &drawn) override
    {
        std::vector<torch::Tensor> rows;
        for (std::size_t i = 0; i < drawn.labels.size(); ++i)
            rows.push_back(
                torch::tensor(rowLabels(*drawn.labels[i], drawn.crops[i], drawn.batch.values.size(2))));
        const auto labels = torch::stack(rows).to(context().device);
        StepResult result;
        if (!(labels >= 0).any().item<bool>())
            return result; // nobody looked at any of it
        std::vector<models::MsTcnLoss> losses;
        for (const auto &logits : m_networks.head(drawn.batch.values, drawn.batch.mask))
            losses.push_back(models::msTcnLoss(logits, labels, m_weights));
        result.loss = losses.front().sum();
        for (std::size_t i = 1; i < losses.size(); ++i)
            result.loss = result.loss + losses[i].sum();
        result.parts = {{"class", losses.back().classes.detach()},
                        {"smoothness", losses.back().smoothness.detach()}};
        return result;
    }

    Result<std::vector<ScoredSegment>> find(std::size_t video) override
    {
        return denseSegments(m_networks.look(material().rows[video], context().device),
                             material().source.stride, context().data.video(video).video.frames->size(),
                             detect().at("minimumRows").get<std::int64_t>());
    }

    MsTcnNetworks m_networks;
    torch::Tensor m_weights; ///< of the labels, background first
};

} // namespace

json msTcnDefaults(const std::string &preset)
{
    auto options = rowFitDefaults(preset);
    options["network"] = {{"stages", 4},
                          {"layers", preset == "tiny" ? 6 : 10},
                          {"width", preset == "paper" || preset == "standard" ? 64 : 32},
                          {"dropout", 0.3}};
    options["balance"] = true;
    options["fit"]["weightDecay"] = 1e-3;
    return options;
}

Status trainMsTcn(TrainContext &context, const json &detectionDefaults)
{
    return MsTcnTraining(context, detectionDefaults).run();
}

} // namespace onset
