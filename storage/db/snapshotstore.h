// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/db/connection.h"
#include "storage/domain/trainingsnapshot.h"

#include <vector>

namespace onset {

/// What trainings learnt from. Calls belong inside a Transaction of the caller; errors are DbError, and name
/// the snapshot.
class SnapshotStore
{
public:
    explicit SnapshotStore(Connection &connection)
        : m_connection(connection)
    {}

    /// Id and row of the edit log are given here. InvalidArgument for one that contradicts itself (below).
    SnapshotEntry add(const TrainingSnapshot &snapshot);
    void setModel(SnapshotId snapshot, ModelVersionId model);
    void remove(SnapshotId snapshot); ///< Conflict for one that a model came out of
    /// By id. One whose videos cannot be read is there without them.
    std::vector<SnapshotEntry> list();
    /// BadInput where what is stored cannot be read or contradicts itself.
    TrainingSnapshot load(SnapshotId id);
    TrainingBaseline baseline();

private:
    void require(SnapshotId snapshot);

    Connection &m_connection;
};

/// Why a snapshot makes no sense, as an English sentence without a subject ("has a segment …"); empty where
/// it does: settings are a JSON object, every video has a use, what is learnt from is of a video and a class
/// that it lists, and nothing of a held-out video is in it.
std::string contradictionIn(const TrainingSnapshot &snapshot);

} // namespace onset
