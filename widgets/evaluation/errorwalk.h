// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/coverage.h"
#include "storage/domain/result.h"
#include "storage/evaluation/analysisentry.h"

#include <QObject>

#include <optional>

namespace onset {

class Actions;
class VideoVisit;
struct Workspace;

/// The walk through the list of errors: goes to an entry's moment in its video, shows prediction and
/// annotation there and loops it, takes verdicts on it and goes on to the next. GUI thread.
class ErrorWalk : public QObject
{
    Q_OBJECT
public:
    ErrorWalk(Workspace &workspace, Actions &actions, QObject *parent = nullptr);

    /// What verdicts are about; stays what it is when the list changes.
    const std::optional<AnalysisEntry> &current() const { return m_current; }
    int row() const; ///< of the current entry in the list; -1 if it is not there (any more)
    /// Whether the row would tell what the run put out in the stretch that is labelled blind.
    bool tellsOfBlind(int row) const;
    void choose(int row); ///< makes it current without going there
    void open(int row);
    void step(int direction);

signals:
    void currentChanged();
    void arrived(); ///< the moment is on screen; the timeline should fit the selection

private:
    void connectCommands(Actions &actions);
    void judge(std::optional<VerdictKind> kind, bool goOn);
    void takePrediction();
    Result<SegmentId> asPredicted(const AnalysisEntry &entry);
    void arrive();
    void selectBoth();
    void loop();
    bool needEntry();
    void tell(const QString &text);
    void refuse(const Error &error);

    Workspace &m_workspace;
    VideoVisit *m_visit;
    std::optional<AnalysisEntry> m_current;
    int m_place = -1;          ///< the row it had when it was last in the list
    bool m_incomplete = false; ///< its prediction is not loaded yet
};

} // namespace onset
