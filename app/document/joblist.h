// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/ids.h"

#include <QAbstractListModel>
#include <QString>

#include <optional>
#include <vector>

namespace onset {

enum class JobState : std::uint8_t { Waiting, Running, Finished, Cancelled, Failed };

struct JobInfo
{
    int id = 0;
    QString title; ///< "motion – vtest"
    JobState state = JobState::Waiting;
    double progress = 0; ///< 0 … 1
    std::optional<double> secondsLeft;
    QString speed;   ///< "3.1 × real time", empty if unknown
    QString message; ///< why it failed
    RunId run;       ///< of a detection
};

/// The work going on and just done. The session writes it; views show it and call requestCancel(). GUI
/// thread.
class JobList : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { InfoRole = Qt::UserRole };
    explicit JobList(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override; ///< DisplayRole and InfoRole
    const std::vector<JobInfo> &jobs() const { return m_jobs; }
    const JobInfo *job(int id) const;

    int add(const QString &title); ///< returns its id
    void update(const JobInfo &info);
    void tellProgress(int id, double progress); ///< it runs
    /// How it ended: progress stays where it was, but for what is Finished.
    void end(int id, JobState state, const QString &message = {});
    void clearFinished();
    void requestCancel(int id) { emit cancelRequested(id); }
    int running() const; ///< jobs that wait or run

signals:
    void cancelRequested(int id);
    void jobChanged(int id);

private:
    std::vector<JobInfo> m_jobs;
    int m_nextId = 1;
};

} // namespace onset

Q_DECLARE_METATYPE(onset::JobInfo)
