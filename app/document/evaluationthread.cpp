// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/evaluationthread.h"

namespace onset {

EvaluationThread::EvaluationThread(QObject *parent)
    : LatestWorker(parent)
{}

EvaluationThread::~EvaluationThread()
{
    stop();
}

void EvaluationThread::request(const std::function<void(EvaluationWork &)> &add)
{
    enqueue([&add](std::optional<EvaluationWork> &waiting) {
        if (!waiting)
            waiting.emplace();
        add(*waiting);
    });
}

void EvaluationThread::work(EvaluationWork work)
{
    const bool compute = work.compute;
    m_evaluator.take(std::move(work));
    if (!compute)
        return;
    auto outcome = m_evaluator.analyses();
    // The list follows: the numbers are not to wait for it.
    if (deliver(outcome)) {
        outcome.entries = m_evaluator.entries();
        deliver(std::move(outcome));
    }
}

} // namespace onset
