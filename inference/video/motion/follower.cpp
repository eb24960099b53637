// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/video/motion/follower.h"

#include "inference/video/motion/boxes.h"
#include "inference/video/motion/cvbridge.h"

#include <opencv2/core.hpp>
#include <opencv2/video/tracking.hpp>

#include <algorithm>
#include <cmath>

namespace onset {
namespace {

constexpr int kAcross = 5;
constexpr int kDown = 9;
constexpr int kLevels = 3;
const cv::Size kWindow(13, 13);
constexpr float kLeastSide = 6;          // pixels: smaller boxes hold no texture to follow
constexpr float kHomeLimit = 1.0F;       // pixels
constexpr float kLeastScaleStep = 0.95F; // a person's size does not jump between pictures

using Points = std::vector<cv::Point2f>;

/// A grid over the middle of the box, where the body is and not the background.
void addGrid(const TrackBox &box, Points &points)
{
    for (int j = 0; j < kDown; ++j) {
        for (int i = 0; i < kAcross; ++i) {
            const float fx = 0.3F + 0.4F * static_cast<float>(i) / (kAcross - 1);
            const float fy = 0.12F + 0.76F * static_cast<float>(j) / (kDown - 1);
            points.emplace_back(box.x + fx * box.width, box.y + fy * box.height);
        }
    }
}

float medianOf(std::vector<float> &values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

float scaleBetween(const Points &from, const Points &to)
{
    std::vector<float> ratios;
    for (std::size_t i = 0; i < from.size(); ++i) {
        for (std::size_t j = i + 1; j < from.size(); ++j) {
            const auto before = static_cast<float>(cv::norm(from[j] - from[i]));
            if (before > 4)
                ratios.push_back(static_cast<float>(cv::norm(to[j] - to[i])) / before);
        }
    }
    if (ratios.size() < 10)
        return 1;
    return std::clamp(medianOf(ratios), kLeastScaleStep, 1 / kLeastScaleStep);
}

std::optional<TrackBox> moved(const TrackBox &box, const Points &from, const Points &to)
{
    if (from.size() * 3 < kAcross * kDown)
        return std::nullopt;
    std::vector<float> dx;
    std::vector<float> dy;
    for (std::size_t i = 0; i < from.size(); ++i) {
        dx.push_back(to[i].x - from[i].x);
        dy.push_back(to[i].y - from[i].y);
    }
    auto result = shifted(box, medianOf(dx), medianOf(dy), scaleBetween(from, to));
    result.keyFrame = false;
    return result;
}

} // namespace

struct BoxFollower::State
{
    std::vector<cv::Mat> pyramid;
    Picture picture; // the pyramid's lowest level may share its pixels
};

BoxFollower::BoxFollower()
    : m_state(std::make_unique<State>())
{}

BoxFollower::~BoxFollower() = default;

void BoxFollower::start(const Picture &gray)
{
    m_state->picture = gray;
    m_state->pyramid.clear();
    cv::buildOpticalFlowPyramid(matView(gray), m_state->pyramid, kWindow, kLevels);
}

std::vector<std::optional<TrackBox>> BoxFollower::follow(const Picture &gray,
                                                         const std::vector<TrackBox> &boxes)
{
    const Picture before = m_state->picture;
    const auto from = m_state->pyramid;
    start(gray);
    std::vector<std::optional<TrackBox>> result(boxes.size());
    Points points;
    for (const auto &box : boxes)
        addGrid(box, points);
    if (points.empty())
        return result;
    Points forward;
    Points back;
    std::vector<std::uint8_t> found;
    std::vector<std::uint8_t> foundBack;
    cv::Mat ignored;
    cv::calcOpticalFlowPyrLK(from, m_state->pyramid, points, forward, found, ignored, kWindow, kLevels);
    cv::calcOpticalFlowPyrLK(m_state->pyramid, from, forward, back, foundBack, ignored, kWindow, kLevels);
    constexpr std::size_t each = kAcross * kDown;
    for (std::size_t b = 0; b < boxes.size(); ++b) {
        Points kept;
        Points keptTo;
        for (std::size_t i = b * each; i < (b + 1) * each; ++i) {
            if (found[i] && foundBack[i] && cv::norm(back[i] - points[i]) < kHomeLimit) {
                kept.push_back(points[i]);
                keptTo.push_back(forward[i]);
            }
        }
        if (boxes[b].width < kLeastSide || boxes[b].height < kLeastSide)
            continue;
        const auto box = moved(boxes[b], kept, keptTo);
        const auto area = [](const TrackBox &x) { return x.width * x.height; };
        const auto inside = [&](const TrackBox &x) {
            return area(clipped(x, static_cast<float>(gray.width), static_cast<float>(gray.height)));
        };
        if (box && inside(*box) > 0.4F * area(*box))
            result[b] = box;
    }
    return result;
}

} // namespace onset
