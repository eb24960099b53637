// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/descriptors/codebook.h"
#include "inference/runtime/features/featurecache.h"

#include <functional>
#include <stop_token>

namespace onset {

/// Learns a codebook on the stored trajectories of videos: PCA and mixtures on a sample of the trajectories,
/// the last PCA on the Fisher vectors of a sample of rows. The same files and settings give the same. Videos
/// in which nothing moves give one that has the statistics alone. Error::Cancelled when stopped.
Result<Codebook> learnCodebook(const DescriptorSettings &settings,
                               std::span<const std::shared_ptr<const FeatureFile>> trajectories,
                               const std::function<void(double)> &progress, std::stop_token stop);

} // namespace onset
