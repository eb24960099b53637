// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/ranking/candidate.h"

#include <QObject>

#include <optional>

namespace onset {

class Actions;
class ReviewCommands;
class VideoVisit;
struct Workspace;

/// The walk through the review queue, over all videos: goes to an entry, selects and loops it, and goes on
/// from there once it is decided. Its commands. GUI thread.
class QueueWalk : public QObject
{
    Q_OBJECT
public:
    QueueWalk(Workspace &workspace, Actions &actions, ReviewCommands &review, QObject *parent = nullptr);

    void open(int row); ///< of the store's entries

    // For the review commands. False: the queue has no say, they go on by time as ever.
    bool step(int direction); ///< to the next entry
    bool decided();           ///< something was: on to the next, unless a stretch is being labelled
    bool reviewed();          ///< R: the stretch is labelled

signals:
    void arrived(onset::FrameRange range); ///< the moment is on screen

private:
    void connectCommands(Actions &actions);
    std::optional<FrameRange> stretchHere() const; ///< that is being labelled, in this video
    void arrive();
    void selectProposal(const Candidate &candidate);
    void tell(const QString &text);

    Workspace &m_workspace;
    ReviewCommands &m_review;
    VideoVisit *m_visit;
    bool m_incomplete = false; ///< its proposal is not loaded yet
};

} // namespace onset
