// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/entrylistmodel.h"
#include "app/document/evaluationsettings.h"
#include "storage/domain/coverage.h"
#include "storage/domain/result.h"
#include "storage/domain/segment.h"
#include "storage/evaluation/analysis.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace onset {

class Document;
class EvaluationThread;
class RunStore;

/// What a run gets wrong, always up to date: measures the chosen runs against the document's annotations on a
/// thread of its own, anew after every edit (only what it touched), the newest wins. Nothing is measured
/// until it is wanted (setWanted). GUI thread.
class EvaluationStore : public QObject
{
    Q_OBJECT
public:
    enum class State : std::uint8_t {
        NoProject,
        NoVideos,
        NoRun,        ///< nothing to measure: start or import one
        NoAnnotation, ///< nobody annotated a video of the run and split
        Computing,    ///< nothing to show yet
        Ready,
    };
    static constexpr int kMostEntries = 2000; ///< that entries() holds

    EvaluationStore(Document &document, RunStore &runs, QObject *parent = nullptr);
    ~EvaluationStore() override;

    void setWanted(bool wanted); ///< a view is visible
    bool wanted() const { return m_wanted; }

    const EvaluationSettings &settings() const { return m_settings; }
    void setSettings(const EvaluationSettings &settings);
    RunId run() const;      ///< settings().run, or the one taken by default; none if there is no run
    RunId compared() const; ///< none: nothing is compared, or it is the same run

    State state() const;
    /// What is shown is of before the last edit or setting; the newer follows.
    bool behind() const;
    std::shared_ptr<const RunAnalysis> analysis() const { return m_analysis; }     ///< null unless Ready
    std::shared_ptr<const RunAnalysis> comparison() const { return m_comparison; } ///< may be null

    const EntryFilter &filter() const { return m_filter; }
    void setFilter(const EntryFilter &filter);       ///< entries() follows when they are found
    EntryListModel *entries() { return &m_entries; } ///< of the run, not of the compared one

    /// A person's word on an entry, undoable and stored; nothing: none any more.
    Status requestVerdict(const AnalysisEntry &entry, std::optional<VerdictKind> kind);
    std::optional<Verdict> verdict(const AnalysisEntry &entry) const;
    /// What to do where the label is wrong, each with the verdict in one undo step: the annotation gets the
    /// prediction's class; or the prediction becomes an annotation (it was missing).
    Result<SegmentId> requestTakeClass(const AnalysisEntry &entry);
    Result<SegmentId> requestAnnotate(const AnalysisEntry &entry);

    // From the services: what a run predicted.
    /// Detections of videos in which the run came to its end; `all`: there are no more.
    void addDetections(RunId run, const std::vector<VideoId> &videos, std::vector<Detection> detections,
                       bool all);
    void detectionsFailed(RunId run);

signals:
    void settingsChanged();
    void changed(); ///< state, analysis, comparison or behind
    void filterChanged();
    void entriesChanged(); ///< entries() was filled anew
    void verdictsChanged();
    void detectionsWanted(onset::RunId run); ///< answered by addDetections(), in pieces

private:
    Document &m_document;
    RunStore &m_runs;
    EvaluationSettings m_settings;
    EntryFilter m_filter;
    EntryListModel m_entries;
    std::shared_ptr<const RunAnalysis> m_analysis;
    std::shared_ptr<const RunAnalysis> m_comparison;
    bool m_wanted = false;
};

} // namespace onset
