// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/video/motion/cuts.h"

#include <algorithm>
#include <cmath>

namespace onset {
namespace {

constexpr int kCells = 4;
constexpr int kBins = 16;
constexpr std::size_t kMemory = 8;

std::vector<float> cellHistograms(const Picture &gray)
{
    std::vector<float> histogram(kCells * kCells * kBins, 0.0F);
    std::vector<float> pixels(kCells * kCells, 0.0F);
    for (int y = 0; y < gray.height; ++y) {
        const auto *row = gray.row(y);
        const int cellRow = y * kCells / gray.height * kCells;
        for (int x = 0; x < gray.width; ++x) {
            const auto cell = static_cast<std::size_t>(cellRow + x * kCells / gray.width);
            histogram[cell * kBins + row[x] * kBins / 256] += 1;
            pixels[cell] += 1;
        }
    }
    for (std::size_t i = 0; i < histogram.size(); ++i)
        histogram[i] /= std::max(1.0F, pixels[i / kBins]);
    return histogram;
}

double median(std::deque<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

} // namespace

CutDetector::CutDetector(double threshold)
    : m_threshold(threshold)
{}

bool CutDetector::isCut(const Picture &gray)
{
    auto histogram = cellHistograms(gray);
    if (m_histogram.empty()) {
        m_histogram = std::move(histogram);
        return false;
    }
    double sum = 0;
    for (std::size_t i = 0; i < histogram.size(); ++i)
        sum += std::abs(histogram[i] - m_histogram[i]);
    m_histogram = std::move(histogram);
    m_lastDifference = sum / (2.0 * kCells * kCells);
    const bool cut =
        m_lastDifference > m_threshold && (m_recent.empty() || m_lastDifference > 3 * median(m_recent));
    m_recent.push_back(m_lastDifference);
    if (m_recent.size() > kMemory)
        m_recent.pop_front();
    return cut;
}

} // namespace onset
