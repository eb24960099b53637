// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/engine.h"
#include "inference/api/training.h"
#include "tests/runtime/fakesource.h"

#include <string>
#include <vector>

namespace onset::test {

/// Two grey videos without files, with red (class 0) and blue (class 1) stretches that are the actions; the
/// same two again for validation, so that what was learnt is seen. `folder` keeps the cache and stays.
class ColourSet
{
public:
    static constexpr std::int64_t kFrames = 144;

    explicit ColourSet(const std::string &folder);
    ColourSet(const ColourSet &) = delete;
    ColourSet &operator=(const ColourSet &) = delete;

    TrainingSet &set() { return m_set; }
    const EngineServices &services() const { return m_services; }
    /// Looks at the first video with a model; classes "red" and "blue" are 5 and 6.
    Result<std::vector<DetectionUpdate>> detect(const std::string &system, const std::string &model,
                                                const std::string &parameters, std::stop_token stop = {});
    /// Another video, red all through.
    Video briefVideo(std::int64_t frames);
    /// Of all videos, since the beginning.
    std::int64_t decodedFrames() const;
    /// Asks to stop when this frame of the first video is looked at.
    void stopAfter(std::int64_t frame, std::stop_source &stop);
    /// The highest IoU of a detection with an instance of its class in the first video.
    double overlap(const Detection &detection) const;

private:
    Video withFile(Video video) const; ///< with a file, so that it is not missing

    std::string m_folder;
    TrainingSet m_set;
    std::vector<FakeVideo> m_videos;
    EngineServices m_services;
};

} // namespace onset::test
