// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/training.h"
#include "inference/runtime/features/featurecache.h"
#include "inference/runtime/streams/streamspec.h"
#include "storage/domain/result.h"

#include <functional>
#include <span>
#include <stop_token>
#include <vector>

namespace onset {

/// Puts the streams of one video into the cache: those that are not there yet, all in one pass over the video
/// that begins where the least of them ends. `progress` gets the share of the video done. What was made stays
/// when it fails or is stopped. Waits for another process that makes the same stream. Any thread.
Status storeStreams(const Video &video, std::span<const StreamSpec> streams, const EngineServices &services,
                    const FeatureCache &cache, const std::function<void(double)> &progress,
                    std::stop_token stop);

/// The stored stream, or null where it is missing or not of the whole video.
std::shared_ptr<const FeatureFile> storedStream(const Video &video, const StreamSpec &stream,
                                                const FeatureCache &cache);

} // namespace onset
