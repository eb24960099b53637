// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/queuecontroller.h"

#include "app/jobs/errortext.h"

#include <utility>

namespace onset {

QueueController::QueueController(Workspace &workspace, StorageThread &storage, BackgroundTasks &background,
                                 const Services &services, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_storage(storage)
    , m_background(background)
    , m_services(services)
{
    auto &queue = m_workspace.queue;
    connect(&queue, &QueueStore::orderWanted, this, &QueueController::order);
    connect(&queue, &QueueStore::sampleBegun, this, &QueueController::addSample);
    connect(&queue, &QueueStore::sampleFinished, this, &QueueController::finishSample);
    connect(&queue, &QueueStore::measuresWanted, this, &QueueController::measure);
    connect(&m_workspace.jobs, &JobList::cancelRequested, this, &QueueController::cancel);
}

std::shared_ptr<const ProjectContents> QueueController::contents() const
{
    return std::make_shared<const ProjectContents>(m_workspace.document.contents());
}

void QueueController::order(RunId run, RunId compare)
{
    if (m_job)
        end(m_job, JobState::Cancelled); // the newest wins
    m_job = m_workspace.jobs.add(tr("Ordering the review queue"));
    QueueRequest request;
    request.run = run;
    request.compare = compare;
    request.overlap = m_workspace.document.decidedOverlap();
    request.settings.worthALook = m_workspace.runs.leastShown();
    request.features = m_services.placeFeature;
    const auto collection = QueueCollection::begin(contents(), std::move(request));
    if (!collection)
        return take(m_job, collection.error());
    setProgress(m_job, 0);
    collect(m_job, *collection);
}

void QueueController::collect(int job, const Collection &collection)
{
    if (collection->isComplete())
        return rank(job, collection);
    m_storage.call([collection](ProjectFile &file) { return collection->next(file); },
                   [this, job, collection](const Status &read) {
                       if (job != m_job)
                           return;
                       if (!read)
                           return take(job, read.error());
                       setProgress(job, collection->progress());
                       collect(job, collection);
                   });
}

void QueueController::rank(int job, const Collection &collection)
{
    m_background.run([collection] { return collection->answer(); },
                     [this, job](const Result<QueueAnswer> &answer) { take(job, answer); });
}

void QueueController::take(int job, const Result<QueueAnswer> &answer)
{
    if (job != m_job)
        return;
    if (!answer) {
        const auto text = errorText(answer.error());
        end(job, JobState::Failed, text);
        tell(answer.error());
        m_workspace.queue.failed(text);
        return;
    }
    end(job, JobState::Finished);
    QueueOrder order{answer->run, answer->compare, answer->entries, {}};
    if (!answer->tellsNovelty)
        order.notices << tr(
            "No features of these videos are kept, so what looks new is not known. “Describe the videos” "
            "(menu Detection) makes them, and so does a training; then order anew.");
    for (const auto &notice : answer->notices)
        order.notices << QString::fromStdString(notice);
    m_workspace.queue.setOrder(std::move(order));
}

void QueueController::cancel(int job)
{
    if (job == 0 || job != m_job)
        return;
    end(job, JobState::Cancelled);
    m_workspace.queue.failed({});
}

void QueueController::forget()
{
    ++m_project;
    if (m_job)
        cancel(m_job);
}

void QueueController::end(int job, JobState state, const QString &message)
{
    m_job = 0;
    m_workspace.jobs.end(job, state, message);
}

void QueueController::setProgress(int job, double progress)
{
    m_workspace.jobs.tellProgress(job, progress);
    m_workspace.queue.setProgress(progress);
}

void QueueController::addSample(const ReviewSample &sample)
{
    m_storage.call(
        [sample](ProjectFile &file) {
            return file.addSamples({&sample, 1});
        },
        [this, sample, project = m_project](const Result<std::vector<ReviewSample>> &added) {
            if (project != m_project)
                return;
            if (added)
                return m_workspace.queue.sampleStored(added->front());
            tell(added.error());
            m_workspace.queue.sampleNotStored(sample);
        });
}

void QueueController::finishSample(const ReviewSample &sample)
{
    m_storage.call([sample](ProjectFile &file) { return file.finishSample(sample); },
                   [this, sample, project = m_project](const Status &stored) {
                       if (stored || project != m_project)
                           return;
                       tell(stored.error());
                       auto open = sample;
                       open.doneMs = 0;
                       m_workspace.document.insertSample(open);
                   });
}

void QueueController::measure(RunId run)
{
    if (!run.valid())
        return;
    m_storage.call([run, all = contents()](ProjectFile &file) { return readMeasures(file, *all, run); },
                   [this, project = m_project](const Result<SampleMeasures> &measures) {
                       if (project != m_project)
                           return;
                       if (measures)
                           m_workspace.queue.setMeasures(*measures);
                       else
                           tell(measures.error());
                   });
}

void QueueController::tell(const Error &error)
{
    emit m_workspace.notices.notice(Notices::Problem, errorText(error), QString::fromStdString(error.detail));
}

} // namespace onset
