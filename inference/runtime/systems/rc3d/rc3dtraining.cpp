// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/rc3d/rc3dtraining.h"

#include "inference/runtime/systems/c3dstart.h"
#include "inference/runtime/systems/rc3d/jointloss.h"
#include "inference/runtime/training/autocast.h"
#include "inference/runtime/training/reviewed.h"

#include <torch/torch.h>

#include <algorithm>
#include <map>
#include <utility>

namespace onset {

namespace {

/// A buffer of one training video.
struct Buffer
{
    std::size_t video = 0;
    std::int64_t start = 0;
    std::int64_t end = 0;
};

struct Material
{
    C3dStart start;
    std::vector<std::unique_ptr<StreamRows>> rows; ///< of the training videos
    std::vector<Buffer> buffers;
};

/// Buffers of a video, cut to what was reviewed where that is not all of it.
void addBuffers(const TrainContext &context, std::size_t video, std::int64_t frames,
                std::vector<Buffer> &buffers)
{
    const auto length = context.options.at("buffer").get<std::int64_t>();
    const auto step =
        std::max<std::int64_t>(8, static_cast<std::int64_t>(static_cast<double>(length) *
                                                            context.options.at("bufferStep").get<double>()));
    const bool twoWay = context.options.at("twoWay").get<bool>();
    const auto &source = context.data.video(video);
    for (const auto &stretch : reviewedStretches(source, frames)) {
        for (const auto offset : bufferStarts(stretch.length(), length, step, twoWay)) {
            const auto start = stretch.start.value + offset;
            const auto end = std::min(start + length, stretch.end.value);
            if (wasReviewed(source, frameRange(start, end)))
                buffers.push_back({video, start, end});
        }
    }
}

Result<Material> collect(TrainContext &context)
{
    auto start = startFromC3d(context);
    if (!start)
        return start.error();
    Material material{std::move(*start), {}, {}};
    bool anyAction = false;
    for (std::size_t v = 0; v < context.data.trainingCount(); ++v) {
        material.rows.push_back(context.data.rows(v));
        addBuffers(context, v, material.rows.back()->frameCount(), material.buffers);
        anyAction = anyAction || !context.data.video(v).segments.empty();
    }
    if (material.buffers.empty() || !anyAction)
        return Error{
            Error::Code::BadInput,
            "the training videos have no segment to learn from; label some, or mark what was reviewed",
            {}};
    return material;
}

/// Freezes conv1 … of the first `layers` convolutions (§4.2 freezes two) with their normalizations.
void freeze(models::Rc3d &network, std::int64_t layers)
{
    for (const auto &child : network->base()->named_children()) {
        if (child.key().rfind("conv", 0) == 0 && --layers < 0)
            return;
        for (auto &parameter : child.value()->parameters())
            parameter.set_requires_grad(false);
    }
}

/// The heads are new, the convolutions are not: they may learn at different rates.
std::vector<ParameterGroup> parameterGroups(const models::Rc3d &network, double headFactor)
{
    std::vector<ParameterGroup> groups(2);
    groups[1].learningRateFactor = headFactor;
    for (const auto &parameter : network->named_parameters()) {
        if (parameter.value().requires_grad())
            groups[parameter.key().rfind("base.", 0) == 0 ? 0 : 1].parameters.push_back(parameter.value());
    }
    if (groups[0].parameters.empty())
        groups.erase(groups.begin());
    return groups;
}

Rc3dLossOptions lossOptions(const nlohmann::json &options)
{
    Rc3dLossOptions loss;
    loss.scales = options.at("scales").get<std::vector<double>>();
    loss.lambda = options.at("lambda").get<double>();
    loss.anchorBatch = options.at("anchorBatch").get<std::int64_t>();
    loss.proposalBatch = options.at("proposalBatch").get<std::int64_t>();
    loss.nms = options.at("proposalNms").get<double>();
    loss.proposals = options.at("trainingProposals").get<std::size_t>();
    loss.bf16 = options.at("bf16").get<bool>();
    return loss;
}

std::vector<BufferInstance> instancesOf(const TrainContext &context, const Buffer &buffer)
{
    return instancesWithin(context.data.video(buffer.video).segments, buffer.start,
                           buffer.end - buffer.start);
}

/// The subnets alone, on what the backbone sees as it is. The convolutions take nearly all of a joint step;
/// here each buffer goes through them `headViews` times only, each time cut and coloured otherwise.
class HeadTraining
{
public:
    HeadTraining(TrainContext &context, const Material &material, models::Rc3d network,
                 const Rc3dLossOptions &loss)
        : m_context(context)
        , m_material(material)
        , m_network(std::move(network))
        , m_loss(loss)
        , m_views(std::max<std::int64_t>(1, context.options.at("headViews").get<std::int64_t>()))
    {}

    StepResult step(Random &random)
    {
        m_network->base()->eval();
        const auto chosen =
            static_cast<std::size_t>(random.below(static_cast<std::int64_t>(m_material.buffers.size())));
        const auto &maps = mapsOf(chosen, random.below(m_views));
        const auto instances = instancesOf(m_context, m_material.buffers[chosen]);
        return subnetLosses(m_network, maps.to(m_context.device, torch::kFloat), instances, m_loss, random);
    }

private:
    /// What a view shows depends on the seed alone, so that a resumed training sees the same.
    const torch::Tensor &mapsOf(std::size_t chosen, std::int64_t view)
    {
        auto &maps = m_maps[{chosen, view}];
        if (maps.defined())
            return maps;
        const torch::NoGradGuard guard;
        const Autocast autocast(m_loss.bf16);
        Random look(m_context.seed, "rc3d view", static_cast<std::int64_t>(chosen) * m_views + view);
        const auto &buffer = m_material.buffers[chosen];
        const auto clip = bufferClip(m_material.start.spec, *m_material.rows[buffer.video], buffer.start,
                                     buffer.end, &look);
        maps = m_network->maps(clip.to(m_context.device)).to(torch::kCPU, torch::kBFloat16);
        return maps;
    }

    TrainContext &m_context;
    const Material &m_material;
    models::Rc3d m_network;
    const Rc3dLossOptions &m_loss;
    std::int64_t m_views;
    std::map<std::pair<std::size_t, std::int64_t>, torch::Tensor> m_maps; ///< bf16, CPU
};

Status trainHeads(TrainContext &context, const Material &material, const models::Rc3d &network,
                  const Rc3dLossOptions &loss)
{
    const auto steps = context.options.at("headSteps").get<std::int64_t>();
    if (steps <= 0 || !context.initialModel.empty())
        return success(); // a model that training goes on from has its heads
    auto fitting = fitOptions(context.options.at("fit"));
    if (!fitting)
        return fitting.error();
    fitting->steps = steps;
    fitting->warmup = steps / 20;
    FitPlan plan;
    plan.stage = "heads";
    plan.options = *fitting;
    plan.networks = {{"", network.ptr()}};
    auto groups = parameterGroups(network, context.options.at("headFactor").get<double>());
    plan.groups = {std::move(groups.back())};
    HeadTraining heads(context, material, network, loss);
    plan.step = [&heads](std::int64_t, Random &random) { return heads.step(random); };
    ++context.stages; // one more to share the time with, and to tell of
    if (auto report = fit(context, plan); !report)
        return report.error();
    ++context.stageNumber;
    return success();
}

Result<StepResult> trainingStep(TrainContext &context, const Material &material, models::Rc3d &network,
                                const Rc3dLossOptions &loss, Random &random)
{
    StepResult total;
    const auto buffers = context.options.at("batch").get<std::int64_t>();
    for (std::int64_t i = 0; i < buffers; ++i) {
        const auto &buffer = material.buffers[static_cast<std::size_t>(
            random.below(static_cast<std::int64_t>(material.buffers.size())))];
        const auto clip =
            bufferClip(material.start.spec, *material.rows[buffer.video], buffer.start, buffer.end, &random);
        const auto instances = instancesOf(context, buffer);
        const auto one = jointLoss(network, clip.to(context.device), instances, loss, random);
        total.loss = total.loss.defined() ? total.loss + one.loss : one.loss;
        total.parts.insert(total.parts.end(), one.parts.begin(), one.parts.end());
        total.samples += one.samples;
    }
    total.loss = total.loss / static_cast<double>(buffers);
    return total;
}

ModelCard cardOf(const TrainContext &context, const Material &material, nlohmann::json options)
{
    options.update(context.options.at("detect"));
    options["spec"] = toJson(material.start.spec);
    options["features"] = material.start.featureSize;
    options["scales"] = context.options.at("scales");
    options["proposalNms"] = context.options.at("proposalNms");
    ModelCard card;
    card.system = "rc3d";
    card.name = "R-C3D";
    card.classes = context.data.set().classes;
    card.options = options.dump();
    card.seed = context.seed;
    return card;
}

} // namespace

Status trainRc3d(TrainContext &context, const nlohmann::json &detectionDefaults)
{
    auto material = collect(context);
    if (!material)
        return material.error();
    const auto classes = static_cast<std::int64_t>(context.data.set().classes.size()) + 1;
    const auto loss = lossOptions(context.options);
    auto network = makeRc3dNetwork(material->start.spec, material->start.featureSize, classes,
                                   static_cast<std::int64_t>(loss.scales.size()));
    const NamedNetworks named{{"", network.ptr()}};
    loadFitting(named, context.initialModel.empty() ? rc3dState(material->start.c3d) : material->start.model);
    network->to(context.device);
    freeze(network, context.options.at("freeze").get<std::int64_t>());
    if (auto taught = trainHeads(context, *material, network, loss); !taught)
        return taught;
    auto fitting = fitOptions(context.options.at("fit"));
    if (!fitting)
        return fitting.error();
    FitPlan plan;
    plan.stage = kRc3dJoint;
    plan.options = *fitting;
    plan.networks = named;
    plan.groups = parameterGroups(network, context.options.at("headFactor").get<double>());
    plan.step = [&](std::int64_t, Random &random) {
        network->base()
            ->eval(); // one buffer is no sample to normalize a batch by: the backbone's statistics count
        return trainingStep(context, *material, network, loss, random);
    };
    if (auto report = fit(context, plan); !report)
        return report.error();
    network->to(torch::kCPU);
    return writeModel(context.folder + "/rc3d.safetensors", cardOf(context, *material, detectionDefaults),
                      named);
}

} // namespace onset
