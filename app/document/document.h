// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/classuse.h"
#include "app/document/item.h"
#include "storage/domain/edit.h"
#include "storage/domain/project.h"
#include "storage/domain/result.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

class QUndoStack;

namespace onset {

class RunStore;

/// The open project and the one door for edits. Every request checks first; refused, it returns an Error and
/// nothing changed; granted, it is one undo step, emits changed() once and editMade() once. GUI thread.
class Document : public QObject
{
    Q_OBJECT
public:
    explicit Document(RunStore &runs, QObject *parent = nullptr);
    ~Document() override;

    // Life.
    /// Forgets undo steps; emits loaded(). Of a project that is read only every request is refused, and what
    /// was seen is not recorded.
    void load(ProjectContents contents, Annotator annotator, bool readOnly = false);
    void unload();
    bool isOpen() const;
    bool isReadOnly() const;
    Status requireWritable() const; ///< the refusal of a project that is read only
    const std::string &path() const;
    const Annotator &annotator() const;
    void setAnnotator(const Annotator &annotator);
    void addAnnotator(const Annotator &annotator); ///< one that the project has got since it was loaded
    const std::vector<Annotator> &annotators() const;

    // Reading. Pointers and references hold until the next change.
    const std::vector<Video> &videos() const;
    const Video *video(VideoId id) const;
    std::vector<ActionClass> classes() const; ///< by position
    const ActionClass *actionClass(ClassId id) const;
    const Segment *segment(SegmentId id) const;
    std::vector<const Segment *> segments(VideoId video) const; ///< by start, then id
    std::vector<const Segment *> segments() const;
    std::vector<Coverage> coverage(VideoId video) const;
    std::vector<Verdict> verdicts() const; ///< by id
    /// Segments of the video and the shown run's detections that nobody decided yet, overlapping `range`;
    /// by start. Rejected segments too. Costs O(log n + found), whatever the number of detections. A
    /// detection is decided where a segment came from it, or was decided in another run and overlaps it
    /// (decideddetections.h). What the run store hides is left out, by item() too; what
    /// is weak (RunStore::isWeak()) only from lists.
    std::vector<Item> items(VideoId video, FrameRange range) const;
    std::vector<Item> items(VideoId video) const;
    std::optional<Item> item(const ItemId &id) const;
    /// Least temporal IoU with which a segment decides about another run's detections; (0, 1].
    double decidedOverlap() const;
    void setDecidedOverlap(double overlap); ///< the run store then says that detections changed
    ClassUse useOf(ClassId id) const;       ///< O(1)
    /// Segments that people made, decided, changed or deleted since the last finished training began, and
    /// that are not as they were then.
    std::int64_t correctionsSinceTraining() const;

    // Edits. An item that is a detection becomes a segment that remembers its origin; the new id is returned.
    // What would change nothing is granted without a step. Deciding a detection marks it reviewed as well.
    Result<SegmentId> requestCreate(VideoId video, ClassId actionClass, FrameRange range,
                                    std::optional<TrackId> track = {});
    Result<SegmentId> requestResize(const ItemId &item, FrameRange range);
    // `alone`: a stretch around it that shows nothing else, reviewed for all classes in the same step.
    Result<SegmentId> requestSetClass(const ItemId &item, ClassId actionClass,
                                      std::optional<FrameRange> alone = {});
    Result<SegmentId> requestAccept(const ItemId &item, std::optional<FrameRange> alone = {});
    Status requestReject(const ItemId &item,
                         std::optional<FrameRange> alone = {}); ///< a human segment is deleted
    Status requestRemove(SegmentId segment);
    Result<SegmentId> requestSplit(const ItemId &item, FrameIndex at); ///< returns the second part
    /// Two or more of the same video, class and track. The first stored one (else the first) grows over all;
    /// the others are removed, those a run proposed stay as rejected, so that they do not come up again.
    Result<SegmentId> requestMerge(const std::vector<ItemId> &items);
    Status requestLock(SegmentId segment, bool locked); ///< a rejected one cannot be locked
    Status requestNote(SegmentId segment, const std::string &note);
    Result<ClassId> requestCreateClass(const std::string &name, std::uint32_t colour);
    Status requestUpdateClass(const ActionClass &changed); ///< name unique and not empty; hotkey unique
    Status requestRemoveClass(ClassId id);                 ///< refused while segments use it
    Status requestSetSplit(VideoId video, Split split);
    /// No classes: all of them.
    Status requestMarkReviewed(VideoId video, FrameRange range, const std::vector<ClassId> &classes);
    /// What a person says of a run's prediction or missed annotation: of `about` run, video, range and class
    /// count. Takes the place of what was said of it before; no kind: takes it back.
    Status requestVerdict(const Verdict &about, std::optional<VerdictKind> kind);
    /// The label was wrong: with that verdict, in one step, the segment gets the class …
    Result<SegmentId> requestRelabel(SegmentId segment, ClassId actionClass, const Verdict &about);
    /// … or the prediction (of its run, range, class and score) becomes an accepted segment.
    Result<SegmentId> requestAnnotate(VideoId video, const SegmentOrigin &prediction, const Verdict &about);
    /// An import: one step. Segments without id are numbered, classes bring theirs (nextIds()); revisions,
    /// PTS and time are set here, the annotator where none is named.
    Status requestApply(const std::string &action, const ChangeSet &changes);
    /// Playing marks frames as seen: stored, not an undo step, merged with what was seen already.
    void recordSeen(VideoId video, FrameRange range);

    QUndoStack *undoStack() const;

    // From services, not undoable.
    void insertVideo(const Video &video);
    void updateVideo(const Video &video);            ///< frame table, paths, identity
    void insertModel(const ModelVersion &model);     ///< or takes the place of the one with its id
    const std::vector<ModelVersion> &models() const; ///< in the order they were added
    /// The version that people work with, one click away from any other; none: nobody chose one.
    ModelVersionId currentModel() const;
    void setCurrentModel(ModelVersionId model);          ///< once it is stored
    const std::vector<SnapshotEntry> &snapshots() const; ///< of trainings, by id
    void insertSnapshot(const SnapshotEntry &snapshot);  ///< or takes the place of the one with its id
    void removeSnapshot(SnapshotId snapshot);
    /// As the storage thread answered ProjectFile::trainingBaseline(); edits that it has not answered yet are
    /// counted on top.
    void setBaseline(const TrainingBaseline &baseline);
    const std::vector<ReviewSample> &samples() const; ///< by id
    void insertSample(const ReviewSample &sample);    ///< or takes the place of the one with its id
    NextIds nextIds() const;
    /// Seconds a person worked on the item they are about to change (the timer of the review), added to it.
    void setWorkClock(std::function<double()> secondsSinceLastDecision);

    // The storage thread's answers, in order.
    void editStored(std::int64_t sequence);
    void editFailed(std::int64_t sequence, const Error &error); ///< emits storingFailed; the session reloads
    int editsWaiting() const;                                   ///< made but not stored yet

    /// Empty if all indices agree with the values; for tests and "check".
    std::vector<std::string> consistencyErrors() const;
    /// The values, for comparison with the database.
    ProjectContents contents() const;

signals:
    void loaded();
    void unloaded();
    void changed(const onset::ChangeSet &changes); ///< after editMade
    void videosChanged();
    void modelsChanged(); ///< models, the current one, snapshots or the baseline of corrections
    void editMade(std::shared_ptr<const onset::Edit> edit);
    void samplesChanged();
    void editsWaitingChanged(int count);
    void storingFailed(const onset::Error &error);
    void annotatorChanged();

private:
    class Impl;
    class Import;
    std::unique_ptr<Impl> m;
};

} // namespace onset
