// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/db/projectfile.h"
#include "storage/domain/time.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <sqlite3.h>
#include <string>
#include <vector>

namespace onset::test {

/// A folder with a project in it, opened for writing.
class ProjectFixture
{
public:
    ProjectFixture()
        : m_path(m_folder.filePath("walk.onset").toStdString())
    {
        auto made = ProjectFile::create(m_path);
        if (made)
            m_project = std::move(made).value();
        else
            qWarning("%s (%s)", made.error().message.c_str(), made.error().detail.c_str());
    }

    ProjectFile &operator*() { return *m_project; }
    ProjectFile *operator->() { return m_project.get(); }
    bool made() const { return m_project != nullptr; }
    const std::string &path() const { return m_path; }
    std::string folder() const { return m_folder.path().toStdString(); }
    std::string inFolder(const char *name) const { return m_folder.filePath(name).toStdString(); }

    void close() { m_project.reset(); }
    bool reopen()
    {
        close();
        auto opened = ProjectFile::open(m_path);
        if (opened)
            m_project = std::move(opened).value();
        else
            qWarning("%s (%s)", opened.error().message.c_str(), opened.error().detail.c_str());
        return made();
    }
    ProjectContents contents()
    {
        auto loaded = m_project->load();
        return loaded ? std::move(loaded).value() : ProjectContents{};
    }

private:
    QTemporaryDir m_folder;
    std::string m_path;
    std::unique_ptr<ProjectFile> m_project;
};

/// Statements run by a connection of its own: what another program, or damage, would do to the file.
inline int sql(const std::string &path, const std::string &statements, std::string *error = nullptr)
{
    sqlite3 *db = nullptr;
    sqlite3_open(path.c_str(), &db);
    char *text = nullptr;
    const int rc = sqlite3_exec(db, statements.c_str(), nullptr, nullptr, &text);
    if (error && text)
        *error = text;
    sqlite3_free(text);
    sqlite3_close(db);
    return rc;
}

/// The first column of all rows.
inline std::vector<std::string> sqlRows(const std::string &path, const std::string &query)
{
    sqlite3 *db = nullptr;
    sqlite3_open(path.c_str(), &db);
    std::vector<std::string> rows;
    sqlite3_exec(
        db, query.c_str(),
        [](void *list, int, char **values, char **) {
            static_cast<std::vector<std::string> *>(list)->emplace_back(values[0] ? values[0] : "NULL");
            return 0;
        },
        &rows, nullptr);
    sqlite3_close(db);
    return rows;
}

/// Makes a project of a format version, as that version wrote it.
inline bool makeOldProject(const QString &path, int version)
{
    QFile text(QString(ONSET_TEST_DATA "/db/v%1.sql").arg(version));
    std::string error;
    const bool made = text.open(QIODevice::ReadOnly) &&
                      sql(path.toStdString(), text.readAll().toStdString(), &error) == SQLITE_OK;
    if (!error.empty())
        qWarning("%s", error.c_str());
    return made;
}

/// Its path in the folder; empty where there is none of that version.
inline std::string oldProject(const QTemporaryDir &folder, int version)
{
    const auto path = folder.filePath("old.onset");
    return makeOldProject(path, version) ? path.toStdString() : std::string();
}

inline FrameTable frameTable(std::int64_t count, Ticks firstPts = 1000)
{
    std::vector<FrameEntry> entries;
    for (std::int64_t i = 0; i < count; ++i) {
        FrameEntry entry;
        entry.pts = firstPts + i * 3003 + (i % 7);
        entry.duration = 3003;
        entry.dts = i % 5 == 0 ? kNoPts : entry.pts - 6006;
        entry.position = 48 + i * 1777 - (i % 3) * 500;
        entry.size = static_cast<std::int32_t>(1500 + (i * 37) % 900);
        entry.ordinal = static_cast<std::int32_t>(i % 2);
        entry.flags = i % 25 == 0 ? FrameEntry::Key : i % 25 < 3 ? FrameEntry::OpenGroupLead : 0;
        entries.push_back(entry);
    }
    return {TimeBase{1, 90000}, std::move(entries), 29.97};
}

inline Video videoNamed(const std::string &key, std::int64_t frames = 1000)
{
    Video video;
    video.key = key;
    video.absolutePath = "/nowhere/" + key + ".mp4";
    video.identity.size = 123456789;
    video.identity.digests = {1, 2, 3, 0xFFFFFFFFFFFFFFFFULL, 5, 6, 7, 8, 9, 10};
    video.identity.mtimeNs = 1700000000123456789;
    video.width = 768;
    video.height = 576;
    video.codec = "mpeg4";
    video.rotation = 90;
    if (frames > 0)
        video.frames = std::make_shared<const FrameTable>(frameTable(frames));
    return video;
}

/// A segment with its PTS as the document makes them.
inline Segment segmentOf(std::int64_t id, const Video &video, ClassId actionClass, std::int64_t start,
                         std::int64_t end)
{
    Segment segment;
    segment.id = {id};
    segment.video = video.id;
    segment.actionClass = actionClass;
    segment.range = frameRange(start, end);
    segment.startPts = video.frames ? video.frames->ptsOf({start}) : kNoPts;
    segment.endPts = video.frames ? video.frames->ptsOf({end}) : kNoPts;
    segment.changedMs = 1700000000000 + id;
    return segment;
}

inline Edit editOf(const char *action, ChangeSet changes = {})
{
    Edit edit;
    edit.action = action;
    edit.whenMs = nowMs();
    edit.changes = std::move(changes);
    return edit;
}

inline Edit segmentEdit(const char *action, std::optional<Segment> before, std::optional<Segment> after)
{
    Edit edit = editOf(action);
    edit.changes.segments.push_back({std::move(before), std::move(after)});
    return edit;
}

inline Edit undone(const Edit &edit)
{
    Edit undo = edit;
    undo.kind = Edit::Kind::Undo;
    undo.changes = inverted(edit.changes);
    return undo;
}

inline bool mentions(const std::vector<std::string> &sentences, const std::string &part)
{
    return std::any_of(sentences.begin(), sentences.end(),
                       [&](const std::string &s) { return s.find(part) != std::string::npos; });
}

inline bool mentions(const ProjectNotices &notices, ProjectNotice::Kind kind)
{
    return std::ranges::find(notices, kind, &ProjectNotice::kind) != notices.end();
}
/// Whether one names it (a path).
inline bool mentions(const ProjectNotices &notices, const std::string &part)
{
    return std::ranges::any_of(notices,
                               [&](const ProjectNotice &notice) { return mentions(notice.details, part); });
}

} // namespace onset::test

/// Fails the test with the error's text unless the Result or Status is a success.
#define REQUIRE_OK(expression)                                                                               \
    do {                                                                                                     \
        const auto &outcome = (expression);                                                                  \
        QVERIFY2(outcome.ok(),                                                                               \
                 outcome.ok() ? "" : (outcome.error().message + " | " + outcome.error().detail).c_str());    \
    } while (false)

/// Fails unless it is an error with this code and a message that names `part`.
#define REQUIRE_ERROR(expression, expectedCode, part)                                                        \
    do {                                                                                                     \
        const auto &outcome = (expression);                                                                  \
        QVERIFY2(!outcome.ok(), "succeeded: " #expression);                                                  \
        const auto text = outcome.error().message + " | " + outcome.error().detail;                          \
        QVERIFY2(outcome.error().code == (expectedCode), text.c_str());                                      \
        QVERIFY2(outcome.error().message.find(part) != std::string::npos, text.c_str());                     \
    } while (false)

/// Fails with the first complaint of check().
#define REQUIRE_SOUND(project)                                                                               \
    do {                                                                                                     \
        const auto checked = (project).check();                                                              \
        REQUIRE_OK(checked);                                                                                 \
        QVERIFY2(checked.value().empty(), checked.value().empty() ? "" : checked.value().front().c_str());   \
    } while (false)
