// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/systems/rc3d/rc3dparts.h"

#include <torch/types.h>

namespace onset {

/// conv5b of a whole video, a step each 8 frames, made as it is needed: equal to one pass over all frames,
/// for the convolutions reach 30 frames to either side and each stretch is given 32. Steps that are released
/// are forgotten.
class FeatureMaps
{
public:
    /// `pass`: frames of one pass through the convolutions, which memory limits.
    FeatureMaps(const BackboneSpec &spec, models::Rc3d network, torch::Device device, std::int64_t pass);

    /// Steps for `frames` frames.
    static std::int64_t stepsOf(std::int64_t frames);
    /// Computes steps up to `end`; ensures the rows that this takes.
    Status ensure(StreamRows &rows, std::int64_t end);
    /// Steps [from, to), [1, C, to - from, H, W]. Precondition: ensured and not released.
    torch::Tensor steps(std::int64_t from, std::int64_t to) const;
    /// Forgets steps before this one, and the rows that no step to come needs.
    void release(StreamRows &rows, std::int64_t before);

private:
    Status extend(StreamRows &rows, std::int64_t end);

    BackboneSpec m_spec;
    models::Rc3d m_network;
    torch::Device m_device;
    std::int64_t m_pass;  ///< steps
    torch::Tensor m_maps; ///< steps [m_first, m_end)
    std::int64_t m_first = 0;
    std::int64_t m_end = 0;
};

} // namespace onset
