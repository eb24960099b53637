// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/peoplethread.h"

namespace onset {

PeopleThread::PeopleThread(QObject *parent)
    : LatestWorker(parent)
{}

PeopleThread::~PeopleThread()
{
    stop();
}

void PeopleThread::request(PeopleWork work)
{
    enqueue([&work](std::optional<PeopleWork> &waiting) { waiting = std::move(work); });
}

void PeopleThread::work(PeopleWork work)
{
    PeopleOutcome outcome;
    outcome.number = work.number;
    outcome.run = std::make_shared<const PeopleScores>(peopleScores(work, work.run));
    if (work.compared)
        outcome.compared = std::make_shared<const PeopleScores>(peopleScores(work, *work.compared));
    deliver(std::move(outcome));
}

} // namespace onset
