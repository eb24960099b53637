// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/db/replay.h"

#include "storage/db/editjson.h"
#include "storage/db/rowsql.h"

#include <map>

namespace onset {

namespace {

template <class T> bool sameRow(const T &a, const T &b)
{
    return a == b;
}
bool sameRow(const Video &a, const Video &b)
{
    return a.key == b.key && a.split == b.split && a.rotation == b.rotation;
}

/// What the log makes of one table.
template <class T> class Table
{
public:
    /// `given`: rows that are there without an edit.
    explicit Table(std::map<decltype(T::id), T> given)
        : m_rows(std::move(given))
    {}

    void play(const std::vector<Change<T>> &changes, std::int64_t entry, std::vector<std::string> &found)
    {
        for (const auto &change : changes) {
            const auto id = change.before  ? change.before->id
                            : change.after ? change.after->id
                                           : decltype(T::id){};
            const auto it = m_rows.find(id);
            const bool fits = change.before ? it != m_rows.end() && sameRow(it->second, *change.before)
                                            : it == m_rows.end();
            if (!fits)
                found.push_back("Entry " + std::to_string(entry) +
                                " of the edit log does not follow from those before"
                                " it: row " +
                                std::to_string(id.value) + " of " + RowTable<T>::name + ".");
            if (change.after)
                m_rows.insert_or_assign(id, *change.after);
            else
                m_rows.erase(id);
        }
    }

    void compare(const std::vector<T> &stored, std::vector<std::string> &found) const
    {
        auto left = m_rows;
        for (const auto &row : stored) {
            const auto it = left.find(row.id);
            if (it == left.end() || !sameRow(it->second, row))
                found.push_back("Row " + std::to_string(row.id.value) + " of " + RowTable<T>::name +
                                " is not what the edit log leads to.");
            if (it != left.end())
                left.erase(it);
        }
        for (const auto &[id, row] : left)
            found.push_back("Row " + std::to_string(id.value) + " of " + RowTable<T>::name +
                            " is in the edit log but not in its table.");
    }

private:
    std::map<decltype(T::id), T> m_rows;
};

/// Videos as they were before any edit: the first `before` of each, or the row itself where no edit names it.
class Videos
{
public:
    explicit Videos(Connection &connection)
    {
        for (const auto &video : selectRows<Video>(connection))
            m_rows.emplace(video.id, video);
    }
    void look(const std::vector<Change<Video>> &changes)
    {
        for (const auto &change : changes) {
            if (change.before && m_seen.emplace(change.before->id, true).second)
                m_rows.insert_or_assign(change.before->id, *change.before);
        }
    }
    const std::map<VideoId, Video> &rows() const { return m_rows; }

private:
    std::map<VideoId, Video> m_rows;
    std::map<VideoId, bool> m_seen;
};

constexpr std::uint32_t kMotionColour = 0x56b4e9; // as in schemav1.cpp

using Log = std::vector<std::pair<std::int64_t, ChangeSet>>;

/// The class that every project begins with. It was grey before it got the colour of new projects, so which
/// of both it had is taken from the first edit of it, or from its row.
std::map<ClassId, ActionClass> builtIn(Connection &connection, const Log &log)
{
    ActionClass motion;
    motion.id = kMotionClass;
    motion.name = kMotionClassName;
    const auto stored = findRow<ActionClass>(connection, kMotionClass.value);
    auto colour = stored ? stored->colour : kMotionColour;
    for (auto entry = log.rbegin(); entry != log.rend(); ++entry) {
        for (const auto &change : entry->second.classes) {
            if (change.before && change.before->id == kMotionClass)
                colour = change.before->colour;
        }
    }
    motion.colour = colour == motion.colour ? colour : kMotionColour;
    return {{motion.id, motion}};
}

} // namespace

std::vector<std::string> replayDifferences(Connection &connection)
{
    std::vector<std::string> found;
    Log log;
    auto rows = connection.prepare("SELECT id, changes FROM edit_log ORDER BY id");
    while (rows.step()) {
        try {
            log.emplace_back(rows.integer(0), editFromJson(rows.text(1)));
        } catch (const DbError &e) {
            found.push_back("Entry " + std::to_string(rows.integer(0)) + ": " + e.error().message);
        }
    }
    Videos before(connection);
    for (const auto &[id, changes] : log)
        before.look(changes.videos);

    Table<Segment> segments({});
    Table<ActionClass> classes(builtIn(connection, log));
    Table<Video> videos(before.rows());
    Table<Coverage> coverage({});
    Table<Verdict> verdicts({});
    for (const auto &[id, changes] : log) {
        segments.play(changes.segments, id, found);
        classes.play(changes.classes, id, found);
        videos.play(changes.videos, id, found);
        coverage.play(changes.coverage, id, found);
        verdicts.play(changes.verdicts, id, found);
    }
    segments.compare(selectRows<Segment>(connection), found);
    classes.compare(selectRows<ActionClass>(connection), found);
    videos.compare(selectRows<Video>(connection, "removed=0"), found);
    coverage.compare(selectRows<Coverage>(connection), found);
    verdicts.compare(selectRows<Verdict>(connection), found);
    return found;
}

} // namespace onset
