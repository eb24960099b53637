// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/twostream/snippetheads.h"

#include "inference/runtime/training/reviewed.h"

#include <torch/torch.h>

#include <algorithm>

namespace onset {

namespace {

using nlohmann::json;

constexpr std::int64_t kScaleRows = 20000; // enough to know a mean

struct Snippet
{
    std::size_t video = 0;
    std::int64_t row = 0;
    std::int64_t label = 0; ///< 0 background, else class + 1
};

/// All snippets of the training videos by what they are: background where nothing is labelled and somebody
/// looked, each class where its segment covers the middle.
struct Snippets
{
    std::vector<Snippet> background;
    std::vector<std::vector<Snippet>> classes; ///< those that have any
};

void collect(std::size_t number, const TrainingVideo &video, std::int64_t rows, int stride,
             std::vector<Snippet> &background, std::vector<std::vector<Snippet>> &classes)
{
    for (std::int64_t row = 0; row < rows; ++row) {
        const auto own = frameRange(row * stride, (row + 1) * stride);
        const FrameIndex middle{row * stride + stride / 2};
        bool touched = false;
        for (const auto &segment : video.segments) {
            touched = touched || segment.range.overlaps(own);
            if (segment.range.contains(middle))
                classes[static_cast<std::size_t>(segment.actionClass)].push_back(
                    {number, row, segment.actionClass + 1});
        }
        if (!touched && wasReviewed(video, own))
            background.push_back({number, row, 0});
    }
}

Result<Snippets> collectAll(TrainContext &context, const VideoFeatures &features)
{
    Snippets snippets;
    std::vector<std::vector<Snippet>> classes(context.data.set().classes.size());
    for (std::size_t i = 0; i < context.data.trainingCount(); ++i)
        collect(i, context.data.video(i), features.of(i).size(0), features.stride(), snippets.background,
                classes);
    for (auto &one : classes) {
        if (!one.empty())
            snippets.classes.push_back(std::move(one));
    }
    if (snippets.classes.empty() || snippets.background.empty())
        return Error{Error::Code::BadInput,
                     "actionness is learnt from labelled segments and from reviewed background; the training "
                     "videos lack one of them",
                     {}};
    return snippets;
}

const Snippet &drawn(const std::vector<Snippet> &pool, Random &random)
{
    return pool[static_cast<std::size_t>(random.below(static_cast<std::int64_t>(pool.size())))];
}

struct Batch
{
    torch::Tensor features;
    torch::Tensor labels;
};

Batch drawBatch(const Snippets &snippets, const VideoFeatures &features, std::int64_t size, Random &random)
{
    std::vector<torch::Tensor> rows;
    std::vector<std::int64_t> labels;
    for (std::int64_t i = 0; i < size; ++i) {
        const auto number = random.below(static_cast<std::int64_t>(snippets.classes.size()));
        const auto &one = random.chance(0.5)
                              ? drawn(snippets.background, random)
                              : drawn(snippets.classes[static_cast<std::size_t>(number)], random);
        rows.push_back(features.row(one.video, one.row));
        labels.push_back(one.label);
    }
    return {torch::stack(rows), torch::tensor(labels, torch::kLong)};
}

void measureScale(const TrainContext &context, const VideoFeatures &features, models::FeatureScale &scale)
{
    std::vector<torch::Tensor> some;
    std::int64_t rows = 0;
    for (std::size_t i = 0; i < context.data.trainingCount() && rows < kScaleRows; ++i) {
        some.push_back(features.of(i));
        rows += some.back().size(0);
    }
    scale->fit(torch::cat(some));
}

Status writeHeads(TrainContext &context, const SnippetHeads &heads)
{
    ModelCard card;
    card.system = kActionnessStage;
    card.name = kActionnessStage;
    card.classes = context.data.set().classes;
    card.options = context.options.at(kActionnessStage).dump();
    card.seed = context.seed;
    return writeModel(context.folder + '/' + kActionnessStage + ".safetensors", card, heads.networks());
}

Result<FitPlan> planOf(TrainContext &context, SnippetHeads &heads, const VideoFeatures &features,
                       const Snippets &snippets)
{
    namespace F = torch::nn::functional;
    const auto &options = context.options.at(kActionnessStage);
    auto fitting = fitOptions(options.at("fit"));
    if (!fitting)
        return fitting.error();
    FitPlan plan;
    plan.stage = kActionnessStage;
    plan.options = *fitting;
    plan.networks = heads.networks();
    plan.step = [&, size = options.at("batch").get<std::int64_t>()](std::int64_t,
                                                                    Random &random) -> Result<StepResult> {
        const auto batch = drawBatch(snippets, features, size, random);
        const auto x = heads.scaled(batch.features.to(context.device));
        const auto labels = batch.labels.to(context.device);
        const auto actionness = F::cross_entropy(heads.actionness()(x), labels.clamp_max(1));
        const auto classes = F::cross_entropy(heads.classes()(x), labels);
        StepResult result;
        result.loss = actionness + classes;
        result.parts = {{"actionness", actionness}, {"classes", classes}};
        result.samples = size;
        return result;
    };
    return plan;
}

} // namespace

SnippetHeads::SnippetHeads(std::int64_t features, std::int64_t classes, const json &options)
    : m_scale(features)
{
    const auto sizes = models::SnippetHeadOptions(features)
                           .hidden(options.at("hidden").get<std::int64_t>())
                           .dropout(options.at("dropout").get<double>());
    m_actionness = models::SnippetHead(sizes);
    m_classes = models::SnippetHead(models::SnippetHeadOptions(sizes).outputs(classes + 1));
}

SnippetScores SnippetHeads::scores(const torch::Tensor &features)
{
    const torch::NoGradGuard guard;
    m_actionness->eval();
    m_classes->eval();
    const auto action =
        torch::softmax(m_actionness(features), 1).select(1, 1).to(torch::kCPU, torch::kFloat).contiguous();
    const auto *values = action.data_ptr<float>();
    return {std::vector<float>(values, values + action.size(0)),
            torch::softmax(m_classes(features), 1).to(torch::kCPU, torch::kFloat).contiguous()};
}

NamedNetworks SnippetHeads::networks() const
{
    return {{"scale", m_scale.ptr()}, {"actionness", m_actionness.ptr()}, {"classes", m_classes.ptr()}};
}

void SnippetHeads::to(torch::Device device)
{
    for (const auto &[prefix, network] : networks())
        network->to(device);
}

json snippetHeadDefaults(const std::string &preset, std::int64_t hidden)
{
    FitOptions fit;
    fit.optimizer = FitOptions::Optimizer::Adam;
    fit.schedule = FitOptions::Schedule::Cosine;
    fit.learningRate = 1e-3;
    fit.weightDecay = 1e-4;
    fit.steps = preset == "tiny" ? 300 : preset == "small" ? 600 : preset == "standard" ? 2000 : 20000;
    return {{"hidden", hidden}, {"dropout", 0.5}, {"batch", 256}, {"fit", toJson(fit)}};
}

Status trainSnippetHeads(TrainContext &context)
{
    const auto streams = trainedStreams(context);
    if (!streams)
        return streams.error();
    const auto features = VideoFeatures::extract(context, *streams);
    if (!features)
        return features.error();
    const auto snippets = collectAll(context, *features);
    if (!snippets)
        return snippets.error();
    torch::manual_seed(mixedSeed(context.seed, kActionnessStage, -1));
    SnippetHeads heads(features->featureSize(), static_cast<std::int64_t>(context.data.set().classes.size()),
                       context.options.at(kActionnessStage));
    measureScale(context, *features, heads.scale());
    if (auto started = startFromModel(context, heads.networks()); !started)
        return started;
    heads.to(context.device);
    const auto plan = planOf(context, heads, *features, *snippets);
    if (!plan)
        return plan.error();
    if (const auto report = fit(context, *plan); !report)
        return report.error();
    heads.to(torch::kCPU);
    return writeHeads(context, heads);
}

Result<SnippetHeads> trainedSnippetHeads(TrainContext &context, std::int64_t features)
{
    const auto path = context.folder + '/' + kActionnessStage + ".safetensors";
    const auto model = readModel(path);
    if (!model)
        return model.error();
    SnippetHeads heads(features, static_cast<std::int64_t>(context.data.set().classes.size()),
                       context.options.at(kActionnessStage));
    if (const auto loaded = loadState(heads.networks(), model->file, path); !loaded)
        return loaded.error();
    heads.to(context.device);
    return heads;
}

} // namespace onset
