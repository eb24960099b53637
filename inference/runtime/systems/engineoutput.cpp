// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/engineoutput.h"

#include "inference/runtime/core/suppression.h"

#include <algorithm>
#include <utility>

namespace onset {

namespace {

constexpr double kSamePlace = 0.4; // temporal IoU of two classes' detections of one action

} // namespace

EngineOutput::EngineOutput(const EngineRequest &request, std::vector<ClassId> classes, bool oneClass,
                           const UpdateSink &sink)
    : m_request(request)
    , m_classes(std::move(classes))
    , m_oneClass(oneClass)
    , m_sink(sink)
    , m_sequence(request.resume ? request.resume->run.lastSequence : 0)
{}

void EngineOutput::curve(CurveKind kind, int actionClass, std::int64_t stride, std::int64_t sampleStart,
                         std::span<const float> values)
{
    if (m_oneClass && kind == CurveKind::Class)
        return;
    CurveChunk chunk;
    chunk.key.run = m_request.run;
    chunk.key.video = m_request.video.id;
    chunk.key.kind = kind;
    if (kind == CurveKind::Class)
        chunk.key.actionClass = m_classes.at(static_cast<std::size_t>(actionClass));
    chunk.stride = static_cast<int>(stride);
    chunk.sampleStart = sampleStart;
    chunk.values.assign(values.begin(), values.end());
    m_next.curves.push_back(std::move(chunk));
}

void EngineOutput::detections(std::vector<ScoredSegment> all)
{
    if (m_oneClass) {
        for (auto &one : all)
            one.actionClass = 0;
        all = bestPerClass(all, kSamePlace);
    }
    m_found = std::move(all);
    m_next.detectionsChanged = true;
}

void EngineOutput::progress(std::int64_t frames)
{
    m_next.processed = frameRange(0, frames);
    send(false);
}

void EngineOutput::finish()
{
    m_next.processed = frameRange(0, m_request.video.frames->size());
    m_next.detectionsChanged = true;
    send(true);
}

void EngineOutput::send(bool last)
{
    DetectionUpdate update = std::exchange(m_next, {});
    update.run = m_request.run;
    update.video = m_request.video.id;
    update.sequence = ++m_sequence;
    update.totalFrames = m_request.video.frames->size();
    update.last = last;
    const FrameRange whole = frameRange(0, update.totalFrames);
    for (std::size_t i = 0; update.detectionsChanged && i < m_found.size(); ++i) {
        Detection detection;
        detection.id = productId<DetectionId>(m_request.run, static_cast<std::int64_t>(i) + 1);
        detection.video = m_request.video.id;
        detection.actionClass = m_classes.at(static_cast<std::size_t>(m_found[i].actionClass));
        detection.range = {std::max(whole.start, m_found[i].range.start),
                           std::min(whole.end, m_found[i].range.end)};
        detection.score = m_found[i].score;
        detection.provisional = !last;
        if (!detection.range.empty())
            update.detections.push_back(detection);
    }
    m_next.processed = update.processed;
    m_sink(std::move(update));
}

} // namespace onset
