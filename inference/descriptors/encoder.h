// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/descriptors/codebook.h"

namespace onset {

/// Adds the sums of another row's trajectories.
void add(RowSums &to, const RowSums &more);

/// Turns the trajectory rows of one video into feature rows, in order. Feature row i is of the trajectories
/// that began in the `stride` frames before its own and in its own, so it looks about as far back as ahead.
/// One thread.
class DescriptorEncoder
{
public:
    explicit DescriptorEncoder(CodebookPtr codebook);

    /// The row before the first that is encoded, if there is one.
    void prime(std::span<const LocalDescriptor> before);
    /// `out` has codebook.featureSize().
    void encode(const TrajectoryRow &row, std::span<float> out);

private:
    CodebookPtr m_codebook;
    RowSums m_before;
};

} // namespace onset
