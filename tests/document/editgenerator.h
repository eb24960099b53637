// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/document.h"

#include <QUndoStack>

#include <map>
#include <random>

namespace onset::test {

/// Asks a document at random for everything a person can ask for, sensible or not.
class EditGenerator
{
public:
    EditGenerator(Document &document, RunStore &runs, VideoId video, unsigned seed);

    /// One request, or several steps of undo or redo.
    void step();
    int granted() const { return m_granted; }
    int refused() const { return m_refused; }
    int undone() const { return m_undone; }

private:
    template <class R> void count(const R &result) { ++(result.ok() ? m_granted : m_refused); }
    std::int64_t number(std::int64_t below);
    ItemId item();
    SegmentId segment();
    ClassId actionClass();
    FrameRange range(const ItemId &near);
    void segmentRequest(int kind);
    void verdictRequest(int kind);
    void projectRequest(int kind);
    void changeClass();
    void undoOrRedo();
    void import();

    Document &m_document;
    RunStore &m_runs;
    VideoId m_video;
    std::mt19937 m_random;
    int m_granted = 0;
    int m_refused = 0;
    int m_undone = 0;
    int m_names = 0;
};

/// Rows by id, changed by the deltas alone: what a storage would hold.
class PlainModel
{
public:
    explicit PlainModel(const ProjectContents &contents);
    /// Whether each before was what is here.
    bool apply(const ChangeSet &changes);
    bool equals(const ProjectContents &contents) const;

private:
    std::map<SegmentId, Segment> m_segments;
    std::map<ClassId, ActionClass> m_classes;
    std::map<VideoId, Video> m_videos;
    std::map<CoverageId, Coverage> m_coverage;
    std::map<VerdictId, Verdict> m_verdicts;
};

/// Without what undo does not bring back: revisions, times, and what was seen.
ProjectContents undoable(ProjectContents contents);
bool sameValues(const ProjectContents &a, const ProjectContents &b);

} // namespace onset::test
