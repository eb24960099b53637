// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/workspace.h"
#include "app/jobs/backgroundtasks.h"
#include "app/jobs/services.h"
#include "app/jobs/storagethread.h"

#include <QObject>

#include <cstdint>
#include <memory>
#include <stop_token>
#include <vector>

namespace onset {

class VideoController;

/// Makes the features that need no network of all videos, and of the people whom the shown run followed, as a
/// job beside everything else: frames are counted where they are not, then a thread of its own describes
/// video by video. What was made stays when it is cancelled or the project closes, and is gone on with. One
/// at a time. GUI thread.
class FeaturesController : public QObject
{
    Q_OBJECT
public:
    FeaturesController(Workspace &workspace, StorageThread &storage, VideoController &videos,
                       const Services &services, QObject *parent = nullptr);

    void describe();
    void forget(); ///< the project closes

private:
    struct Wanted;
    using WantedPtr = std::shared_ptr<Wanted>;
    void count(const WantedPtr &wanted, std::size_t place);
    void readPeople(const WantedPtr &wanted);
    void work(const WantedPtr &wanted);
    void finish(const WantedPtr &wanted, const Status &status);
    void end(JobState state, const QString &message = {});
    void cancel(int job);
    bool isCurrent(const WantedPtr &wanted) const;

    Workspace &m_workspace;
    StorageThread &m_storage;
    VideoController &m_videos;
    const Services &m_services;
    int m_job = 0; ///< 0: none
    std::stop_source m_stop;
    BackgroundTasks m_background; ///< its own: the common one may not wait for minutes
};

} // namespace onset
