// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/result.h"
#include "storage/domain/video.h"

namespace onset {

/// Whether rows of a video can be stored: it was indexed, and its file has an identity, as files of none
/// would share their rows. Error::InvalidArgument names the video.
Status checkStorable(const Video &video);

} // namespace onset
