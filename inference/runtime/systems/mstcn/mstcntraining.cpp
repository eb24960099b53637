// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/mstcn/mstcntraining.h"

#include "inference/runtime/systems/mstcn/denselabels.h"
#include "inference/runtime/systems/mstcn/mstcnnetworks.h"
#include "inference/runtime/systems/rowheads/rowmaterial.h"
#include "inference/runtime/training/detectionscore.h"

#include <torch/torch.h>

#include <algorithm>
#include <optional>

namespace onset {

namespace {

using nlohmann::json;

/// One training of the network.
class MsTcnTraining
{
public:
    MsTcnTraining(TrainContext &context, const json &detectionDefaults)
        : m_context(context)
        , m_detect(detectionDefaults)
        , m_classes(context.data.set().classes.size())
    {}

    Status run()
    {
        if (const auto ready = prepare(); !ready)
            return ready;
        auto fitting = rowFitOptions(m_context);
        if (!fitting)
            return fitting.error();
        FitPlan plan;
        plan.stage = kStepsStage;
        plan.options = *fitting;
        plan.networks = {{"head", m_networks.head.ptr()}};
        plan.step = [this](std::int64_t, Random &random) { return step(random); };
        if (m_context.data.videoCount() > m_context.data.trainingCount())
            plan.validate = [this] { return validate(); };
        if (const auto report = fit(m_context, plan); !report)
            return report.error();
        return write();
    }

private:
    Status prepare()
    {
        m_detect.update(m_context.options.at("detect"));
        auto material = collectRows(m_context);
        if (!material)
            return material.error();
        m_material = *std::move(material);
        m_look = rowLook(m_context.options.at("look"));
        if (const auto made = makeNetworks(); !made)
            return made;
        m_networks.scale->to(m_context.device);
        m_networks.head->to(m_context.device);
        m_weights = labelWeights().to(m_context.device);
        return success();
    }

    Status makeNetworks()
    {
        m_network = m_context.options.at("network");
        std::optional<ModelFile> base;
        if (!m_context.initialModel.empty()) {
            auto model = readModel(m_context.initialModel);
            if (!model)
                return model.error();
            m_network = json::parse(model->card.options, nullptr, false).value("network", m_network);
            base = *std::move(model);
        }
        torch::manual_seed(mixedSeed(m_context.seed, kStepsStage, -1));
        auto made = makeMsTcnNetworks(m_material.source.featureSize(), static_cast<std::int64_t>(m_classes),
                                      m_network);
        if (!made)
            return made.error();
        m_networks = *std::move(made);
        m_networks.scale->fit(m_material.sampledRows());
        if (base)
            startMsTcnFrom(*base, m_context.data.set().classes, m_networks);
        return success();
    }

    /// The square root of how rare a label is, of mean 1 over the known rows.
    torch::Tensor labelWeights() const
    {
        auto counts = torch::zeros({static_cast<std::int64_t>(m_classes) + 1}, torch::kDouble);
        if (!m_context.options.at("balance").get<bool>())
            return torch::ones_like(counts).to(torch::kFloat);
        for (const auto &labels : m_material.labels) {
            for (const auto label : rowLabels(labels, {0, labels.rows(), 1}, labels.rows())) {
                if (label >= 0)
                    counts[label] += 1;
            }
        }
        const auto weights = torch::rsqrt(counts.clamp_min(1));
        return (weights * counts.sum() / (weights * counts).sum().clamp_min(1e-9)).to(torch::kFloat);
    }

    Result<StepResult> step(Random &random)
    {
        std::vector<torch::Tensor> crops;
        std::vector<RowCrop> places;
        std::vector<const RowLabels *> labels;
        const auto size = std::max<std::int64_t>(1, m_context.options.at("batch").get<std::int64_t>());
        for (std::int64_t i = 0; i < size; ++i) {
            const auto video = m_material.draw->draw(random);
            labels.push_back(&m_material.labels[video]);
            places.push_back(drawnCrop(labels.back()->rows(), m_look, random));
            crops.push_back(m_networks.scale(croppedRows(m_material.rows[video], places.back())));
        }
        const auto batch = rowBatch(crops, 1, m_look.noise);
        std::vector<torch::Tensor> wanted;
        for (std::size_t i = 0; i < labels.size(); ++i)
            wanted.push_back(torch::tensor(rowLabels(*labels[i], places[i], batch.values.size(2))));
        return lossOf(batch, torch::stack(wanted).to(m_context.device));
    }

    StepResult lossOf(const RowBatch &batch, const torch::Tensor &labels)
    {
        StepResult result;
        result.samples = labels.size(0);
        if (!(labels >= 0).any().item<bool>())
            return result; // nobody looked at any of it
        std::vector<models::MsTcnLoss> losses;
        for (const auto &logits :
             m_networks.head(batch.values.to(m_context.device), batch.mask.to(m_context.device)))
            losses.push_back(models::msTcnLoss(logits, labels, m_weights));
        result.loss = losses.front().sum();
        for (std::size_t i = 1; i < losses.size(); ++i)
            result.loss = result.loss + losses[i].sum();
        result.parts = {{"class", losses.back().classes.detach()},
                        {"smoothness", losses.back().smoothness.detach()}};
        return result;
    }

    Result<double> validate()
    {
        const auto rows = m_detect.at("minimumRows").get<std::int64_t>();
        return validationMap(m_context.data, [&](std::size_t video) -> Result<std::vector<ScoredSegment>> {
            return denseSegments(m_networks.look(m_material.rows[video], m_context.device),
                                 m_material.source.stride, m_context.data.video(video).video.frames->size(),
                                 rows);
        });
    }

    Status write()
    {
        m_networks.scale->to(torch::kCPU);
        m_networks.head->to(torch::kCPU);
        ModelCard card;
        card.system = "ms-tcn";
        card.name = "MS-TCN";
        card.classes = m_context.data.set().classes;
        auto options = m_detect;
        options["rows"] = toJson(m_material.source);
        options["network"] = m_network;
        card.options = options.dump();
        card.seed = m_context.seed;
        auto networks = m_networks.networks();
        for (auto &one : networksOf(m_material.source))
            networks.push_back(std::move(one));
        return writeModel(m_context.folder + "/ms-tcn.safetensors", card, networks);
    }

    TrainContext &m_context;
    json m_detect;
    json m_network; ///< as it was made
    std::size_t m_classes;
    RowMaterial m_material;
    RowLook m_look;
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
