// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/ssn/proposalpool.h"

#include "inference/runtime/systems/twostream/tag.h"
#include "inference/runtime/training/stageprogress.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>

namespace onset {

namespace {

using nlohmann::json;

constexpr double kJitter = 0.6; // of an instance's length, at either end

template <class T> const T &oneOf(const std::vector<T> &pool, Random &random)
{
    return pool[static_cast<std::size_t>(random.below(static_cast<std::int64_t>(pool.size())))];
}

void drawSome(const std::vector<LabelledProposal> &pool, std::int64_t count, Random &random,
              std::vector<LabelledProposal> &into)
{
    for (std::int64_t i = 0; i < count && !pool.empty(); ++i)
        into.push_back(oneOf(pool, random));
}

ProposalRule ruleOf(const json &options)
{
    ProposalRule rule;
    rule.positive = options.at("positive").get<double>();
    rule.incomplete = options.at("incomplete").get<double>();
    rule.inside = options.at("inside").get<double>();
    rule.background = options.at("background").get<double>();
    rule.coverage = options.at("coverage").get<double>();
    return rule;
}

/// Ranges whose ends lie near those of an instance, within the video.
void addNear(const FrameRange &instance, std::int64_t count, std::int64_t frames, Random &random,
             std::vector<Proposal> &proposals)
{
    const double reach = kJitter * static_cast<double>(instance.length());
    for (std::int64_t i = 0; i < count; ++i) {
        const std::int64_t start = instance.start.value + std::llround(random.uniform(-reach, reach));
        const std::int64_t end = instance.end.value + std::llround(random.uniform(-reach, reach));
        const auto range = frameRange(std::max<std::int64_t>(0, start), std::min(frames, end));
        if (!range.empty())
            proposals.push_back({range, 0});
    }
}

} // namespace

void ProposalPool::add(std::size_t video, const std::vector<LabelledProposal> &proposals)
{
    auto &kinds = m_videos[video];
    for (const auto &one : proposals) {
        if (one.kind == ProposalKind::Positive) {
            kinds.positive.push_back(one);
            m_classes[one.actionClass].push_back(video);
        } else if (one.kind == ProposalKind::Incomplete) {
            kinds.incomplete.push_back(one);
        } else if (one.kind == ProposalKind::Background) {
            kinds.background.push_back(one);
        }
    }
}

std::vector<VideoProposals> ProposalPool::draw(Random &random, const ProposalRatio &ratio) const
{
    std::vector<VideoProposals> drawn;
    for (std::int64_t i = 0; i < ratio.videos; ++i) {
        auto chosen = m_classes.begin();
        std::advance(chosen, random.below(static_cast<std::int64_t>(m_classes.size())));
        const auto video = oneOf(chosen->second, random);
        const auto &kinds = m_videos.at(video);
        std::vector<LabelledProposal> own;
        for (const auto &one : kinds.positive) {
            if (one.actionClass == chosen->first)
                own.push_back(one);
        }
        VideoProposals part{video, {}};
        drawSome(own, ratio.positive, random, part.proposals);
        drawSome(kinds.incomplete, ratio.incomplete, random, part.proposals);
        drawSome(kinds.background, ratio.background, random, part.proposals);
        drawn.push_back(std::move(part));
    }
    return drawn;
}

json proposalDefaults()
{
    const ProposalRule rule;
    const ProposalRatio ratio;
    return {{"pyramid", {{"extension", 0.5}, {"levels", {1, 2}}}},
            {"labels",
             {{"positive", rule.positive},
              {"incomplete", rule.incomplete},
              {"inside", rule.inside},
              {"background", rule.background},
              {"coverage", rule.coverage}}},
            {"sampling",
             {{"videos", ratio.videos},
              {"positive", ratio.positive},
              {"incomplete", ratio.incomplete},
              {"background", ratio.background},
              {"jitter", 0}}},
            {"tag", tagDefaults()}};
}

models::StructuredPyramidOptions pyramidOptions(const json &options)
{
    const auto &pyramid = options.at("pyramid");
    return models::StructuredPyramidOptions()
        .extension(pyramid.at("extension").get<double>())
        .levels(pyramid.at("levels").get<std::vector<std::int64_t>>());
}

Result<ProposalPool> trainingProposals(TrainContext &context, const VideoFeatures &features,
                                       SnippetHeads &heads)
{
    const auto rule = ruleOf(context.options.at("labels"));
    const auto jitter = context.options.at("sampling").at("jitter").get<std::int64_t>();
    const auto tell = stageProgress(context, "proposals");
    ProposalPool pool;
    for (std::size_t i = 0; i < context.data.trainingCount(); ++i) {
        if (context.stop.stop_requested())
            return Error{Error::Code::Cancelled, "making proposals was stopped", {}};
        const auto &video = context.data.video(i);
        const std::int64_t frames = video.video.frames->size();
        const auto scores = heads.scores(heads.scaled(features.of(i).to(context.device)));
        auto proposals =
            tagProposals(scores.actionness, features.stride(), frames, context.options.at("tag"));
        Random random(context.seed, "proposals", static_cast<std::int64_t>(i));
        for (const auto &instance : video.segments) {
            proposals.push_back({instance.range, 1});
            addNear(instance.range, jitter, frames, random, proposals);
        }
        pool.add(i, labelProposals(proposals, video, frames, rule));
        tell(0);
    }
    if (pool.empty())
        return Error{Error::Code::BadInput, "the training videos have no segments to learn from", {}};
    return pool;
}

torch::Tensor pyramidsOf(const torch::Tensor &features, std::span<const FrameRange> ranges, int stride,
                         const models::StructuredPyramidOptions &options)
{
    auto spans = torch::empty({static_cast<std::int64_t>(ranges.size()), 2}, torch::kDouble);
    auto *value = spans.data_ptr<double>();
    for (const auto &range : ranges) {
        *value++ = static_cast<double>(range.start.value) / stride;
        *value++ = static_cast<double>(range.end.value) / stride;
    }
    return models::structuredPyramid(features, spans.to(features.device()), options);
}

ProposalBatch batchOf(const std::vector<VideoProposals> &drawn, const VideoFeatures &features,
                      SnippetHeads &heads, const models::StructuredPyramidOptions &options,
                      torch::Device device)
{
    std::vector<torch::Tensor> pyramids;
    std::vector<std::int64_t> classes;
    std::vector<std::int64_t> kinds;
    std::vector<float> offsets;
    for (const auto &[video, proposals] : drawn) {
        std::vector<FrameRange> ranges;
        for (const auto &one : proposals) {
            ranges.push_back(one.range);
            classes.push_back(one.actionClass + 1);
            kinds.push_back(one.kind == ProposalKind::Positive     ? 1
                            : one.kind == ProposalKind::Incomplete ? -1
                                                                   : 0);
            offsets.push_back(static_cast<float>(one.centre));
            offsets.push_back(static_cast<float>(one.logLength));
        }
        const auto scaled = heads.scaled(features.of(video).to(device));
        pyramids.push_back(pyramidsOf(scaled, ranges, features.stride(), options));
    }
    return {torch::cat(pyramids),
            {torch::tensor(classes, torch::kLong).to(device), torch::tensor(kinds, torch::kLong).to(device),
             torch::tensor(offsets).reshape({-1, 2}).to(device)}};
}

} // namespace onset
