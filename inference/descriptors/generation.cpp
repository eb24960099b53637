// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/descriptors/generation.h"

#include "inference/descriptors/patch.h"
#include "inference/descriptors/texture.h"
#include "inference/runtime/training/random.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace onset {

namespace {

constexpr float kLeastPath = 4;     // pixels against the camera; less is noise of the flow
constexpr float kJump = 20;         // pixels in a step, and …
constexpr float kJumpShare = 0.7F;  // … of the whole path: a mistake or a cut (Wang et al. 2013, 3.1)
constexpr float kFaintGradient = 1; // grey levels a pixel that count as nothing
constexpr float kFaintFlow = 0.02F; // pixels a pixel, the same for MBH

std::uint8_t byteOf(float value)
{
    return static_cast<std::uint8_t>(std::clamp(std::lround(value), 0L, 255L));
}

/// The component-wise median of the flow over the 3 × 3 pixels around a place.
FlowVector medianFlow(const FlowField &flow, FlowVector place)
{
    const int cx = std::clamp(static_cast<int>(std::lround(place.x)), 0, flow.width - 1);
    const int cy = std::clamp(static_cast<int>(std::lround(place.y)), 0, flow.height - 1);
    std::array<float, 9> xs{};
    std::array<float, 9> ys{};
    std::size_t n = 0;
    for (int y = std::max(0, cy - 1); y <= std::min(flow.height - 1, cy + 1); ++y) {
        for (int x = std::max(0, cx - 1); x <= std::min(flow.width - 1, cx + 1); ++x, ++n) {
            const auto i = static_cast<std::size_t>(y) * static_cast<std::size_t>(flow.width) +
                           static_cast<std::size_t>(x);
            xs[n] = flow.x[i];
            ys[n] = flow.y[i];
        }
    }
    const auto middle = static_cast<std::ptrdiff_t>(n / 2);
    std::nth_element(xs.begin(), xs.begin() + middle, xs.begin() + static_cast<std::ptrdiff_t>(n));
    std::nth_element(ys.begin(), ys.begin() + middle, ys.begin() + static_cast<std::ptrdiff_t>(n));
    return {xs[n / 2], ys[n / 2]};
}

template <class Sums, class Cell> void addTo(Cell &cell, const Sums &sums)
{
    for (std::size_t b = 0; b < cell.size(); ++b)
        cell[b] += static_cast<float>(sums[b]) / kVoteScale;
}

/// Cells in time that were not reached repeat the last that was.
template <class Cells> void fillMissing(Cells &cells, std::size_t reached)
{
    for (std::size_t i = reached; i < cells.size(); ++i)
        cells[i] = cells[i - 4];
}

/// Square roots of the shares of the whole, which is at least `faint`.
template <class Cells> void rootShares(const Cells &cells, float faint, std::uint8_t *out)
{
    float total = faint;
    for (const auto &cell : cells)
        total = std::accumulate(cell.begin(), cell.end(), total);
    for (const auto &cell : cells) {
        for (const float value : cell)
            *out++ = byteOf(510 * std::sqrt(value / total));
    }
}

/// The place after this share of kShapeSteps, between two frames where it has to be.
FlowVector placeAt(const std::vector<FlowVector> &places, int step)
{
    const float exact = static_cast<float>(step) * static_cast<float>(places.size() - 1) / kShapeSteps;
    const auto i = std::min(static_cast<std::size_t>(exact), places.size() - 2);
    const float part = exact - static_cast<float>(i);
    const auto along = places[i + 1] - places[i];
    return {places[i].x + part * along.x, places[i].y + part * along.y};
}

void describeShape(const std::vector<FlowVector> &places, std::array<std::uint8_t, kShapeSize> &shape)
{
    constexpr float kScale = 32; // of a mean step; four of them fit
    float walked = 1e-3F;
    for (std::size_t i = 1; i < places.size(); ++i)
        walked += (places[i] - places[i - 1]).length();
    for (int i = 0; i < kShapeSteps; ++i) {
        const auto step = placeAt(places, i + 1) - placeAt(places, i);
        shape[static_cast<std::size_t>(2 * i)] = byteOf(128 + kScale * kShapeSteps * step.x / walked);
        shape[static_cast<std::size_t>(2 * i + 1)] = byteOf(128 + kScale * kShapeSteps * step.y / walked);
    }
}

} // namespace

Generation::Generation(const DescriptorSettings &settings, const Picture &gray, Picture colour)
    : m_settings(settings)
    , m_colour(std::move(colour))
{
    for (const auto point : texturedPoints(gray, settings.grid)) {
        m_trajectories.emplace_back();
        m_trajectories.back().places.reserve(static_cast<std::size_t>(settings.length) + 1);
        m_trajectories.back().places.push_back(point);
    }
}

void Generation::advance(const FrameFields &fields, const FlowField &flow, const CameraMotion &camera)
{
    if (complete())
        return;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < m_trajectories.size(); ++i) {
        collect(m_trajectories[i], fields);
        if (!follow(m_trajectories[i], flow, camera))
            continue;
        if (kept != i)
            m_trajectories[kept] = std::move(m_trajectories[i]);
        ++kept;
    }
    m_trajectories.resize(kept);
    ++m_steps;
    // Histograms of what stays where it is would only cost time.
    if (m_steps == m_settings.length / 3)
        std::erase_if(m_trajectories, [](const Trajectory &t) { return t.path < kLeastPath / 8; });
}

bool Generation::follow(Trajectory &trajectory, const FlowField &flow, const CameraMotion &camera) const
{
    const auto place = trajectory.places.back();
    const auto step = medianFlow(flow, place);
    const FlowVector next{place.x + step.x, place.y + step.y};
    if (!(next.x >= 0 && next.y >= 0 && next.x <= static_cast<float>(flow.width - 1) &&
          next.y <= static_cast<float>(flow.height - 1)))
        return false;
    trajectory.path += (step - camera.at(place.x, place.y)).length();
    trajectory.longest = std::max(trajectory.longest, step.length());
    trajectory.places.push_back(next);
    return true;
}

void Generation::collect(Trajectory &trajectory, const FrameFields &fields) const
{
    const auto place = trajectory.places.back();
    const auto patch = patchAround(place.x, place.y, m_settings.patch, m_colour.width, m_colour.height);
    const auto first = static_cast<std::size_t>(m_steps / (m_settings.length / 3)) * 4;
    for (int i = 0; i < 4; ++i) {
        const auto [x0, y0, x1, y1] = patch.cell(i);
        const auto cell = first + static_cast<std::size_t>(i);
        addTo(trajectory.hog[cell], fields.hog().sum(x0, y0, x1, y1));
        addTo(trajectory.hof[cell], fields.hof().sum(x0, y0, x1, y1));
        addTo(trajectory.mbhX[cell], fields.mbhX().sum(x0, y0, x1, y1));
        addTo(trajectory.mbhY[cell], fields.mbhY().sum(x0, y0, x1, y1));
    }
}

bool Generation::worthKeeping(const Trajectory &t) const
{
    const float share = static_cast<float>(m_steps) / static_cast<float>(m_settings.length);
    const bool jumped = t.longest > kJump && t.longest > kJumpShare * t.path;
    return t.path >= kLeastPath * share && !jumped;
}

LocalDescriptor Generation::describe(const Trajectory &source) const
{
    auto t = source;
    const auto third = m_settings.length / 3;
    const auto reached = static_cast<std::size_t>((m_steps + third - 1) / third) * 4;
    fillMissing(t.hog, reached);
    fillMissing(t.hof, reached);
    fillMissing(t.mbhX, reached);
    fillMissing(t.mbhY, reached);
    const auto pixels = static_cast<float>(m_settings.patch * m_settings.patch * m_settings.length);
    LocalDescriptor d;
    rootShares(t.hog, kFaintGradient * pixels, d.hog.data());
    rootShares(t.hof, 1, d.hof.data());
    rootShares(t.mbhX, kFaintFlow * pixels, d.mbh.data());
    rootShares(t.mbhY, kFaintFlow * pixels, d.mbh.data() + kMbhSize / 2);
    const int width = m_colour.width;
    const int height = m_colour.height;
    const auto begin = t.places.front();
    d.colour = colourOf(m_colour, patchAround(begin.x, begin.y, m_settings.patch, width, height));
    const auto middle = t.places[t.places.size() / 2];
    d.x = byteOf(255 * middle.x / static_cast<float>(width));
    d.y = byteOf(255 * middle.y / static_cast<float>(height));
    describeShape(t.places, d.shape);
    d.shape[kShapeSize - 3] = d.x;
    d.shape[kShapeSize - 2] = d.y;
    d.shape[kShapeSize - 1] = byteOf(48 * std::log2(1 + 4 * t.path / static_cast<float>(m_steps)));
    return d;
}

std::vector<LocalDescriptor> Generation::descriptors() const
{
    std::vector<LocalDescriptor> result;
    if (m_steps < m_settings.length / 3)
        return result;
    std::vector<std::size_t> chosen;
    for (std::size_t i = 0; i < m_trajectories.size(); ++i) {
        if (worthKeeping(m_trajectories[i]))
            chosen.push_back(i);
    }
    const auto most = static_cast<std::size_t>(m_settings.perRow);
    Random random(1, "trajectories", static_cast<std::int64_t>(chosen.size()));
    for (std::size_t i = 0; chosen.size() > most && i < most; ++i) {
        const auto left = static_cast<std::int64_t>(chosen.size() - i);
        std::swap(chosen[i], chosen[i + static_cast<std::size_t>(random.below(left))]);
    }
    chosen.resize(std::min(chosen.size(), most));
    std::sort(chosen.begin(), chosen.end());
    for (const auto i : chosen)
        result.push_back(describe(m_trajectories[i]));
    return result;
}

} // namespace onset
