// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/derivation.h"

#include "storage/domain/actionclass.h"

namespace onset {

namespace {

/// A newer job takes the place of an older one, but a wish to keep is not forgotten.
void takeOver(const Derivation::Job &older, Derivation::Job &newer)
{
    if (older.run == newer.run && older.video == newer.video)
        newer.keep = newer.keep || older.keep;
}

} // namespace

Derivation::Derivation(QObject *parent)
    : LatestWorker(parent)
{}

Derivation::~Derivation()
{
    stop();
}

void Derivation::request(Job job)
{
    enqueue([&job](std::optional<Job> &waiting) {
        if (waiting)
            takeOver(*waiting, job);
        waiting = std::move(job);
    });
}

void Derivation::work(Job job)
{
    const FrameTable none;
    Outcome outcome{std::move(job), {}};
    const auto &own = outcome.job;
    outcome.detections = deriveDetections(*own.curves, own.frames ? *own.frames : none, own.settings, own.run,
                                          own.video, kMotionClass);
    for (auto &detection : outcome.detections)
        detection.id = placed(detection.id, own.place);
    deliver(std::move(outcome), [](const Outcome &older, Outcome &newer) { takeOver(older.job, newer.job); });
}

} // namespace onset
