// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/descriptors/encoder.h"

#include <algorithm>

namespace onset {

void add(RowSums &to, const RowSums &more)
{
    for (std::size_t c = 0; c < kChannels; ++c)
        to.channels[c].add(more.channels[c]);
}

DescriptorEncoder::DescriptorEncoder(CodebookPtr codebook)
    : m_codebook(std::move(codebook))
{}

void DescriptorEncoder::prime(std::span<const LocalDescriptor> before)
{
    m_before = sumsOf(*m_codebook, before);
}

void DescriptorEncoder::encode(const TrajectoryRow &row, std::span<float> out)
{
    std::fill(out.begin(), out.end(), 0.0F);
    auto own = sumsOf(*m_codebook, row.local);
    auto both = own;
    add(both, m_before);
    m_before = std::move(own);
    const bool moves = both.channels[0].count > 0;
    if (moves && m_codebook->last.outputs() > 0)
        m_codebook->last.apply(fisherVectors(*m_codebook, both), out);
    std::copy(row.statistics.begin(), row.statistics.end(), out.begin() + m_codebook->settings.outputs);
}

} // namespace onset
