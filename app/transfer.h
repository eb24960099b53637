// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/services.h"

namespace onset {

/// Reads `path` as `format` (a name of kTransferFormats) against the project. Labels of a model's results
/// must be classes of the project; people's segments may bring classes along.
Result<Services::ImportResult> importFile(const std::string &path, const std::string &format,
                                          const ProjectContents &contents,
                                          const Services::ImportContext &context);

/// Writes `path` whole or not at all: to a file beside it that then takes its name. What is no regular file
/// (a pipe, a device) is written to directly. Of THUMOS14's text see thumos14transfer.h.
Status exportFile(const std::string &path, const std::string &format, const ProjectContents &contents,
                  const std::vector<Detection> &detections);

} // namespace onset
