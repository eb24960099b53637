// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/workspace.h"
#include "app/jobs/backgroundtasks.h"
#include "app/jobs/storagethread.h"

#include <QObject>

namespace onset {

/// Compares two runs: reads what they found on the storage thread, compares on the pool, hands the result to
/// the change store. The newest request wins. GUI thread.
class ChangeController : public QObject
{
    Q_OBJECT
public:
    ChangeController(Workspace &workspace, StorageThread &storage, BackgroundTasks &background,
                     QObject *parent = nullptr);

    void compare(RunId before, RunId after);
    void forget(); ///< the project is about to close

private:
    void fail(const QString &problem);

    Workspace &m_workspace;
    StorageThread &m_storage;
    BackgroundTasks &m_background;
    int m_asked = 0;
};

} // namespace onset
