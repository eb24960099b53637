// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/engine.h"
#include "inference/runtime/core/detector.h"

#include <vector>

namespace onset {

/// Turns what a detector tells into DetectionUpdates of a run: classes get the project's ids, detections
/// their numbers, updates their sequence numbers (after those of a run that goes on).
class EngineOutput final : public DetectionOutput
{
public:
    /// classes[i]: id of the model's class i; or one class for all (kOneClass): of detections at one place,
    /// of whatever class of the model, the best stays, and there are no curves of classes.
    EngineOutput(const EngineRequest &request, std::vector<ClassId> classes, bool oneClass,
                 const UpdateSink &sink);

    void curve(CurveKind kind, int actionClass, std::int64_t stride, std::int64_t sampleStart,
               std::span<const float> values) override;
    void detections(std::vector<ScoredSegment> all) override;
    void progress(std::int64_t frames) override; ///< sends what has come together
    void finish();                               ///< sends the last update

private:
    void send(bool last);

    const EngineRequest &m_request;
    std::vector<ClassId> m_classes;
    bool m_oneClass;
    const UpdateSink &m_sink;
    std::int64_t m_sequence = 0;
    DetectionUpdate m_next;
    std::vector<ScoredSegment> m_found;
};

} // namespace onset
