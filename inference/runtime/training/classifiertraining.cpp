// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/training/classifiertraining.h"

#include "inference/runtime/training/snippetsampler.h"
#include "inference/runtime/training/stageprogress.h"

#include <torch/torch.h>

#include <algorithm>
#include <filesystem>
#include <set>

namespace onset {

namespace {

using nlohmann::json;

/// Snippets of several videos with their labels.
struct Batch
{
    torch::Tensor input;
    torch::Tensor labels;
};

/// The training of one backbone: its data, its network and what a step does.
class ClassifierTraining
{
public:
    ClassifierTraining(TrainContext &context, std::string stage, const json &options,
                       std::shared_ptr<Backbone> backbone)
        : m_context(context)
        , m_stage(std::move(stage))
        , m_options(options)
        , m_backbone(std::move(backbone))
        , m_validation(context.data, context.data.trainingCount(), context.data.videoCount(),
                       m_backbone->spec().span())
    {
        for (std::size_t i = 0; i < context.data.videoCount(); ++i)
            m_rows.push_back(context.data.rows(i));
        auto steps = options.value("drawnSteps", std::vector<int>());
        if (steps.empty())
            steps = {m_backbone->spec().step};
        for (const auto step : steps) {
            auto spec = m_backbone->spec();
            spec.step = std::max(1, step);
            m_training.push_back({spec, {context.data, 0, context.data.trainingCount(), spec.span()}});
        }
    }

    Result<FitReport> run()
    {
        if (m_training.empty() || m_training.front().sampler.empty())
            return Error{Error::Code::BadInput, "the training videos have no segments to learn from", {}};
        auto fitting = fitOptions(m_options.at("fit"));
        if (!fitting)
            return fitting.error();
        FitPlan plan;
        plan.stage = m_stage;
        plan.options = *fitting;
        plan.networks = {{"", m_backbone->network()}};
        plan.basis = m_backbone->spec().scriptDigest;
        plan.step = [this](std::int64_t, Random &random) { return step(random); };
        if (!m_validation.empty())
            plan.validate = [this] { return accuracy(); };
        return fit(m_context, plan);
    }

private:
    /// Snippets at one speed.
    struct Speed
    {
        BackboneSpec spec;
        SnippetSampler sampler;
    };

    struct Chosen
    {
        const BackboneSpec *spec;
        SnippetSample sample;
    };

    Batch batchOf(const std::vector<Chosen> &snippets, Random *random) const
    {
        std::vector<torch::Tensor> inputs;
        std::vector<std::int64_t> labels;
        for (const auto &[spec, sample] : snippets) {
            const std::int64_t start = sample.start;
            inputs.push_back(prepareSnippets(*spec, *m_rows[sample.video], {&start, 1}, random));
            labels.push_back(sample.label);
        }
        return {torch::cat(inputs).to(m_context.device), torch::tensor(labels).to(m_context.device)};
    }

    Result<StepResult> step(Random &random)
    {
        std::vector<Chosen> snippets;
        const auto share = m_options.at("backgroundShare").get<double>();
        for (int i = m_options.at("batch").get<int>(); i > 0; --i) {
            const auto &speed = m_training[static_cast<std::size_t>(
                random.below(static_cast<std::int64_t>(m_training.size())))];
            snippets.push_back({&speed.spec, speed.sampler.draw(random, share)});
        }
        const auto batch = batchOf(snippets, &random);
        const auto logits = m_backbone->logits(batch.input).to(torch::kFloat);
        StepResult result;
        result.loss = torch::nn::functional::cross_entropy(logits, batch.labels);
        const auto right = logits.detach().argmax(1).eq(batch.labels).to(torch::kFloat32).mean();
        result.parts = {{"accuracy", right}};
        result.samples = static_cast<std::int64_t>(snippets.size());
        return result;
    }

    /// Mean over the classes of the share of validation snippets that are told rightly.
    Result<double> accuracy()
    {
        std::map<std::int64_t, std::pair<double, double>> right; // label → right, all
        Random random(m_context.seed, m_stage + "/validation", 0);
        const double share = 1.0 / (static_cast<double>(m_context.data.set().classes.size()) + 1);
        constexpr int kBatch = 50;
        for (int left = m_options.at("validationSnippets").get<int>(); left > 0; left -= kBatch) {
            if (m_context.stop.stop_requested())
                return Error{Error::Code::Cancelled, "stopped while validating; go on with --resume", {}};
            std::vector<Chosen> snippets;
            for (int i = 0; i < std::min(kBatch, left); ++i)
                snippets.push_back({&m_backbone->spec(), m_validation.draw(random, share)});
            const auto batch = batchOf(snippets, nullptr);
            const auto told = m_backbone->logits(batch.input).argmax(1).to(torch::kCPU);
            for (std::size_t i = 0; i < snippets.size(); ++i) {
                const auto label = snippets[i].sample.label;
                auto &[hits, all] = right[label];
                hits += told[static_cast<std::int64_t>(i)].item<std::int64_t>() == label;
                all += 1;
            }
        }
        double sum = 0;
        for (const auto &[label, counts] : right)
            sum += counts.first / counts.second;
        return right.empty() ? 0 : sum / static_cast<double>(right.size());
    }

    TrainContext &m_context;
    std::string m_stage;
    const json &m_options;
    std::shared_ptr<Backbone> m_backbone;
    std::vector<Speed> m_training;
    SnippetSampler m_validation;
    std::vector<std::unique_ptr<StreamRows>> m_rows;
};

std::string stagePath(const TrainContext &context, const std::string &stage)
{
    return context.folder + '/' + stage + ".safetensors";
}

/// Writes the stage's model; its digest becomes the backbone's.
Status writeBackbone(TrainContext &context, const std::string &stage, Backbone &backbone,
                     const FitReport &report)
{
    auto options = toJson(backbone.spec());
    options["outputs"] = backbone.outputs();
    ModelCard card;
    card.system = backbone.spec().network;
    card.name = stage;
    card.classes = context.data.set().classes;
    card.options = options.dump();
    card.seed = context.seed;
    if (backbone.outputs() > 0)
        card.metrics = {{"validation_accuracy", report.best}, {"loss", report.loss}};
    const auto path = stagePath(context, stage);
    if (const auto written = writeModel(path, card, {{"", backbone.network()}}); !written)
        return written;
    const auto stored = readModelCard(path);
    if (!stored)
        return stored.error();
    backbone.setDigest(stored->weightsDigest);
    return success();
}

Result<std::shared_ptr<Backbone>> trained(TrainContext &context, const std::string &stage,
                                          const json &options, BackboneUse use)
{
    const auto spec = backboneSpec(options);
    const bool learns = !spec.isScript() || use == BackboneUse::Scores;
    if (!learns && context.resume && std::filesystem::exists(stagePath(context, stage)))
        return loadBackbone(stagePath(context, stage), context.device);
    torch::manual_seed(mixedSeed(context.seed, stage, -1));
    const auto classes = static_cast<int>(context.data.set().classes.size());
    auto backbone = makeBackbone(spec, learns ? classes + 1 : 0);
    if (!backbone)
        return backbone;
    (*backbone)->module().to(context.device);
    Result<FitReport> report = FitReport();
    if (learns)
        report = ClassifierTraining(context, stage, options, *backbone).run();
    if (!report)
        return report.error();
    if (const auto written = writeBackbone(context, stage, **backbone, *report); !written)
        return written.error();
    return backbone;
}

} // namespace

Result<std::shared_ptr<Backbone>> loadBackbone(const std::string &path, torch::Device device)
{
    auto model = readModel(path);
    if (!model)
        return model.error();
    const auto options = json::parse(model->card.options, nullptr, false);
    // Only a script may lack the classifier.
    const auto said = options.find("outputs");
    const bool none = said != options.end() && *said == 0;
    const auto outputs = none ? 0 : static_cast<int>(model->card.classes.size()) + 1;
    auto backbone = makeBackbone(backboneSpec(options, path), outputs);
    if (!backbone)
        return Error{Error::Code::BadInput, path + ": " + backbone.error().message, backbone.error().detail};
    if (const auto loaded = loadState({{"", (*backbone)->network()}}, model->file, path); !loaded)
        return loaded.error();
    (*backbone)->module().to(device);
    (*backbone)->module().eval();
    (*backbone)->setDigest(model->card.weightsDigest);
    return backbone;
}

Result<std::shared_ptr<Backbone>> trainClassifier(TrainContext &context, const std::string &stage,
                                                  const json &options, BackboneUse use)
{
    const auto path = options.value("backbone", std::string());
    auto spec = backboneSpec(options);
    Result<std::shared_ptr<Backbone>> given = std::shared_ptr<Backbone>();
    if (!path.empty()) {
        given = loadBackbone(path, context.device);
        if (!given)
            return given;
        spec = (*given)->spec();
    } else if (spec.isScript()) {
        if (const auto fits = makeBackbone(spec, 0); !fits)
            return fits; // before hours of decoding
    }
    const std::vector<StreamSpec> streams{spec.stream};
    if (const auto prepared = context.data.prepare(streams, stageProgress(context, stage + ": decoding"));
        !prepared)
        return prepared.error();
    return path.empty() ? trained(context, stage, options, use) : given;
}

} // namespace onset
