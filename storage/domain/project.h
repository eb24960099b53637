// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/actionclass.h"
#include "storage/domain/coverage.h"
#include "storage/domain/modelversion.h"
#include "storage/domain/reviewsample.h"
#include "storage/domain/run.h"
#include "storage/domain/segment.h"
#include "storage/domain/trainingsnapshot.h"
#include "storage/domain/video.h"

#include <cstdint>
#include <string>
#include <vector>

namespace onset {

/// The first ids that are free: the document numbers what it makes.
struct NextIds
{
    std::int64_t video = 1;
    std::int64_t actionClass = 2;
    std::int64_t segment = 1;
    std::int64_t coverage = 1;
    std::int64_t verdict = 1;
};

/// Everything of a project that the document holds in memory: what people made, not what runs put out
/// (curves, tracks and detections are loaded per video and run).
struct ProjectContents
{
    std::string path;
    std::vector<Video> videos;
    std::vector<ActionClass> classes;
    std::vector<Segment> segments;
    std::vector<Coverage> coverage;
    std::vector<Verdict> verdicts;
    std::vector<Annotator> annotators;
    std::vector<Run> runs;
    std::vector<ModelVersion> models;
    ModelVersionId currentModel;          ///< the version that people work with; none: nobody chose one
    std::vector<SnapshotEntry> snapshots; ///< of trainings, by id
    TrainingBaseline baseline;
    std::vector<ReviewSample> samples; ///< by id
    NextIds next;
};

} // namespace onset
