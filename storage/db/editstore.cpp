// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/db/editstore.h"

#include "storage/db/editjson.h"
#include "storage/db/rowsql.h"

namespace onset {

namespace {

[[noreturn]] void refuse(Error::Code code, const Connection &connection, const std::string &what)
{
    throw DbError(code, what + " Nothing in '" + connection.path() + "' was changed.");
}

template <class T> std::string nameOf(const T &row)
{
    return "Row " + std::to_string(row.id.value) + " of " + RowTable<T>::name;
}

void validate(const Connection &connection, const FrameRange &range, const std::string &name)
{
    if (range.start.value < 0 || range.empty())
        refuse(Error::Code::InvalidArgument, connection, name + " would have an empty or negative range.");
}

void validate(const Connection &connection, const Segment &s)
{
    validate(connection, s.range, nameOf(s));
    if (s.state == SegmentState::Predicted)
        refuse(Error::Code::InvalidArgument, connection, nameOf(s) + " would be one that nobody decided.");
}
void validate(const Connection &connection, const Coverage &c)
{
    validate(connection, c.range, nameOf(c));
}
void validate(const Connection &connection, const Verdict &v)
{
    validate(connection, v.range, nameOf(v));
}
void validate(const Connection &connection, const ActionClass &c)
{
    if (c.name.empty())
        refuse(Error::Code::InvalidArgument, connection, nameOf(c) + " would have no name.");
}
void validate(const Connection &connection, const Video &v)
{
    if (v.key.empty())
        refuse(Error::Code::InvalidArgument, connection, nameOf(v) + " would have no key.");
}

template <class T> struct RowAccess
{
    static std::optional<T> find(Connection &c, std::int64_t id) { return findRow<T>(c, id); }
    static bool same(const T &stored, const T &claimed) { return stored == claimed; }
    static void insert(Connection &c, const T &row) { insertRow(c, row); }
    static void update(Connection &c, const T &, const T &after) { updateRow(c, after); }
    static void remove(Connection &c, const T &row)
    {
        c.prepare(std::string("DELETE FROM ") + RowTable<T>::name + " WHERE id=?").bind(row.id.value).run();
    }
};

/// A removed video stays as a hidden row, with its frame table and what runs found in it, so that undo brings
/// all back. Files are found, not edited: only key, split and rotation belong to edits.
template <> struct RowAccess<Video>
{
    static std::optional<Video> find(Connection &c, std::int64_t id)
    {
        return findRow<Video>(c, id, " AND removed=0");
    }
    static bool same(const Video &a, const Video &b)
    {
        return a.key == b.key && a.split == b.split && a.rotation == b.rotation;
    }
    static void insert(Connection &c, const Video &video)
    {
        if (!findRow<Video>(c, video.id.value))
            refuse(Error::Code::InvalidArgument, c, "Videos are added by their file, not by an edit.");
        c.prepare("UPDATE videos SET removed=0 WHERE id=?").bind(video.id.value).run();
        setEditable(c, video);
    }
    static void update(Connection &c, const Video &before, const Video &after)
    {
        if (before.frames != after.frames || !(before.identity == after.identity))
            refuse(Error::Code::InvalidArgument, c,
                   "An edit cannot change the frame table of " + nameOf(after) + ".");
        setEditable(c, after);
    }
    static void remove(Connection &c, const Video &video)
    {
        auto used = c.prepare("SELECT (SELECT count(*) FROM segments WHERE video_id=?1)+"
                              "(SELECT count(*) FROM coverage WHERE video_id=?1)+"
                              "(SELECT count(*) FROM verdicts WHERE video_id=?1)");
        used.bind(video.id.value);
        if (used.step() && used.integer(0) > 0)
            refuse(Error::Code::InvalidArgument, c, nameOf(video) + " still has annotations.");
        c.prepare("UPDATE videos SET removed=1 WHERE id=?").bind(video.id.value).run();
    }

private:
    static void setEditable(Connection &c, const Video &video)
    {
        auto statement = c.prepare("UPDATE videos SET key=?, split=?, rotation=? WHERE id=?");
        statement.bind(video.key)
            .bind(static_cast<int>(video.split))
            .bind(video.rotation)
            .bind(video.id.value);
        statement.run();
    }
};

template <class T> void applyChange(Connection &connection, const Change<T> &change)
{
    using Access = RowAccess<T>;
    if ((!change.before && !change.after) ||
        (change.before && change.after && change.before->id != change.after->id))
        refuse(Error::Code::InvalidArgument, connection, "An edit names no row, or two different ones.");
    const T &row = change.before ? *change.before : *change.after;
    if (!row.id.valid())
        refuse(Error::Code::InvalidArgument, connection, "An edit names a row without an id.");
    if (change.after)
        validate(connection, *change.after);

    const auto stored = Access::find(connection, row.id.value);
    if (!change.before) {
        if (stored)
            refuse(Error::Code::Conflict, connection, nameOf(row) + " exists already.");
        return Access::insert(connection, *change.after);
    }
    if (!stored)
        refuse(Error::Code::Conflict, connection, nameOf(row) + " is no longer there.");
    if (!Access::same(*stored, *change.before))
        refuse(Error::Code::Conflict, connection, nameOf(row) + " was changed meanwhile.");
    if (change.after)
        Access::update(connection, *change.before, *change.after);
    else
        Access::remove(connection, *change.before);
}

/// Foreign keys hold too; this names the row, and knows removed videos.
template <class T> void requireReferences(Connection &connection, const std::vector<Change<T>> &changes)
{
    for (const auto &change : changes) {
        if (!change.after)
            continue;
        if (!RowAccess<Video>::find(connection, change.after->video.value))
            refuse(Error::Code::InvalidArgument, connection,
                   nameOf(*change.after) + " names a video that is not there.");
        const ClassId actionClass = change.after->actionClass;
        if (actionClass.valid() && !findRow<ActionClass>(connection, actionClass.value))
            refuse(Error::Code::InvalidArgument, connection,
                   nameOf(*change.after) + " names a class that is not there.");
    }
}

template <class T> void applyAll(Connection &connection, const std::vector<Change<T>> &changes)
{
    for (const auto &change : changes)
        applyChange(connection, change);
}

} // namespace

void EditStore::apply(const Edit &edit)
{
    const auto &changes = edit.changes;
    const std::string json = editToJson(changes);
    for (const auto &change : changes.classes) {
        if (change.before && !change.after && change.before->id == kMotionClass)
            refuse(Error::Code::InvalidArgument, m_connection, "The class 'motion' cannot be removed.");
    }
    // Videos last: one can be removed together with what people made in it.
    applyAll(m_connection, changes.segments);
    applyAll(m_connection, changes.coverage);
    applyAll(m_connection, changes.verdicts);
    applyAll(m_connection, changes.classes);
    applyAll(m_connection, changes.videos);
    requireReferences(m_connection, changes.segments);
    requireReferences(m_connection, changes.coverage);
    requireReferences(m_connection, changes.verdicts);
    requireUniqueNames();

    auto statement = m_connection.prepare(
        "INSERT INTO edit_log(kind,sequence,action,annotator_id,when_ms,changes) VALUES(?,?,?,?,?,?)");
    statement.bind(static_cast<int>(edit.kind)).bind(edit.sequence).bind(edit.action);
    FieldBinder{statement}("annotator_id", edit.annotator);
    statement.bind(edit.whenMs).bind(json);
    statement.run();
}

void EditStore::requireUniqueNames()
{
    // At the end rather than by an index: one edit may swap two names.
    auto classes = m_connection.prepare("SELECT name FROM classes GROUP BY name HAVING count(*)>1");
    if (classes.step())
        refuse(Error::Code::Conflict, m_connection, "There would be two classes '" + classes.text(0) + "'.");
    auto videos =
        m_connection.prepare("SELECT key FROM videos WHERE removed=0 GROUP BY key HAVING count(*)>1");
    if (videos.step())
        refuse(Error::Code::Conflict, m_connection, "There would be two videos '" + videos.text(0) + "'.");
}

std::vector<EditLogEntry> EditStore::log(std::int64_t beforeId, int limit)
{
    auto statement = m_connection.prepare(
        "SELECT e.id, e.kind, e.action, coalesce(a.name,''), e.when_ms, e.changes FROM edit_log e"
        " LEFT JOIN annotators a ON a.id=e.annotator_id WHERE e.id<? ORDER BY e.id DESC LIMIT ?");
    statement.bind(beforeId > 0 ? beforeId : std::numeric_limits<std::int64_t>::max()).bind(limit);
    std::vector<EditLogEntry> entries;
    while (statement.step()) {
        entries.push_back({statement.integer(0), static_cast<Edit::Kind>(statement.integer(1)),
                           statement.text(2), statement.text(3), statement.integer(4), statement.text(5)});
    }
    return entries;
}

AnnotatorId EditStore::annotator(const std::string &name, bool mayMake)
{
    if (name.empty())
        refuse(Error::Code::InvalidArgument, m_connection, "An annotator needs a name.");
    auto found = m_connection.prepare("SELECT id FROM annotators WHERE name=?");
    found.bind(name);
    if (found.step())
        return {found.integer(0)};
    if (!mayMake)
        refuse(Error::Code::NotFound, m_connection, "There is no annotator '" + name + "'.");
    m_connection.prepare("INSERT INTO annotators(name) VALUES(?)").bind(name).run();
    return {m_connection.lastInsertId()};
}

NextIds EditStore::nextIds()
{
    // AUTOINCREMENT keeps the largest id that a table ever had.
    NextIds next;
    auto statement = m_connection.prepare("SELECT name, seq+1 FROM sqlite_sequence");
    while (statement.step()) {
        const std::string table = statement.text(0);
        const std::int64_t id = statement.integer(1);
        if (table == "videos")
            next.video = id;
        else if (table == "classes")
            next.actionClass = id;
        else if (table == "segments")
            next.segment = id;
        else if (table == "coverage")
            next.coverage = id;
        else if (table == "verdicts")
            next.verdict = id;
    }
    return next;
}

} // namespace onset
