// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/videoreader.h"

namespace onset {

/// Exact video over libavformat and libavcodec: probing, identity, the frame table and readers for local
/// files. Its functions may be called on any thread, at the same time; messages name the file. libav's own
/// log is turned off for the process.
VideoBackend makeVideoBackend();

} // namespace onset
