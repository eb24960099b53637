// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/workspace.h"
#include "app/jobs/storagethread.h"

#include <QObject>

#include <cstdint>

namespace onset {

/// Brings the detections of whole runs to the evaluation: of all videos that a run came to the end of, in
/// pieces, so that edits get between them; of a run that goes on, video by video. And to the store of people
/// the boxes of annotated and detected persons, where it asks for them. GUI thread.
class EvaluationController : public QObject
{
    Q_OBJECT
public:
    EvaluationController(Workspace &workspace, StorageThread &storage, QObject *parent = nullptr);

    void videoCompleted(RunId run, VideoId video);

private:
    void load(RunId run);
    void loadPiece(RunId run, std::shared_ptr<const std::vector<VideoId>> videos, std::size_t first);
    void loadCompleted(RunId run);
    void loadTubes(RunId run, const std::vector<VideoId> &videos);
    void fail(RunId run, const Error &error);
    void tell(const Error &error);
    /// Of the project that is open: answers about another one are dropped.
    bool isCurrent(std::uint64_t project) const { return project == m_workspace.evaluation.project(); }

    Workspace &m_workspace;
    StorageThread &m_storage;
};

} // namespace onset
