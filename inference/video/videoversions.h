// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace onset {

/// Names and versions of the libraries behind video and vision: libavformat, libavcodec, OpenCV …
std::vector<std::pair<std::string, std::string>> videoLibraryVersions();

} // namespace onset
