// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/video/motion/people.h"

#include "inference/video/motion/boxes.h"
#include "inference/video/motion/cvbridge.h"

#include <opencv2/core.hpp>
#include <opencv2/objdetect.hpp>

#include <utility>

namespace onset {
namespace {

// The detector was trained on people 96 pixels high in the middle of windows of 64×128.
constexpr float kBodyHeight = 96.0F / 128.0F;
constexpr float kBodyWidth = 0.62F;

TrackBox bodyIn(const cv::Rect &window, double score)
{
    TrackBox box;
    box.width = static_cast<float>(window.width) * kBodyWidth;
    box.height = static_cast<float>(window.height) * kBodyHeight;
    box.x = static_cast<float>(window.x) + (static_cast<float>(window.width) - box.width) / 2;
    box.y = static_cast<float>(window.y) + (static_cast<float>(window.height) - box.height) / 2;
    box.score = static_cast<float>(score);
    return box;
}

cv::Mat turned(const cv::Mat &gray, int rotation)
{
    cv::Mat result = gray;
    if (rotation == 90)
        cv::rotate(gray, result, cv::ROTATE_90_CLOCKWISE);
    else if (rotation == 180)
        cv::rotate(gray, result, cv::ROTATE_180);
    else if (rotation == 270)
        cv::rotate(gray, result, cv::ROTATE_90_COUNTERCLOCKWISE);
    return result;
}

/// A box of the turned picture in the picture of width × height it was made from.
TrackBox turnedBack(TrackBox b, int rotation, int width, int height)
{
    const auto w = static_cast<float>(width);
    const auto h = static_cast<float>(height);
    const TrackBox t = b;
    if (rotation == 90) {
        b.x = t.y;
        b.y = h - t.x - t.width;
    } else if (rotation == 180) {
        b.x = w - t.x - t.width;
        b.y = h - t.y - t.height;
    } else if (rotation == 270) {
        b.x = w - t.y - t.height;
        b.y = t.x;
    }
    if (rotation == 90 || rotation == 270)
        std::swap(b.width, b.height);
    return b;
}

} // namespace

struct PeopleDetector::State
{
    Settings settings;
    cv::HOGDescriptor hog;
};

PeopleDetector::PeopleDetector(Settings settings)
    : m_state(std::make_unique<State>())
{
    m_state->settings = settings;
    m_state->hog.setSVMDetector(cv::HOGDescriptor::getDefaultPeopleDetector());
}

PeopleDetector::~PeopleDetector() = default;

std::vector<TrackBox> PeopleDetector::detect(const Picture &gray, int rotation)
{
    const auto &settings = m_state->settings;
    const cv::Mat upright = turned(matView(gray), rotation);
    const auto window = m_state->hog.winSize;
    if (upright.cols < window.width || upright.rows < window.height)
        return {};
    std::vector<cv::Rect> windows;
    std::vector<double> scores;
    // No grouping by OpenCV: its averages blur neighbours together, and it loses the score.
    m_state->hog.detectMultiScale(upright, windows, scores, settings.hitThreshold, cv::Size(8, 8),
                                  cv::Size(0, 0), settings.pyramidScale, 0.0, false);
    std::vector<TrackBox> bodies;
    for (std::size_t i = 0; i < windows.size(); ++i)
        bodies.push_back(bodyIn(windows[i], scores[i]));
    std::vector<TrackBox> people;
    for (const auto &kept : suppressed(std::move(bodies), settings.nmsIou, settings.nmsContainment)) {
        if (kept.support >= settings.leastSupport)
            people.push_back(turnedBack(kept.box, rotation, gray.width, gray.height));
    }
    return people;
}

} // namespace onset
