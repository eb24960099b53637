// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/db/connection.h"
#include "storage/db/projectnotice.h"
#include "storage/domain/video.h"

#include <string>
#include <vector>

namespace onset {

/// Videos and their frame tables. Calls belong inside a Transaction of the caller; errors are DbError.
class VideoStore
{
public:
    explicit VideoStore(Connection &connection)
        : m_connection(connection)
    {}

    Video add(Video video);
    void setFrames(VideoId video, const FileIdentity &identity, const FrameTable &frames);
    void relink(VideoId video, const std::string &absolutePath, const std::string &relativePath);
    /// All that are not removed, with their frame tables and with the path at which each file is found now:
    /// beside the project first, since both may have been moved or copied together.
    /// A damaged frame table is left out and told of in `notices`, as is a video found elsewhere or nowhere.
    std::vector<Video> load(ProjectNotices &notices);
    std::shared_ptr<const FrameTable> frames(VideoId video); ///< null if there is none

private:
    void require(VideoId video);
    void storeFrames(VideoId video, const FrameTable &frames);
    void resolve(Video &video, ProjectNotices &notices) const;

    Connection &m_connection;
};

} // namespace onset
