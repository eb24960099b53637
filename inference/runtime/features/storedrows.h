// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/features/featurecache.h"
#include "storage/domain/video.h"

#include <span>

namespace onset {

/// What one extractor said of several videos.
struct StoredRows
{
    std::string stream;
    std::string extractor;
    /// [video] as given; null: not kept. All F32 vectors of one length, one after the other in time.
    std::vector<std::shared_ptr<const FeatureFile>> files;
    std::size_t rowValues = 0; ///< their length; 0: nothing is kept of any of the videos
};

/// The key of one person's features beside that of the whole picture's; `boxes`: boxesDigest().
FeatureKey personKey(FeatureKey ofPicture, const std::string &boxes);

/// The finished features that a cache's folder holds of these videos, whoever made them (a training,
/// onset-cli features), one set for every stream (frames, optical flow, descriptors): of the extractor that
/// describes most of the videos, of several the one that was used last: that of the newest training or run.
/// Of the streams those that describe most of the videos. Features of single people do not count. Reads the
/// beginning of every file of the folder; blocks. Damaged files and a folder that is not there count as
/// missing.
std::vector<StoredRows> findStoredRows(const std::string &folder, std::span<const Video> videos);

} // namespace onset
