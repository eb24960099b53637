// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/correctioncount.h"
#include "app/document/decideddetections.h"
#include "app/document/document.h"
#include "app/document/editbuilder.h"
#include "app/document/projectdata.h"

#include <QUndoStack>

#include <deque>

namespace onset {

/// What the parts of Document's implementation share.
class Document::Impl
{
public:
    Impl(Document &document, RunStore &store);

    /// An item as it may be edited: a copy of the segment, or the segment a detection becomes.
    struct Draft
    {
        Segment segment;
        bool isNew = false; ///< a detection so far
    };
    /// Refused: unknown, already decided, locked, of a locked class.
    Result<Draft> draft(const ItemId &item) const;

    // Checks. Nothing where all is well.
    std::optional<Error> classError(ClassId id) const;                ///< unknown or locked
    std::optional<Error> namingError(const ActionClass &value) const; ///< empty or taken name or key
    std::optional<Error> rangeError(VideoId video, FrameRange range) const;
    std::optional<Error> verdictError(const Verdict &about) const; ///< not ready, or about nothing known
    std::optional<Error> readyError() const; ///< no project, read only, or asked from within an undo

    /// The one way of changing by a person: applies, tells, makes an undo step. Nothing for no changes.
    void commit(const std::string &action, const EditBuilder &builder);
    void commit(const std::string &action, const ChangeSet &changes);
    /// Of a decision; where it is said to stand alone in a stretch, that is reviewed for all classes in the
    /// same step, and the action is called so.
    void commitDecision(const std::string &action, EditBuilder &builder, VideoId video,
                        std::optional<FrameRange> alone);
    /// Applies without an undo step and tells.
    void applyAndTell(Edit::Kind kind, const std::string &action, const ChangeSet &changes);
    /// Puts the draft into the builder, and the review of what was decided.
    SegmentId put(EditBuilder &builder, const Draft &draft) const;
    void review(EditBuilder &builder, const Segment &segment) const;
    Result<SegmentId> merge(std::vector<Draft> drafts); ///< checked ones
    EditBuilder builder() const;
    void rebuildDecided();
    void takeTrainings(const ProjectContents &contents); ///< models, samples and what belongs to them
    void answered(std::int64_t sequence);

    Document &q;
    RunStore &runs;
    ProjectData data;
    std::string path;
    Annotator annotator;
    std::vector<Annotator> annotators;
    std::vector<ModelVersion> models;
    ModelVersionId currentModel;
    std::vector<SnapshotEntry> snapshots;
    std::vector<ReviewSample> samples;
    CorrectionCount corrections;
    std::deque<std::shared_ptr<const Edit>> waiting; ///< not answered yet, in order
    bool open = false;
    bool readOnly = false;
    bool replaying = false; ///< within undo() or redo()
    QUndoStack stack;
    DecidedDetections decided;
    std::function<double()> clock;
    std::int64_t sequence = 0; ///< of the last edit made
    std::int64_t done = 0;     ///< of the last edit answered
};

Error refusal(Error::Code code, const QString &text);

/// Accepted where nothing was changed, else Edited; Human without an origin.
SegmentState decidedState(const Segment &segment);

Item itemOf(const Segment &segment);
Item itemOf(const Detection &detection);

} // namespace onset
