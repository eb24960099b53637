// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/training.h"
#include "inference/descriptors/codebook.h"
#include "inference/runtime/features/findorbegin.h"
#include "storage/domain/track.h"

#include <functional>
#include <span>
#include <stop_token>
#include <string>

namespace onset {

/// Features without a network, from files to rows in the cache. Three steps, each stored and found again: the
/// trajectories of each video (the only step that decodes, each frame once), a codebook learned on those of
/// the training videos, and the feature rows of each video. Any thread; several processes may work at once.
class DescriptorStore
{
public:
    using File = std::shared_ptr<const FeatureFile>;
    using Progress = std::function<void(double)>; ///< share done; may be empty

    /// `settings` have to be checked. The services outlive it.
    DescriptorStore(const DescriptorSettings &settings, const EngineServices &services);

    /// Rows of packed TrajectoryRow, one every `stride` frames. Goes on where an earlier call was stopped or
    /// killed. Error::InvalidArgument for a video that was not indexed, BadInput where it does not decode.
    Result<File> trajectories(const Video &video, const Progress &progress, std::stop_token stop) const;
    /// Learned on these videos, whatever their order; their trajectories are made where they are missing.
    Result<CodebookPtr> codebook(std::span<const Video> videos, const Progress &progress,
                                 std::stop_token stop) const;
    /// Float rows of codebook->featureSize(), one every `stride` frames. The codebook's settings count.
    Result<File> features(const Video &video, const CodebookPtr &codebook, const Progress &progress,
                          std::stop_token stop) const;
    /// The same rows one after the other while the video is decoded, or from what is stored of it. What is
    /// made is stored as trajectories() would; where that had been broken off, the rows come when all of it
    /// is there.
    using RowSink = std::function<Status(std::span<const float> row)>;
    Status stream(const Video &video, const CodebookPtr &codebook, const RowSink &sink,
                  std::stop_token stop) const;
    /// The rows that a writer of them lacks.
    Status write(const Video &video, const CodebookPtr &codebook, FeatureWriter &writer,
                 const Progress &progress, std::stop_token stop) const;
    /// The same of the trajectories in one person's boxes alone; the colours and motion stay the picture's.
    Result<File> features(const Video &video, const Track &track, const CodebookPtr &codebook,
                          std::stop_token stop) const;

private:
    Result<RowsOrWriter> trajectoriesOrWriter(const Video &video, std::stop_token stop) const;

    DescriptorSettings m_settings;
    const EngineServices &m_services;
    FeatureCache m_cache;
};

/// What names a video's feature rows in the cache, and how they look.
struct FeatureRows
{
    std::string stream;
    std::string extractor;
    FeatureLayout layout;
};
FeatureRows featureRowsOf(const Codebook &codebook);

/// Rows of `stride` frames that a video has.
std::int64_t descriptorRows(std::int64_t frames, int stride);

} // namespace onset
