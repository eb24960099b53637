// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/glimpse/glimpsetraining.h"

#include "inference/models/glimpse/reinforce.h"
#include "inference/runtime/systems/glimpse/glimpsebatch.h"
#include "inference/runtime/systems/glimpse/glimpsemodel.h"
#include "inference/runtime/systems/initialmodel.h"
#include "inference/runtime/training/stageprogress.h"

#include <torch/torch.h>

#include <array>
#include <filesystem>

namespace onset {

namespace {

using nlohmann::json;
namespace F = torch::nn::functional;

constexpr const char *kFeatures = "features";

struct Weights
{
    double bounds;
    double beta; ///< of smooth L1, in lengths of the clip
    double policy;
    double baseline;
    double lambda;
};

class GlimpseTraining
{
public:
    GlimpseTraining(TrainContext &context, GlimpseNetworks networks, std::vector<torch::Tensor> features);
    Status run(const json &detection);

private:
    GlimpseClip drawClipOf(Random &random) const;
    Result<StepResult> step(Random &random);
    torch::Tensor rows(const std::vector<GlimpseClip> &clips, const torch::Tensor &locations) const;
    torch::Tensor fragment(std::size_t video, std::int64_t frame) const;
    torch::Tensor fragmentLoss(const std::vector<GlimpseClip> &clips, const GlimpseTargets &targets,
                               std::int64_t firstStep, Random &random);
    torch::Tensor stateLoss(const std::vector<GlimpseClip> &clips, const GlimpseTargets &targets,
                            const torch::Tensor &states);
    json cardOptions(const json &detection) const;

    TrainContext &m_context;
    const json &m_options;
    GlimpseNetworks m_networks;
    std::vector<torch::Tensor> m_features; ///< by video, scaled
    std::vector<std::int64_t> m_lengths;
    int m_stride;
    bool m_background;
    bool m_parallel;
    std::int64_t m_classes;
    std::vector<std::vector<std::pair<std::size_t, std::size_t>>> m_byClass; ///< (video, segment)
};

GlimpseTraining::GlimpseTraining(TrainContext &context, GlimpseNetworks networks,
                                 std::vector<torch::Tensor> features)
    : m_context(context)
    , m_options(context.options)
    , m_networks(std::move(networks))
    , m_features(std::move(features))
    , m_lengths(m_options.at("clipLengths").get<std::vector<std::int64_t>>())
    , m_stride(m_options.at("stride").get<int>())
    , m_background(m_options.at("background").get<bool>())
    , m_parallel(m_options.at("parallel").get<bool>())
    , m_classes(static_cast<std::int64_t>(context.data.set().classes.size()))
{
    std::vector<std::vector<std::pair<std::size_t, std::size_t>>> all(static_cast<std::size_t>(m_classes));
    for (std::size_t v = 0; v < context.data.trainingCount(); ++v) {
        const auto &segments = context.data.video(v).segments;
        for (std::size_t s = 0; s < segments.size(); ++s)
            all[static_cast<std::size_t>(segments[s].actionClass)].emplace_back(v, s);
    }
    std::erase_if(all, [](const auto &some) { return some.empty(); });
    m_byClass = std::move(all);
}

GlimpseClip GlimpseTraining::drawClipOf(Random &random) const
{
    const auto pick = [&](const auto &some) -> const auto &
    {
        return some[static_cast<std::size_t>(random.below(static_cast<std::int64_t>(some.size())))];
    };
    auto [video, segment] = pick(pick(m_byClass));
    const FrameRange *around = &m_context.data.video(video).segments[segment].range;
    if (m_background && random.chance(m_options.at("backgroundShare").get<double>())) {
        video =
            static_cast<std::size_t>(random.below(static_cast<std::int64_t>(m_context.data.trainingCount())));
        around = nullptr;
    }
    const auto &source = m_context.data.video(video);
    const auto frames = static_cast<std::int64_t>(source.video.frames->size());
    const auto range = drawClip(frames, m_lengths, around, random);
    return {video, range, truthOf(range, source.segments)};
}

torch::Tensor GlimpseTraining::fragment(std::size_t video, std::int64_t frame) const
{
    const auto &rows = m_features[video];
    return rows[std::min(frame / m_stride, rows.size(0) - 1)];
}

torch::Tensor GlimpseTraining::rows(const std::vector<GlimpseClip> &clips,
                                    const torch::Tensor &locations) const
{
    const auto places = locations.to(torch::kCPU, torch::kDouble);
    std::vector<torch::Tensor> seen;
    for (std::size_t i = 0; i < clips.size(); ++i) {
        const auto length = static_cast<double>(clips[i].range.length());
        const double place = places[static_cast<std::int64_t>(i)].item<double>();
        const auto frame = std::min(static_cast<std::int64_t>(place * length), clips[i].range.length() - 1);
        seen.push_back(fragment(clips[i].video, clips[i].range.start.value + frame));
    }
    return torch::stack(seen).to(m_context.device);
}

/// The classifier's own fragments (§3.1.2): three at random within the ground truth that each step is
/// matched with, and, where the model knows background, as many of that a clip.
torch::Tensor GlimpseTraining::fragmentLoss(const std::vector<GlimpseClip> &clips,
                                            const GlimpseTargets &targets, std::int64_t firstStep,
                                            Random &random)
{
    const auto count = m_options.at("fragments").get<int>();
    std::vector<torch::Tensor> seen;
    std::vector<std::int64_t> labels;
    const auto matched = targets.matched.accessor<std::int64_t, 2>();
    for (std::size_t i = 0; i < clips.size(); ++i) {
        const auto &clip = clips[i];
        const auto add = [&](std::int64_t truth, std::int64_t label) {
            const auto frame = frameIn(clip, truth, random);
            if (frame < 0)
                return;
            seen.push_back(fragment(clip.video, frame));
            labels.push_back(label);
        };
        for (auto t = firstStep; t < targets.matched.size(1); ++t) {
            const auto truth = matched[static_cast<std::int64_t>(i)][t];
            for (int k = 0; k < count && truth >= 0; ++k)
                add(truth, clip.truth.classes[static_cast<std::size_t>(truth)]);
        }
        for (int k = 0; k < 2 * count && m_background; ++k)
            add(-1, m_classes);
    }
    if (seen.empty())
        return torch::zeros({}, m_context.device);
    return F::cross_entropy(m_networks.network->classify(torch::stack(seen).to(m_context.device)),
                            torch::tensor(labels).to(m_context.device));
}

/// The parallel variant: the class of each step from its state.
torch::Tensor GlimpseTraining::stateLoss(const std::vector<GlimpseClip> &clips, const GlimpseTargets &targets,
                                         const torch::Tensor &states)
{
    const auto steps = states.size(1);
    auto labels = torch::full({states.size(0), steps}, m_background ? m_classes : -1, torch::kLong);
    const auto matched = targets.matched.slice(1, targets.matched.size(1) - steps);
    for (std::int64_t i = 0; i < states.size(0); ++i) {
        for (std::int64_t t = 0; t < steps; ++t) {
            const auto truth = matched[i][t].item<std::int64_t>();
            if (truth >= 0)
                labels[i][t] =
                    clips[static_cast<std::size_t>(i)].truth.classes[static_cast<std::size_t>(truth)];
        }
    }
    const auto flat = labels.flatten().to(m_context.device);
    const auto counts = flat.ge(0);
    const auto logits = m_networks.network->classify(states).flatten(0, 1).index({counts});
    return logits.size(0) == 0 ? torch::zeros({}, m_context.device)
                               : F::cross_entropy(logits, flat.index({counts}));
}

Result<StepResult> GlimpseTraining::step(Random &random)
{
    std::vector<GlimpseClip> clips;
    for (auto left = m_options.at("batch").get<int>(); left > 0; --left) {
        const auto clip = drawClipOf(random);
        // M walks over each clip.
        clips.insert(clips.end(), static_cast<std::size_t>(m_options.at("episodes").get<int>()), clip);
    }
    const auto n = static_cast<std::int64_t>(clips.size());
    const auto device = m_context.device;
    const auto look = [&](const torch::Tensor &locations) { return rows(clips, locations); };
    const auto walk =
        m_networks.network->walk(look, torch::rand({n}).to(device),
                                 torch::randn({n, m_networks.network->options().steps()}).to(device));
    auto targets = targetsOf(walk.bounds.to(torch::kCPU), clips);
    // Only the last prediction counts in the variant that makes one only.
    const auto from = m_options.at("lastStepOnly").get<bool>() ? walk.bounds.size(1) - 1 : 0;
    targets.rewards.slice(1, 0, from).zero_();
    const auto &w = m_options.at("weights");
    const Weights weights{w.at("bounds").get<double>(), w.at("beta").get<double>(),
                          w.at("policy").get<double>(), w.at("baseline").get<double>(),
                          w.at("lambda").get<double>()};
    const auto counts = targets.matched.slice(1, from).ge(0).to(device);
    const auto wrong = F::smooth_l1_loss(walk.bounds.slice(1, from), targets.bounds.slice(1, from).to(device),
                                         F::SmoothL1LossFuncOptions().reduction(torch::kNone), weights.beta);
    const auto steps = static_cast<double>(walk.bounds.size(1) - from);
    const auto bounds = (wrong.sum(2) * counts).sum() / static_cast<double>(n);
    const auto classes = m_parallel ? stateLoss(clips, targets, walk.states.slice(1, from))
                                    : fragmentLoss(clips, targets, from, random);
    const auto policy =
        models::reinforceLoss(walk.logLikelihood, targets.rewards.to(device), walk.baselines, weights.lambda);
    StepResult result;
    result.loss = weights.bounds * bounds + steps * classes + weights.policy * policy.policy +
                  weights.baseline * policy.baseline;
    result.parts = {{"bounds", bounds},
                    {"classes", classes},
                    {"reward", targets.rewards.slice(1, from).mean()},
                    {"baseline", policy.baseline}};
    result.samples = n;
    return result;
}

json GlimpseTraining::cardOptions(const json &detection) const
{
    auto options = detection;
    options.update(m_options.at("detect"));
    options["spec"] = toJson(m_networks.backbone->spec());
    for (const auto *key : {"featureSize", "stride", "clipLengths", "clipOverlap", "background", "parallel",
                            "lastStepOnly", "heads"})
        options[key] = m_options.at(key);
    return options;
}

Status GlimpseTraining::run(const json &detection)
{
    if (m_byClass.empty())
        return Error{Error::Code::BadInput, "the training videos have no segments to learn from", {}};
    auto fitting = fitOptions(m_options.at("fit"));
    if (!fitting)
        return fitting.error();
    m_networks.network->to(m_context.device);
    FitPlan plan;
    plan.stage = "glimpse";
    plan.options = *fitting;
    plan.networks = {{"", m_networks.network.ptr()}};
    plan.step = [this](std::int64_t, Random &random) { return step(random); };
    if (auto report = fit(m_context, plan); !report)
        return report.error();
    ModelCard card;
    card.system = "glimpse";
    card.name = "Glimpse";
    card.classes = m_context.data.set().classes;
    card.options = cardOptions(detection).dump();
    card.seed = m_context.seed;
    for (const auto &[name, network] : m_networks.named())
        network->to(torch::kCPU);
    return writeModel(m_context.folder + "/glimpse.safetensors", card, m_networks.named());
}

Result<std::shared_ptr<Backbone>> backboneOf(TrainContext &context, bool retrain)
{
    auto options = context.options.at("classifier");
    const auto own = context.folder + '/' + kFeatures + ".safetensors";
    options["backbone"] = context.options.at("backbone");
    if (!retrain && options.at("backbone").get<std::string>().empty() && std::filesystem::exists(own))
        options["backbone"] = own;
    auto backbone = trainClassifier(context, kFeatures, options, BackboneUse::Features);
    if (!backbone)
        return backbone;
    const auto &spec = (*backbone)->spec();
    if (!spec.volumetric() && !spec.isScript())
        return Error{Error::Code::InvalidArgument,
                     "the backbone is a " + spec.network +
                         "; the glimpse model looks at fragments of 16 frames and needs a C3D or a script",
                     {}};
    return backbone;
}

Result<GlimpseNetworks> newNetworks(TrainContext &context, bool retrain)
{
    auto backbone = backboneOf(context, retrain);
    if (!backbone)
        return backbone.error();
    Random random(context.seed, "glimpse", 0);
    torch::manual_seed(static_cast<std::uint64_t>(random.below(1LL << 40)));
    return makeGlimpseNetworks(*backbone, context.options,
                               static_cast<std::int64_t>(context.data.set().classes.size()));
}

/// Those of a model that training goes on from; its sizes count, not the options'.
Result<GlimpseNetworks> networksFrom(TrainContext &context, const ModelFile &model)
{
    const auto options = json::parse(model.card.options, nullptr, false);
    static constexpr std::array kKept{"background", "parallel", "heads", "featureSize", "stride"};
    if (auto taken = takeOptions(context, model, kKept); !taken)
        return taken.error();
    auto networks = loadGlimpse(model, options, context.device);
    if (!networks)
        return networks;
    networks->backbone->setDigest(model.card.weightsDigest);
    const std::vector<StreamSpec> streams{networks->backbone->spec().stream};
    if (auto prepared = context.data.prepare(streams, stageProgress(context, "decoding")); !prepared)
        return prepared.error();
    return networks;
}

} // namespace

Status trainGlimpse(const std::string &stage, TrainContext &context, const json &detection)
{
    const auto initial = initialModel(context, "glimpse");
    if (!initial)
        return initial.error();
    if (stage == kFeatures && initial->has_value())
        return success(); // it has its C3D
    auto networks =
        initial->has_value() ? networksFrom(context, **initial) : newNetworks(context, stage == kFeatures);
    if (!networks)
        return networks.error();
    if (stage == kFeatures)
        return success();
    const FeatureOptions features{context.options.at("stride").get<int>(), false, 32};
    const auto extraction = featureExtraction(networks->backbone, features, context.data, context.device);
    if (auto done = context.data.extract(extraction, stageProgress(context, "glimpse: features")); !done)
        return done;
    std::vector<torch::Tensor> all;
    for (std::size_t v = 0; v < context.data.trainingCount(); ++v)
        all.push_back(context.data.features(v, extraction));
    if (!initial->has_value())
        networks->scale->fit(torch::cat(all));
    networks->scale->to(torch::kCPU);
    for (auto &rows : all)
        rows = networks->scale->forward(rows);
    return GlimpseTraining(context, std::move(*networks), std::move(all)).run(detection);
}

} // namespace onset
