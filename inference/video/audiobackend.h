// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/audioreader.h"

namespace onset {

/// Sound over libavformat, libavcodec and libavfilter. The opener and its readers may be used on any thread
/// (one at a time a reader); Error::NotFound where the file has no such audio stream.
AudioOpener makeAudioOpener();

} // namespace onset
