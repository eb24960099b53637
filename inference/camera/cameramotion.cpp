// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/camera/cameramotion.h"

#include <algorithm>
#include <vector>

namespace onset {
namespace {

constexpr int kRounds = 6;
constexpr int kSamplesAcross = 40;
constexpr double kLeastSpread = 0.1; // pixels: below it the flow's own noise decides

struct Sample
{
    double dx;
    double dy;
    FlowVector flow;
};

std::vector<Sample> sampleGrid(const MotionField &flow, const CameraMotion &centre)
{
    const int step = std::max(1, std::max(flow.width, flow.height) / kSamplesAcross);
    std::vector<Sample> samples;
    for (int y = step / 2; y < flow.height; y += step) {
        for (int x = step / 2; x < flow.width; x += step)
            samples.push_back({x - centre.centreX, y - centre.centreY, flow.at(x, y)});
    }
    return samples;
}

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

template <class Get> double medianOf(const std::vector<Sample> &samples, Get get)
{
    std::vector<double> values;
    values.reserve(samples.size());
    for (const auto &s : samples)
        values.push_back(get(s));
    return median(std::move(values));
}

struct NormalEquations
{
    double m[3][3] = {};
    double bx[3] = {};
    double by[3] = {};

    void add(const Sample &s, double weight)
    {
        const double basis[3] = {1.0, s.dx, s.dy};
        for (int i = 0; i < 3; ++i) {
            for (int j = 0; j < 3; ++j)
                m[i][j] += weight * basis[i] * basis[j];
            bx[i] += weight * basis[i] * s.flow.x;
            by[i] += weight * basis[i] * s.flow.y;
        }
    }

    double determinant() const { return columnsReplaced(nullptr, -1); }

    double columnsReplaced(const double *column, int at) const
    {
        const auto v = [&](int r, int c) { return c == at ? column[r] : m[r][c]; };
        return v(0, 0) * (v(1, 1) * v(2, 2) - v(1, 2) * v(2, 1)) -
               v(0, 1) * (v(1, 0) * v(2, 2) - v(1, 2) * v(2, 0)) +
               v(0, 2) * (v(1, 0) * v(2, 1) - v(1, 1) * v(2, 0));
    }
};

bool solve(const NormalEquations &n, CameraMotion &into)
{
    const double d = n.determinant();
    if (!(std::abs(d) > 1e-9 * std::max(1.0, n.m[0][0] * n.m[1][1] * n.m[2][2])))
        return false;
    for (int i = 0; i < 3; ++i) {
        into.x[static_cast<std::size_t>(i)] = static_cast<float>(n.columnsReplaced(n.bx, i) / d);
        into.y[static_cast<std::size_t>(i)] = static_cast<float>(n.columnsReplaced(n.by, i) / d);
    }
    return true;
}

double residual(const CameraMotion &motion, const Sample &s)
{
    const auto model =
        motion.at(static_cast<float>(s.dx) + motion.centreX, static_cast<float>(s.dy) + motion.centreY);
    return (s.flow - model).length();
}

double spreadOf(const CameraMotion &motion, const std::vector<Sample> &samples)
{
    return std::max(kLeastSpread,
                    1.4826 * medianOf(samples, [&](const Sample &s) { return residual(motion, s); }));
}

} // namespace

CameraMotion estimateCameraMotion(const MotionField &flow)
{
    CameraMotion start;
    if (flow.empty())
        return start;
    start.centreX = static_cast<float>(flow.width - 1) / 2;
    start.centreY = static_cast<float>(flow.height - 1) / 2;
    const auto samples = sampleGrid(flow, start);
    start.x[0] = static_cast<float>(medianOf(samples, [](const Sample &s) { return s.flow.x; }));
    start.y[0] = static_cast<float>(medianOf(samples, [](const Sample &s) { return s.flow.y; }));

    CameraMotion motion = start;
    for (int round = 0; round < kRounds; ++round) {
        const double scale = 2.385 * spreadOf(motion, samples);
        NormalEquations equations;
        for (const auto &s : samples) {
            const double r = residual(motion, s) / scale;
            equations.add(s, 1.0 / (1.0 + r * r));
        }
        if (!solve(equations, motion))
            return start;
    }
    const double limit = 3 * kLeastSpread + 0.05 * FlowVector{motion.x[0], motion.y[0]}.length();
    const auto agree = std::count_if(samples.begin(), samples.end(),
                                     [&](const Sample &s) { return residual(motion, s) <= limit; });
    return 3 * agree < static_cast<std::ptrdiff_t>(samples.size()) ? start : motion;
}

} // namespace onset
