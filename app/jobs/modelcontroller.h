// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/workspace.h"
#include "app/jobs/backgroundtasks.h"
#include "app/jobs/services.h"
#include "app/jobs/storagethread.h"

#include <QObject>

#include <functional>

namespace onset {

/// Makes models known to the project: reads their card on another thread, stores it, tells the document. GUI
/// thread.
class ModelController : public QObject
{
    Q_OBJECT
public:
    ModelController(Workspace &workspace, StorageThread &storage, BackgroundTasks &background,
                    const Services &services, QObject *parent = nullptr);

private:
    using Added = std::function<void(ModelVersionId)>; ///< not called where it failed: that was told
    void add(const QString &path, const Added &added);
    void store(ModelVersion model, const Added &added);

    Workspace &m_workspace;
    StorageThread &m_storage;
    BackgroundTasks &m_background;
    const Services &m_services;
};

} // namespace onset
