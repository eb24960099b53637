// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/classuse.h"
#include "app/document/rangeindex.h"
#include "storage/domain/edit.h"
#include "storage/domain/project.h"

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace onset {

/// The values of a project with the indices that look-ups need; knows no rules of editing. Pointers hold
/// until the next apply(). GUI thread (no QObject: tested alone).
class ProjectData
{
public:
    void assign(const ProjectContents &contents);
    /// Values in order of ids; path, annotators and runs are left empty.
    ProjectContents contents() const;

    const std::vector<Video> &videos() const { return m_videos; }
    const Video *video(VideoId id) const;
    const std::map<ClassId, ActionClass> &classes() const { return m_classes; }
    const ActionClass *actionClass(ClassId id) const;
    const Segment *segment(SegmentId id) const;
    std::size_t segmentCount() const { return m_segments.size(); }
    std::vector<const Segment *> segments() const;                                ///< by id
    std::vector<const Segment *> segments(VideoId video) const;                   ///< by start, then id
    std::vector<const Segment *> segments(VideoId video, FrameRange range) const; ///< O(log n + found)
    ClassUse useOf(ClassId id) const;                                             ///< O(1)
    const Coverage *coverageRow(CoverageId id) const;
    std::vector<Coverage> coverage(VideoId video) const; ///< by start, then id
    const std::map<CoverageId, Coverage> &coverage() const { return m_coverage; }
    const std::map<VerdictId, Verdict> &verdicts() const { return m_verdicts; }
    const NextIds &nextIds() const { return m_next; }

    /// Whether every `before` is what is here and nothing that is inserted exists.
    bool fits(const ChangeSet &changes) const;
    /// Precondition: fits(changes).
    void apply(const ChangeSet &changes);
    void setNextIds(const NextIds &next) { m_next = next; }
    void putVideo(const Video &video); ///< inserts or replaces

    /// Where indices and values disagree, one English sentence each.
    std::vector<std::string> errors() const;

private:
    void apply(const Change<Segment> &change, bool index);
    void apply(const Change<Coverage> &change);
    void indexSegments();
    void countClass(const Segment &segment, int by);
    void segmentErrors(std::vector<std::string> &errors) const;
    void otherErrors(std::vector<std::string> &errors) const;

    std::vector<Video> m_videos;
    std::unordered_map<VideoId, std::size_t> m_videoPlace;
    std::map<ClassId, ActionClass> m_classes;
    std::unordered_map<SegmentId, Segment> m_segments;
    std::unordered_map<VideoId, RangeIndex<SegmentId>> m_segmentsByVideo;
    std::unordered_map<ClassId, ClassUse> m_uses;
    std::map<CoverageId, Coverage> m_coverage;
    std::unordered_map<VideoId, RangeIndex<CoverageId>> m_coverageByVideo;
    std::map<VerdictId, Verdict> m_verdicts;
    NextIds m_next;
};

} // namespace onset
