// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/db/samplestore.h"

#include "storage/db/rowsql.h"

namespace onset {

std::vector<ReviewSample> SampleStore::add(std::span<const ReviewSample> samples)
{
    std::vector<ReviewSample> added;
    for (auto sample : samples) {
        auto frames = m_connection.prepare("SELECT frame_count FROM frame_tables WHERE video_id=?");
        frames.bind(sample.video.value);
        if (!frames.step() || sample.range.empty() || sample.range.start.value < 0 ||
            sample.range.end.value > frames.integer(0))
            throw DbError(Error::Code::InvalidArgument,
                          "A sample does not lie within its video in '" + m_connection.path() + "'.");
        auto insert = m_connection.prepare("INSERT INTO review_samples(video_id,start_frame,end_frame,run_id,"
                                           "blind,annotator_id,drawn_ms,done_ms) VALUES(?,?,?,?,?,NULL,?,0)");
        insert.bind(sample.video.value).bind(sample.range.start.value).bind(sample.range.end.value);
        insert.bind(sample.run.value).bind(sample.blind).bind(sample.drawnMs).run();
        sample.id = SampleId{m_connection.lastInsertId()};
        sample.annotator = {};
        sample.doneMs = 0;
        added.push_back(sample);
    }
    return added;
}

void SampleStore::finish(const ReviewSample &sample)
{
    auto known = m_connection.prepare("SELECT 1 FROM review_samples WHERE id=?");
    known.bind(sample.id.value);
    if (!known.step())
        throw DbError(Error::Code::NotFound, "There is no sample " + std::to_string(sample.id.value) +
                                                 " in '" + m_connection.path() + "'.");
    auto update =
        m_connection.prepare("UPDATE review_samples SET annotator_id=?, done_ms=?, blind=? WHERE id=?");
    FieldBinder{update}("annotator_id", sample.isDone() ? sample.annotator : AnnotatorId{});
    update.bind(sample.doneMs).bind(sample.blind).bind(sample.id.value).run();
}

std::vector<ReviewSample> SampleStore::load()
{
    auto rows =
        m_connection.prepare("SELECT id,video_id,start_frame,end_frame,run_id,blind,"
                             "coalesce(annotator_id,0),drawn_ms,done_ms FROM review_samples ORDER BY id");
    std::vector<ReviewSample> samples;
    while (rows.step())
        samples.push_back({{rows.integer(0)},
                           {rows.integer(1)},
                           frameRange(rows.integer(2), rows.integer(3)),
                           {rows.integer(4)},
                           rows.integer(5) != 0,
                           {rows.integer(6)},
                           rows.integer(7),
                           rows.integer(8)});
    return samples;
}

} // namespace onset
