// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/services.h"

#include <atomic>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <thread>

/// A trainer without a network: steps cost what a test says, a stop leaves a checkpoint, the model is a file
/// that says how many steps it had.
namespace faketrainer {

struct Behaviour
{
    int total = 300;
    std::chrono::microseconds perStep{1000};
    int failAt = -1;         ///< an Error there
    int throwAt = -1;        ///< an exception there
    int reportsPerStep = 1;  ///< many: a flood
    double validation = 0.6; ///< the best mAP it comes to
    std::atomic<int> step{0};
    std::atomic<int> starts{0};
    std::atomic<int> resumedAt{-1};
    std::atomic<bool> running{false};

    std::mutex mutex;
    onset::TrainRequest request; ///< of the last start
    onset::TrainingSet set;
};
using BehaviourPtr = std::shared_ptr<Behaviour>;

inline void report(const onset::TrainSink &sink, int step, const Behaviour &behaviour)
{
    onset::TrainProgress progress;
    progress.stage = step < behaviour.total / 4 ? "features" : "head";
    progress.stageNumber = step < behaviour.total / 4 ? 1 : 2;
    progress.stages = 2;
    progress.step = step;
    progress.steps = behaviour.total;
    progress.losses = {{"loss", 2.0 / (1 + step)}, {"class", 1.0 / (1 + step)}};
    if (step >= 20)
        progress.validationMap = behaviour.validation * (step / 20 * 20) / behaviour.total;
    progress.secondsLeft = 0.001 * (behaviour.total - step);
    for (int i = 0; i < behaviour.reportsPerStep; ++i)
        sink(progress);
}

inline onset::Result<onset::TrainOutcome> train(Behaviour &behaviour, const onset::TrainRequest &request,
                                                const onset::TrainingSet &set, const onset::TrainSink &sink,
                                                const std::stop_token &stop)
{
    using namespace onset;
    {
        const std::scoped_lock lock(behaviour.mutex);
        behaviour.request = request;
        behaviour.set = set;
    }
    ++behaviour.starts;
    const std::filesystem::path folder = request.folder;
    std::filesystem::create_directories(folder);
    int step = 0;
    if (std::ifstream checkpoint(folder / "checkpoint"); request.resume && checkpoint)
        checkpoint >> step;
    behaviour.resumedAt = step;
    for (; step < behaviour.total && !request.control->enough; ++step) {
        while (request.control->paused && !stop.stop_requested())
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        if (stop.stop_requested()) {
            std::ofstream(folder / "checkpoint") << step;
            return Error{Error::Code::Cancelled, "stopped", {}};
        }
        if (step == behaviour.failAt)
            return Error{Error::Code::Io,
                         (folder / "checkpoint").string() + " cannot be written; the disk is full",
                         {}};
        if (step == behaviour.throwAt)
            throw std::runtime_error("thrown");
        std::this_thread::sleep_for(behaviour.perStep);
        behaviour.step = step + 1;
        report(sink, step + 1, behaviour);
    }
    const auto path = (folder / (request.system + ".safetensors")).string();
    std::ofstream(path) << step << " steps";
    return TrainOutcome{path, "{}", behaviour.validation, {"one warning"}};
}

/// Learns from all ground truth of videos that are not held out.
inline onset::Result<onset::FrozenTraining> freeze(const onset::ProjectContents &contents,
                                                   const std::string &settings)
{
    using namespace onset;
    FrozenTraining frozen;
    auto &snapshot = frozen.snapshot;
    snapshot.createdMs = 1'790'000'000'000;
    snapshot.settings = settings;
    snapshot.classes = contents.classes;
    for (const auto &video : contents.videos) {
        SnapshotVideo used;
        used.video = video.id;
        used.use = video.split == Split::None ? Split::Training : video.split;
        snapshot.videos.push_back(used);
    }
    for (const auto &segment : contents.segments) {
        for (const auto &video : contents.videos) {
            if (video.id == segment.video && video.split != Split::HeldOut &&
                segment.state != SegmentState::Predicted)
                snapshot.segments.push_back(segment);
        }
    }
    if (snapshot.segments.empty())
        return Error{
            Error::Code::BadInput, contents.path + " has nothing to learn from; label something", {}};
    frozen.warnings = {"motion has fewer than 5 examples"};
    return frozen;
}

inline onset::Result<onset::TrainingSet> setOf(const onset::ProjectContents &contents,
                                               const onset::TrainingSnapshot &snapshot)
{
    using namespace onset;
    TrainingSet set;
    for (const auto &known : snapshot.classes)
        set.classes.push_back(known.name);
    for (const auto &video : contents.videos) {
        TrainingVideo labelled{video, {}, {}, {}, false, 1};
        for (const auto &segment : snapshot.segments) {
            if (segment.video == video.id)
                labelled.segments.push_back({segment.range, 0});
        }
        if (video.split != Split::HeldOut)
            set.training.push_back(labelled);
    }
    return set;
}

inline onset::Result<onset::ModelVersion> readModel(const std::string &path)
{
    std::ifstream file(path);
    std::string text;
    if (!std::getline(file, text))
        return onset::Error{onset::Error::Code::NotFound, path + " is not there", {}};
    onset::ModelVersion version;
    version.system = "fake";
    version.name = "Fake";
    version.card = "{}";
    version.metrics = "{}";
    version.weightsDigest = path + text;
    version.path = path;
    version.createdMs = 1'790'000'000'000;
    return version;
}

} // namespace faketrainer
