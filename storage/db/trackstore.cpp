// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/db/trackstore.h"

#include "storage/db/rowsql.h"

#include <algorithm>

namespace onset {

namespace {

[[noreturn]] void refuse(const std::string &path, const std::string &what)
{
    throw DbError(Error::Code::InvalidArgument, what + " cannot be stored in '" + path + "'.");
}

} // namespace

void TrackStore::append(const Track &track)
{
    const std::string name = "Track " + std::to_string(track.id.value);
    auto known = m_connection.prepare("SELECT video_id, coalesce(run_id,0) FROM tracks WHERE id=?");
    known.bind(track.id.value);
    if (known.step()) {
        if (known.integer(0) != track.video.value || known.integer(1) != track.run.value)
            refuse(m_connection.path(), name + " of another run or video");
        if (!track.name.empty())
            m_connection.prepare("UPDATE tracks SET name=? WHERE id=?")
                .bind(track.name)
                .bind(track.id.value)
                .run();
    } else {
        if (!track.id.valid() || (track.run.valid() && runOf(track.id) != track.run))
            refuse(m_connection.path(), name + ", whose id is not of its run,");
        auto insert = m_connection.prepare("INSERT INTO tracks(id,video_id,run_id,name) VALUES(?,?,?,?)");
        insert.bind(track.id.value).bind(track.video.value);
        FieldBinder{insert}("run_id", track.run);
        insert.bind(track.name);
        insert.run();
    }
    appendBoxes(track);
}

void TrackStore::appendBoxes(const Track &track)
{
    auto insert = m_connection.prepare(
        "INSERT OR REPLACE INTO boxes(track_id,frame,x,y,width,height,score,key_frame,outside)"
        " VALUES(?,?,?,?,?,?,?,?,?)");
    for (const auto &box : track.boxes) {
        insert.bind(track.id.value).bind(box.frame.value);
        for (const float value : {box.x, box.y, box.width, box.height, box.score})
            insert.bind(static_cast<double>(value));
        insert.bind(box.keyFrame).bind(box.outside);
        insert.run();
    }
}

std::vector<TrackBox> TrackStore::boxes(TrackId track)
{
    std::vector<TrackBox> result;
    auto rows = m_connection.prepare("SELECT frame,x,y,width,height,score,key_frame,outside FROM boxes"
                                     " WHERE track_id=? ORDER BY frame");
    rows.bind(track.value);
    const auto real = [&rows](int column) { return static_cast<float>(rows.real(column)); };
    while (rows.step()) {
        result.push_back({FrameIndex{rows.integer(0)}, real(1), real(2), real(3), real(4), real(5),
                          rows.integer(6) != 0, rows.integer(7) != 0});
    }
    return result;
}

std::vector<Track> TrackStore::load(RunId run, VideoId video)
{
    std::vector<Track> tracks;
    auto rows = m_connection.prepare("SELECT id, name FROM tracks WHERE video_id=? AND run_id=? ORDER BY id");
    rows.bind(video.value).bind(run.value);
    while (rows.step()) {
        Track track{TrackId{rows.integer(0)}, video, run, rows.text(1), {}};
        track.boxes = boxes(track.id);
        tracks.push_back(std::move(track));
    }
    return tracks;
}

std::vector<Track> TrackStore::load(const std::vector<TrackId> &ids)
{
    std::vector<Track> tracks;
    for (const auto id : ids) {
        auto row = m_connection.prepare("SELECT video_id, coalesce(run_id,0), name FROM tracks WHERE id=?");
        row.bind(id.value);
        if (row.step())
            tracks.push_back({id, VideoId{row.integer(0)}, RunId{row.integer(1)}, row.text(2), boxes(id)});
    }
    return tracks;
}

void TrackStore::remove(RunId run, const std::vector<TrackId> &keep)
{
    std::vector<std::int64_t> gone;
    auto rows = m_connection.prepare("SELECT id FROM tracks WHERE run_id=?");
    rows.bind(run.value);
    while (rows.step()) {
        if (std::find(keep.begin(), keep.end(), TrackId{rows.integer(0)}) == keep.end())
            gone.push_back(rows.integer(0));
    }
    for (const auto id : gone)
        m_connection.prepare("DELETE FROM tracks WHERE id=?").bind(id).run();
    m_connection.prepare("DELETE FROM detections WHERE run_id=?").bind(run.value).run();
}

void TrackStore::replaceDetections(RunId run, VideoId video, const std::vector<Detection> &detections)
{
    m_connection.prepare("DELETE FROM detections WHERE run_id=? AND video_id=?")
        .bind(run.value)
        .bind(video.value)
        .run();
    auto insert =
        m_connection.prepare("INSERT INTO detections(id,run_id,video_id,class_id,track_id,start_frame,"
                             "end_frame,score,provisional) VALUES(?,?,?,?,?,?,?,?,?)");
    FieldBinder binder{insert};
    for (const auto &d : detections) {
        const std::string name = "Detection " + std::to_string(d.id.value);
        if (d.video != video || runOf(d.id) != run)
            refuse(m_connection.path(), name + ", which is of another run or video,");
        if (d.range.start.value < 0 || d.range.empty())
            refuse(m_connection.path(), name + " with an empty or negative range");
        insert.bind(d.id.value).bind(run.value).bind(video.value).bind(d.actionClass.value);
        binder("track_id", d.track);
        insert.bind(d.range.start.value).bind(d.range.end.value).bind(d.score).bind(d.provisional);
        insert.run();
    }
}

std::vector<Detection> TrackStore::detections(RunId run, VideoId video)
{
    std::vector<Detection> result;
    auto rows = m_connection.prepare("SELECT id,class_id,track_id,start_frame,end_frame,score,provisional"
                                     " FROM detections WHERE run_id=? AND video_id=? ORDER BY id");
    rows.bind(run.value).bind(video.value);
    while (rows.step()) {
        Detection d{DetectionId{rows.integer(0)},
                    video,
                    ClassId{rows.integer(1)},
                    {},
                    frameRange(rows.integer(3), rows.integer(4)),
                    rows.real(5),
                    rows.integer(6) != 0};
        if (!rows.isNull(2))
            d.track = TrackId{rows.integer(2)};
        result.push_back(d);
    }
    return result;
}

} // namespace onset
