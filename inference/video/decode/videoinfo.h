// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/videoreader.h"

#include <string>

struct AVFormatContext;
struct AVStream;

namespace onset {

/// What an opened file says of `stream` and of its sound.
VideoInfo describeVideo(const std::string &path, const AVFormatContext &format, const AVStream &stream);

} // namespace onset
