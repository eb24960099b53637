// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/training/scorecalibration.h"

#include "inference/runtime/training/detectionscore.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace onset {

namespace {

constexpr std::size_t kBins = 15;
constexpr double kRightIou = 0.5;
constexpr double kLeastScore = 1e-6; // keeps logits finite
constexpr double kLeastSlope = 0.05; // the order of scores stays
constexpr double kPriorAll = 1;      // detections' worth that slopes and offsets hold on to what they were
constexpr double kPriorClass = 20;
constexpr int kNewtonSteps = 30;

struct Line
{
    double slope = 1;
    double offset = 0;
};

double logit(double score)
{
    const double p = std::clamp(score, kLeastScore, 1 - kLeastScore);
    return std::log(p / (1 - p));
}

double sigmoid(double x)
{
    return 1 / (1 + std::exp(-x));
}

/// Logistic regression by Newton's method, drawn to `prior` with the given weight.
Line fitted(const std::vector<JudgedScore> &judged, const Line &prior, double weight)
{
    Line line = prior;
    for (int step = 0; step < kNewtonSteps; ++step) {
        double gs = weight * (line.slope - prior.slope);
        double go = weight * (line.offset - prior.offset);
        double hss = weight;
        double hso = 0;
        double hoo = weight;
        for (const auto &one : judged) {
            const double x = logit(one.score);
            const double p = sigmoid(line.slope * x + line.offset);
            const double error = p - (one.right ? 1 : 0);
            const double curvature = p * (1 - p);
            gs += error * x;
            go += error;
            hss += curvature * x * x;
            hso += curvature * x;
            hoo += curvature;
        }
        const double determinant = hss * hoo - hso * hso;
        if (!(determinant > 1e-12))
            break;
        line.slope -= std::clamp((hoo * gs - hso * go) / determinant, -1.0, 1.0);
        line.offset -= std::clamp((hss * go - hso * gs) / determinant, -1.0, 1.0);
    }
    line.slope = std::max(line.slope, kLeastSlope);
    return line;
}

} // namespace

ScoreCalibration::ScoreCalibration(std::size_t classes)
    : m_slopes(classes, 1.0)
    , m_offsets(classes, 0.0)
{}

ScoreCalibration ScoreCalibration::learn(std::size_t classes, std::span<const JudgedScore> judged)
{
    ScoreCalibration calibration(classes);
    if (judged.empty())
        return calibration;
    const auto all = fitted({judged.begin(), judged.end()}, {}, kPriorAll);
    std::vector<std::vector<JudgedScore>> own(classes);
    for (const auto &one : judged)
        own[static_cast<std::size_t>(one.actionClass)].push_back(one);
    for (std::size_t c = 0; c < classes; ++c) {
        const auto line = fitted(own[c], all, kPriorClass);
        calibration.m_slopes[c] = line.slope;
        calibration.m_offsets[c] = line.offset;
    }
    return calibration;
}

double ScoreCalibration::apply(int actionClass, double score) const
{
    const auto c = static_cast<std::size_t>(actionClass);
    if (m_slopes[c] == 1 && m_offsets[c] == 0)
        return score;
    return sigmoid(m_slopes[c] * logit(score) + m_offsets[c]);
}

std::vector<float> ScoreCalibration::numbers() const
{
    std::vector<float> numbers(m_slopes.begin(), m_slopes.end());
    numbers.insert(numbers.end(), m_offsets.begin(), m_offsets.end());
    return numbers;
}

ScoreCalibration ScoreCalibration::from(std::span<const float> numbers)
{
    ScoreCalibration calibration(numbers.size() / 2);
    for (std::size_t c = 0; c < calibration.classes(); ++c) {
        calibration.m_slopes[c] = std::max<double>(numbers[c], kLeastSlope);
        calibration.m_offsets[c] = numbers[calibration.classes() + c];
    }
    return calibration;
}

double calibrationError(std::span<const JudgedScore> judged)
{
    if (judged.empty())
        return std::numeric_limits<double>::quiet_NaN();
    std::array<double, kBins> gaps{};
    for (const auto &one : judged) {
        const auto bin = std::min(kBins - 1, static_cast<std::size_t>(one.score * kBins));
        gaps[bin] += one.score - (one.right ? 1 : 0);
    }
    double sum = 0;
    for (const double gap : gaps)
        sum += std::abs(gap);
    return sum / static_cast<double>(judged.size());
}

std::vector<JudgedScore> judged(const TrainingVideo &video, std::span<const ScoredSegment> found)
{
    std::vector<ScoredSegment> order(found.begin(), found.end());
    std::stable_sort(order.begin(), order.end(),
                     [](const ScoredSegment &a, const ScoredSegment &b) { return a.score > b.score; });
    std::vector<bool> taken(video.segments.size());
    std::vector<JudgedScore> result;
    for (const auto &one : order) {
        if (!isJudgeable(video, one))
            continue;
        std::size_t best = taken.size();
        double most = kRightIou;
        for (std::size_t i = 0; i < taken.size(); ++i) {
            const double iou = temporalIou(one.range, video.segments[i].range);
            if (!taken[i] && video.segments[i].actionClass == one.actionClass && iou >= most) {
                most = iou;
                best = i;
            }
        }
        if (best < taken.size())
            taken[best] = true;
        result.push_back({one.actionClass, one.score, best < taken.size()});
    }
    return result;
}

} // namespace onset
