// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/workspace.h"

#include <QObject>

#include <optional>

namespace onset {

class RunController;
class VersionController;

/// Tries a new version: runs it, and the current one where it has not been over the same videos, compares
/// what they find, and lets the held-out videos decide which is the current one; a person may say otherwise.
/// What was not decided when the program ended is offered when the project is opened. GUI thread.
class TrialController : public QObject
{
    Q_OBJECT
public:
    TrialController(Workspace &workspace, RunController &runs, VersionController &versions,
                    QObject *parent = nullptr);

    void tryOut(const TrainingSettings &settings, SnapshotId snapshot, ModelVersionId version);
    /// The project was opened: offers to go on where the newest version waits for its decision.
    void offerUndecided();
    void forget(); ///< the project is about to close

private:
    struct Trial
    {
        QString device;
        std::vector<VideoId> videos;
        ModelVersionId before; ///< the current one when it began; none: there was none
        ModelVersionId after;
        RunId beforeRun;
        RunId afterRun;
    };
    void runBefore();
    void runAfter();
    void start(ModelVersionId version, RunId Trial::*into);
    void ended(RunId run, RunState state);
    void compare();
    void decide();
    void keepMeasures(const ChangeReport &report, bool decided);
    /// Of the newest training, where nobody decided whether its version is to be used; null: there is none.
    const SnapshotEntry *undecided() const;
    void settle(ModelVersionId chosen);
    Offer::Choice keepCurrent();
    void offer(const VersionDecision &decision);
    void offerUse(ModelVersionId version, const QString &text);
    std::vector<VideoId> videosOf(const TrainingSettings &settings, SnapshotId snapshot) const;
    /// The newest run of the version over these videos, at least, in this state.
    RunId runOf(ModelVersionId version, const std::vector<VideoId> &videos, RunState state) const;

    Workspace &m_workspace;
    RunController &m_runs;
    VersionController &m_versions;
    std::optional<Trial> m_trial;
    int m_number = 0; ///< of the trial, to know answers to an earlier one
};

} // namespace onset
