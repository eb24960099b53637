// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/device.h"

#include <torch/types.h>

#include <functional>
#include <string>

namespace onset {

/// The device that was asked for. Where it is a GPU and there is none that works, the CPU, and `notice`
/// (which may be empty) is told so. Auto says nothing.
torch::Device torchDevice(Device device, const std::function<void(const std::string &)> &notice);

/// Did this error come from a GPU whose memory is full?
bool isOutOfMemory(const std::string &text);

} // namespace onset
