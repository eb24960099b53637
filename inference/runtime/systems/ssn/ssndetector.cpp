// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/ssn/ssndetector.h"

#include "inference/runtime/core/suppression.h"
#include "inference/runtime/systems/ssn/proposalpool.h"
#include "inference/runtime/systems/ssn/ssntraining.h"
#include "inference/runtime/systems/twostream/tag.h"
#include "inference/runtime/systems/twostream/twostreamdetector.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace onset {

namespace {

using nlohmann::json;

struct Settings
{
    json tag;
    models::StructuredPyramidOptions pyramid;
    bool separate = true;
    bool unified = true;
    bool regression = true;
    double mostCompleteness = std::numeric_limits<double>::infinity();
    double nms = 0.4;
    std::int64_t classesPerProposal = 2;
    std::size_t maxDetections = 200;
};

/// What both classifiers say together.
struct Verdict
{
    torch::Tensor scores;  ///< [n, K], float, CPU
    torch::Tensor offsets; ///< [n, K, 2], float, CPU
};

class SsnDetector final : public TwoStreamDetector
{
public:
    SsnDetector(TwoStream streams, SnippetHeads heads, models::SsnSeparate separate,
                models::SsnUnified unified, Settings settings, torch::Device device)
        : TwoStreamDetector(std::move(streams), std::move(heads), device)
        , m_separate(std::move(separate))
        , m_unified(std::move(unified))
        , m_settings(std::move(settings))
    {}

protected:
    std::vector<ScoredSegment> locate(const SeenVideo &video) override
    {
        const auto proposals =
            tagProposals(video.scores.actionness, video.stride, video.frames, m_settings.tag);
        if (proposals.empty())
            return {};
        std::vector<FrameRange> ranges;
        for (const auto &proposal : proposals)
            ranges.push_back(proposal.range);
        const auto verdict = judged(pyramidsOf(video.features, ranges, video.stride, m_settings.pyramid));
        auto found = bestPerClass(segments(ranges, verdict, video.frames), m_settings.nms);
        if (found.size() > m_settings.maxDetections)
            found.resize(m_settings.maxDetections);
        return found;
    }

private:
    Verdict judged(const torch::Tensor &pyramids)
    {
        if (!m_settings.unified)
            return told(m_separate->forward(pyramids), 1);
        if (!m_settings.separate)
            return told(m_unified->forward(pyramids), 1);
        // A complete proposal has completeness 1: divided by e, both scores of a sure one are 1.
        const auto a = told(m_separate->forward(pyramids), std::exp(-1.0));
        const auto b = told(m_unified->forward(pyramids), 1);
        return {(a.scores + b.scores) / 2, (a.offsets + b.offsets) / 2};
    }

    Verdict told(const models::SsnOutput &output, double factor) const
    {
        return {(models::classScores(output, m_settings.mostCompleteness) * factor)
                    .to(torch::kCPU, torch::kFloat)
                    .contiguous(),
                output.offsets.to(torch::kCPU, torch::kFloat).contiguous()};
    }

    /// The best classes of each proposal, with its range as regression for that class says.
    std::vector<ScoredSegment> segments(const std::vector<FrameRange> &ranges, const Verdict &verdict,
                                        std::int64_t frames) const
    {
        const auto classes = verdict.scores.size(1);
        const auto [best, which] =
            verdict.scores.topk(std::clamp<std::int64_t>(m_settings.classesPerProposal, 1, classes), 1);
        const auto scores = best.accessor<float, 2>();
        const auto numbers = which.accessor<std::int64_t, 2>();
        const auto offsets = verdict.offsets.accessor<float, 3>();
        std::vector<ScoredSegment> all;
        for (std::size_t i = 0; i < ranges.size(); ++i) {
            const auto row = static_cast<std::int64_t>(i);
            for (std::int64_t j = 0; j < best.size(1); ++j) {
                const auto c = numbers[row][j];
                const auto range = m_settings.regression
                                       ? regressed(ranges[i], offsets[row][c][0], offsets[row][c][1], frames)
                                       : ranges[i];
                all.push_back({range, static_cast<int>(c), scores[row][j]});
            }
        }
        return all;
    }

    models::SsnSeparate m_separate;
    models::SsnUnified m_unified;
    Settings m_settings;
};

Result<Settings> settingsOf(const json &options)
{
    Settings settings;
    const auto classifiers = options.at("classifiers").get<std::string>();
    if (classifiers != "a" && classifiers != "b" && classifiers != "ab")
        return Error{Error::Code::InvalidArgument, "the setting 'classifiers' has to be a, b or ab", {}};
    settings.tag = options.at("tag");
    settings.pyramid = pyramidOptions(options);
    settings.separate = classifiers != "b";
    settings.unified = classifiers != "a";
    settings.regression = options.at("regression").get<bool>();
    if (options.at("capped").get<bool>())
        settings.mostCompleteness = 1;
    settings.nms = options.at("nms").get<double>();
    settings.classesPerProposal = options.at("classesPerProposal").get<std::int64_t>();
    settings.maxDetections =
        static_cast<std::size_t>(std::max<std::int64_t>(1, options.at("maxDetections").get<std::int64_t>()));
    return settings;
}

} // namespace

Result<std::unique_ptr<Detector>> makeSsnDetector(const DetectorRequest &request)
try {
    auto settings = settingsOf(request.options);
    if (!settings)
        return settings.error();
    auto streams = detectingStreams(request);
    if (!streams)
        return streams.error();
    const auto classes = static_cast<std::int64_t>(request.model.card.classes.size());
    SnippetHeads heads(streams->featureSize(), classes, request.options.at(kActionnessStage));
    const auto sizes = models::SsnHeadOptions(streams->featureSize(), classes)
                           .courseParts(settings->pyramid.courseParts())
                           .hidden(request.options.at("hidden").get<std::int64_t>());
    models::SsnSeparate separate(sizes);
    models::SsnUnified unified(sizes);
    auto networks = heads.networks();
    networks.emplace_back(kSeparateStage, separate.ptr());
    networks.emplace_back(kUnifiedStage, unified.ptr());
    if (const auto loaded = loadToDetect(networks, request.model.file, "the model", request.device); !loaded)
        return loaded.error();
    return std::unique_ptr<Detector>(std::make_unique<SsnDetector>(
        std::move(*streams), std::move(heads), separate, unified, std::move(*settings), request.device));
} catch (const json::exception &problem) {
    return Error{Error::Code::BadInput, "the model's card lacks what SSN needs; train it again",
                 problem.what()};
}

} // namespace onset
