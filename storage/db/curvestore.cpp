// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/db/curvestore.h"

#include "storage/db/packing.h"
#include "storage/db/rowsql.h"

#include <algorithm>

namespace onset {

namespace {

constexpr std::int64_t kMaxSamples = std::int64_t{1} << 28; // a gigabyte of one curve

[[noreturn]] void refuse(const std::string &path, const char *what)
{
    throw DbError(Error::Code::InvalidArgument,
                  std::string("A curve ") + what + " cannot be stored in '" + path + "'.");
}

} // namespace

std::int64_t CurveStore::curveRow(const CurveChunk &chunk)
{
    const auto &key = chunk.key;
    const std::int64_t track = key.track.value_or(TrackId{}).value;
    auto find =
        m_connection.prepare("SELECT id, first_frame, stride FROM curves"
                             " WHERE run_id=? AND video_id=? AND kind=? AND class_id=? AND track_id=?");
    find.bind(key.run.value)
        .bind(key.video.value)
        .bind(static_cast<int>(key.kind))
        .bind(key.actionClass.value);
    find.bind(track);
    if (find.step()) {
        if (find.integer(1) != chunk.first.value || find.integer(2) != chunk.stride)
            refuse(m_connection.path(), "whose first frame or stride changed");
        return find.integer(0);
    }
    auto insert =
        m_connection.prepare("INSERT INTO curves(run_id,video_id,kind,class_id,track_id,first_frame,stride)"
                             " VALUES(?,?,?,?,?,?,?)");
    insert.bind(key.run.value)
        .bind(key.video.value)
        .bind(static_cast<int>(key.kind))
        .bind(key.actionClass.value);
    insert.bind(track).bind(chunk.first.value).bind(chunk.stride);
    insert.run();
    return m_connection.lastInsertId();
}

void CurveStore::write(std::int64_t curve, std::int64_t sequence, std::int64_t sampleStart,
                       std::span<const float> samples)
{
    auto insert = m_connection.prepare(
        "INSERT OR REPLACE INTO curve_chunks(curve_id,sequence,sample_start,sample_count,data) "
        "VALUES(?,?,?,?,?)");
    while (!samples.empty()) {
        const auto part = samples.first(std::min<std::size_t>(samples.size(), kSamplesInChunk));
        const Bytes data = packSamples(part);
        insert.bind(curve).bind(sequence).bind(sampleStart).bind(static_cast<std::int64_t>(part.size()));
        insert.bind(std::span(data));
        insert.run();
        samples = samples.subspan(part.size());
        sampleStart += static_cast<std::int64_t>(part.size());
    }
}

void CurveStore::append(const CurveChunk &chunk, std::int64_t sequence)
{
    const auto count = static_cast<std::int64_t>(chunk.values.size());
    if (chunk.stride <= 0 || chunk.first.value < 0 || chunk.sampleStart < 0 ||
        chunk.sampleStart > kMaxSamples - count)
        refuse(m_connection.path(), "with an impossible stride or place");
    if (count > 0)
        write(curveRow(chunk), sequence, chunk.sampleStart, chunk.values);
}

std::vector<float> CurveStore::samples(std::int64_t curve)
{
    std::vector<float> values;
    auto chunks = m_connection.prepare("SELECT sample_start, sample_count, data FROM curve_chunks"
                                       " WHERE curve_id=? ORDER BY sequence, sample_start");
    chunks.bind(curve);
    while (chunks.step()) {
        const std::int64_t start = chunks.integer(0);
        if (start < 0 || start > kMaxSamples)
            throw DbError(Error::Code::BadInput, "A curve in '" + m_connection.path() + "' is damaged.");
        const auto part = unpackSamples(chunks.blob(2), chunks.integer(1));
        if (values.size() < static_cast<std::size_t>(start) + part.size())
            values.resize(static_cast<std::size_t>(start) + part.size(),
                          std::numeric_limits<float>::quiet_NaN());
        std::copy(part.begin(), part.end(), values.begin() + start);
    }
    return values;
}

std::vector<Curve> CurveStore::load(RunId run, VideoId video)
{
    std::vector<Curve> curves;
    auto rows = m_connection.prepare("SELECT id, kind, class_id, track_id, first_frame, stride FROM curves"
                                     " WHERE run_id=? AND video_id=? ORDER BY kind, class_id, track_id");
    rows.bind(run.value).bind(video.value);
    while (rows.step()) {
        Curve curve;
        curve.key = {run,
                     video,
                     enumOf<CurveKind>(rows.integer(1), m_connection.path()),
                     ClassId{rows.integer(2)},
                     {}};
        if (rows.integer(3) != 0)
            curve.key.track = TrackId{rows.integer(3)};
        curve.first = {rows.integer(4)};
        curve.stride = static_cast<int>(rows.integer(5));
        curve.values = samples(rows.integer(0));
        curves.push_back(std::move(curve));
    }
    return curves;
}

void CurveStore::compact(RunId run, VideoId video)
{
    std::vector<std::pair<std::int64_t, std::int64_t>> small; // curve, its last sequence
    auto rows = m_connection.prepare(
        "SELECT c.id, max(k.sequence) FROM curves c JOIN curve_chunks k ON k.curve_id=c.id"
        " WHERE c.run_id=? AND c.video_id=? GROUP BY c.id"
        " HAVING count(*) > 1 + max(k.sample_start+k.sample_count)/?");
    rows.bind(run.value).bind(video.value).bind(kSamplesInChunk);
    while (rows.step())
        small.emplace_back(rows.integer(0), rows.integer(1));
    for (const auto &[curve, sequence] : small) {
        const auto values = samples(curve);
        m_connection.prepare("DELETE FROM curve_chunks WHERE curve_id=?").bind(curve).run();
        write(curve, sequence, 0, values);
    }
}

void CurveStore::remove(RunId run)
{
    m_connection.prepare("DELETE FROM curves WHERE run_id=?").bind(run.value).run();
}

} // namespace onset
