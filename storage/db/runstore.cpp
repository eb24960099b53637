// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/db/runstore.h"

#include "storage/db/editjson.h"
#include "storage/db/rowsql.h"
#include "storage/domain/time.h"

#include <algorithm>

namespace onset {

namespace {

std::string nameOf(RunId run, const std::string &path)
{
    return "Run " + std::to_string(run.value) + " of '" + path + "'";
}

void requireSame(const DetectionUpdate &update, const std::string &path)
{
    const auto foreign = [&](const auto &product) {
        return product.run != update.run || product.video != update.video;
    };
    const bool curves = std::any_of(update.curves.begin(), update.curves.end(),
                                    [&](const auto &c) { return foreign(c.key); });
    if (curves || std::any_of(update.tracks.begin(), update.tracks.end(), foreign))
        throw DbError(Error::Code::InvalidArgument,
                      nameOf(update.run, path) +
                          " has an update with curves or tracks of another run or video.");
}

} // namespace

RunId RunStore::begin(const Run &run)
{
    auto insert = m_connection.prepare("INSERT INTO runs(system,model_version_id,parameters,state,started_ms,"
                                       "finished_ms,message,device,precision) VALUES(?,?,?,?,?,0,'',?,?)");
    insert.bind(run.system);
    FieldBinder{insert}("model_version_id", run.modelVersion);
    insert.bind(run.parameters).bind(static_cast<int>(RunState::Running)).bind(run.startedMs);
    insert.bind(run.device).bind(run.precision).run();
    const RunId id{m_connection.lastInsertId()};
    for (std::size_t i = 0; i < run.videos.size(); ++i) {
        if (!findRow<Video>(m_connection, run.videos[i].value, " AND removed=0"))
            throw DbError(Error::Code::NotFound, "A run names the video " +
                                                     std::to_string(run.videos[i].value) + ", which '" +
                                                     m_connection.path() + "' does not have.");
        auto video = m_connection.prepare("INSERT INTO run_videos(run_id,video_id,position) VALUES(?,?,?)");
        video.bind(id.value).bind(run.videos[i].value).bind(static_cast<std::int64_t>(i));
        video.run();
    }
    return id;
}

std::vector<Run> RunStore::select(const std::string &where)
{
    std::vector<Run> runs;
    auto rows = m_connection.prepare(
        "SELECT id, system, coalesce(model_version_id,0), parameters, state, started_ms,"
        " finished_ms, message, device, precision, frames_per_second FROM runs WHERE removed=0 AND " +
        where + " ORDER BY id");
    while (rows.step()) {
        Run run;
        run.id = {rows.integer(0)};
        run.system = rows.text(1);
        run.modelVersion = {rows.integer(2)};
        run.parameters = rows.text(3);
        run.state = enumOf<RunState>(rows.integer(4), m_connection.path());
        run.startedMs = rows.integer(5);
        run.finishedMs = rows.integer(6);
        run.message = rows.text(7);
        run.device = rows.text(8);
        run.precision = rows.text(9);
        run.framesPerSecond = rows.real(10);
        auto videos = m_connection.prepare(
            "SELECT video_id, last_sequence FROM run_videos WHERE run_id=? ORDER BY position");
        videos.bind(run.id.value);
        while (videos.step()) {
            run.videos.push_back({videos.integer(0)});
            run.lastSequence = std::max(run.lastSequence, videos.integer(1));
        }
        runs.push_back(std::move(run));
    }
    return runs;
}

std::vector<Run> RunStore::load()
{
    return select("1");
}

Run RunStore::require(RunId run)
{
    auto found = select("id=" + std::to_string(run.value));
    if (found.empty())
        throw DbError(Error::Code::NotFound, nameOf(run, m_connection.path()) + " does not exist.");
    return std::move(found.front());
}

std::int64_t RunStore::requireSequence(RunId run, VideoId video)
{
    auto found = m_connection.prepare("SELECT last_sequence FROM run_videos WHERE run_id=? AND video_id=?");
    found.bind(run.value).bind(video.value);
    if (!found.step())
        throw DbError(Error::Code::NotFound, nameOf(run, m_connection.path()) + " does not have the video " +
                                                 std::to_string(video.value) + ".");
    return found.integer(0);
}

void RunStore::resume(const Run &run)
{
    if (run.state == RunState::Running)
        return;
    if (run.state == RunState::Finished)
        throw DbError(Error::Code::Conflict,
                      nameOf(run.id, m_connection.path()) + " is finished; start a new one.");
    m_connection.prepare("UPDATE runs SET state=0, finished_ms=0, message='' WHERE id=?")
        .bind(run.id.value)
        .run();
}

void RunStore::append(const DetectionUpdate &update)
{
    const Run run = require(update.run);
    if (update.sequence <= requireSequence(update.run, update.video))
        return;
    requireSame(update, m_connection.path());
    resume(run);
    for (const auto &chunk : update.curves)
        m_curves.append(chunk, update.sequence);
    for (const auto &track : update.tracks)
        m_tracks.append(track);
    if (update.detectionsChanged)
        m_tracks.replaceDetections(update.run, update.video, update.detections);
    if (update.last)
        m_curves.compact(update.run, update.video);
    auto statement =
        m_connection.prepare("UPDATE run_videos SET last_sequence=?, processed_start=?, processed_end=?,"
                             " total_frames=?, complete=? WHERE run_id=? AND video_id=?");
    statement.bind(update.sequence).bind(update.processed.start.value).bind(update.processed.end.value);
    statement.bind(update.totalFrames).bind(update.last).bind(update.run.value).bind(update.video.value);
    statement.run();
}

void RunStore::finish(RunId run, RunState state, const std::string &message, double framesPerSecond)
{
    if (state == RunState::Running)
        throw DbError(Error::Code::InvalidArgument, "A run cannot finish as one that goes on.");
    const Run found = require(run);
    for (const VideoId video : found.videos)
        m_curves.compact(run, video);
    auto statement = m_connection.prepare("UPDATE runs SET state=?, finished_ms=?, message=?,"
                                          " frames_per_second=? WHERE id=?");
    statement.bind(static_cast<int>(state)).bind(nowMs()).bind(message).bind(framesPerSecond);
    statement.bind(run.value).run();
    if (state == RunState::Finished)
        m_connection.prepare("UPDATE detections SET provisional=0 WHERE run_id=?").bind(run.value).run();
}

void RunStore::replaceDetections(RunId run, VideoId video, const std::vector<Detection> &detections)
{
    require(run);
    requireSequence(run, video);
    m_tracks.replaceDetections(run, video, detections);
}

std::vector<TrackId> RunStore::tracksOfPeople()
{
    std::vector<TrackId> tracks;
    const auto collect = [&tracks](const std::optional<Segment> &segment) {
        if (segment && segment->track)
            tracks.push_back(*segment->track);
    };
    auto log = m_connection.prepare("SELECT changes FROM edit_log");
    while (log.step()) {
        for (const auto &change : editFromJson(log.text(0)).segments) {
            collect(change.before);
            collect(change.after);
        }
    }
    return tracks;
}

void RunStore::remove(RunId run)
{
    require(run);
    m_curves.remove(run);
    m_tracks.remove(run, tracksOfPeople());
    m_connection.prepare("UPDATE runs SET removed=1 WHERE id=?").bind(run.value).run();
}

RunProducts RunStore::products(RunId run, VideoId video)
{
    RunProducts products;
    products.run = require(run);
    products.run.lastSequence = requireSequence(run, video);
    products.video = video;
    products.curves = m_curves.load(run, video);
    products.tracks = m_tracks.load(run, video);
    products.detections = m_tracks.detections(run, video);
    auto done =
        m_connection.prepare("SELECT processed_start, processed_end, total_frames, complete FROM run_videos"
                             " WHERE run_id=? AND video_id=?");
    done.bind(run.value).bind(video.value);
    if (done.step()) {
        products.processed = frameRange(done.integer(0), done.integer(1));
        products.totalFrames = done.integer(2);
        products.complete = done.integer(3) != 0;
    }
    return products;
}

std::vector<Detection> RunStore::detections(RunId run, VideoId video)
{
    require(run);
    requireSequence(run, video);
    return m_tracks.detections(run, video);
}

std::vector<Detection> RunStore::detections(RunId run, std::span<const VideoId> videos)
{
    require(run);
    std::vector<Detection> all;
    for (const auto video : videos) {
        requireSequence(run, video);
        const auto some = m_tracks.detections(run, video);
        all.insert(all.end(), some.begin(), some.end());
    }
    return all;
}

std::vector<VideoId> RunStore::completedVideos(RunId run)
{
    const bool all = require(run).state == RunState::Finished;
    auto rows = m_connection.prepare("SELECT video_id FROM run_videos WHERE run_id=? AND (complete OR ?)"
                                     " ORDER BY position");
    rows.bind(run.value).bind(all);
    std::vector<VideoId> videos;
    while (rows.step())
        videos.push_back({rows.integer(0)});
    return videos;
}

int RunStore::markInterrupted()
{
    const int count = static_cast<int>(m_connection.number("SELECT count(*) FROM runs WHERE state=0"));
    if (count > 0)
        m_connection.exec(
            "UPDATE runs SET state=2, message='The program ended before the run did.' WHERE state=0");
    return count;
}

} // namespace onset
