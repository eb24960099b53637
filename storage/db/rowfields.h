// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/edit.h"
#include "storage/domain/trainingsnapshot.h"

#include <optional>

namespace onset {

/// The one list of what a row of each type holds: fields(visitor, row) calls visitor(name, field) for every
/// field, with the name of its column, which is also its key in the edit log. Visitors read or write
/// (rowsql.h, editjson.cpp). Fields are ids (0 is NULL), frames, integers, enums, bools, doubles, texts,
/// digests and optionals of them.

template <class T> struct RowTable; ///< name: the table's, and the list's in the edit log
template <> struct RowTable<Segment>
{
    static constexpr const char *name = "segments";
};
template <> struct RowTable<ActionClass>
{
    static constexpr const char *name = "classes";
};
template <> struct RowTable<Video>
{
    static constexpr const char *name = "videos";
};
template <> struct RowTable<Coverage>
{
    static constexpr const char *name = "coverage";
};
template <> struct RowTable<Verdict>
{
    static constexpr const char *name = "verdicts";
};

/// A value that is NULL while it is not present.
template <class T> struct Nullable
{
    bool &present;
    T &value;
};

template <class V> void fields(V &v, Segment &s)
{
    SegmentOrigin origin;
    if (s.origin)
        origin = *s.origin;
    bool proposed = s.origin.has_value(); // an imported result has an origin without a run
    v("id", s.id);
    v("video_id", s.video);
    v("class_id", s.actionClass);
    v("track_id", s.track);
    v("start_frame", s.range.start);
    v("end_frame", s.range.end);
    v("start_pts", s.startPts);
    v("end_pts", s.endPts);
    v("state", s.state);
    v("origin_run_id", origin.run);
    v("proposed_start", Nullable<FrameIndex>{proposed, origin.proposed.start});
    v("proposed_end", Nullable<FrameIndex>{proposed, origin.proposed.end});
    v("proposed_class_id", origin.proposedClass);
    v("origin_score", Nullable<double>{proposed, origin.score});
    v("imported_start", s.imported.start);
    v("imported_end", s.imported.end);
    v("annotator_id", s.annotator);
    v("changed_ms", s.changedMs);
    v("seconds_spent", s.secondsSpent);
    v("revision", s.revision);
    v("note", s.note);
    if constexpr (V::reads) {
        s.origin.reset();
        if (proposed)
            s.origin = origin;
    }
}

template <class V> void fields(V &v, ActionClass &c)
{
    v("id", c.id);
    v("name", c.name);
    v("colour", c.colour);
    v("hotkey", c.hotkey);
    v("description", c.description);
    v("visible", c.visible);
    v("locked", c.locked);
    v("position", c.position);
}

template <class V> void fields(V &v, Video &video)
{
    v("id", video.id);
    v("key", video.key);
    v("absolute_path", video.absolutePath);
    v("relative_path", video.relativePath);
    v("file_size", video.identity.size);
    v("file_digests", video.identity.digests);
    v("file_mtime_ns", video.identity.mtimeNs);
    v("split", video.split);
    v("width", video.width);
    v("height", video.height);
    v("codec", video.codec);
    v("rotation", video.rotation);
}

template <class V> void fields(V &v, Coverage &c)
{
    v("id", c.id);
    v("video_id", c.video);
    v("class_id", c.actionClass);
    v("start_frame", c.range.start);
    v("end_frame", c.range.end);
    v("kind", c.kind);
    v("annotator_id", c.annotator);
    v("changed_ms", c.changedMs);
}

template <class V> void fields(V &v, Verdict &x)
{
    v("id", x.id);
    v("video_id", x.video);
    v("run_id", x.run);
    v("start_frame", x.range.start);
    v("end_frame", x.range.end);
    v("class_id", x.actionClass);
    v("kind", x.kind);
    v("annotator_id", x.annotator);
    v("changed_ms", x.changedMs);
    v("note", x.note);
}

/// A row of a snapshot's list; it has no table.
template <class V> void fields(V &v, SnapshotVideo &x)
{
    if constexpr (V::reads)
        x.use = Split::None; // what does not say is damaged
    v("video_id", x.video);
    v("use", x.use);
    v("weight", x.weight);
    v("start_frame", x.range.start);
    v("end_frame", x.range.end);
}

} // namespace onset
