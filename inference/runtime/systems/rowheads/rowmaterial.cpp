// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/rowheads/rowmaterial.h"

#include <torch/torch.h>

#include <algorithm>

namespace onset {

namespace {

using nlohmann::json;

constexpr std::int64_t kScaleRows = 20000; // enough to know a mean

} // namespace

torch::Tensor RowMaterial::sampledRows() const
{
    std::vector<torch::Tensor> some;
    std::int64_t count = 0;
    for (std::size_t i = 0; i < labels.size() && count < kScaleRows; ++i) {
        some.push_back(rows[i]);
        count += some.back().size(0);
    }
    return torch::cat(some);
}

Result<RowMaterial> collectRows(TrainContext &context)
{
    RowMaterial material;
    auto source = trainedRowSource(context);
    if (!source)
        return source.error();
    material.source = *std::move(source);
    auto rows = extractRows(context, material.source);
    if (!rows)
        return rows.error();
    material.rows = *std::move(rows);
    std::vector<double> weights;
    for (std::size_t i = 0; i < context.data.trainingCount(); ++i) {
        const auto &video = context.data.video(i);
        const auto count = material.rows[i].size(0);
        material.labels.emplace_back(video, context.data.set().classes.size(), count, material.source.stride);
        weights.push_back(count > 0 ? video.weight : 0);
    }
    if (std::all_of(material.labels.begin(), material.labels.end(),
                    [](const RowLabels &labels) { return labels.rows() == 0; }))
        return Error{Error::Code::BadInput, "the training videos have no frames to learn from", {}};
    material.draw.emplace(weights);
    return material;
}

json rowFitDefaults(const std::string &preset)
{
    FitOptions fit;
    fit.optimizer = FitOptions::Optimizer::AdamW;
    fit.schedule = FitOptions::Schedule::Cosine;
    fit.learningRate = 1e-3;
    fit.weightDecay = 0.05;
    fit.warmup = 40;
    fit.clipNorm = 1;
    fit.averageDecay = 0.995;
    auto fitting = toJson(fit);
    fitting["steps"] = 0;
    return {{"look", rowLookDefaults()},
            {"batch", 4},
            {"epochs", preset == "tiny" ? 30 : 60},
            {"leastSteps", preset == "tiny" ? 300 : 600},
            {"validations", 10},
            {"fit", fitting}};
}

Result<FitOptions> rowFitOptions(const TrainContext &context)
{
    const auto &options = context.options;
    auto fitting = options.at("fit");
    if (fitting.at("steps") == 0) {
        const auto batch = std::max<std::int64_t>(1, options.at("batch").get<std::int64_t>());
        const auto videos = static_cast<std::int64_t>(context.data.trainingCount());
        fitting["steps"] = std::max(options.at("leastSteps").get<std::int64_t>(),
                                    options.at("epochs").get<std::int64_t>() * videos / batch);
    }
    auto fit = fitOptions(fitting);
    const auto validations = options.at("validations").get<std::int64_t>();
    if (fit && fit->validateEvery == 0 && validations > 0)
        fit->validateEvery = std::max<std::int64_t>(1, fit->steps / validations);
    return fit;
}

} // namespace onset
