// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/db/connection.h"
#include "storage/db/videostore.h"
#include "storage/domain/segment.h"

#include <map>
#include <string>
#include <vector>

namespace onset {

/// Everything that must hold for a project file. Reads only; belongs inside a Transaction of the caller.
/// Throws DbError only where nothing can be read at all.
class Checker
{
public:
    explicit Checker(Connection &connection)
        : m_connection(connection)
        , m_videoStore(connection)
    {}

    /// One English sentence for each thing that is wrong.
    std::vector<std::string> run();

private:
    void report(std::string sentence) { m_found.push_back(std::move(sentence)); }
    void checkDatabase();
    void checkNames();
    void checkFrames();
    void checkPeoplesRows();
    void checkProducts();
    void checkCurve(RunId run, VideoId video);
    void checkIds();
    void checkLog();
    void checkTrainings();
    void requireInside(const std::string &row, VideoId video, const FrameRange &range);
    void requirePts(const Segment &segment);

    Connection &m_connection;
    VideoStore m_videoStore;
    std::map<VideoId, std::shared_ptr<const FrameTable>> m_frames;
    std::vector<std::string> m_found;
};

} // namespace onset
