// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/video/motion/appearance.h"

#include "inference/video/motion/boxes.h"

#include <algorithm>
#include <cmath>

namespace onset {
namespace {

constexpr std::size_t kLevels = 4;
constexpr std::size_t kColours = kLevels * kLevels * kLevels;
constexpr int kSamplesDown = 48;

std::size_t level(std::uint8_t value)
{
    return value * kLevels / 256;
}

} // namespace

Appearance::Appearance(const Picture &picture, const TrackBox &box)
{
    // The middle of the box: its corners show the background.
    const auto inner = clipped(box, static_cast<float>(picture.width), static_cast<float>(picture.height));
    const int left = static_cast<int>(inner.x + inner.width * 0.25F);
    const int right = static_cast<int>(inner.x + inner.width * 0.75F);
    const int top = static_cast<int>(inner.y);
    const int bottom = static_cast<int>(inner.y + inner.height);
    if (right <= left || bottom <= top)
        return;
    m_bins.assign(2 * kColours, 0.0F);
    const int step = std::max(1, (bottom - top) / kSamplesDown);
    float total = 0;
    for (int y = top; y < bottom; y += step) {
        const std::size_t half = 2 * (y - top) < bottom - top ? 0 : kColours;
        for (int x = left; x < right; x += step) {
            const auto *p = picture.row(y) + static_cast<std::ptrdiff_t>(x) * 3;
            m_bins[half + (level(p[0]) * kLevels + level(p[1])) * kLevels + level(p[2])] += 1;
            total += 1;
        }
    }
    for (auto &bin : m_bins)
        bin /= total;
}

double Appearance::similarity(const Appearance &other) const
{
    if (empty() || other.empty())
        return 1.0;
    double sum = 0;
    for (std::size_t i = 0; i < m_bins.size(); ++i)
        sum += std::sqrt(static_cast<double>(m_bins[i]) * other.m_bins[i]);
    return std::min(1.0, sum);
}

void Appearance::learn(const Appearance &other, float rate)
{
    if (other.empty())
        return;
    if (empty()) {
        m_bins = other.m_bins;
        return;
    }
    for (std::size_t i = 0; i < m_bins.size(); ++i)
        m_bins[i] += (other.m_bins[i] - m_bins[i]) * rate;
}

} // namespace onset
