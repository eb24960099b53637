// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/etp/etptraining.h"

#include "inference/models/etp/localizationloss.h"
#include "inference/runtime/systems/etp/etpheads.h"
#include "inference/runtime/systems/etp/etppool.h"
#include "inference/runtime/systems/initialmodel.h"

#include <torch/torch.h>

#include <algorithm>
#include <array>

namespace onset {

namespace {

using nlohmann::json;
using Kind = EtpLabel::Kind;

/// One head's training: proposals, the options of its stage, and what a step makes of a draw.
class HeadTraining
{
public:
    HeadTraining(TrainContext &context, EtpMaterial material, std::string stage, const ModelFile *initial)
        : m_context(context)
        , m_material(std::move(material))
        , m_stage(std::move(stage))
        , m_initial(initial)
        , m_options(context.options.at(m_stage))
        , m_sizes(etpSizes(context.options, m_material.networks.channels(),
                           static_cast<std::int64_t>(context.data.set().classes.size())))
    {
        const auto &labels = context.options.at("labels");
        const EtpLabelRule rule{labels.at("positive").get<double>(), labels.at("incomplete").get<double>(),
                                labels.at("background").get<double>()};
        Random random(context.seed, m_stage + "/proposals", 0);
        m_pool = collectEtpProposals(context.data, m_material,
                                     proposalSettings(context.options.at("actionness"), m_material.stride),
                                     rule, context.options.at("drawn").get<int>(), random);
        torch::manual_seed(static_cast<std::uint64_t>(random.below(1LL << 40)));
    }

    Status refine();
    Status localize(const json &detection);

private:
    std::vector<EtpProposal> drawRefinement(Random &random) const;
    std::vector<EtpProposal> drawLocalization(Random &random) const;
    Result<StepResult> refinementStep(Random &random);
    Result<StepResult> localizationStep(Random &random);
    Status fitHead(torch::nn::Module &module, NamedNetworks networks,
                   std::function<Result<StepResult>(std::int64_t, Random &)> step);
    Status loadRefinement();
    json cardOptions(const json &detection) const;
    ModelCard card(const json &options) const;
    UnitRule units() const
    {
        return {m_context.options.at("unitLength").get<std::int64_t>(),
                m_context.options.at("mostUnits").get<std::int64_t>()};
    }
    const LabelledSegment &truthOf(const EtpProposal &one) const
    {
        return m_context.data.video(one.video).segments[one.label.segment];
    }

    TrainContext &m_context;
    EtpMaterial m_material;
    std::string m_stage;
    const ModelFile *m_initial; ///< to go on from; may be null
    const json &m_options;
    EtpSizes m_sizes;
    EtpPool m_pool;
};

/// Calls use(video, ranges) for the proposals of each video, which lie together.
template <class Use> void byVideo(const std::vector<EtpProposal> &proposals, Use use)
{
    for (std::size_t from = 0; from < proposals.size();) {
        std::vector<FrameRange> ranges;
        const auto video = proposals[from].video;
        for (; from < proposals.size() && proposals[from].video == video; ++from)
            ranges.push_back(proposals[from].range);
        use(video, std::span<const FrameRange>(ranges));
    }
}

void orderByVideo(std::vector<EtpProposal> &proposals)
{
    std::stable_sort(proposals.begin(), proposals.end(),
                     [](const auto &a, const auto &b) { return a.video < b.video; });
}

torch::Tensor offsetTensor(const std::vector<std::pair<double, double>> &offsets)
{
    std::vector<float> flat;
    for (const auto &[centre, length] : offsets) {
        flat.push_back(static_cast<float>(centre));
        flat.push_back(static_cast<float>(length));
    }
    return torch::tensor(flat).reshape({-1, 2});
}

std::vector<EtpProposal> HeadTraining::drawRefinement(Random &random) const
{
    std::vector<EtpProposal> drawn;
    for (auto left = m_options.at("batch").get<int>(); left > 0; --left) {
        const bool positive = m_pool.incomplete.empty() || (!m_pool.positive.empty() && random.chance(0.5));
        drawn.push_back(drawProposal(positive ? m_pool.positive : m_pool.incomplete, random));
    }
    orderByVideo(drawn);
    return drawn;
}

Result<StepResult> HeadTraining::refinementStep(Random &random)
{
    const auto drawn = drawRefinement(random);
    std::vector<UnitBatch> batches;
    byVideo(drawn, [&](std::size_t video, std::span<const FrameRange> ranges) {
        batches.push_back(unitBatch(m_material.features[video], m_material.featureStride, ranges, units()));
    });
    const auto batch = joined(batches);
    std::vector<std::pair<double, double>> targets;
    for (std::size_t i = 0; i < drawn.size(); ++i)
        targets.push_back(offsetsTo(truthOf(drawn[i]).range, batch.covers[i].first, batch.covers[i].second));
    const auto device = m_context.device;
    const auto offsets =
        m_material.networks.refinement->forward(batch.parts.to(device), batch.mask.to(device));
    StepResult result;
    // All drawn are positive or incomplete: N = N_pos + N_inc.
    result.loss =
        models::boundaryLoss(offsets, offsetTensor(targets).to(device),
                             torch::ones({offsets.size(0)}, torch::dtype(torch::kBool).device(device)));
    result.samples = offsets.size(0);
    return result;
}

/// Positive and background 1:1, positive and incomplete 1:4 (§3.3).
std::vector<EtpProposal> HeadTraining::drawLocalization(Random &random) const
{
    std::vector<EtpProposal> drawn;
    const auto positives = m_options.at("positives").get<int>();
    const auto add = [&](const std::vector<EtpProposal> &some, int count) {
        for (int i = 0; i < count && !some.empty(); ++i)
            drawn.push_back(drawProposal(some, random));
    };
    add(m_pool.positive, positives);
    add(m_pool.background, positives);
    add(m_pool.incomplete, positives * m_options.at("incompletes").get<int>());
    orderByVideo(drawn);
    return drawn;
}

Result<StepResult> HeadTraining::localizationStep(Random &random)
{
    const auto drawn = drawLocalization(random);
    std::vector<torch::Tensor> parts;
    byVideo(drawn, [&](std::size_t video, std::span<const FrameRange> ranges) {
        parts.push_back(pyramidBatch(m_material.features[video], m_material.featureStride, ranges));
    });
    std::vector<std::int64_t> labels;
    std::vector<float> completeness;
    std::vector<std::pair<double, double>> offsets;
    for (const auto &one : drawn) {
        const auto kind = one.label.kind;
        const bool background = kind == Kind::Background;
        labels.push_back(background               ? m_sizes.classes
                         : kind == Kind::Positive ? truthOf(one).actionClass
                                                  : -1);
        completeness.push_back(background ? 0.0F : kind == Kind::Positive ? 1.0F : -1.0F);
        offsets.push_back(background
                              ? std::pair(0.0, 0.0)
                              : offsetsTo(truthOf(one).range, static_cast<double>(one.range.start.value),
                                          static_cast<double>(one.range.end.value)));
    }
    const auto device = m_context.device;
    const auto output = m_material.networks.localization->forward(torch::cat(parts).to(device));
    const models::EtpTargets targets{torch::tensor(labels).to(device), torch::tensor(completeness).to(device),
                                     offsetTensor(offsets).to(device)};
    const auto loss = models::etpLoss(output, targets,
                                      models::EtpLossOptions()
                                          .alpha(m_options.at("alpha").get<double>())
                                          .beta(m_options.at("beta").get<double>())
                                          .keep(m_options.at("keep").get<double>()));
    return StepResult{loss.total,
                      {{"classification", loss.classification},
                       {"completeness", loss.completeness},
                       {"regression", loss.regression}},
                      static_cast<std::int64_t>(drawn.size())};
}

Status HeadTraining::fitHead(torch::nn::Module &module, NamedNetworks networks,
                             std::function<Result<StepResult>(std::int64_t, Random &)> step)
{
    if (m_pool.positive.empty())
        return Error{Error::Code::BadInput, "the training videos have no segments to learn from", {}};
    auto fitting = fitOptions(m_options.at("fit"));
    if (!fitting)
        return fitting.error();
    module.to(m_context.device);
    FitPlan plan;
    plan.stage = m_stage;
    plan.options = *fitting;
    plan.networks = std::move(networks);
    plan.step = std::move(step);
    if (auto report = fit(m_context, plan); !report)
        return report.error();
    module.eval();
    module.to(torch::kCPU);
    return success();
}

ModelCard HeadTraining::card(const json &options) const
{
    ModelCard card;
    card.system = "etp";
    card.name = "ETP";
    card.classes = m_context.data.set().classes;
    card.options = options.dump();
    card.seed = m_context.seed;
    return card;
}

json HeadTraining::cardOptions(const json &detection) const
{
    auto options = detection;
    options.update(m_context.options.at("detect"));
    options["specs"] = streamCard(m_material.networks);
    for (const auto *key : {"stride", "featureStride", "unitLength", "mostUnits", "nonLocal", "heads"})
        options[key] = m_context.options.at(key);
    options["actionness"] = m_context.options.at("actionness");
    return options;
}

Status HeadTraining::refine()
{
    auto &network = m_material.networks.refinement;
    network = makeRefinement(m_sizes);
    if (m_initial)
        loadFitting({{"refinement", network.ptr()}}, m_initial->file);
    const NamedNetworks named{{"", network.ptr()}};
    if (auto done = fitHead(*network, named, [this](std::int64_t, Random &r) { return refinementStep(r); });
        !done)
        return done;
    return writeModel(m_context.folder + "/refinement.safetensors", card(json::object()), named);
}

Status HeadTraining::loadRefinement()
{
    const auto path = m_context.folder + "/refinement.safetensors";
    auto trained = readModel(path);
    if (!trained)
        return trained.error();
    auto sizes = m_sizes;
    // The plain pyramid is a variant of the localization network; a refinement network keeps what it has.
    sizes.nonLocal = trained->file.tensors.contains("pyramid.non_local.out.weight");
    m_material.networks.refinement = makeRefinement(sizes);
    return loadState({{"", m_material.networks.refinement.ptr()}}, trained->file, path);
}

Status HeadTraining::localize(const json &detection)
{
    if (auto loaded = loadRefinement(); !loaded)
        return loaded;
    auto &network = m_material.networks.localization;
    network = makeLocalization(m_sizes);
    if (m_initial)
        loadFitting({{"localization", network.ptr()}}, m_initial->file);
    const NamedNetworks named{{"", network.ptr()}};
    if (auto done = fitHead(*network, named, [this](std::int64_t, Random &r) { return localizationStep(r); });
        !done)
        return done;
    for (const auto &stream : m_material.networks.streams) {
        stream.actionness->module().to(torch::kCPU);
        stream.features->module().to(torch::kCPU);
    }
    return writeModel(m_context.folder + "/etp.safetensors", card(cardOptions(detection)),
                      m_material.networks.named());
}

} // namespace

Status trainEtp(const std::string &stage, TrainContext &context, const json &detection)
{
    const auto streams = etpStreamNames(context.options);
    if (!streams)
        return streams.error();
    const auto initial = initialModel(context, "etp");
    if (!initial)
        return initial.error();
    const ModelFile *from = initial->has_value() ? &**initial : nullptr;
    static constexpr std::array kKept{"stride",    "featureStride", "unitLength",
                                      "mostUnits", "nonLocal",      "heads"};
    if (from) {
        if (auto taken = takeOptions(context, *from, kKept); !taken)
            return taken;
    }
    if (stage == "rgb" || stage == "flow") {
        // A model to go on from has its networks on frames, which stay as they are.
        if (from || std::find(streams->begin(), streams->end(), stage) == streams->end())
            return success();
        const auto stream = trainEtpStream(context, stage);
        return stream ? success() : Status(stream.error());
    }
    auto material = collectEtp(context, from);
    if (!material)
        return material.error();
    HeadTraining training(context, std::move(*material), stage, from);
    return stage == "refinement" ? training.refine() : training.localize(detection);
}

} // namespace onset
