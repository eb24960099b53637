// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/document.h"
#include "app/document/runstore.h"

#include <cstdint>

namespace onset::test {

inline constexpr VideoId kVideo{1};        ///< 3000 frames at 25 per second, PTS from 9000, 90 kHz
inline constexpr VideoId kShortVideo{2};   ///< 10 frames without PTS
inline constexpr VideoId kUnindexed{3};    ///< no frame table
inline constexpr ClassId kWalk{2};         ///< key 1
inline constexpr ClassId kRun{3};          ///< key 2
inline constexpr ClassId kLocked{4};       ///< locked
inline constexpr ClassId kUnused{5};       ///< no segment has it
inline constexpr SegmentId kHuman{1};      ///< walk [100, 200) of kVideo, imported times
inline constexpr SegmentId kLockedOne{2};  ///< walk [300, 400), state Locked
inline constexpr SegmentId kInLocked{3};   ///< class kLocked [500, 600)
inline constexpr SegmentId kShortHuman{4}; ///< walk [2, 8) of kShortVideo
inline constexpr RunId kFirstRun{1};
inline constexpr RunId kSecondRun{2}; ///< newer
inline constexpr AnnotatorId kAda{1};
inline constexpr AnnotatorId kBob{2};

std::shared_ptr<const FrameTable> frameTable(std::int64_t frames, bool withPts = true);
ProjectContents sampleContents();
/// Detections of class motion every 50 frames from 1000 on, 30 long, scores 0.5 to 0.99; every third has the
/// run's first track, every other third its second.
std::vector<Detection> sampleDetections(RunId run, int count);
RunProducts sampleProducts(RunId run, int detections = 20);

/// A document with the sample project loaded, kVideo open and both runs' products there.
struct OpenProject
{
    OpenProject();
    RunStore runs;
    Document document{runs};

    DetectionId detectionId(int ordinal) const { return productId<DetectionId>(kSecondRun, ordinal); }
    Detection detection(int ordinal) const { return *runs.detection(detectionId(ordinal)); }
};

/// Counts the signals an edit makes and keeps the edits.
struct EditRecorder
{
    explicit EditRecorder(Document &document);
    std::vector<std::shared_ptr<const Edit>> edits;
    int changed = 0;
    QObject context;
};

} // namespace onset::test
