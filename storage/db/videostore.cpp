// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/db/videostore.h"

#include "storage/db/filesystem.h"
#include "storage/db/packing.h"
#include "storage/db/rowsql.h"

#include <filesystem>

namespace onset {

Video VideoStore::add(Video video)
{
    if (video.key.empty())
        video.key = std::filesystem::path(video.absolutePath).stem().string();
    if (video.relativePath.empty())
        video.relativePath = relativeToProject(m_connection.path(), video.absolutePath);
    auto same = m_connection.prepare("SELECT 1 FROM videos WHERE key=? AND removed=0");
    same.bind(video.key);
    if (same.step())
        throw DbError(Error::Code::Conflict, "The project '" + m_connection.path() + "' has a video '" +
                                                 video.key + "' already. Give the new one another key.");
    auto next = m_connection.prepare("SELECT seq+1 FROM sqlite_sequence WHERE name='videos'");
    video.id = {next.step() ? next.integer(0) : 1};
    insertRow(m_connection, video);
    if (video.frames)
        storeFrames(video.id, *video.frames);
    return video;
}

void VideoStore::require(VideoId video)
{
    if (!findRow<Video>(m_connection, video.value, " AND removed=0"))
        throw DbError(Error::Code::NotFound, "The project '" + m_connection.path() + "' has no video " +
                                                 std::to_string(video.value) + ".");
}

void VideoStore::storeFrames(VideoId video, const FrameTable &frames)
{
    const Bytes columns = packEntries(frames.entries());
    auto statement = m_connection.prepare(
        "INSERT INTO frame_tables(video_id,frame_count,time_base_num,time_base_den,average_rate,columns)"
        " VALUES(?1,?2,?3,?4,?5,?6) ON CONFLICT(video_id) DO UPDATE SET"
        " frame_count=?2, time_base_num=?3, time_base_den=?4, average_rate=?5, columns=?6");
    statement.bind(video.value).bind(frames.size()).bind(frames.timeBase().numerator);
    statement.bind(frames.timeBase().denominator).bind(frames.averageRate()).bind(std::span(columns));
    statement.run();
}

void VideoStore::setFrames(VideoId video, const FileIdentity &identity, const FrameTable &frames)
{
    require(video);
    auto statement =
        m_connection.prepare("UPDATE videos SET file_size=?, file_digests=?, file_mtime_ns=? WHERE id=?");
    statement.bind(identity.size).bind(std::as_bytes(std::span(identity.digests))).bind(identity.mtimeNs);
    statement.bind(video.value);
    statement.run();
    storeFrames(video, frames);
}

void VideoStore::relink(VideoId video, const std::string &absolutePath, const std::string &relativePath)
{
    require(video);
    auto statement = m_connection.prepare("UPDATE videos SET absolute_path=?, relative_path=? WHERE id=?");
    statement.bind(absolutePath);
    statement.bind(relativePath.empty() ? relativeToProject(m_connection.path(), absolutePath)
                                        : relativePath);
    statement.bind(video.value);
    statement.run();
}

std::shared_ptr<const FrameTable> VideoStore::frames(VideoId video)
{
    auto statement =
        m_connection.prepare("SELECT frame_count, time_base_num, time_base_den, average_rate, columns"
                             " FROM frame_tables WHERE video_id=?");
    statement.bind(video.value);
    if (!statement.step())
        return nullptr;
    const TimeBase timeBase{static_cast<std::int32_t>(statement.integer(1)),
                            static_cast<std::int32_t>(statement.integer(2))};
    if (timeBase.denominator <= 0 || timeBase.numerator <= 0)
        throw DbError(Error::Code::BadInput, "A frame table has an impossible time base.");
    auto entries = unpackEntries(statement.blob(4), statement.integer(0));
    return std::make_shared<const FrameTable>(timeBase, std::move(entries), statement.real(3));
}

std::vector<Video> VideoStore::load(ProjectNotices &notices)
{
    auto videos = selectRows<Video>(m_connection, "removed=0");
    for (auto &video : videos) {
        try {
            video.frames = frames(video.id);
        } catch (const DbError &e) {
            notices.push_back({ProjectNotice::Kind::FramesDamaged, {video.key, e.error().message}});
        }
        resolve(video, notices);
    }
    return videos;
}

void VideoStore::resolve(Video &video, ProjectNotices &notices) const
{
    std::error_code ignored;
    if (!video.relativePath.empty()) {
        const auto folder = std::filesystem::path(m_connection.path()).parent_path();
        const auto beside = (folder / video.relativePath).lexically_normal();
        if (std::filesystem::is_regular_file(beside, ignored)) {
            if (beside.string() != std::filesystem::path(video.absolutePath).lexically_normal().string() &&
                !std::filesystem::equivalent(beside, video.absolutePath, ignored)) {
                notices.push_back({ProjectNotice::Kind::VideoFound, {video.key, beside.string()}});
                video.absolutePath = beside.string();
            }
            return;
        }
    }
    if (!std::filesystem::is_regular_file(video.absolutePath, ignored))
        notices.push_back({ProjectNotice::Kind::VideoMissing, {video.key, video.absolutePath}});
}

} // namespace onset
