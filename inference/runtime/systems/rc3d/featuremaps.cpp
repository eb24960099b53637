// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/rc3d/featuremaps.h"

#include <torch/torch.h>

#include <algorithm>

namespace onset {

namespace {

constexpr std::int64_t kStride = models::Rc3dImpl::kStride;
/// conv1, conv2 reach 1 frame each, conv3a, 3b 2, conv4a, 4b 4, conv5a, 5b 8: 30 in all.
constexpr std::int64_t kContext = 32;

} // namespace

FeatureMaps::FeatureMaps(const BackboneSpec &spec, models::Rc3d network, torch::Device device,
                         std::int64_t pass)
    : m_spec(spec)
    , m_network(std::move(network))
    , m_device(device)
    , m_pass(std::max<std::int64_t>(1, pass / kStride))
{}

std::int64_t FeatureMaps::stepsOf(std::int64_t frames)
{
    return (frames + kStride - 1) / kStride;
}

Status FeatureMaps::ensure(StreamRows &rows, std::int64_t end)
{
    while (m_end < end) {
        if (auto extended = extend(rows, std::min(end, m_end + m_pass)); !extended)
            return extended;
    }
    return success();
}

Status FeatureMaps::extend(StreamRows &rows, std::int64_t end)
{
    const auto frames = rows.frameCount();
    const auto from = std::max<std::int64_t>(0, m_end * kStride - kContext);
    const auto to = std::min(frames, end * kStride + kContext);
    if (auto ready = rows.ensure(to); !ready)
        return ready;
    const auto clip = bufferClip(m_spec, rows, from, to, nullptr).to(m_device);
    const auto fresh = m_network->maps(clip).slice(2, m_end - from / kStride, end - from / kStride);
    m_maps = m_maps.defined() ? torch::cat({m_maps, fresh}, 2) : fresh;
    m_end = end;
    return success();
}

torch::Tensor FeatureMaps::steps(std::int64_t from, std::int64_t to) const
{
    return m_maps.slice(2, from - m_first, to - m_first);
}

void FeatureMaps::release(StreamRows &rows, std::int64_t before)
{
    const auto dropped = std::clamp<std::int64_t>(before, m_first, m_end);
    m_maps = m_maps.slice(2, dropped - m_first).clone();
    m_first = dropped;
    rows.release(std::max<std::int64_t>(0, m_end * kStride - kContext));
}

} // namespace onset
