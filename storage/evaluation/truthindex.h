// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/evaluation/timedsegment.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace onset {

/// The truths of each video, in the order of their list. Holds indices only: the list may change its times
/// (not its videos) while the index is kept.
class TruthIndex
{
public:
    /// Of the truths that `keep` says 1 of, all without it. keep is empty or as long as truth.
    explicit TruthIndex(std::span<const TimedSegment> truth, std::span<const std::uint8_t> keep = {});

    /// Indices into the list; empty for a video without truth.
    std::span<const std::uint32_t> of(VideoId video) const;

private:
    static constexpr std::uint32_t kNowhere = ~std::uint32_t{0};
    void tabulate();
    std::uint32_t placeOf(VideoId video) const;

    std::unordered_map<VideoId, std::uint32_t> m_places;
    /// The same for ids counted from about 1, as a project's and a file's are; empty for others.
    std::vector<std::uint32_t> m_placeOfId;
    std::vector<std::size_t> m_begins; ///< [place], and the end of the last
    std::vector<std::uint32_t> m_indices;
};

} // namespace onset
