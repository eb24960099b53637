// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/reportcontroller.h"

#include "app/jobs/errortext.h"
#include "app/jobs/sharegate.h"

#include <QFileInfo>
#include <QStringList>

namespace onset {

ReportController::ReportController(Workspace &workspace, StorageThread &storage, BackgroundTasks &background,
                                   const Services &services, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_storage(storage)
    , m_background(background)
    , m_services(services)
{
    connect(&m_workspace.requests, &Requests::writeReport, this, &ReportController::writeReport);
    connect(&m_workspace.jobs, &JobList::cancelRequested, this, &ReportController::cancel);
}

void ReportController::writeReport(const QString &path)
{
    const auto run = m_workspace.evaluation.run();
    if (!run.valid()) {
        emit m_workspace.notices.notice(Notices::Warning,
                                        tr("There is no run to report on. Run a detection first."), {});
        return;
    }
    auto mine = m_workspace.document.contents();
    mine.runs = m_workspace.runs.runs();
    const auto contents = std::make_shared<const ProjectContents>(std::move(mine));
    const int job = m_workspace.jobs.add(tr("Report %1").arg(QFileInfo(path).fileName()));
    m_running[job];
    const auto compare = m_workspace.evaluation.compared();
    m_storage.call(
        [contents, run, compare, options = m_workspace.evaluation.settings().options](ProjectFile &file) {
            return readReportRequest(file, contents, run, compare, options);
        },
        [this, job, path](Result<ReportRequest> request) {
            if (!request)
                return finish(job, path, request.error());
            write(job, path, std::make_shared<const ReportRequest>(std::move(*request)));
        });
}

void ReportController::write(int job, const QString &path, const Request &request)
{
    auto own = m_running[job];
    m_background.run(
        [this, write = m_services.writeReport, job, path = path.toStdString(), request, own,
         &background = m_background, closing = m_background.stopToken()]() mutable -> Result<ReportOutcome> {
            const std::stop_callback whenClosing(closing, [&own] { own.request_stop(); });
            ShareGate gate;
            const auto tell = [&](double done) {
                if (gate.passes(done))
                    background.tell([this, job, done] { m_workspace.jobs.tellProgress(job, done); });
            };
            return write(path, *request, tell, own.get_token());
        },
        [this, job, path](const Result<ReportOutcome> &outcome) { finish(job, path, outcome); });
}

void ReportController::finish(int job, const QString &path, const Result<ReportOutcome> &outcome)
{
    m_running.erase(job);
    if (outcome) {
        m_workspace.jobs.end(job, JobState::Finished);
        QStringList details;
        for (const auto &note : outcome->notes)
            details << QString::fromStdString(note);
        emit m_workspace.notices.notice(Notices::Info, tr("Wrote the report %1.").arg(path),
                                        details.join('\n'));
        return;
    }
    const bool wasStopped = outcome.error().code == Error::Code::Cancelled;
    const auto text = errorText(outcome.error());
    m_workspace.jobs.end(job, wasStopped ? JobState::Cancelled : JobState::Failed,
                         wasStopped ? QString() : text);
    if (!wasStopped)
        emit m_workspace.notices.notice(Notices::Problem, text,
                                        QString::fromStdString(outcome.error().detail));
}

void ReportController::cancel(int job)
{
    if (const auto it = m_running.find(job); it != m_running.end())
        it->second.request_stop();
}

void ReportController::cancelAll()
{
    for (auto &[job, stop] : m_running)
        stop.request_stop();
}

} // namespace onset
