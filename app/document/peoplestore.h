// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/peoplework.h"
#include "storage/domain/video.h"

#include <QObject>

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace onset {

class Document;
class EvaluationStore;
class PeopleThread;
class RunStore;
struct ChangeSet;

/// How well the runs that the evaluation looks at find who does what: metrics of person tubes, always up to
/// date, measured on a thread of their own. An edit reads the tracks of its video anew, no other's. Nothing
/// is read or measured until it is wanted (setWanted). GUI thread.
class PeopleStore : public QObject
{
    Q_OBJECT
public:
    enum class State : std::uint8_t {
        NoRun,         ///< no project, or nothing to measure
        Computing,     ///< nothing to show yet
        Failed,        ///< the run's tracks could not be read (a notice said why)
        NoTruth,       ///< in the videos that count no annotation names a person
        NoPredictions, ///< but no prediction of the run does
        Ready,
    };
    /// The boxes of so many videos are read at once: edits get between.
    static constexpr std::size_t kPiece = 50;

    PeopleStore(Document &document, RunStore &runs, EvaluationStore &evaluation, QObject *parent = nullptr);
    ~PeopleStore() override;

    void setWanted(bool wanted); ///< a view is visible

    const PersonMeasure &measure() const { return m_measure; }
    void setMeasure(const PersonMeasure &measure);
    double shown() const { return m_shown; } ///< the threshold that is shown
    void setShown(double threshold);

    State state() const;
    bool behind() const; ///< what is shown is of before the last edit or setting; the newer follows
    /// Null where there is nothing yet.
    std::shared_ptr<const PeopleScores> scores() const { return m_scores; }
    std::shared_ptr<const PeopleScores> comparison() const { return m_comparison; }

    // From the services.
    bool wants(RunId run) const { return m_runs.contains(run); }
    /// The run came to the end of these videos, and of no other one yet.
    void setCompleted(RunId run, const std::vector<VideoId> &videos);
    void addCompleted(RunId run, VideoId video);
    using VideoTubes = std::pair<VideoId, std::shared_ptr<const PersonTubes>>;
    void addTubes(RunId run, const std::vector<VideoTubes> &tubes);
    void tubesFailed(RunId run);

signals:
    void changed();                         ///< any of the above
    void completedWanted(onset::RunId run); ///< answered by setCompleted()
    /// What is in these videos now; answered by addTubes(). One request of a run at a time.
    void tubesWanted(onset::RunId run, std::vector<onset::VideoId> videos);

private:
    struct RunTubes
    {
        std::map<VideoId, std::shared_ptr<const PersonTubes>> videos; ///< completed ones; null: not yet read
        std::set<VideoId> waiting; ///< to be read, for the first time or anew
        bool known = false;        ///< which videos are completed
        bool asked = false;        ///< an answer is to come
        bool failed = false;
    };

    /// What the evaluation looks at.
    struct Looked
    {
        RunId run;
        RunId compared;
        std::optional<Split> split;
        bool operator==(const Looked &) const = default;
    };

    void forget();
    void followRuns();
    void followEvaluation();
    void follow(const ChangeSet &changes);
    void readAnew(VideoId video);
    void ask();
    void ask(RunId run, RunTubes &tubes);
    bool isLoaded(RunId run) const;
    void request(); ///< measures, once everything is here
    PeopleWork::Side sideOf(RunId run) const;
    void takeOutcome();

    Document &m_document;
    RunStore &m_runStore;
    EvaluationStore &m_evaluation;
    PersonMeasure m_measure;
    double m_shown = 0.5;
    bool m_wanted = false;
    Looked m_looked;
    std::map<RunId, RunTubes> m_runs; ///< the ones the evaluation looks at
    std::set<RunId> m_known;          ///< runs of the project: when one is gone, so are its tracks
    std::set<VideoId> m_notIndexed;   ///< read before their frames were known
    std::shared_ptr<const PeopleScores> m_scores;
    std::shared_ptr<const PeopleScores> m_comparison;
    std::uint64_t m_asked = 0;
    std::uint64_t m_answered = 0;
    std::uint64_t m_forgotten = 0; ///< up to here outcomes are of another project or run
    bool m_outdated = false;       ///< something happened since the last request
    std::unique_ptr<PeopleThread> m_thread;
};

} // namespace onset
