// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/db/snapshotstore.h"

#include "storage/db/dberror.h"
#include "storage/db/editjson.h"
#include "storage/db/fieldvisitors.h"
#include "storage/db/packing.h"

#include <cmath>
#include <limits>
#include <set>

namespace onset {

namespace {

/// A project of a hundred thousand segments has some 50 MB of them as text.
constexpr std::size_t kMostText = std::size_t{1} << 30;

template <class T> Bytes packed(const std::vector<T> &rows)
{
    const std::string json = rowsToJson(rows);
    return compressed(std::as_bytes(std::span(json.data(), json.size())));
}

template <class T> std::vector<T> unpacked(std::span<const std::byte> blob, const std::string &what)
{
    const Bytes bytes = decompressed(blob, kMostText);
    return rowsFromJson<T>({reinterpret_cast<const char *>(bytes.data()), bytes.size()}, what);
}

std::string nameOf(const Connection &connection, SnapshotId id)
{
    return "Training snapshot " + std::to_string(id.value) + " of '" + connection.path() + "'";
}

class Contradiction
{
public:
    explicit Contradiction(const TrainingSnapshot &snapshot)
        : m_snapshot(snapshot)
    {
        for (const auto &known : snapshot.classes)
            m_classes.insert(known.id);
        for (const auto &video : snapshot.videos)
            (video.use == Split::HeldOut ? m_heldOut : m_learnt).insert(video.video);
    }

    std::string find() const
    {
        if (!isJsonObject(m_snapshot.settings))
            return "has settings that are no JSON object";
        for (const auto &video : m_snapshot.videos) {
            if (!video.video.valid() || video.use == Split::None || !std::isfinite(video.weight) ||
                video.weight < 0 || video.range.start.value < 0 || video.range.end < video.range.start)
                return "has a video without a use";
            if (m_heldOut.contains(video.video) && m_learnt.contains(video.video))
                return "learns from video " + std::to_string(video.video.value) + ", which is held out";
        }
        for (const auto &segment : m_snapshot.segments) {
            if (auto problem = ofRow(segment.video, segment.range, "segment"); !problem.empty())
                return problem;
            if (!m_classes.contains(segment.actionClass) || segment.state == SegmentState::Predicted)
                return "has a segment without a class or a decision";
        }
        for (const auto &row : m_snapshot.coverage) {
            if (auto problem = ofRow(row.video, row.range, "reviewed stretch"); !problem.empty())
                return problem;
            if (row.kind != CoverageKind::Reviewed)
                return "has a stretch that nobody reviewed";
        }
        return {};
    }

private:
    std::string ofRow(VideoId video, const FrameRange &range, const std::string &what) const
    {
        if (m_heldOut.contains(video))
            return "has a " + what + " of video " + std::to_string(video.value) + ", which is held out";
        if (!m_learnt.contains(video))
            return "has a " + what + " of a video that it does not list";
        if (range.start.value < 0 || range.empty())
            return "has a " + what + " without frames";
        return {};
    }

    const TrainingSnapshot &m_snapshot;
    std::set<ClassId> m_classes;
    std::set<VideoId> m_learnt;
    std::set<VideoId> m_heldOut;
};

SnapshotEntry readEntry(const Statement &row)
{
    return {{row.integer(0)}, {row.integer(1)}, row.integer(2), row.integer(3), row.text(4), {}};
}

constexpr const char *kEntry = "SELECT id, coalesce(model_version_id,0), edit_log_id, created_ms, settings";

} // namespace

std::string contradictionIn(const TrainingSnapshot &snapshot)
{
    return Contradiction(snapshot).find();
}

SnapshotEntry SnapshotStore::add(const TrainingSnapshot &snapshot)
{
    if (const auto problem = contradictionIn(snapshot); !problem.empty())
        throw DbError(Error::Code::InvalidArgument,
                      "The training " + problem + ". Nothing in '" + m_connection.path() + "' was changed.");
    SnapshotEntry entry{{}, snapshot.model, 0, snapshot.createdMs, snapshot.settings, snapshot.videos};
    entry.editLogId = m_connection.number("SELECT max(id) FROM edit_log");
    auto insert =
        m_connection.prepare("INSERT INTO training_snapshots(model_version_id,edit_log_id,created_ms,"
                             "settings,segments,classes,videos,coverage) VALUES(?,?,?,?,?,?,?,?)");
    FieldBinder{insert}("model_version_id", entry.model);
    insert.bind(entry.editLogId).bind(entry.createdMs).bind(entry.settings);
    insert.bind(packed(snapshot.segments)).bind(packed(snapshot.classes));
    insert.bind(packed(snapshot.videos)).bind(packed(snapshot.coverage)).run();
    entry.id = {m_connection.lastInsertId()};
    return entry;
}

void SnapshotStore::require(SnapshotId snapshot)
{
    auto known = m_connection.prepare("SELECT 1 FROM training_snapshots WHERE id=?");
    if (!known.bind(snapshot.value).step())
        throw DbError(Error::Code::NotFound, nameOf(m_connection, snapshot) + " is not there.");
}

void SnapshotStore::remove(SnapshotId snapshot)
{
    require(snapshot);
    auto remove =
        m_connection.prepare("DELETE FROM training_snapshots WHERE id=? AND model_version_id IS NULL"
                             " RETURNING id");
    if (!remove.bind(snapshot.value).step())
        throw DbError(Error::Code::Conflict,
                      nameOf(m_connection, snapshot) + " says what a model learnt from; it stays with it.");
}

void SnapshotStore::setModel(SnapshotId snapshot, ModelVersionId model)
{
    require(snapshot);
    auto update = m_connection.prepare("UPDATE training_snapshots SET model_version_id=? WHERE id=?");
    FieldBinder{update}("model_version_id", model);
    update.bind(snapshot.value).run();
}

std::vector<SnapshotEntry> SnapshotStore::list()
{
    std::vector<SnapshotEntry> entries;
    auto rows = m_connection.prepare(std::string(kEntry) + ", videos FROM training_snapshots ORDER BY id");
    while (rows.step()) {
        auto &entry = entries.emplace_back(readEntry(rows));
        try {
            entry.videos = unpacked<SnapshotVideo>(rows.blob(5), "The list of videos");
        } catch (const DbError &) {
            entry.videos.clear(); // load() and check() tell; the project opens all the same
        }
    }
    return entries;
}

TrainingSnapshot SnapshotStore::load(SnapshotId id)
{
    const std::string name = nameOf(m_connection, id);
    auto row = m_connection.prepare(
        std::string(kEntry) + ", segments, classes, videos, coverage FROM training_snapshots WHERE id=?");
    if (!row.bind(id.value).step())
        throw DbError(Error::Code::NotFound, name + " is not there.");
    const auto entry = readEntry(row);
    TrainingSnapshot snapshot{entry.id, entry.model, entry.editLogId, entry.createdMs, entry.settings, {}, {},
                              {},       {}};
    try {
        snapshot.segments = unpacked<Segment>(row.blob(5), "The list of segments");
        snapshot.classes = unpacked<ActionClass>(row.blob(6), "The list of classes");
        snapshot.videos = unpacked<SnapshotVideo>(row.blob(7), "The list of videos");
        snapshot.coverage = unpacked<Coverage>(row.blob(8), "The list of reviewed stretches");
    } catch (const DbError &e) {
        throw DbError(Error::Code::BadInput,
                      name + " is damaged. Train anew instead of going on with it, or restore a backup.",
                      e.error().message + " " + e.error().detail);
    }
    if (const auto problem = contradictionIn(snapshot); !problem.empty())
        throw DbError(Error::Code::BadInput, name + " " + problem +
                                                 ". Train anew instead of going on with it, or restore a "
                                                 "backup.");
    return snapshot;
}

TrainingBaseline SnapshotStore::baseline()
{
    TrainingBaseline baseline;
    auto newest = m_connection.prepare("SELECT id, edit_log_id FROM training_snapshots WHERE model_version_id"
                                       " IS NOT NULL ORDER BY edit_log_id DESC, id DESC LIMIT 1");
    if (!newest.step())
        return baseline;
    baseline.snapshot = {newest.integer(0)};
    auto rows =
        m_connection.prepare("SELECT changes FROM edit_log WHERE id>? AND changes LIKE '%\"segments\"%'"
                             " ORDER BY id");
    rows.bind(newest.integer(1));
    while (rows.step()) {
        for (auto &change : editFromJson(rows.text(0)).segments) {
            const auto id = change.before ? change.before->id : change.after->id;
            baseline.before.try_emplace(id, std::move(change.before));
        }
    }
    return baseline;
}

} // namespace onset
