// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/db/schemasteps.h"

#include <array>

namespace onset {

namespace {

// Ids come from AUTOINCREMENT where people make rows: its counter outlives them, so no id is ever used again.
// Foreign keys are deferred, since one edit may make a class and use it, in any order.
// Rows of runs name classes and tracks without a foreign key: classes can be removed and brought back by
// undo.
constexpr std::array kStatements{
    "CREATE TABLE project(name TEXT PRIMARY KEY NOT NULL, value NOT NULL) WITHOUT ROWID",
    "CREATE TABLE annotators(id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE "
    "CHECK(name<>''))",

    "CREATE TABLE videos(id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL CHECK(key<>''),"
    " absolute_path TEXT NOT NULL, relative_path TEXT NOT NULL, file_size INTEGER NOT NULL,"
    " file_digests BLOB NOT NULL, file_mtime_ns INTEGER NOT NULL, split INTEGER NOT NULL CHECK(split BETWEEN "
    "0 AND 3),"
    " width INTEGER NOT NULL, height INTEGER NOT NULL, codec TEXT NOT NULL,"
    " rotation INTEGER NOT NULL CHECK(rotation IN(0,90,180,270)),"
    " removed INTEGER NOT NULL DEFAULT 0)",
    "CREATE TABLE frame_tables(video_id INTEGER PRIMARY KEY REFERENCES videos(id) ON DELETE CASCADE,"
    " frame_count INTEGER NOT NULL, time_base_num INTEGER NOT NULL, time_base_den INTEGER NOT NULL,"
    " average_rate REAL NOT NULL, columns BLOB NOT NULL)",

    "CREATE TABLE classes(id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL CHECK(name<>''),"
    " colour INTEGER NOT NULL, hotkey TEXT NOT NULL, description TEXT NOT NULL, visible INTEGER NOT NULL,"
    " locked INTEGER NOT NULL, position INTEGER NOT NULL)",

    "CREATE TABLE model_versions(id INTEGER PRIMARY KEY AUTOINCREMENT, parent_id INTEGER REFERENCES "
    "model_versions(id),"
    " system TEXT NOT NULL, name TEXT NOT NULL, card TEXT NOT NULL,"
    " metrics TEXT NOT NULL, weights_digest TEXT NOT NULL, created_ms INTEGER NOT "
    "NULL)",
    "CREATE TABLE runs(id INTEGER PRIMARY KEY AUTOINCREMENT, system TEXT NOT NULL,"
    " model_version_id INTEGER REFERENCES model_versions(id), parameters TEXT NOT NULL,"
    " state INTEGER NOT NULL CHECK(state BETWEEN 0 AND 3), started_ms INTEGER NOT NULL, finished_ms INTEGER "
    "NOT NULL,"
    " message TEXT NOT NULL, removed INTEGER NOT NULL DEFAULT 0)",
    "CREATE TABLE run_videos(run_id INTEGER NOT NULL REFERENCES runs(id), video_id INTEGER NOT NULL "
    "REFERENCES videos(id),"
    " position INTEGER NOT NULL, last_sequence INTEGER NOT NULL DEFAULT 0, processed_start INTEGER NOT NULL "
    "DEFAULT 0,"
    " processed_end INTEGER NOT NULL DEFAULT 0, total_frames INTEGER NOT NULL DEFAULT 0,"
    " complete INTEGER NOT NULL DEFAULT 0, PRIMARY KEY(run_id, video_id)) WITHOUT ROWID",

    "CREATE TABLE tracks(id INTEGER PRIMARY KEY, video_id INTEGER NOT NULL REFERENCES videos(id),"
    " run_id INTEGER REFERENCES runs(id), name TEXT NOT NULL)",
    "CREATE INDEX tracks_of_video ON tracks(video_id, run_id)",
    "CREATE TABLE boxes(track_id INTEGER NOT NULL REFERENCES tracks(id) ON DELETE CASCADE, frame INTEGER NOT "
    "NULL"
    " CHECK(frame>=0), x REAL NOT NULL, y REAL NOT NULL, width REAL NOT NULL, height REAL NOT NULL, score "
    "REAL NOT NULL,"
    " key_frame INTEGER NOT NULL, outside INTEGER NOT NULL, PRIMARY KEY(track_id, frame)) WITHOUT ROWID",

    "CREATE TABLE segments(id INTEGER PRIMARY KEY AUTOINCREMENT,"
    " video_id INTEGER NOT NULL REFERENCES videos(id) DEFERRABLE INITIALLY DEFERRED,"
    " class_id INTEGER NOT NULL REFERENCES classes(id) DEFERRABLE INITIALLY DEFERRED,"
    " track_id INTEGER, start_frame INTEGER NOT NULL CHECK(start_frame>=0), end_frame INTEGER NOT NULL,"
    " start_pts INTEGER NOT NULL, end_pts INTEGER NOT NULL, state INTEGER NOT NULL CHECK(state BETWEEN 1 AND "
    "5),"
    " origin_run_id INTEGER REFERENCES runs(id) DEFERRABLE INITIALLY DEFERRED, proposed_start INTEGER,"
    " proposed_end INTEGER, proposed_class_id INTEGER, origin_score REAL, imported_start REAL, imported_end "
    "REAL,"
    " annotator_id INTEGER REFERENCES annotators(id), changed_ms INTEGER NOT NULL, seconds_spent REAL NOT "
    "NULL,"
    " revision INTEGER NOT NULL, CHECK(end_frame>start_frame))",
    "CREATE INDEX segments_of_video ON segments(video_id)",
    "CREATE INDEX segments_of_class ON segments(class_id)",

    "CREATE TABLE coverage(id INTEGER PRIMARY KEY AUTOINCREMENT,"
    " video_id INTEGER NOT NULL REFERENCES videos(id) DEFERRABLE INITIALLY DEFERRED,"
    " class_id INTEGER REFERENCES classes(id) DEFERRABLE INITIALLY DEFERRED,"
    " start_frame INTEGER NOT NULL CHECK(start_frame>=0), end_frame INTEGER NOT NULL,"
    " kind INTEGER NOT NULL CHECK(kind BETWEEN 0 AND 1), annotator_id INTEGER REFERENCES annotators(id),"
    " changed_ms INTEGER NOT NULL, CHECK(end_frame>start_frame))",
    "CREATE TABLE verdicts(id INTEGER PRIMARY KEY AUTOINCREMENT,"
    " video_id INTEGER NOT NULL REFERENCES videos(id) DEFERRABLE INITIALLY DEFERRED,"
    " run_id INTEGER REFERENCES runs(id), start_frame INTEGER NOT NULL CHECK(start_frame>=0), end_frame "
    "INTEGER NOT NULL,"
    " class_id INTEGER REFERENCES classes(id) DEFERRABLE INITIALLY DEFERRED,"
    " kind INTEGER NOT NULL CHECK(kind BETWEEN 0 AND 2), annotator_id INTEGER REFERENCES annotators(id),"
    " changed_ms INTEGER NOT NULL, CHECK(end_frame>start_frame))",

    "CREATE TABLE detections(id INTEGER PRIMARY KEY, run_id INTEGER NOT NULL REFERENCES runs(id),"
    " video_id INTEGER NOT NULL REFERENCES videos(id), class_id INTEGER NOT NULL, track_id INTEGER,"
    " start_frame INTEGER NOT NULL CHECK(start_frame>=0), end_frame INTEGER NOT NULL, score REAL NOT NULL,"
    " provisional INTEGER NOT NULL, CHECK(end_frame>start_frame))",
    "CREATE INDEX detections_of_run ON detections(run_id, video_id)",

    "CREATE TABLE curves(id INTEGER PRIMARY KEY, run_id INTEGER NOT NULL REFERENCES runs(id),"
    " video_id INTEGER NOT NULL REFERENCES videos(id), kind INTEGER NOT NULL CHECK(kind BETWEEN 0 AND 4),"
    " class_id INTEGER NOT NULL, track_id INTEGER NOT NULL, first_frame INTEGER NOT NULL,"
    " stride INTEGER NOT NULL CHECK(stride>0), UNIQUE(run_id, video_id, kind, class_id, track_id))",
    "CREATE TABLE curve_chunks(curve_id INTEGER NOT NULL REFERENCES curves(id) ON DELETE CASCADE,"
    " sequence INTEGER NOT NULL, sample_start INTEGER NOT NULL CHECK(sample_start>=0),"
    " sample_count INTEGER NOT NULL CHECK(sample_count>0), data BLOB NOT NULL CHECK(length(data)<=65536),"
    " PRIMARY KEY(curve_id, sequence, sample_start))",

    "CREATE TABLE edit_log(id INTEGER PRIMARY KEY AUTOINCREMENT, kind INTEGER NOT NULL CHECK(kind BETWEEN 0 "
    "AND 2),"
    " sequence INTEGER NOT NULL, action TEXT NOT NULL, annotator_id INTEGER REFERENCES annotators(id),"
    " when_ms INTEGER NOT NULL, changes TEXT NOT NULL)",
    "CREATE TRIGGER edit_log_keeps_rows BEFORE DELETE ON edit_log"
    " BEGIN SELECT RAISE(ABORT, 'the edit log is append-only'); END",
    "CREATE TRIGGER edit_log_keeps_values BEFORE UPDATE ON edit_log"
    " BEGIN SELECT RAISE(ABORT, 'the edit log is append-only'); END",

    "INSERT INTO classes(id,name,colour,hotkey,description,visible,locked,position)"
    " VALUES(1,'motion',5682409,'','',1,0,0)",
};

} // namespace

std::span<const char *const> schemaV1()
{
    return kStatements;
}

} // namespace onset
