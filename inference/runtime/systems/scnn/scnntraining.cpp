// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/scnn/scnntraining.h"

#include "inference/models/scnn/localizationloss.h"
#include "inference/runtime/systems/c3dstart.h"
#include "inference/runtime/systems/scnn/windowclips.h"
#include "inference/runtime/systems/scnn/windowlabels.h"
#include "inference/runtime/training/fit.h"

#include <torch/torch.h>

namespace onset {

namespace {

constexpr std::int64_t kProposalOutputs = 2; ///< background, being action

/// What the three stages share.
struct Material
{
    C3dStart start;
    std::vector<std::int64_t> lengths;
    WindowSamples samples;
    std::vector<std::unique_ptr<StreamRows>> rows; ///< of the training videos
};

std::int64_t classOutputs(const TrainContext &context)
{
    return static_cast<std::int64_t>(context.data.set().classes.size()) + 1;
}

WindowLabelRule labelRule(const nlohmann::json &options)
{
    return {options.at("positive").get<double>(), options.at("background").get<double>(),
            options.at("best").get<double>()};
}

Result<Material> collect(TrainContext &context)
{
    auto start = startFromC3d(context);
    if (!start)
        return start.error();
    Material material{
        std::move(*start), context.options.at("lengths").get<std::vector<std::int64_t>>(), {}, {}};
    const auto rule = labelRule(context.options.at("labels"));
    for (std::size_t v = 0; v < context.data.trainingCount(); ++v) {
        material.rows.push_back(context.data.rows(v));
        collectSamples(v, context.data.video(v), material.rows.back()->frameCount(), material.lengths,
                       context.options.at("overlap").get<double>(), rule,
                       context.options.at("trimmed").get<bool>(), material.samples);
    }
    if (material.samples.positives.empty())
        return Error{Error::Code::BadInput,
                     "no window of the training videos overlaps a segment enough to learn from; give window "
                     "lengths near the segments' (\"lengths\", in frames)",
                     {}};
    return material;
}

/// N_b: as many backgrounds as positives for the proposal network, a K-th of that for the others (§3.2), as
/// the share of backgrounds in a batch.
double backgroundShare(const std::string &stage, std::int64_t classes)
{
    return stage == kScnnProposal ? 0.5 : 1.0 / static_cast<double>(classes + 1);
}

struct Batch
{
    torch::Tensor clips;
    torch::Tensor labels;   ///< [N], int64
    torch::Tensor overlaps; ///< [N]
};

Batch drawBatch(const Material &material, std::int64_t size, double share, Random &random,
                torch::Device device)
{
    std::vector<torch::Tensor> clips;
    std::vector<std::int64_t> labels;
    std::vector<float> overlaps;
    const auto &[positives, backgrounds] = material.samples;
    for (std::int64_t i = 0; i < size; ++i) {
        const bool fromBackground = !backgrounds.empty() && random.chance(share);
        const auto &pool = fromBackground ? backgrounds : positives;
        const auto &sample =
            pool[static_cast<std::size_t>(random.below(static_cast<std::int64_t>(pool.size())))];
        clips.push_back(windowClips(material.start.spec, *material.rows[sample.video],
                                    std::span(&sample.range, 1), &random));
        labels.push_back(sample.label);
        overlaps.push_back(static_cast<float>(sample.overlap));
    }
    return {torch::cat(clips).to(device), torch::tensor(labels, torch::kLong).to(device),
            torch::tensor(overlaps).to(device)};
}

StepResult lossOf(const std::string &stage, const torch::Tensor &logits, const Batch &batch,
                  const nlohmann::json &options)
{
    namespace F = torch::nn::functional;
    StepResult result;
    result.samples = logits.size(0);
    if (stage == kScnnLocalization) {
        const auto loss =
            models::localizationLoss(logits, batch.labels, batch.overlaps,
                                     {options.at("alpha").get<double>(), options.at("lambda").get<double>()});
        result.loss = loss.total;
        result.parts = {{"softmax", loss.softmax}, {"overlap", loss.overlap}};
        return result;
    }
    const auto labels = stage == kScnnProposal ? batch.labels.clamp_max(1) : batch.labels;
    result.loss = F::cross_entropy(logits, labels);
    return result;
}

/// The new layer learns faster than those that were trained before (§3.2: 0.01 to 0.0001).
std::vector<ParameterGroup> parameterGroups(torch::nn::Module &network, double fc8Factor)
{
    std::vector<ParameterGroup> groups(2);
    groups[1].learningRateFactor = fc8Factor;
    for (const auto &parameter : network.named_parameters())
        groups[parameter.key().rfind("fc8.", 0) == 0 ? 1 : 0].parameters.push_back(parameter.value());
    return groups;
}

std::string stagePath(const TrainContext &context, const std::string &stage)
{
    return context.folder + "/" + stage + ".safetensors";
}

/// A network of the backbone's kind, with the weights that fit (so fc8 only where it has the same classes).
Result<std::shared_ptr<Backbone>> networkFrom(const BackboneSpec &spec, std::int64_t outputs,
                                              const TensorFile &state)
{
    auto network = makeBackbone(spec, static_cast<int>(outputs));
    if (!network)
        return network.error();
    loadFitting({{"", (*network)->network()}}, state);
    return network;
}

NamedNetworks named(const std::string &prefix, const std::shared_ptr<Backbone> &network)
{
    return {{prefix, network->network()}};
}

/// Tensors of one network of a model, without its prefix.
TensorFile partOf(const TensorFile &model, const std::string &stage)
{
    TensorFile part;
    const auto prefix = stage + ".";
    for (const auto &[key, value] : model.tensors) {
        if (key.rfind(prefix, 0) == 0)
            part.tensors.emplace(key.substr(prefix.size()), value);
    }
    return part;
}

/// Where a stage's network begins: the same one of a model to go on from, for localization the trained
/// classification network, else the shared C3D.
Result<std::shared_ptr<Backbone>> startingNetwork(TrainContext &context, const std::string &stage,
                                                  const Material &material)
{
    const auto outputs = stage == kScnnProposal ? kProposalOutputs : classOutputs(context);
    const auto &start = material.start;
    if (!context.initialModel.empty())
        return networkFrom(start.spec, outputs, partOf(start.model, stage));
    if (stage == kScnnLocalization && context.options.at("classificationInit").get<bool>()) {
        auto trained = readModel(stagePath(context, kScnnClassification));
        if (!trained)
            return trained.error();
        return networkFrom(start.spec, outputs, trained->file);
    }
    auto state = start.c3d;
    if (stage != kScnnClassification) {
        state.tensors.erase("fc8.weight");
        state.tensors.erase("fc8.bias");
    }
    return networkFrom(start.spec, outputs, state);
}

ModelCard cardOf(const TrainContext &context, nlohmann::json options)
{
    ModelCard card;
    card.system = "scnn";
    card.name = "S-CNN";
    card.classes = context.data.set().classes;
    card.options = options.dump();
    card.seed = context.seed;
    return card;
}

/// Everything that a detector needs to know, over the defaults of detection.
nlohmann::json modelOptions(const TrainContext &context, const Material &material,
                            const nlohmann::json &detectionDefaults)
{
    auto options = detectionDefaults;
    options.update(context.options.at("detect"));
    options["spec"] = toJson(material.start.spec);
    options["features"] = material.start.featureSize;
    options["lengths"] = material.lengths;
    options["overlap"] = context.options.at("overlap");
    options["frequencies"] =
        lengthFrequencies(material.samples.positives, context.data.set().classes.size(),
                          material.lengths.size(), context.options.at("frequencySmoothing").get<double>());
    return options;
}

Status writeAll(TrainContext &context, const Material &material,
                const std::shared_ptr<Backbone> &localization, const nlohmann::json &detectionDefaults)
{
    NamedNetworks networks = named("localization", localization);
    for (const auto *stage : {kScnnProposal, kScnnClassification}) {
        auto trained = readModel(stagePath(context, stage));
        if (!trained)
            return trained.error();
        const auto outputs = std::string(stage) == kScnnProposal ? kProposalOutputs : classOutputs(context);
        auto network = networkFrom(material.start.spec, outputs, trained->file);
        if (!network)
            return network.error();
        networks.push_back(named(stage, *network).front());
    }
    return writeModel(context.folder + "/scnn.safetensors",
                      cardOf(context, modelOptions(context, material, detectionDefaults)), networks);
}

} // namespace

Status trainScnn(const std::string &stage, TrainContext &context, const nlohmann::json &detectionDefaults)
{
    auto material = collect(context);
    if (!material)
        return material.error();
    auto network = startingNetwork(context, stage, *material);
    if (!network)
        return network.error();
    auto &module = (*network)->module();
    module.to(context.device);
    const auto &options = context.options.at(stage);
    const auto size = options.at("batch").get<std::int64_t>();
    const double share = backgroundShare(stage, classOutputs(context) - 1);
    auto fitting = fitOptions(options.at("fit"));
    if (!fitting)
        return fitting.error();
    FitPlan plan;
    plan.stage = stage;
    plan.options = *fitting;
    plan.networks = named("", *network);
    plan.groups = parameterGroups(module, options.at("fc8Factor").get<double>());
    plan.step = [&](std::int64_t, Random &random) -> Result<StepResult> {
        const auto batch = drawBatch(*material, size, share, random, context.device);
        return lossOf(stage, (*network)->logits(batch.clips).to(torch::kFloat), batch, options);
    };
    if (auto report = fit(context, plan); !report)
        return report.error();
    module.to(torch::kCPU);
    if (auto written = writeModel(stagePath(context, stage),
                                  cardOf(context, {{"spec", toJson(material->start.spec)}}), plan.networks);
        !written)
        return written;
    return stage == kScnnLocalization ? writeAll(context, *material, *network, detectionDefaults) : success();
}

} // namespace onset
