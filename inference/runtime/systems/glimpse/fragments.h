// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/systems/glimpse/glimpsemodel.h"

#include <cstdint>
#include <map>
#include <span>
#include <vector>

namespace onset {

/// The fragments of a video, described by C3D only when somebody looks at them, and kept until they are
/// forgotten. Fragment i is the one around the middle of frames [i·stride, (i + 1)·stride).
class Fragments
{
public:
    Fragments(GlimpseNetworks &networks, const StreamRows &rows, int stride, int batch, torch::Device device)
        : m_networks(networks)
        , m_rows(rows)
        , m_stride(stride)
        , m_batch(batch)
        , m_device(device)
    {}

    /// Those that show the frames, [n, features]. Precondition: their frames are there.
    torch::Tensor at(std::span<const std::int64_t> frames);
    /// Fragments of frames before this one will not be asked for again.
    void forget(std::int64_t before);
    std::int64_t described() const { return m_described; } ///< how many went through C3D so far
    /// Frames that a fragment of this frame reads, at most this far from it on both sides.
    std::int64_t reach() const { return m_networks.backbone->spec().span() + m_stride; }

private:
    void describe(std::span<const std::int64_t> fragments);

    GlimpseNetworks &m_networks;
    const StreamRows &m_rows;
    std::int64_t m_stride;
    int m_batch;
    torch::Device m_device;
    std::map<std::int64_t, torch::Tensor> m_known;
    std::int64_t m_described = 0;
};

} // namespace onset
