// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/device.h"
#include "inference/api/framesource.h"
#include "inference/api/opticalflow.h"
#include "storage/domain/video.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <limits>
#include <map>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace onset {

/// A ground-truth segment of a training video; actionClass counts in TrainingSet::classes.
struct LabelledSegment
{
    FrameRange range;
    int actionClass = 0;

    bool operator==(const LabelledSegment &) const = default;
};

/// A stretch that somebody looked at for one class only.
struct ClassReview
{
    int actionClass = 0; ///< counts in TrainingSet::classes
    FrameRange range;

    bool operator==(const ClassReview &) const = default;
};

struct TrainingVideo
{
    Video video; ///< with its frame table
    std::vector<LabelledSegment> segments;
    /// Where people looked for all classes, so that what is not labelled is background.
    std::vector<FrameRange> reviewed;
    std::vector<ClassReview> reviewedFor; ///< the same for single classes
    /// Everything is labelled, and the two lists above do not count. False: unseen is not background; outside
    /// of the lists and of the segments nothing is learnt.
    bool wholly = true;
    double weight = 1; ///< how often it is drawn; a video that was corrected counts more
};

/// What a model learns from. Segments lie within their videos.
struct TrainingSet
{
    std::vector<std::string> classes;
    std::vector<TrainingVideo> training;
    std::vector<TrainingVideo> validation; ///< may be empty: then the last weights count, not the best
};

/// What engines and trainers need from the rest of the program. All may be called on any thread.
struct EngineServices
{
    /// Frames of a video from a frame on, decoded ahead on another thread.
    std::function<Result<std::unique_ptr<FrameSource>>(const Video &, FrameIndex from, std::stop_token)> open;
    FlowFactory flow;
    std::string cacheFolder; ///< of streams and features; made when first needed
};

/// How a person steers a training from another thread.
struct TrainControl
{
    std::atomic<bool> paused = false; ///< wait; what waits uses no CPU
    std::atomic<bool> enough = false; ///< end this stage and those to come soon, with the best weights so far
};

struct TrainRequest
{
    std::string system;     ///< "scnn", …
    std::string stage;      ///< one of the system's stages; empty: all in their order
    std::string parameters; ///< JSON object; missing keys take the defaults, unknown ones are refused
    std::uint64_t seed = 1;
    Device device = Device::Auto;
    std::string folder; ///< of checkpoints and of the result, folder/SYSTEM.safetensors; made if missing
    std::string initialModel; ///< a model to go on from; empty: from scratch (or the checkpoint, with resume)
    bool resume = false;      ///< go on from the folder's checkpoint if there is one
    double budgetSeconds = 0; ///< about how long training may take in all; 0: as the schedule says
    std::shared_ptr<TrainControl> control; ///< may be null
};

struct TrainProgress
{
    std::string stage;
    int stageNumber = 1; ///< from 1
    int stages = 1;
    std::int64_t step = 0; ///< within the stage; steps 0: not known (for instance while frames are decoded)
    std::int64_t steps = 0;
    std::map<std::string, double> losses; ///< means since the last report, "loss" the total
    double validationMap = std::numeric_limits<double>::quiet_NaN(); ///< the last one measured, tIoU 0.5
    double samplesPerSecond = 0;
    double secondsLeft = std::numeric_limits<double>::quiet_NaN(); ///< of this stage
};
using TrainSink = std::function<void(const TrainProgress &)>;

struct TrainOutcome
{
    std::string modelPath;
    std::string card; ///< JSON object, as stored in the model (inference/runtime/weights/modelcard.h)
    double validationMap = std::numeric_limits<double>::quiet_NaN();
    std::vector<std::string> warnings; ///< English sentences: a class with no example, a video too short, …
};

} // namespace onset
