// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/video/motionengine.h"
#include "storage/domain/runproducts.h"
#include "tests/motion/clipsource.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace onset {

/// Runs the engine on a clip and keeps what it puts out, as the storage would.
struct Recorder
{
    RunProducts products;
    std::vector<DetectionUpdate> updates;
    std::vector<std::string> problems; ///< breaches of the engine's contract

    void take(const DetectionUpdate &update);
    const Curve *videoCurve() const;
    const Curve *curveOf(TrackId track) const;
    double videoMean(std::int64_t fromSample, std::int64_t toSample) const;
};

/// The figures of the drawn clips are large enough to be found without enlarging the picture.
inline EngineRequest requestFor(const Clip &clip, std::string parameters = R"({"maxUpscale": 1})")
{
    EngineRequest request;
    request.run = RunId{5};
    request.video = clip.video();
    request.parameters = std::move(parameters);
    return request;
}

inline Status runEngine(const Clip &clip, const EngineRequest &request, Recorder &into,
                        std::stop_token stop = {}, const UpdateSink &also = {})
{
    auto engine = motionEngineInfo().make();
    if (!engine)
        return engine.error();
    into.products.run.id = request.run;
    into.products.video = request.video.id;
    return (*engine)->run(
        request, clip.opener(),
        [&](DetectionUpdate update) {
            into.take(update);
            if (also)
                also(std::move(update));
        },
        std::move(stop));
}

inline const Curve *Recorder::videoCurve() const
{
    for (const auto &curve : products.curves) {
        if (!curve.key.track)
            return &curve;
    }
    return nullptr;
}

inline const Curve *Recorder::curveOf(TrackId track) const
{
    for (const auto &curve : products.curves) {
        if (curve.key.track == track)
            return &curve;
    }
    return nullptr;
}

inline double Recorder::videoMean(std::int64_t fromSample, std::int64_t toSample) const
{
    double sum = 0;
    for (auto i = fromSample; i < toSample; ++i)
        sum += videoCurve()->values.at(static_cast<std::size_t>(i));
    return sum / static_cast<double>(toSample - fromSample);
}

inline void Recorder::take(const DetectionUpdate &update)
{
    const auto expect = [this](bool good, const char *what) {
        if (!good)
            problems.emplace_back(what);
    };
    expect(update.run == products.run.id && update.video == products.video, "wrong run or video");
    expect(update.sequence == products.run.lastSequence + 1, "sequence has a hole");
    expect(updates.empty() || (!updates.back().last && updates.back().processed.end <= update.processed.end),
           "processed goes back, or something after the last");
    products.run.lastSequence = update.sequence;
    for (const auto &chunk : update.curves) {
        auto it = std::find_if(products.curves.begin(), products.curves.end(),
                               [&](const Curve &c) { return c.key == chunk.key; });
        if (it == products.curves.end())
            it = products.curves.insert(it, Curve{chunk.key, chunk.first, chunk.stride, {}});
        expect(chunk.key.kind == CurveKind::Motion, "curve of another kind");
        expect(it->first == chunk.first && it->stride == chunk.stride, "curve changed its shape");
        expect(static_cast<std::int64_t>(it->values.size()) == chunk.sampleStart, "chunk does not join");
        it->values.insert(it->values.end(), chunk.values.begin(), chunk.values.end());
        for (const float v : chunk.values)
            expect(v >= 0 && v <= 1, "value outside [0, 1]");
    }
    for (const auto &track : update.tracks) {
        auto it = std::find_if(products.tracks.begin(), products.tracks.end(),
                               [&](const Track &t) { return t.id == track.id; });
        if (it == products.tracks.end()) {
            it = products.tracks.insert(it, track);
            it->boxes.clear();
        }
        expect(!track.boxes.empty(), "track without boxes");
        for (const auto &box : track.boxes) {
            expect(it->boxes.empty() || it->boxes.back().frame < box.frame, "boxes not increasing");
            expect(box.frame.valid() && box.frame.value < update.totalFrames, "box outside the video");
            it->boxes.push_back(box);
        }
    }
    if (update.detectionsChanged) {
        products.detections = update.detections;
        for (const auto &d : update.detections)
            expect(d.provisional != update.last, "provisional flag");
    }
    updates.push_back(update);
}

} // namespace onset
