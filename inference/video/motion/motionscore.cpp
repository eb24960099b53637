// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/video/motion/motionscore.h"

#include "inference/video/motion/boxes.h"

#include <algorithm>
#include <functional>
#include <vector>

namespace onset {
namespace {

constexpr double kVideoPart = 0.01;
constexpr double kTrackPart = 0.2;
constexpr int kLeastPixels = 12;
constexpr float kStillPixels = 0.25F; // flow closer than this to the camera's is background

double meanOfTop(std::vector<float> &values, double part)
{
    if (values.empty())
        return 0;
    const auto count =
        std::max<std::size_t>(1, static_cast<std::size_t>(static_cast<double>(values.size()) * part));
    std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(count - 1), values.end(),
                     std::greater<>());
    double sum = 0;
    for (std::size_t i = 0; i < count; ++i)
        sum += values[i];
    return sum / static_cast<double>(count);
}

struct Window
{
    int left;
    int top;
    int right;
    int bottom;

    int pixels() const { return std::max(0, right - left) * std::max(0, bottom - top); }
};

Window windowOf(const TrackBox &box, const MotionField &flow)
{
    const auto inside = clipped(box, static_cast<float>(flow.width), static_cast<float>(flow.height));
    return {static_cast<int>(inside.x), static_cast<int>(inside.y), static_cast<int>(inside.x + inside.width),
            static_cast<int>(inside.y + inside.height)};
}

template <class Use> void forEachPixel(const Window &w, Use use)
{
    for (int y = w.top; y < w.bottom; ++y) {
        for (int x = w.left; x < w.right; ++x)
            use(x, y);
    }
}

FlowVector medianFlow(const MotionField &flow, const Window &window)
{
    std::vector<float> xs;
    std::vector<float> ys;
    forEachPixel(window, [&](int x, int y) {
        xs.push_back(flow.at(x, y).x);
        ys.push_back(flow.at(x, y).y);
    });
    if (xs.empty())
        return {};
    const auto middle = static_cast<std::ptrdiff_t>(xs.size() / 2);
    std::nth_element(xs.begin(), xs.begin() + middle, xs.end());
    std::nth_element(ys.begin(), ys.begin() + middle, ys.end());
    return {xs[xs.size() / 2], ys[ys.size() / 2]};
}

} // namespace

double videoMotion(const MotionField &flow, const CameraMotion &camera, double seconds)
{
    std::vector<float> speeds;
    speeds.reserve(flow.vectors.size());
    forEachPixel({0, 0, flow.width, flow.height}, [&](int x, int y) {
        const auto background = camera.at(static_cast<float>(x), static_cast<float>(y));
        speeds.push_back((flow.at(x, y) - background).length());
    });
    const int side = std::max(1, std::min(flow.width, flow.height));
    return meanOfTop(speeds, kVideoPart) / side / seconds;
}

double trackMotion(const MotionField &flow, const CameraMotion &camera, const TrackBox &box, double seconds)
{
    const auto window = windowOf(box, flow);
    if (window.pixels() < kLeastPixels)
        return 0;
    auto middle = box;
    middle.x += box.width * 0.3F;
    middle.y += box.height * 0.2F;
    middle.width *= 0.4F;
    middle.height *= 0.4F;
    const auto body = medianFlow(flow, windowOf(middle, flow));
    std::vector<float> speeds;
    speeds.reserve(static_cast<std::size_t>(window.pixels()));
    forEachPixel(window, [&](int x, int y) {
        const auto background = camera.at(static_cast<float>(x), static_cast<float>(y));
        const bool still = (flow.at(x, y) - background).length() < kStillPixels;
        speeds.push_back(still ? 0.0F : (flow.at(x, y) - body).length());
    });
    return meanOfTop(speeds, kTrackPart) / static_cast<double>(bodyLength(box)) / seconds;
}

float normalizedMotion(double speed, double floor, double half)
{
    const double above = std::max(0.0, speed - floor);
    return static_cast<float>(above / (above + half));
}

} // namespace onset
