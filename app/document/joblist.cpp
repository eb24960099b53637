// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/joblist.h"

#include <algorithm>

namespace onset {

namespace {

bool isOver(const JobInfo &job)
{
    return job.state != JobState::Waiting && job.state != JobState::Running;
}

} // namespace

JobList::JobList(QObject *parent)
    : QAbstractListModel(parent)
{}

int JobList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_jobs.size());
}

QVariant JobList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &job = m_jobs[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole)
        return job.title;
    if (role == InfoRole)
        return QVariant::fromValue(job);
    return {};
}

const JobInfo *JobList::job(int id) const
{
    const auto it =
        std::find_if(m_jobs.begin(), m_jobs.end(), [id](const JobInfo &job) { return job.id == id; });
    return it == m_jobs.end() ? nullptr : &*it;
}

int JobList::add(const QString &title)
{
    JobInfo job;
    job.id = m_nextId++;
    job.title = title;
    const auto row = static_cast<int>(m_jobs.size());
    beginInsertRows({}, row, row);
    m_jobs.push_back(job);
    endInsertRows();
    emit jobChanged(job.id);
    return job.id;
}

void JobList::update(const JobInfo &info)
{
    const auto *known = job(info.id);
    if (!known)
        return;
    const auto row = static_cast<int>(known - m_jobs.data());
    m_jobs[static_cast<std::size_t>(row)] = info;
    emit dataChanged(index(row), index(row));
    emit jobChanged(info.id);
}

void JobList::tellProgress(int id, double progress)
{
    const auto *known = job(id);
    if (!known)
        return;
    auto info = *known;
    info.state = JobState::Running;
    info.progress = progress;
    update(info);
}

void JobList::end(int id, JobState state, const QString &message)
{
    const auto *known = job(id);
    if (!known)
        return;
    auto info = *known;
    info.state = state;
    info.message = message;
    info.secondsLeft.reset();
    if (state == JobState::Finished)
        info.progress = 1;
    update(info);
}

void JobList::clearFinished()
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (!isOver(m_jobs[static_cast<std::size_t>(row)]))
            continue;
        beginRemoveRows({}, row, row);
        m_jobs.erase(m_jobs.begin() + row);
        endRemoveRows();
    }
}

int JobList::running() const
{
    return static_cast<int>(
        std::count_if(m_jobs.begin(), m_jobs.end(), [](const JobInfo &job) { return !isOver(job); }));
}

} // namespace onset
