// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <optional>

namespace onset {

/// How far scores can be read as probabilities: predictions by score in ten bins of one width (Guo et al.,
/// "On Calibration of Modern Neural Networks", ICML 2017, §2), and how many of each bin are right.
class Reliability
{
public:
    static constexpr std::size_t kBins = 10;

    struct Bin
    {
        std::size_t predictions = 0;
        std::size_t right = 0;
        double scores = 0; ///< their sum

        bool operator==(const Bin &) const = default;
    };

    /// Bin i holds scores of [lower(i), lower(i + 1)), the last one those of 1, too.
    static double lower(std::size_t bin) { return static_cast<double>(bin) / kBins; }

    void add(double score, bool right);
    void add(const Reliability &other);

    const std::array<Bin, kBins> &bins() const { return m_bins; }
    /// Predictions with a score that is no probability (not within 0 … 1); they are in no bin.
    std::size_t outside() const { return m_outside; }
    /// Expected calibration error (Guo et al., eq. 3): the mean over the predictions of how far the mean
    /// score of their bin is from the share of it that is right; 0 … 1. None without predictions, or where a
    /// score is no probability.
    std::optional<double> error() const;

    bool operator==(const Reliability &) const = default;

private:
    std::array<Bin, kBins> m_bins{};
    std::size_t m_outside = 0;
};

} // namespace onset
