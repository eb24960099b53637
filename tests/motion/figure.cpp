// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/motion/figure.h"

#include <opencv2/imgproc.hpp>

#include <cmath>

namespace onset {

cv::Mat clouds(int width, int height, unsigned seed)
{
    cv::RNG random(seed);
    cv::Mat noise(height / 6 + 2, width / 6 + 2, CV_8UC1);
    random.fill(noise, cv::RNG::UNIFORM, 165, 215);
    cv::Mat large;
    cv::resize(noise, large, cv::Size(width, height), 0, 0, cv::INTER_CUBIC);
    cv::Mat result;
    cv::cvtColor(large, result, cv::COLOR_GRAY2BGR);
    return result;
}

void drawFigure(cv::Mat &picture, double x, double y, double height, double stride)
{
    constexpr int kShift = 4; // sub-pixel drawing
    const auto at = [&](double dx, double dy) {
        return cv::Point(static_cast<int>(std::lround((x + dx * height) * (1 << kShift))),
                         static_cast<int>(std::lround((y - dy * height) * (1 << kShift))));
    };
    const auto limb = [&](double x1, double y1, double x2, double y2, double thick, cv::Scalar colour) {
        cv::line(picture, at(x1, y1), at(x2, y2), colour, std::max(1, static_cast<int>(thick * height)),
                 cv::LINE_AA, kShift);
    };
    const cv::Scalar trousers(60, 40, 30);
    const cv::Scalar coat(40, 35, 70);
    const cv::Scalar skin(110, 130, 160);
    const double leg = 0.05 + 0.10 * stride;
    limb(-0.03, 0.50, -leg, 0.03, 0.085, trousers);
    limb(0.03, 0.50, leg, 0.03, 0.085, trousers);
    limb(-0.10, 0.78, -0.12 - 0.08 * stride, 0.45, 0.06, coat);
    limb(0.10, 0.78, 0.12 + 0.08 * stride, 0.45, 0.06, coat);
    limb(0, 0.74, 0, 0.54, 0.2, coat);
    limb(-0.06, 0.79, 0.06, 0.79, 0.08, coat);
    cv::ellipse(picture, at(0, 0.925),
                cv::Size(static_cast<int>(0.052 * height * (1 << kShift)),
                         static_cast<int>(0.072 * height * (1 << kShift))),
                0, 0, 360, skin, cv::FILLED, cv::LINE_AA, kShift);
}

} // namespace onset
