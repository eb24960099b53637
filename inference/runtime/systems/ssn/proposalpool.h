// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/models/ssn/ssnloss.h"
#include "inference/models/ssn/structuredpyramid.h"
#include "inference/runtime/systems/ssn/proposallabels.h"
#include "inference/runtime/systems/twostream/snippetheads.h"

#include <vector>

namespace onset {

/// How a batch is put together: so many videos, and from each so many of the three kinds (SSN: 1 : 6 : 1).
struct ProposalRatio
{
    std::int64_t videos = 16;
    std::int64_t positive = 1;
    std::int64_t incomplete = 6;
    std::int64_t background = 1;
};

/// Proposals of one video.
struct VideoProposals
{
    std::size_t video = 0;
    std::vector<LabelledProposal> proposals;
};

/// Labelled proposals to learn from, drawn by kind.
class ProposalPool
{
public:
    void add(std::size_t video, const std::vector<LabelledProposal> &proposals);
    /// No positive one.
    bool empty() const { return m_classes.empty(); }
    /// Each video is that of a positive proposal, classes equally often; a kind that a video lacks is left
    /// out, one that it has few of repeats. Precondition: !empty().
    std::vector<VideoProposals> draw(Random &random, const ProposalRatio &ratio) const;

private:
    struct Kinds
    {
        std::vector<LabelledProposal> positive;
        std::vector<LabelledProposal> incomplete;
        std::vector<LabelledProposal> background;
    };
    std::map<std::size_t, Kinds> m_videos;
    std::map<int, std::vector<std::size_t>> m_classes; ///< videos of the positives of each class
};

/// Settings: "pyramid", "labels" (ProposalRule), "sampling" (ProposalRatio and "jitter": how many ranges near
/// each instance are added), "tag".
nlohmann::json proposalDefaults();
models::StructuredPyramidOptions pyramidOptions(const nlohmann::json &options);

/// The TAG proposals of all training videos, the instances themselves, and ranges near them, labelled.
/// Error::BadInput where none is positive.
Result<ProposalPool> trainingProposals(TrainContext &context, const VideoFeatures &features,
                                       SnippetHeads &heads);

/// Pyramids [n, parts, D] of ranges of one video, on the device of its features.
torch::Tensor pyramidsOf(const torch::Tensor &features, std::span<const FrameRange> ranges, int stride,
                         const models::StructuredPyramidOptions &options);

/// Pyramids and targets of a batch.
struct ProposalBatch
{
    torch::Tensor pyramids;
    models::SsnTargets targets;
};
ProposalBatch batchOf(const std::vector<VideoProposals> &drawn, const VideoFeatures &features,
                      SnippetHeads &heads, const models::StructuredPyramidOptions &options,
                      torch::Device device);

} // namespace onset
