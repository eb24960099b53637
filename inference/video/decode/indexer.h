// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/videoreader.h"

namespace onset {

/// Makes the frame table of a file. Demuxing alone serves where the container, the codec's headers and every
/// packet say that packets and shown pictures map one to one; in all other cases one forward decoding pass
/// decides, with a single thread wherever data is damaged. Error::Cancelled when stopped.
Result<std::shared_ptr<const FrameTable>> indexVideo(const std::string &path, std::stop_token stop,
                                                     const ProgressSink &progress);

} // namespace onset
