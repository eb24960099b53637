// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/transfercontroller.h"

#include "app/jobs/errortext.h"
#include "app/jobs/readonly.h"
#include "app/jobs/runtransfer.h"

namespace onset {

TransferController::TransferController(Workspace &workspace, StorageThread &storage,
                                       BackgroundTasks &background, const Services &services, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_storage(storage)
    , m_background(background)
    , m_services(services)
{
    connect(&m_workspace.requests, &Requests::importFile, this, &TransferController::importFile);
    connect(&m_workspace.requests, &Requests::exportFile, this, &TransferController::exportFile);
}

void TransferController::tell(const Error &error)
{
    emit m_workspace.notices.notice(Notices::Problem, errorText(error), QString::fromStdString(error.detail));
}

void TransferController::importFile(const QString &path, const QString &format, bool reviewed)
{
    if (refusedForReading(m_workspace))
        return;
    auto contents = std::make_shared<const ProjectContents>(m_workspace.document.contents());
    const auto annotator = m_workspace.document.annotator().id;
    m_storage.call([annotator](ProjectFile &file) { return importContext(file, annotator); },
                   [this, path, format, contents, reviewed](Result<Services::ImportContext> context) {
                       if (!context)
                           return tell(context.error());
                       context->reviewed = reviewed;
                       read(path, format, contents, *context);
                   });
}

void TransferController::read(const QString &path, const QString &format,
                              const std::shared_ptr<const ProjectContents> &contents,
                              const Services::ImportContext &context)
{
    m_background.run([import = m_services.importFile, path = path.toStdString(),
                      format = format.toStdString(), contents,
                      context] { return import(path, format, *contents, context); },
                     [this, path](const Result<Services::ImportResult> &result) {
                         if (!result)
                             return tell(result.error());
                         if (result->newAnnotators.empty())
                             return keep(path, *result);
                         makeAnnotators(path, *result);
                     });
}

void TransferController::makeAnnotators(const QString &path, const Services::ImportResult &result)
{
    using Named = std::pair<Services::ImportResult, std::vector<Annotator>>;
    m_storage.call(
        [result](ProjectFile &file) -> Result<Named> {
            Named named{result, {}};
            auto made = nameAnnotators(file, named.first);
            if (!made)
                return made.error();
            named.second = std::move(*made);
            return named;
        },
        [this, path](const Result<Named> &named) {
            if (!named)
                return tell(named.error());
            for (const auto &annotator : named->second)
                m_workspace.document.addAnnotator(annotator);
            keep(path, named->first);
        });
}

void TransferController::keep(const QString &path, const Services::ImportResult &result)
{
    if (!result.changes.empty()) {
        const Status status = m_workspace.document.requestApply("import", result.changes);
        if (!status)
            return tell(status.error());
    }
    QStringList details;
    for (const auto &text : result.notices)
        details << QString::fromStdString(text);
    const auto done = [this, path, details, count = result.count](const Status &status) {
        if (!status)
            return tell(status.error());
        emit m_workspace.notices.notice(
            Notices::Info, tr("Imported %n segment(s) from %1.", nullptr, static_cast<int>(count)).arg(path),
            details.join('\n'));
    };
    if (!result.run)
        return done(success());
    m_storage.call([run = *result.run, make = result.detections](
                       ProjectFile &file) { return storeImportedRun(file, run, make); },
                   [this, done](const Result<Run> &run) {
                       if (!run)
                           return done(run.error());
                       m_workspace.runs.updateRun(*run);
                       m_workspace.runs.setShownRun(run->id);
                       done(success());
                   });
}

void TransferController::exportFile(const QString &path, const QString &format, RunId run)
{
    auto mine = m_workspace.document.contents();
    mine.runs = m_workspace.runs.runs();
    const auto contents = std::make_shared<const ProjectContents>(std::move(mine));
    const RunId wanted = run.valid() ? run : newestFinished(m_workspace.runs.runs());
    m_storage.call(
        [wanted, contents](ProjectFile &file) { return detectionsOf(file, wanted, contents->runs); },
        [this, path, format, contents](Result<std::vector<Detection>> detections) {
            if (!detections)
                return tell(detections.error());
            m_background.run(
                [write = m_services.exportFile, path = path.toStdString(), format = format.toStdString(),
                 contents,
                 detections = std::move(*detections)] { return write(path, format, *contents, detections); },
                [this, path](const Status &status) {
                    if (!status)
                        return tell(status.error());
                    emit m_workspace.notices.notice(Notices::Info, tr("Exported to %1.").arg(path), {});
                });
        });
}

} // namespace onset
