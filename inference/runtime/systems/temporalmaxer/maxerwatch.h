// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/systems/temporalmaxer/maxerdecoding.h"
#include "inference/runtime/systems/temporalmaxer/maxernetworks.h"

#include <cstdint>
#include <vector>

namespace onset {

/// Looks at a video's rows as they come in, in pieces with as much context as the network sees, so that what
/// is found does not depend on the pieces, and memory not on the video's length but for the candidates. One
/// thread, without gradients.
class MaxerWatch
{
public:
    struct Settings
    {
        int stride = 1;
        std::int64_t frames = 0;  ///< of the video
        std::int64_t piece = 256; ///< rows that are looked at together
        MaxerDecoding decoding;
        torch::Device device = torch::kCPU;
    };
    /// The networks outlive it.
    MaxerWatch(MaxerNetworks &networks, const Settings &settings);

    /// The next rows, [n, features], not normed. Gives the candidates that became certain.
    std::vector<ScoredSegment> add(const torch::Tensor &rows);
    /// No rows follow: the rest.
    std::vector<ScoredSegment> finish();

    std::int64_t rows() const { return m_first + (m_rows.defined() ? m_rows.size(0) : 0); }
    std::int64_t settled() const { return m_settled; } ///< rows whose candidates were given
    std::int64_t margin() const { return m_margin; }   ///< rows of context
    const std::vector<ScoredSegment> &candidates() const { return m_candidates; }

private:
    std::vector<ScoredSegment> look(std::int64_t until);

    MaxerNetworks &m_networks;
    Settings m_settings;
    std::int64_t m_margin;
    torch::Tensor m_rows;     ///< from row m_first on
    std::int64_t m_first = 0; ///< a multiple of what the pyramid takes
    std::int64_t m_settled = 0;
    std::vector<ScoredSegment> m_candidates;
};

/// All candidates of a whole video at once, through the same pieces.
std::vector<ScoredSegment> watchWhole(MaxerNetworks &networks, const MaxerWatch::Settings &settings,
                                      const torch::Tensor &rows);

} // namespace onset
