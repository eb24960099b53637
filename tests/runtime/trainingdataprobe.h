// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/training.h"
#include "inference/runtime/streams/streamspec.h"
#include "storage/domain/result.h"

#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace onset::test {

/// TrainingData for tests that cannot see Torch. Its features are ten rows a video that count up from 0.
class TrainingDataProbe
{
public:
    TrainingDataProbe(const TrainingSet &set, const EngineServices &services, std::stop_token stop = {});
    ~TrainingDataProbe();

    Status prepare(const std::vector<StreamSpec> &streams, const std::function<void(double)> &progress = {});
    std::vector<std::uint8_t> row(std::size_t video, const StreamSpec &spec, std::int64_t frame) const;

    /// Fails after `failAfter` rows unless negative.
    Status extract(const std::string &extractor, std::int64_t width, std::int64_t failAfter,
                   const std::function<void(double)> &progress = {});
    std::int64_t extractedRows() const; ///< by this object
    /// Empty with a message in `error` where features() throws.
    std::vector<float> features(std::size_t video, const std::string &extractor, std::int64_t width);
    std::vector<std::int64_t> featureShape(std::size_t video, const std::string &extractor,
                                           std::int64_t width);
    std::string error;

    static double sumAfterTheDataIsGone(const TrainingSet &set, const EngineServices &services,
                                        const std::string &extractor, std::int64_t width);

private:
    struct State;
    std::unique_ptr<State> m;
};

} // namespace onset::test
