// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/exitcode.h"

#include "storage/domain/result.h"
#include "storage/domain/video.h"

#include <initializer_list>
#include <optional>
#include <string>

namespace onset::cli {

// `evaluate PROJECT` beside the measures of a run's segments.

/// --split; none: all videos.
Result<std::optional<Split>> splitFrom(const Arguments &arguments);

/// InvalidArgument where one of these options or switches was given; `why` follows its name.
Status refuseOptions(const Arguments &arguments, std::initializer_list<const char *> names,
                     const std::string &why);

Error noFinishedRun(const std::string &project);

/// How far --annotator and --with agree.
ExitCode evaluateAnnotators(const Arguments &arguments);

/// "video-map", "frame-map", "ava"
bool isTubeProtocol(const std::string &name);
/// A run's people, by their tracks.
ExitCode evaluateTubes(const Arguments &arguments);

} // namespace onset::cli
