// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/result.h"
#include "storage/formats/exportinput.h"
#include "storage/formats/importedannotations.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace onset {

enum class InterchangeFormat : std::uint8_t { ActivityNet, ActivityNetResults, ActivityNetProposals, Csv };

/// "activitynet", "activitynet-results", "activitynet-proposals", "csv".
std::optional<InterchangeFormat> interchangeFormat(std::string_view name);
std::string_view interchangeName(InterchangeFormat format);
std::vector<InterchangeFormat> interchangeFormats();

/// Does it hold a model's detections (a run) rather than people's segments?
bool holdsDetections(InterchangeFormat format);

/// Reads a whole file. `path` is UTF-8.
Result<ImportedAnnotations> readInterchange(InterchangeFormat format, const std::string &path);

/// The file's text.
Result<std::string> renderInterchange(InterchangeFormat format, const ExportInput &input);

/// Writes the file whole or not at all (a new file takes the old one's place when it is complete).
Status writeInterchange(InterchangeFormat format, const ExportInput &input, const std::string &path);

} // namespace onset
