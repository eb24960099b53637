// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/workspace.h"
#include "app/jobs/backgroundtasks.h"
#include "app/jobs/services.h"
#include "app/jobs/storagethread.h"
#include "app/jobs/videofiles.h"

#include <QObject>

namespace onset {

class Player;

/// Adds videos to the project, opens one (is it the file that was annotated?), keeps its frame table, finds
/// moved files. GUI thread; files are read in the background.
class VideoController : public QObject
{
    Q_OBJECT
public:
    VideoController(Workspace &workspace, StorageThread &storage, BackgroundTasks &background,
                    const Services &services, Player &player, QObject *parent = nullptr);

    void addVideos(const QStringList &paths);
    void openVideo(VideoId id);
    void closeVideo();
    /// Calls `then` with the video once it has a frame table (made now if it has none); on failure says so
    /// and calls `then` with an Error. Shows a job with progress.
    void withFrames(VideoId id, std::function<void(Result<Video>)> then);
    void relink(const QString &folder);

private:
    void connectPlayer();
    void showIndexing(JobState state, double progress);
    void announceChange(VideoId id);
    void addOne(const QString &path);
    void store(Video video);
    void take(VideoId id, const VideoFileState &state);
    Video moveTo(Video video, const std::string &path); ///< shows and stores where it lies now
    void keepFrames(VideoId id, const FileIdentity &identity, std::shared_ptr<const FrameTable> frames);
    void loadProducts(RunId run, VideoId video);
    void loadNamedTracks(RunId run, VideoId video);
    void keepNamedTracks(VideoId video, const std::vector<Track> &tracks);
    void tell(const Error &error);

    Workspace &m_workspace;
    StorageThread &m_storage;
    BackgroundTasks &m_background;
    const Services &m_services;
    Player &m_player;
    int m_indexJob = 0;       ///< of the open video while its frames are counted
    bool m_openAdded = false; ///< the first added video is opened when none is
};

} // namespace onset
