// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/propssad/ssaddetector.h"

#include "inference/proposals/nms.h"
#include "inference/runtime/systems/propssad/chunks.h"
#include "inference/runtime/systems/propssad/refinement.h"
#include "inference/runtime/systems/propssad/ssadtraining.h"
#include "inference/runtime/systems/ssn/proposalpool.h"
#include "inference/runtime/systems/twostream/tag.h"
#include "inference/runtime/systems/twostream/twostreamdetector.h"

#include <torch/torch.h>

#include <algorithm>

namespace onset {

namespace {

using nlohmann::json;

struct Settings
{
    json tag;
    models::StructuredPyramidOptions pyramid;
    std::int64_t chunk = 0;
    bool refine = true;
    double refineIou = 0.75;
    double nms = 0.8;
    double minimumOverlap = 0.05;
    std::size_t maxProposals = 100;
    bool ownClass = true; ///< of each proposal, rather than the video's
    bool weighted = true; ///< scores are times the class's probability
};

class PropSsadDetector final : public TwoStreamDetector
{
public:
    PropSsadDetector(TwoStream streams, SnippetHeads heads, models::PropSsad anchors,
                     models::SsnUnified classifier, Settings settings, torch::Device device)
        : TwoStreamDetector(std::move(streams), std::move(heads), device)
        , m_anchors(std::move(anchors))
        , m_classifier(std::move(classifier))
        , m_settings(std::move(settings))
    {}

protected:
    std::vector<ScoredSegment> locate(const SeenVideo &video) override
    {
        auto proposals = anchorProposals(video);
        if (m_settings.refine) {
            const auto grouped =
                tagProposals(video.scores.actionness, video.stride, video.frames, m_settings.tag);
            proposals = nms(refinedBoundaries(proposals, grouped, m_settings.refineIou), m_settings.nms);
        }
        if (proposals.size() > m_settings.maxProposals)
            proposals.resize(m_settings.maxProposals);
        return proposals.empty() ? std::vector<ScoredSegment>{} : classified(video, proposals);
    }

private:
    /// After suppression, best first.
    std::vector<Proposal> anchorProposals(const SeenVideo &video)
    {
        std::vector<Proposal> proposals;
        for (const auto &chunk : chunksOf(video.features.size(0), m_settings.chunk)) {
            const auto steps = m_anchors->options().steps();
            const auto rows = video.features.slice(0, chunk.start, chunk.end);
            const auto input = models::resizedFeatures(rows, steps).t().unsqueeze(0);
            const auto overlaps = m_anchors->forward(input)[0].to(torch::kCPU).contiguous();
            const auto ranges = framesOfShares(m_anchors->anchors(), chunk, video.stride);
            for (std::size_t i = 0; i < ranges.size(); ++i)
                add(ranges[i], overlaps[static_cast<std::int64_t>(i)].item<double>(), video.frames,
                    proposals);
        }
        return nms(proposals, m_settings.nms);
    }

    void add(FrameRange range, double overlap, std::int64_t frames, std::vector<Proposal> &proposals) const
    {
        range.start = std::max(range.start, FrameIndex{0});
        range.end = std::min(range.end, FrameIndex{frames});
        if (overlap >= m_settings.minimumOverlap && !range.empty())
            proposals.push_back({range, overlap});
    }

    std::vector<ScoredSegment> classified(const SeenVideo &video, const std::vector<Proposal> &proposals)
    {
        const auto classes =
            m_settings.ownClass ? ownClasses(video, proposals) : videoClass(video, proposals.size());
        const auto [best, which] = classes.max(1);
        std::vector<ScoredSegment> found;
        for (std::size_t i = 0; i < proposals.size(); ++i) {
            const auto row = static_cast<std::int64_t>(i);
            const double weight = m_settings.weighted ? best[row].item<double>() : 1.0;
            found.push_back({proposals[i].range, which[row].item<int>(), proposals[i].score * weight});
        }
        std::stable_sort(found.begin(), found.end(),
                         [](const ScoredSegment &a, const ScoredSegment &b) { return a.score > b.score; });
        return found;
    }

    torch::Tensor ownClasses(const SeenVideo &video, const std::vector<Proposal> &proposals)
    {
        std::vector<FrameRange> ranges;
        for (const auto &proposal : proposals)
            ranges.push_back(proposal.range);
        const auto pyramids = pyramidsOf(video.features, ranges, video.stride, m_settings.pyramid);
        return models::classScores(m_classifier->forward(pyramids)).to(torch::kCPU, torch::kFloat);
    }

    /// What the video shows as a whole: the mean of its snippets' classes, weighted by their actionness.
    static torch::Tensor videoClass(const SeenVideo &video, std::size_t proposals)
    {
        const auto actionness = torch::tensor(video.scores.actionness).unsqueeze(1);
        const auto sum = (video.scores.classes.slice(1, 1) * actionness).sum(0, true);
        const auto shares = sum / sum.sum().clamp_min(1e-9);
        return shares.expand({static_cast<std::int64_t>(proposals), shares.size(1)});
    }

    models::PropSsad m_anchors;
    models::SsnUnified m_classifier;
    Settings m_settings;
};

Result<Settings> settingsOf(const json &options)
{
    Settings settings;
    const auto classes = options.at("classes").get<std::string>();
    if (classes != "video" && classes != "proposal")
        return Error{Error::Code::InvalidArgument, "the setting 'classes' has to be video or proposal", {}};
    settings.tag = options.at("tag");
    settings.pyramid = pyramidOptions(options);
    settings.chunk = options.at(kSsadStage).at("chunk").get<std::int64_t>();
    settings.refine = options.at("refine").get<bool>();
    settings.refineIou = options.at("refineIou").get<double>();
    settings.nms = options.at("nms").get<double>();
    settings.minimumOverlap = options.at("minimumOverlap").get<double>();
    settings.maxProposals =
        static_cast<std::size_t>(std::max<std::int64_t>(1, options.at("maxProposals").get<std::int64_t>()));
    settings.ownClass = classes == "proposal";
    settings.weighted = options.at("weighted").get<bool>();
    return settings;
}

} // namespace

Result<std::unique_ptr<Detector>> makePropSsadDetector(const DetectorRequest &request)
try {
    auto settings = settingsOf(request.options);
    if (!settings)
        return settings.error();
    auto streams = detectingStreams(request);
    if (!streams)
        return streams.error();
    const auto features = streams->featureSize();
    const auto classes = static_cast<std::int64_t>(request.model.card.classes.size());
    SnippetHeads heads(features, classes, request.options.at(kActionnessStage));
    models::PropSsad anchors(propSsadOptions(features, request.options.at(kSsadStage)));
    models::SsnUnified classifier(models::SsnHeadOptions(features, classes)
                                      .courseParts(settings->pyramid.courseParts())
                                      .hidden(request.options.at("hidden").get<std::int64_t>()));
    auto networks = heads.networks();
    networks.emplace_back(kSsadStage, anchors.ptr());
    networks.emplace_back(kClassifierStage, classifier.ptr());
    if (const auto loaded = loadToDetect(networks, request.model.file, "the model", request.device); !loaded)
        return loaded.error();
    return std::unique_ptr<Detector>(std::make_unique<PropSsadDetector>(
        std::move(*streams), std::move(heads), anchors, classifier, std::move(*settings), request.device));
} catch (const json::exception &problem) {
    return Error{Error::Code::BadInput, "the model's card lacks what Prop-SSAD needs; train it again",
                 problem.what()};
}

} // namespace onset
