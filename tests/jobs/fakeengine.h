// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/engine.h"
#include "storage/domain/actionclass.h"

#include <atomic>
#include <chrono>
#include <memory>
#include <stdexcept>
#include <thread>

/// An engine that scores every frame with its number, so that a test can tell what arrived.
namespace fakeengine {

struct Behaviour
{
    std::chrono::microseconds perFrame{100};
    std::int64_t failAt = -1;  ///< an Error there
    std::int64_t throwAt = -1; ///< an exception there
    std::atomic<std::int64_t> framesSeen{0};
};
using BehaviourPtr = std::shared_ptr<Behaviour>;

inline onset::CurveKey curveKey(onset::RunId run, onset::VideoId video)
{
    onset::CurveKey key;
    key.run = run;
    key.video = video;
    key.kind = onset::CurveKind::Motion;
    return key;
}

class Engine : public onset::Engine
{
public:
    explicit Engine(BehaviourPtr behaviour)
        : m_behaviour(std::move(behaviour))
    {}

    onset::Status run(const onset::EngineRequest &request, const onset::FrameSourceOpener &open,
                      const onset::UpdateSink &sink, std::stop_token stop) override
    {
        using namespace onset;
        auto source = open(request.resumeFrom);
        if (!source)
            return source.error();
        std::int64_t sequence = request.resume ? request.resume->run.lastSequence : 0;
        while (true) {
            auto next = (*source)->next();
            if (!next)
                return next.error();
            if (stop.stop_requested())
                return Error{Error::Code::Cancelled, "stopped", {}};
            DetectionUpdate update;
            update.run = request.run;
            update.video = request.video.id;
            update.sequence = ++sequence;
            update.totalFrames = request.video.frames->size();
            if (!next->has_value()) {
                update.processed = frameRange(0, update.totalFrames);
                update.last = true;
                update.detectionsChanged = true;
                update.detections.push_back({productId<DetectionId>(request.run, 1),
                                             request.video.id,
                                             kMotionClass,
                                             {},
                                             frameRange(10, 30),
                                             0.8,
                                             false});
                sink(std::move(update));
                return success();
            }
            const auto index = (*next)->index;
            if (index.value == m_behaviour->failAt)
                return Error{
                    Error::Code::BadInput, "frame " + std::to_string(index.value) + " is unreadable", {}};
            if (index.value == m_behaviour->throwAt)
                throw std::runtime_error("thrown");
            std::this_thread::sleep_for(m_behaviour->perFrame);
            ++m_behaviour->framesSeen;
            update.processed = frameRange(0, index.value + 1);
            update.curves.push_back({curveKey(request.run, request.video.id),
                                     FrameIndex{0},
                                     1,
                                     index.value,
                                     {static_cast<float>(index.value)}});
            sink(std::move(update));
        }
    }

private:
    BehaviourPtr m_behaviour;
};

inline onset::EngineInfo info(const BehaviourPtr &behaviour)
{
    onset::EngineInfo result;
    result.id = "fake";
    result.description = "Scores frames with their numbers.";
    result.defaultParameters = "{}";
    result.make = [behaviour]() -> onset::Result<std::unique_ptr<onset::Engine>> {
        return std::unique_ptr<onset::Engine>(std::make_unique<Engine>(behaviour));
    };
    return result;
}

} // namespace fakeengine
