// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/engine.h"
#include "inference/api/videoreader.h"
#include "storage/domain/result.h"

#include <stop_token>

namespace onset {

/// Runs a system over one video on the calling thread: makes the engine, reads the frames ahead on another
/// thread, joins the updates (at most 15 a second reach `sink`). Exceptions that an engine lets through
/// become Error::Internal. Everything passed to `sink` before an error stays valid: the run is partial.
Status runDetection(const EngineInfo &system, const EngineRequest &request, const VideoBackend &backend,
                    const UpdateSink &sink, std::stop_token stop);

/// The same with an engine at hand, which keeps what it loaded from one video to the next.
Status runDetection(Engine &engine, const EngineRequest &request, const VideoBackend &backend,
                    const UpdateSink &sink, std::stop_token stop);

/// Continues `request` where the products of an earlier, incomplete run end.
void continueFrom(EngineRequest &request, RunProducts products);

} // namespace onset
