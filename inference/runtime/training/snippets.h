// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/streams/streamrows.h"
#include "inference/runtime/training/backbonespec.h"
#include "inference/runtime/training/random.h"

#include <torch/types.h>

#include <cstdint>
#include <span>

namespace onset {

/// Clips as network input, their frames given one by one: spec.frames numbers a clip, clip after clip. With
/// `random` each clip gets a random crop (where the crop is the whole picture: a random part of it, enlarged,
/// and other gains of the colours), is mirrored half of the time (the flow's x is negated then) and, in RGB,
/// gets another brightness and contrast; without, the centre crop. Bytes become about [-2, 2] for RGB and
/// [-4, 4] for flow. [n, channels(), frames, crop, crop] for volumetric networks, else [n, channels(), crop,
/// crop]; float, CPU.
torch::Tensor prepareClips(const BackboneSpec &spec, const StreamRows &rows,
                           std::span<const std::int64_t> frames, Random *random);

/// The same for snippets of frames spec.step apart that begin at `starts`.
torch::Tensor prepareSnippets(const BackboneSpec &spec, const StreamRows &rows,
                              std::span<const std::int64_t> starts, Random *random);

} // namespace onset
