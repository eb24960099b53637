// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/evaluator.h"
#include "app/document/latestworker.h"

#include <functional>

namespace onset {

/// Evaluates on a thread of its own. Requests that wait are one: what happened is gathered, the newest
/// settings win. GUI thread, but for work().
class EvaluationThread final : public LatestWorker<EvaluationWork, EvaluationOutcome>
{
public:
    explicit EvaluationThread(QObject *parent = nullptr);
    ~EvaluationThread() override; ///< waits for the work at hand

    /// Adds to what waits.
    void request(const std::function<void(EvaluationWork &)> &add);

private:
    void work(EvaluationWork work) override;

    Evaluator m_evaluator; ///< the thread's own
};

} // namespace onset
