// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/training.h"
#include "inference/runtime/core/detector.h"
#include "inference/runtime/features/featurecache.h"
#include "inference/runtime/streams/streamrows.h"

#include <torch/types.h>

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace onset {

/// Stored streams and features of the videos of a training set. Everything asked for is decoded or computed
/// once and kept in the cache folder. One thread; the set outlives it.
class TrainingData
{
public:
    TrainingData(const TrainingSet &set, const EngineServices &services, std::stop_token stop);
    ~TrainingData();

    const TrainingSet &set() const;
    /// Videos are named by their place in training followed by validation.
    std::size_t videoCount() const;
    const TrainingVideo &video(std::size_t index) const;
    std::size_t trainingCount() const; ///< videos [0, trainingCount()) are for training

    /// Decodes all videos that are not in the cache yet, all given streams in one pass. `progress` is told
    /// the share done, one call at a time but on any thread, and may be empty.
    Status prepare(std::span<const StreamSpec> streams, const std::function<void(double)> &progress);
    /// The rows of a prepared video (all of its streams that were prepared).
    std::unique_ptr<StreamRows> rows(std::size_t video) const;

    /// Float features of every video, [rows, ...shape], mapped from the cache; computed where missing.
    /// `extract` appends rows of one video in order (it may begin at any row when it goes on after a kill).
    struct Extraction
    {
        std::string stream;
        std::string extractor; ///< as FeatureKey::extractor
        FeatureLayout layout;
        std::function<Status(std::size_t video, std::int64_t firstRow, FeatureWriter &)> extract;
    };
    Status extract(const Extraction &extraction, const std::function<void(double)> &progress);
    torch::Tensor features(std::size_t video, const Extraction &extraction) const; ///< [rows, ...shape], F32

    FeatureCache &cache();
    const EngineServices &services() const;
    std::stop_token stop() const;

private:
    struct State;
    std::unique_ptr<State> m;
};

} // namespace onset
