// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/streams/framerows.h"

#include "inference/api/stopwatch.h"
#include "inference/runtime/streams/flowplanes.h"
#include "inference/runtime/streams/turnedpicture.h"

namespace onset {

namespace {

std::size_t pixelsOf(const StreamSpec &spec)
{
    return static_cast<std::size_t>(spec.width) * static_cast<std::size_t>(spec.height);
}

void splitPlanes(const Picture &rgb, std::uint8_t *out)
{
    const auto width = static_cast<std::size_t>(rgb.width);
    const auto pixels = width * static_cast<std::size_t>(rgb.height);
    for (int y = 0; y < rgb.height; ++y, out += width) {
        const std::uint8_t *in = rgb.row(y);
        for (std::size_t x = 0; x < width; ++x) {
            out[x] = in[3 * x];
            out[pixels + x] = in[3 * x + 1];
            out[2 * pixels + x] = in[3 * x + 2];
        }
    }
}

} // namespace

std::size_t rowBytes(const StreamSpec &spec)
{
    return kStreamPlanes * pixelsOf(spec);
}

Result<FrameRows> FrameRows::make(std::vector<StreamSpec> specs, int rotation, const FlowFactory &flows)
{
    constexpr int kLargestSide = 4096;
    FrameRows rows;
    rows.m_rotation = rotation;
    for (const auto &spec : specs) {
        const int least = spec.kind == StreamKind::Flow ? 16 : 1;
        if (spec.width < least || spec.height < least || spec.width > kLargestSide ||
            spec.height > kLargestSide)
            return Error{Error::Code::InvalidArgument, "A stream cannot be '" + nameOf(spec) + "'.", {}};
        rows.m_offsets.push_back(rows.m_frameBytes);
        rows.m_frameBytes += rowBytes(spec);
        if (spec.kind != StreamKind::Flow)
            continue;
        if (!flows)
            return Error{Error::Code::Unsupported, "Optical flow is not available here.", nameOf(spec)};
        auto estimator = flows(spec.flow);
        if (!estimator)
            return estimator.error();
        rows.m_flows.push_back({spec, *std::move(estimator), {}});
    }
    rows.m_specs = std::move(specs);
    return rows;
}

bool FrameRows::needsFrameBefore() const
{
    return !m_flows.empty();
}

Result<Picture> FrameRows::upright(const DecodedFrame &frame, PixelLayout layout, const StreamSpec &spec)
{
    const Stopwatch watch(m_times.convert);
    const bool sideways = m_rotation == 90 || m_rotation == 270;
    auto picture = sideways ? frame.toPicture(layout, spec.height, spec.width)
                            : frame.toPicture(layout, spec.width, spec.height);
    if (!picture)
        return picture.error();
    return turned(*picture, m_rotation);
}

Status FrameRows::convertFlow(const DecodedFrame &frame, FlowState &state, std::uint8_t *out)
{
    auto gray = upright(frame, PixelLayout::Gray8, state.spec);
    if (!gray)
        return gray.error();
    const Stopwatch watch(m_times.flow);
    if (state.before.empty()) {
        stillPlanes(pixelsOf(state.spec), out);
    } else {
        const auto flow = state.estimator->flow(state.before, *gray);
        if (!flow)
            return flow.error();
        flowPlanes(*flow, flowBound(state.spec.width), out);
    }
    state.before = *std::move(gray);
    return success();
}

Status FrameRows::convert(const DecodedFrame &frame, std::uint8_t *out)
{
    std::size_t flowNumber = 0;
    for (std::size_t i = 0; i < m_specs.size(); ++i) {
        if (m_specs[i].kind == StreamKind::Flow) {
            if (auto status = convertFlow(frame, m_flows[flowNumber++], out + m_offsets[i]); !status)
                return status;
            continue;
        }
        const auto rgb = upright(frame, PixelLayout::Rgb24, m_specs[i]);
        if (!rgb)
            return rgb.error();
        const Stopwatch watch(m_times.convert);
        splitPlanes(*rgb, out + m_offsets[i]);
    }
    return success();
}

Status FrameRows::prime(const DecodedFrame &frame)
{
    for (auto &state : m_flows) {
        auto gray = upright(frame, PixelLayout::Gray8, state.spec);
        if (!gray)
            return gray.error();
        state.before = *std::move(gray);
    }
    return success();
}

} // namespace onset
