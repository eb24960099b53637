// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/training.h"
#include "inference/runtime/core/scoredsegment.h"
#include "storage/domain/result.h"

#include <cstdint>
#include <string>
#include <vector>

namespace onset::test {

/// Videos whose upper half is bright during class 0, whose left half is during class 1, and grey otherwise;
/// 120 frames each. The set and what opens it.
struct FakeSet
{
    FakeSet(const std::string &folder, int training, int validation);

    TrainingSet set;
    EngineServices services;
    std::string folder; ///< of video files that only have to be there
};

struct DrawnSnippet
{
    std::size_t video = 0;
    std::int64_t start = 0;
    std::int64_t label = 0;
};
/// Draws of SnippetSampler over the set's training videos.
std::vector<DrawnSnippet> drawSnippets(const FakeSet &fake, int frames, double backgroundShare, int count);

/// A clip of two frames of a stream whose planes count up: the values of prepareSnippets(), flat, without or
/// with a random look.
std::vector<float> preparedClip(bool flow, bool volumetric, int seed, int step = 1, bool differences = false,
                                int crop = 1);

/// Features of the trained backbone in `model` over validation video 0, from the cache and while they stream.
struct TwoWays
{
    std::vector<float> stored;
    std::vector<float> streamed;
    std::int64_t rows = 0;
    std::int64_t columns = 0;
};
Result<TwoWays> featuresTwoWays(const FakeSet &fake, const std::string &model, bool scores);

} // namespace onset::test
