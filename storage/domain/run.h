// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/ids.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace onset {

enum class RunState : std::uint8_t { Running, Finished, Partial, Failed };

/// One execution of one model version over some videos.
struct Run
{
    RunId id;
    std::string system;          ///< "motion", "scnn", …
    ModelVersionId modelVersion; ///< none for engines without a model
    std::string parameters;      ///< JSON object, the settings it was started with
    RunState state = RunState::Running;
    std::vector<VideoId> videos;
    std::int64_t startedMs = 0;
    std::int64_t finishedMs = 0;
    std::int64_t lastSequence = 0; ///< of the last stored DetectionUpdate
    std::string message;           ///< why it failed
    std::string device;            ///< "auto", "cpu", "cuda"; empty where the system has no choice
    std::string precision;         ///< "fp32", "bf16"; empty likewise
    double framesPerSecond = 0;    ///< measured from opening the files to the last detection; 0: not yet

    bool operator==(const Run &) const = default;
};

/// The place of a video among the run's, from 0, for placed() (ids.h); 0 for one that is none of them.
inline std::int64_t placeOf(const Run &run, VideoId video)
{
    const auto it = std::find(run.videos.begin(), run.videos.end(), video);
    return it == run.videos.end() ? 0 : it - run.videos.begin();
}

} // namespace onset
