// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/systems/system.h"

namespace onset {

/// R-C3D's prediction (§3.5). The convolutions see each frame once, in stretches with as many frames of
/// context as they reach; proposals are made and classified in buffers that overlap by half, each by the
/// buffer whose middle half its centre lies in.
Result<std::unique_ptr<Detector>> makeRc3dDetector(const DetectorRequest &request);

} // namespace onset
