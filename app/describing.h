// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/training.h"
#include "inference/descriptors/codebook.h"
#include "inference/descriptors/settings.h"
#include "storage/domain/track.h"

#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace onset {

/// Of what features without a network are to be made; all videos with frame tables.
struct DescribeRequest
{
    DescriptorSettings settings; ///< checked
    std::vector<Video> project;  ///< the codebook is learnt on those that teach (learntFrom())
    std::vector<Video> videos;   ///< that get features
    std::vector<Track> people;   ///< that get features of their own, those in other videos passed over
};

struct DescribedVideo
{
    VideoId video;
    std::int64_t rows = 0;
    std::size_t people = 0;
};

struct Description
{
    CodebookPtr codebook;
    std::vector<DescribedVideo> videos;
};

struct DescribeStep
{
    std::string what;   ///< in English: "trajectories of KEY"
    double share = 0;   ///< of this step
    double overall = 0; ///< of all steps, about
};
using DescribeSink = std::function<void(const DescribeStep &)>;

/// Those that teach a codebook: held-out videos teach nothing, nor do those for validation where there are
/// others.
std::vector<Video> learntFrom(const std::vector<Video> &videos);

/// Trajectories, codebook and features, all kept in the cache: what is there is not made again, and a call
/// that was stopped is gone on with. Blocks. Error::BadInput where every video is held out.
Result<Description> describe(const DescribeRequest &request, const EngineServices &services,
                             const DescribeSink &sink, std::stop_token stop);

} // namespace onset
