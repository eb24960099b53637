// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakeengine.h"
#include "fakevideo.h"

#include "app/document/workspace.h"
#include "app/jobs/session.h"

#include <QString>

#include <memory>

namespace onset::test {

/// The window's workspace with a session over fakes, measured whenever something changes.
struct EvaluationRig
{
    EvaluationRig();
    void open(const QString &path);
    EvaluationStore &store() { return workspace.evaluation; }
    /// Waits until everything is up to date.
    void settle();
    AnalysisEntry entry(EntryKind kind);

    fakevideo::BehaviourPtr video = std::make_shared<fakevideo::Behaviour>();
    fakeengine::BehaviourPtr engine = std::make_shared<fakeengine::Behaviour>();
    Workspace workspace;
    std::unique_ptr<Session> session;
};

} // namespace onset::test
