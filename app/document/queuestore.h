// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/queueentries.h"
#include "app/document/queuelistmodel.h"
#include "inference/ranking/samplemeasures.h"
#include "storage/domain/edit.h"

#include <QObject>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace onset {

class Document;
class RunStore;

/// A review queue as the services ordered it.
struct QueueOrder
{
    RunId run;
    RunId compare; ///< none: there was no other
    std::vector<RankedCandidate> entries;
    QStringList notices;
};

/// The review queue of the project: what a run put out and nobody decided, over all videos, in the order in
/// which to look, with random stretches among it. Follows every edit: an entry is done once a segment decides
/// it (decides(), decideddetections.h) or its stretch was labelled. Services order it, store stretches and
/// measure. GUI thread.
class QueueStore : public QObject
{
    Q_OBJECT
public:
    enum class State : std::uint8_t { Empty, Working, Ready, Failed };

    QueueStore(Document &document, RunStore &runs, QObject *parent = nullptr);

    State state() const { return m_state; }
    const QString &error() const { return m_error; } ///< of Failed
    const QueueOrder &queue() const { return m_order; }
    QueueListModel *entries() { return &m_model; }
    const QueueListModel *entries() const { return &m_model; }
    const RankedCandidate &entry(int row) const { return m_order.entries[static_cast<std::size_t>(row)]; }
    bool isOpen(int row) const; ///< nobody is done with it, and its video is not held out
    /// The list shows it: it is open or the current one, which stays until the walk goes on, passes the
    /// filter and would tell nothing of a stretch that is labelled blind.
    bool isListed(int row) const;
    int open() const; ///< how many are, whatever the filter

    RunId run() const;      ///< to be ordered: the one chosen, or the newest finished one
    RunId compared() const; ///< the one chosen; none: the services take the one before
    void chooseRuns(RunId run, RunId compare);
    void order(); ///< anew; ignored without a run

    ClassId filterClass() const { return m_class; }
    VideoId filterVideo() const { return m_video; }
    void setFilter(ClassId actionClass, VideoId video); ///< none: all of them

    /// Tab goes on in the queue instead of by time; on once it is ordered.
    bool isFollowed() const { return m_followed && m_order.run.valid(); }
    void setFollowed(bool followed);

    int current() const { return m_current; } ///< row; -1: none
    void setCurrent(int row);                 ///< begins a stretch, or goes back to its predictions
    /// The next or previous open row of the list from the current one on, around the ends; -1: nothing is
    /// left.
    int next(int direction) const;

    // Random stretches.
    bool blindMode() const { return m_blindMode; }
    void setBlindMode(bool blind); ///< of stretches that are begun from now on
    /// The one that is being labelled; in a blind one the run store hides what runs put out.
    const std::optional<ReviewSample> &sample() const { return m_sample; }
    Status finishSample(); ///< marks it reviewed for all classes (one undo step) and shows predictions
    void leaveSample();    ///< it stays open
    /// What is to be labelled as a whole: the random stretch, or a new one that is current and open.
    std::optional<Candidate> stretch() const;
    Status finishStretch(); ///< marks it reviewed for all classes (one undo step)
    const std::optional<SampleMeasures> &measures() const { return m_measures; }

    // From the services.
    void setProgress(double progress) { emit progressChanged(progress); } ///< of the ordering, 0 … 1
    void setOrder(QueueOrder order);
    void failed(const QString &text); ///< empty: it was cancelled, what was there stays
    void sampleStored(const ReviewSample &sample);
    void sampleNotStored(const ReviewSample &sample);
    void setMeasures(const SampleMeasures &measures);

signals:
    void changed(); ///< state, entries, what is done, filter, runs, followed
    void currentChanged();
    void sampleChanged();
    void measuresChanged();
    void progressChanged(double progress);
    void orderWanted(onset::RunId run, onset::RunId compare);
    void sampleBegun(const onset::ReviewSample &sample);    ///< to be stored; sampleStored() gives its id
    void sampleFinished(const onset::ReviewSample &sample); ///< to be stored: done, or open again
    void measuresWanted(onset::RunId run);

private:
    void load();
    void setEntries(QueueOrder order);
    void follow(const ChangeSet &changes);
    void followReviews(const std::vector<Change<Coverage>> &changes);
    void followRuns();
    void refreshDone(const std::vector<int> &rows);
    void beginSample(const Candidate &candidate);
    void showSample();
    void end(const ReviewSample &sample);
    void storeDone(ReviewSample sample, bool done);
    bool isReviewed(const ReviewSample &sample) const;
    bool passes(int row) const; ///< the filter, and tells nothing of a blind stretch

    Document &m_document;
    RunStore &m_runs;
    State m_state = State::Empty;
    QString m_error;
    QueueOrder m_order;
    QueueEntries m_done;
    QueueListModel m_model;
    RunId m_run;
    RunId m_compare;
    ClassId m_class;
    VideoId m_video;
    int m_current = -1;
    bool m_followed = false;
    bool m_blindMode = false;
    std::optional<ReviewSample> m_sample; ///< without an id until it is stored
    std::vector<ReviewSample> m_unstored; ///< labelled, but they have no id yet
    /// In this session, and whether blind: undo opens them again, seen by then; redo ends them as they were.
    std::map<SampleId, bool> m_finishedHere;
    std::optional<SampleMeasures> m_measures;
};

} // namespace onset
