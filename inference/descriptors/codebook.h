// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/descriptors/fishervector.h"
#include "inference/descriptors/localdescriptor.h"
#include "inference/descriptors/settings.h"
#include "storage/domain/result.h"

#include <array>
#include <memory>
#include <string>

namespace onset {

inline constexpr std::size_t kChannels = 5; ///< shape, HOG, HOF, MBH, colour

/// How trajectories become features: for each channel a PCA and a mixture, of whose Fisher vectors, one after
/// the other, a last PCA (whitened) is made. Immutable once learnt; any thread.
struct Codebook
{
    struct Channel
    {
        Pca pca;
        GaussianMixture mixture; ///< of none where no trajectories were seen
    };
    DescriptorSettings settings;
    std::array<Channel, kChannels> channels;
    Pca last; ///< of fewer than settings.outputs components where there was little to learn from

    /// Numbers of a feature row: settings.outputs (unused ones 0), then the statistics of the picture.
    std::size_t featureSize() const { return static_cast<std::size_t>(settings.outputs) + kStatistics; }
    /// Names what is in it; part of cache keys.
    std::string digest() const;
};
using CodebookPtr = std::shared_ptr<const Codebook>;

/// Everything above as numbers, to be stored or to travel in a model's weights.
std::vector<float> toNumbers(const Codebook &codebook);
/// Error::BadInput where they are no codebook: a size that does not fit, a number that is not finite.
Result<Codebook> codebookFrom(std::span<const float> numbers);

/// The sums of a row's trajectories in each channel.
struct RowSums
{
    std::array<FisherSums, kChannels> channels;
};
RowSums sumsOf(const Codebook &codebook, std::span<const LocalDescriptor> local);
/// The Fisher vectors of all channels, one after the other.
std::vector<float> fisherVectors(const Codebook &codebook, const RowSums &sums);
/// A channel's numbers of a trajectory, 0 … 1.
std::vector<float> channelValues(const LocalDescriptor &local, std::size_t channel);

} // namespace onset
