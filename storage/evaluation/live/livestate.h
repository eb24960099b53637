// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/evaluation/classdiagnosis.h"
#include "storage/evaluation/live/liveclass.h"
#include "storage/evaluation/live/livevideostate.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace onset {

/// Everything the live evaluation holds: what it was given, and what each prediction found. Its parts work on
/// it: liveupdate.h, liveconclusion.h, liveassembly.h, liveentries.h.
struct LiveState
{
    /// Truths of the measured videos in the lists of their classes.
    struct Listed
    {
        std::uint32_t actionClass = 0; ///< place
        std::uint32_t slot = 0;
    };

    RunId run;
    AnalysisOptions options;
    DiagnosisRules rules;  ///< as the options say
    std::size_t shown = 0; ///< of the thresholds
    std::vector<LiveVideoState> videos;
    std::vector<std::vector<Listed>> listed; ///< [video]
    std::unordered_map<VideoId, std::uint32_t> videoPlaces;
    std::vector<LiveClass> classes;
    std::unordered_map<ClassId, std::uint32_t> classPlaces;
    LiveTruths truths;
    std::vector<std::uint32_t> changedVideos;
    double truthsPerClass = 0; ///< on average over the classes with truth

    bool isStable() const { return options.protocol == EvaluationProtocol::Thumos14; }
    std::uint32_t placeOf(VideoId id);
    std::uint32_t placeOf(ClassId id);
    void markChanged(std::uint32_t video);
    void markAllChanged();
    void setOptions(const AnalysisOptions &changed);
};

} // namespace onset
