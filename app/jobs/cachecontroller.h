// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/workspace.h"
#include "app/jobs/backgroundtasks.h"
#include "app/jobs/services.h"

#include <QObject>

#include <cstdint>

namespace onset {

/// Keeps the folder of decoded frames and features below its limit: when the limit is set and whenever the
/// last job has ended, never while one goes on. GUI thread.
class CacheController : public QObject
{
    Q_OBJECT
public:
    CacheController(Workspace &workspace, const Services &services, QObject *parent = nullptr);

private:
    void measure();
    void empty();
    void keepLimit();
    void trim(std::int64_t mostBytes, bool isAsked);
    void tell(const KeptFeatures &before, const Result<KeptFeatures> &left, bool isAsked);

    Workspace &m_workspace;
    const Services &m_services;
    bool m_trimming = false;
    BackgroundTasks m_background;
};

} // namespace onset
