// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/db/checker.h"

#include "storage/db/curvestore.h"
#include "storage/db/replay.h"
#include "storage/db/rowsql.h"
#include "storage/db/schema.h"
#include "storage/db/snapshotstore.h"

namespace onset {

std::vector<std::string> Checker::run()
{
    m_found.clear();
    checkDatabase();
    if (!m_found.empty())
        return m_found; // what a damaged database says of its contents means nothing
    for (const auto part :
         {&Checker::checkNames, &Checker::checkFrames, &Checker::checkPeoplesRows, &Checker::checkProducts,
          &Checker::checkIds, &Checker::checkLog, &Checker::checkTrainings}) {
        try {
            (this->*part)();
        } catch (const DbError &e) {
            report(e.error().message);
        }
    }
    return m_found;
}

void Checker::checkDatabase()
{
    auto integrity = m_connection.prepare("PRAGMA integrity_check");
    while (integrity.step()) {
        if (integrity.text(0) != "ok")
            report("The database is damaged: " + integrity.text(0) + ".");
    }
    auto keys = m_connection.prepare("PRAGMA foreign_key_check");
    while (keys.step())
        report("A row of " + keys.text(0) + " names a row of " + keys.text(2) + " that is not there.");
    if (m_connection.number("PRAGMA user_version") == currentVersion()) {
        for (auto &difference : schemaDifferences(m_connection, true))
            report(std::move(difference));
    }
}

void Checker::checkNames()
{
    auto classes = m_connection.prepare("SELECT name FROM classes GROUP BY name HAVING count(*)>1");
    while (classes.step())
        report("There are several classes '" + classes.text(0) + "'.");
    auto videos =
        m_connection.prepare("SELECT key FROM videos WHERE removed=0 GROUP BY key HAVING count(*)>1");
    while (videos.step())
        report("There are several videos '" + videos.text(0) + "'.");
    if (!findRow<ActionClass>(m_connection, kMotionClass.value))
        report("The class 'motion' is missing.");
}

void Checker::checkFrames()
{
    for (const auto &video : selectRows<Video>(m_connection)) {
        try {
            m_frames[video.id] = m_videoStore.frames(video.id);
        } catch (const DbError &e) {
            report("The frame table of the video '" + video.key + "' is damaged. " + e.error().message);
        }
    }
}

void Checker::requireInside(const std::string &row, VideoId video, const FrameRange &range)
{
    const auto frames = m_frames.find(video);
    const bool known = frames != m_frames.end() && frames->second;
    if (range.start.value < 0 || range.empty())
        report(row + " has an empty or negative range.");
    else if (known && range.end.value > frames->second->size())
        report(row + " ends at frame " + std::to_string(range.end.value) + ", but its video has " +
               std::to_string(frames->second->size()) + ".");
}

void Checker::requirePts(const Segment &segment)
{
    const auto frames = m_frames.find(segment.video);
    if (frames == m_frames.end() || !frames->second || !frames->second->hasPts() ||
        segment.range.end.value > frames->second->size())
        return;
    const auto differs = [&](Ticks pts, FrameIndex frame) {
        return pts != kNoPts && pts != frames->second->ptsOf(frame);
    };
    if (differs(segment.startPts, segment.range.start) || differs(segment.endPts, segment.range.end))
        report("Segment " + std::to_string(segment.id.value) +
               " has times that are not those of its frames.");
}

void Checker::checkPeoplesRows()
{
    for (const auto &segment : selectRows<Segment>(m_connection)) {
        requireInside("Segment " + std::to_string(segment.id.value), segment.video, segment.range);
        requirePts(segment);
    }
    for (const auto &coverage : selectRows<Coverage>(m_connection))
        requireInside("Coverage " + std::to_string(coverage.id.value), coverage.video, coverage.range);
    for (const auto &verdict : selectRows<Verdict>(m_connection))
        requireInside("Verdict " + std::to_string(verdict.id.value), verdict.video, verdict.range);
    if (m_connection.number(
            "SELECT count(*) FROM segments s JOIN videos v ON v.id=s.video_id WHERE v.removed"))
        report("Segments belong to a video that was removed.");
}

void Checker::checkCurve(RunId run, VideoId video)
{
    const std::string of =
        " of run " + std::to_string(run.value) + " for video " + std::to_string(video.value);
    try {
        for (const auto &curve : CurveStore(m_connection).load(run, video)) {
            const auto frames = m_frames.find(video);
            const auto samples = static_cast<std::int64_t>(curve.values.size());
            // The last sample may reach past the last frame.
            if (frames != m_frames.end() && frames->second && samples > 0 &&
                curve.first.value + (samples - 1) * curve.stride >= frames->second->size())
                report("A curve" + of + " is longer than its video.");
        }
    } catch (const DbError &e) {
        report("A curve" + of + " is damaged. " + e.error().message);
    }
}

void Checker::checkProducts()
{
    auto detections =
        m_connection.prepare("SELECT id, video_id, start_frame, end_frame FROM detections ORDER BY id");
    while (detections.step())
        requireInside("Detection " + std::to_string(detections.integer(0)), VideoId{detections.integer(1)},
                      frameRange(detections.integer(2), detections.integer(3)));
    auto boxes = m_connection.prepare("SELECT t.id, t.video_id, min(b.frame), max(b.frame)+1 FROM tracks t"
                                      " JOIN boxes b ON b.track_id=t.id GROUP BY t.id");
    while (boxes.step())
        requireInside("Track " + std::to_string(boxes.integer(0)), VideoId{boxes.integer(1)},
                      frameRange(boxes.integer(2), boxes.integer(3)));
    auto curves = m_connection.prepare("SELECT DISTINCT run_id, video_id FROM curves");
    while (curves.step())
        checkCurve(RunId{curves.integer(0)}, VideoId{curves.integer(1)});
}

void Checker::checkIds()
{
    for (const char *table : {"videos", "classes", "segments", "coverage", "verdicts", "runs", "edit_log",
                              "model_versions", "training_snapshots", "review_samples"}) {
        const std::string name = table;
        const auto last = m_connection.number("SELECT max(id) FROM " + name);
        if (last > m_connection.number("SELECT seq FROM sqlite_sequence WHERE name='" + name + "'"))
            report("The ids of " + name + " could be used again.");
    }
}

void Checker::checkTrainings()
{
    if (m_connection.number("SELECT count(*) FROM project WHERE name='current_model' AND value NOT IN"
                            " (SELECT id FROM model_versions)"))
        report("The current model is one that is not there.");
    SnapshotStore store(m_connection);
    const auto newest = m_connection.number("SELECT max(id) FROM edit_log");
    for (const auto &entry : store.list()) {
        try {
            store.load(entry.id);
        } catch (const DbError &e) {
            report(e.error().message);
        }
        if (entry.editLogId < 0 || entry.editLogId > newest)
            report("Training snapshot " + std::to_string(entry.id.value) +
                   " names an edit that was never made.");
    }
}

void Checker::checkLog()
{
    for (auto &difference : replayDifferences(m_connection))
        report(std::move(difference));
}

} // namespace onset
