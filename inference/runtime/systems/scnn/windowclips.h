// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/systems/scnn/windows.h"
#include "inference/runtime/training/classifiertraining.h"

#include <memory>
#include <span>
#include <vector>

namespace onset {

/// Frames of windows of one video as C3D takes them: 16 thinned from each, [n, 3, 16, crop, crop], float,
/// CPU.
torch::Tensor windowClips(const BackboneSpec &spec, const StreamRows &rows,
                          std::span<const FrameRange> ranges, Random *random);

} // namespace onset
