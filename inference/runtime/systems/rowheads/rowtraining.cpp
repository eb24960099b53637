// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/rowheads/rowtraining.h"

#include "inference/runtime/training/detectionscore.h"

#include <torch/torch.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace onset {

using nlohmann::json;

RowTraining::RowTraining(TrainContext &context, json detect, Names names)
    : m_context(context)
    , m_detect(std::move(detect))
    , m_names(std::move(names))
{}

std::int64_t RowTraining::classes() const
{
    return static_cast<std::int64_t>(m_context.data.set().classes.size());
}

Status RowTraining::run()
{
    if (const auto ready = prepare(); !ready)
        return ready;
    auto fitting = rowFitOptions(m_context);
    if (!fitting)
        return fitting.error();
    FitPlan plan;
    plan.stage = m_names.stage;
    plan.options = *fitting;
    plan.networks = {{"head", head()}};
    plan.step = [this](std::int64_t, Random &random) { return step(random); };
    if (m_context.data.videoCount() > m_context.data.trainingCount()) {
        plan.validate = [this] {
            return validationMap(m_context.data, [this](std::size_t video) { return find(video); });
        };
    }
    if (const auto report = fit(m_context, plan); !report)
        return report.error();
    return write();
}

Status RowTraining::prepare()
{
    m_detect.update(m_context.options.at("detect"));
    if (const auto usable = readDetect(); !usable)
        return usable;
    auto material = collectRows(m_context);
    if (!material)
        return material.error();
    m_material = *std::move(material);
    m_look = rowLook(m_context.options.at("look"));
    if (const auto made = makeNetworks(); !made)
        return made;
    scale()->to(m_context.device);
    head()->to(m_context.device);
    prepared();
    return success();
}

Status RowTraining::makeNetworks()
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
    torch::manual_seed(mixedSeed(m_context.seed, m_names.stage.c_str(), -1));
    if (const auto made = make(m_network); !made)
        return made;
    scale()->fit(m_material.sampledRows());
    if (base)
        startFrom(*base);
    return success();
}

Result<StepResult> RowTraining::step(Random &random)
{
    DrawnRows drawn;
    std::vector<torch::Tensor> rows;
    const auto size = std::max<std::int64_t>(1, m_context.options.at("batch").get<std::int64_t>());
    for (std::int64_t i = 0; i < size; ++i) {
        const auto video = m_material.draw->draw(random);
        drawn.labels.push_back(&m_material.labels[video]);
        drawn.crops.push_back(drawnCrop(drawn.labels.back()->rows(), m_look, random));
        rows.push_back(scale()(croppedRows(m_material.rows[video], drawn.crops.back())));
    }
    drawn.batch = rowBatch(rows, multiple(), m_look.noise);
    drawn.batch.values = drawn.batch.values.to(m_context.device);
    drawn.batch.mask = drawn.batch.mask.to(m_context.device);
    auto result = loss(drawn);
    result.samples = size;
    return result;
}

Status RowTraining::write()
{
    head()->eval();
    ModelCard card;
    auto more = complete(card);
    scale()->to(torch::kCPU);
    head()->to(torch::kCPU);
    card.system = m_names.system;
    card.name = m_names.title;
    card.classes = m_context.data.set().classes;
    auto options = m_detect;
    options["rows"] = toJson(m_material.source);
    options["network"] = m_network;
    card.options = options.dump();
    card.seed = m_context.seed;
    NamedNetworks networks{{"scale", scale().ptr()}, {"head", head()}};
    for (auto &one : networksOf(m_material.source))
        networks.push_back(std::move(one));
    for (auto &one : more)
        networks.push_back(std::move(one));
    return writeModel(m_context.folder + "/" + m_names.system + ".safetensors", card, networks);
}

} // namespace onset
