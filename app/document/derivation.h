// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/latestworker.h"
#include "inference/proposals/derive.h"

#include <memory>
#include <vector>

namespace onset {

struct DerivationJob
{
    std::uint64_t number = 0;
    std::shared_ptr<const std::vector<Curve>> curves;
    std::shared_ptr<const FrameTable> frames; ///< may be null
    DeriveSettings settings;
    RunId run;
    VideoId video;
    bool keep = false;
    std::int64_t place = 0; ///< of the video among the run's
};

struct DerivationOutcome
{
    DerivationJob job;
    std::vector<Detection> detections;
};

/// Derives detections on a thread of its own. While one is worked on the newest request waits, older ones
/// that wait are dropped. GUI thread, but for work().
class Derivation final : public LatestWorker<DerivationJob, DerivationOutcome>
{
public:
    using Job = DerivationJob;
    using Outcome = DerivationOutcome;

    explicit Derivation(QObject *parent = nullptr);
    ~Derivation() override; ///< waits for the work at hand

    /// A waiting request that was to be kept stays so in the newer one that replaces it.
    void request(Job job);

private:
    void work(Job job) override;
};

} // namespace onset
