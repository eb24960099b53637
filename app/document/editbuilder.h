// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/coverageledger.h"
#include "app/document/projectdata.h"

#include <map>
#include <optional>

namespace onset {

/// Collects the changes of one edit, stamped with who, when, how long and the next revision. The project is
/// not touched; what is dropped unused costs no ids.
class EditBuilder
{
public:
    EditBuilder(const ProjectData &data, AnnotatorId annotator, std::int64_t whenMs, double secondsSpent);
    EditBuilder(const EditBuilder &) = delete;
    EditBuilder &operator=(const EditBuilder &) = delete;

    SegmentId insert(Segment segment); ///< its id and revision are given here
    /// The stored segment becomes `segment`; no change is made where only the stamps would differ.
    void update(Segment segment);
    void remove(SegmentId id);
    void insert(const ActionClass &value) { m_changes.classes.push_back({std::nullopt, value}); }
    ClassId freeClassId() { return {m_next.actionClass++}; }
    void update(const ActionClass &value);
    void removeClass(ClassId id); ///< with its rows of coverage and its verdicts
    void update(const Video &value);
    /// The verdict about the same run, video, range and class gets this kind, or is removed, or made.
    void judge(const Verdict &about, std::optional<VerdictKind> kind);
    void cover(VideoId video, ClassId actionClass, FrameRange range, CoverageKind kind);

    /// Everything collected.
    ChangeSet changes() const;

private:
    void stamp(Segment &segment);
    CoverageLedger &ledger(VideoId video);

    const ProjectData &m_data;
    AnnotatorId m_annotator;
    std::int64_t m_whenMs;
    double m_secondsSpent; ///< not given to a segment yet
    NextIds m_next;
    ChangeSet m_changes;
    std::map<VideoId, CoverageLedger> m_ledgers;
};

/// The change set that brings `target`'s afters onto what the project holds now: befores are the present
/// values, revisions go on growing, when is `whenMs`. For undo and redo.
ChangeSet rebased(const ChangeSet &target, const ProjectData &data, std::int64_t whenMs);

/// The segment's PTS by the video's frame table.
void setTimes(Segment &segment, const Video *video);

} // namespace onset
