// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/systems/system.h"

namespace onset {

/// Walks over the clips of a video (one: all of it, or as the model says), T looks a clip, and classifies
/// each bound by the fragment at its centre; accepts what is more certain than σ.
Result<std::unique_ptr<Detector>> makeGlimpseDetector(const DetectorRequest &request);

} // namespace onset
