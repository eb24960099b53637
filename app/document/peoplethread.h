// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/latestworker.h"
#include "app/document/peoplework.h"

namespace onset {

/// Measures people on a thread of its own, so that the metrics of segments never wait for it; the newest
/// request wins. GUI thread, but for work().
class PeopleThread final : public LatestWorker<PeopleWork, PeopleOutcome>
{
public:
    explicit PeopleThread(QObject *parent = nullptr);
    ~PeopleThread() override; ///< waits for the work at hand

    void request(PeopleWork work);

private:
    void work(PeopleWork work) override;
};

} // namespace onset
