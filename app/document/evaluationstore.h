// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/entrylistmodel.h"
#include "app/document/evaluationsettings.h"
#include "app/document/verdictindex.h"
#include "storage/domain/result.h"
#include "storage/domain/segment.h"
#include "storage/evaluation/analysis.h"

#include <QObject>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace onset {

class Document;
class EvaluationThread;
class RunStore;
struct ChangeSet;
struct EvaluationWork;

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
        Computing,    ///< nothing to show yet
        Failed,       ///< the run's detections could not be read (a notice said why)
        EmptySplit,   ///< no video of the run is in the split
        Incomplete,   ///< the run has not come to the end of any video of the split
        NotIndexed,   ///< none of these videos has a frame table yet: open them
        NoAnnotation, ///< nobody annotated any of these videos
        Ready,
    };
    static constexpr int kMostEntries = 2000; ///< that entries() holds

    EvaluationStore(Document &document, RunStore &runs, QObject *parent = nullptr);
    ~EvaluationStore() override;

    void setWanted(bool wanted); ///< a view is visible
    bool wanted() const { return m_wanted; }

    const EvaluationSettings &settings() const { return m_settings; }
    void setSettings(const EvaluationSettings &settings); ///< ignored without a tIoU
    RunId run() const;      ///< settings().run, or the one taken by default; none if there is no run
    RunId compared() const; ///< none: nothing is compared, or it is the same run

    State state() const;
    /// What is shown is of before the last edit or setting; the newer follows.
    bool behind() const;
    /// Null where there is nothing yet. Of the states from EmptySplit on it tells what was left out.
    std::shared_ptr<const RunAnalysis> analysis() const { return m_analysis; }
    std::shared_ptr<const RunAnalysis> comparison() const { return m_comparison; }

    const EntryFilter &filter() const { return m_filter; }
    void setFilter(const EntryFilter &filter);       ///< entries() follows when they are found
    EntryListModel *entries() { return &m_entries; } ///< of the run, not of the compared one

    /// A person's word on an entry, undoable and stored; nothing: none any more.
    Status requestVerdict(const AnalysisEntry &entry, std::optional<VerdictKind> kind);
    const Verdict *verdict(const AnalysisEntry &entry) const; ///< null without; until the next change
    /// What to do where the label is wrong, each with the verdict in one undo step: the annotation gets the
    /// prediction's class; or the prediction becomes an annotation (it was missing).
    Result<SegmentId> requestTakeClass(const AnalysisEntry &entry);
    Result<SegmentId> requestAnnotate(const AnalysisEntry &entry);

    // From the services: what a run predicted.
    bool wants(RunId run) const;                        ///< its detections are of use
    std::uint64_t project() const { return m_project; } ///< counts the projects that were opened and closed
    /// All detections in these videos, in which the run came to its end. `all`: there are no more for now.
    void addDetections(RunId run, const std::vector<VideoId> &videos,
                       const std::vector<Detection> &detections, bool all);
    void detectionsFailed(RunId run);

signals:
    void settingsChanged();
    void changed(); ///< state, analysis, comparison or behind
    void filterChanged();
    void entriesChanged(); ///< entries() was filled anew
    void verdictsChanged();
    void detectionsWanted(onset::RunId run); ///< answered by addDetections(), in pieces

private:
    enum class Loading : std::uint8_t { Asked, Done, Failed };

    void connectDocument();
    void forget();
    void follow(const ChangeSet &changes);
    void followRuns();
    void gather(const std::function<void(EvaluationWork &)> &add);
    void request(const std::function<void(EvaluationWork &)> &add = {});
    void synchronize(); ///< tells the thread all annotations
    void loadRuns();    ///< asks for what is not here of the wanted runs
    bool isLoaded() const;
    Verdict about(const AnalysisEntry &entry) const;
    void takeOutcome();

    Document &m_document;
    RunStore &m_runs;
    EvaluationSettings m_settings;
    EntryFilter m_filter;
    EntryListModel m_entries;
    VerdictIndex m_verdicts;
    std::shared_ptr<const RunAnalysis> m_analysis;
    std::shared_ptr<const RunAnalysis> m_comparison;
    std::map<RunId, Loading> m_loading; ///< of the wanted runs
    bool m_wanted = false;
    std::uint64_t m_project = 0;
    bool m_synchronized = false;   ///< the thread knows the annotations
    std::uint64_t m_asked = 0;     ///< number of the newest request
    std::uint64_t m_answered = 0;  ///< of the newest outcome
    std::uint64_t m_listed = 0;    ///< of the newest list
    std::uint64_t m_forgotten = 0; ///< up to here outcomes are of another project or run
    std::unique_ptr<EvaluationThread> m_thread;
};

} // namespace onset
