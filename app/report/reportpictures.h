// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/reportrequest.h"
#include "storage/evaluation/analysisentry.h"

#include <array>
#include <stop_token>
#include <string>
#include <vector>

namespace onset::report {

/// First, middle and last frame as data: URIs; empty where there is none or it could not be read.
using FrameTriple = std::array<std::string, 3>;

struct EntryPictures
{
    FrameTriple prediction;
    FrameTriple truth;
};

/// The frames that triples stand for; the last frame is within the range.
std::array<FrameIndex, 3> framesOf(const FrameRange &range);

struct PictureSet
{
    std::vector<EntryPictures> entries; ///< one an entry
    std::vector<std::string> notes;     ///< English sentences: what could not be read
};

/// Decodes the frames of errors, video by video in ascending order, each once; turned as the video is, small,
/// as JPEG (PNG where Qt has no JPEG). Error::Cancelled where it is stopped; what cannot be read is left out
/// and noted.
Result<PictureSet> readPictures(const ProjectContents &contents, const std::vector<AnalysisEntry> &entries,
                                const VideoBackend &backend, const ProgressSink &progress,
                                std::stop_token stop);

} // namespace onset::report
