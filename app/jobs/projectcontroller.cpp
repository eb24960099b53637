// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/projectcontroller.h"

#include "app/jobs/errortext.h"
#include "app/jobs/noticetext.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <functional>
#include <utility>

namespace onset {

namespace {

constexpr int kLogRows = 1000;
/// The key of the offer to open for reading what could not be opened for writing.
const QString kReadingOffer = QStringLiteral("project.reading");
const QString kResumeOffer = QStringLiteral("project.resume");

/// Somebody else has it, or it cannot be written: it may be read all the same.
bool mayBeRead(const Error &error, const QString &path)
{
    return (error.code == Error::Code::Conflict || error.code == Error::Code::Io) &&
           QFileInfo(path).isReadable();
}

} // namespace

ProjectController::ProjectController(Workspace &workspace, StorageThread &storage, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_storage(storage)
{
    auto &requests = m_workspace.requests;
    connect(&requests, &Requests::openProject, this,
            [this](const QString &path) { openProject(path, Opening::ReadWrite); });
    connect(&requests, &Requests::openProjectReadOnly, this,
            [this](const QString &path) { openProject(path, Opening::ReadOnly); });
    connect(&requests, &Requests::newProject, this,
            [this](const QString &path) { openProject(path, Opening::Make); });
    connect(&requests, &Requests::closeProject, this, &ProjectController::closeProject);
    connect(&requests, &Requests::setAnnotator, this, &ProjectController::setAnnotatorName);
    connect(&requests, &Requests::saveSnapshot, this, &ProjectController::snapshot);
    connect(&requests, &Requests::loadEditLog, this, &ProjectController::loadEditLog);
    connect(&requests, &Requests::resumeRun, this,
            [this] { emit m_workspace.notices.withdrawn(kResumeOffer); });
    connect(&requests, &Requests::checkProject, this, &ProjectController::check);
    connect(&m_workspace.document, &Document::editMade, this, &ProjectController::store);
}

void ProjectController::openProject(const QString &path, Opening how)
{
    emit aboutToClose();
    emit m_workspace.notices.withdrawn(kReadingOffer);
    emit m_workspace.notices.withdrawn(kResumeOffer);
    m_rescued = false;
    m_before = QString::fromStdString(m_workspace.document.path());
    m_beforeHow = m_workspace.document.isReadOnly() ? Opening::ReadOnly : Opening::ReadWrite;
    m_workspace.document.unload();
    m_storage.open(path.toStdString(), how,
                   [this, path, how](Result<ProjectContents> contents, const ProjectNotices &notices) {
                       // A question for the annotator's name may be in front of them: they wait.
                       for (const auto &notice : notices) {
                           if (notice.kind == ProjectNotice::Kind::RunsInterrupted &&
                               how != Opening::ReadOnly)
                               offerToResume(notice);
                           else
                               emit m_workspace.notices.notice(Notices::Lasting, noticeText(notice), {});
                       }
                       takeContents(path, std::move(contents), how);
                   });
}

void ProjectController::offerToResume(const ProjectNotice &notice)
{
    const auto resume = [this, count = std::stoul(notice.details.front())] {
        std::vector<RunId> partial;
        for (const auto &run : m_workspace.runs.runs()) {
            if (run.state == RunState::Partial)
                partial.push_back(run.id);
        }
        std::ranges::sort(partial, std::greater{}); // those that others left so before are older
        partial.resize(std::min<std::size_t>(partial.size(), count));
        for (const auto run : partial)
            emit m_workspace.requests.resumeRun(run);
    };
    emit m_workspace.notices.offered({kResumeOffer, noticeText(notice), {{tr("Resume"), resume}}});
}

void ProjectController::takeContents(const QString &path, Result<ProjectContents> contents, Opening how)
{
    if (!contents) {
        emit m_workspace.notices.notice(Notices::Problem, errorText(contents.error()),
                                        QString::fromStdString(contents.error().detail));
        emit failed(contents.error());
        if (const auto before = m_before; !before.isEmpty())
            openProject(before, m_beforeHow); // its work goes on
        if (how == Opening::ReadWrite && mayBeRead(contents.error(), path))
            offerReading(path);
        return;
    }
    resolveAnnotator([this, how, contents = std::move(*contents)](const Annotator &annotator) mutable {
        m_workspace.document.load(std::move(contents), annotator, how == Opening::ReadOnly);
        emit opened();
    });
}

void ProjectController::offerReading(const QString &path)
{
    auto &requests = m_workspace.requests;
    emit m_workspace.notices.offered(
        {kReadingOffer,
         tr("“%1” can be opened for reading only.").arg(QFileInfo(path).fileName()),
         {{tr("Open for reading only"), [&requests, path] { emit requests.openProjectReadOnly(path); }}}});
}

void ProjectController::resolveAnnotator(std::function<void(Annotator)> done)
{
    if (m_annotatorName.isEmpty()) {
        done({});
        if (m_asksForName && !m_workspace.document.isReadOnly())
            emit m_workspace.notices.annotatorNeeded();
        return;
    }
    const auto name = m_annotatorName.toStdString();
    m_storage.call([name](ProjectFile &file) { return file.annotator(name); },
                   [done = std::move(done), name](const Result<AnnotatorId> &id) {
                       done(id ? Annotator{*id, name} : Annotator{});
                   });
}

void ProjectController::setAnnotatorName(const QString &name)
{
    m_annotatorName = name.trimmed();
    if (m_workspace.document.isOpen() && !m_annotatorName.isEmpty())
        resolveAnnotator([this](const Annotator &a) { m_workspace.document.setAnnotator(a); });
}

void ProjectController::closeProject()
{
    emit aboutToClose();
    m_workspace.document.unload();
    m_storage.close([] {});
}

void ProjectController::store(std::shared_ptr<const Edit> edit)
{
    m_storage.call([edit](ProjectFile &file) { return file.apply(*edit); },
                   [this, edit](const Status &status) {
                       if (status) {
                           m_workspace.document.editStored(edit->sequence);
                           return;
                       }
                       m_workspace.document.editFailed(edit->sequence, status.error());
                       emit m_workspace.notices.notice(
                           Notices::Problem,
                           tr("Your last change could not be stored and was taken back. %1")
                               .arg(errorText(status.error())),
                           QString::fromStdString(status.error().detail));
                       reload();
                       if (!QFileInfo::exists(QString::fromStdString(m_workspace.document.path())))
                           rescue();
                   });
}

void ProjectController::rescue()
{
    if (std::exchange(m_rescued, true))
        return;
    const QString lost = QString::fromStdString(m_workspace.document.path());
    const QFileInfo info(lost);
    const QString folder = info.dir().exists() ? info.path() : QDir::homePath();
    QString path = QDir(folder).filePath(info.completeBaseName() + ".rescued.onset");
    for (int n = 2; QFileInfo::exists(path); ++n)
        path =
            QDir(folder).filePath(QStringLiteral("%1.rescued%2.onset").arg(info.completeBaseName()).arg(n));
    m_storage.call(
        [to = path.toStdString()](ProjectFile &file) { return file.saveCopy(to); },
        [this, lost, path](const Status &status) {
            if (status)
                emit m_workspace.notices.notice(
                    Notices::Problem,
                    tr("%1 was moved or deleted while it was open. Everything stored until then was saved "
                       "as %2; open that file to go on.")
                        .arg(lost, path),
                    {});
        });
}

void ProjectController::reload()
{
    m_storage.call([](ProjectFile &file) { return file.load(); },
                   [this](Result<ProjectContents> contents) {
                       if (!contents)
                           return; // what is on screen stays; the notice stands
                       const auto video = m_workspace.selection.video();
                       const auto annotator = m_workspace.document.annotator();
                       m_workspace.document.load(std::move(*contents), annotator,
                                                 m_workspace.document.isReadOnly());
                       m_workspace.selection.setVideo(video);
                   });
}

void ProjectController::snapshot(const QString &path)
{
    m_storage.call([to = path.toStdString()](ProjectFile &file) { return file.saveCopy(to); },
                   [this, path](const Status &status) {
                       if (status)
                           emit m_workspace.notices.notice(Notices::Info,
                                                           tr("A copy was written to %1.").arg(path), {});
                       else
                           emit m_workspace.notices.notice(Notices::Problem, errorText(status.error()),
                                                           QString::fromStdString(status.error().detail));
                   });
}

void ProjectController::loadEditLog()
{
    m_storage.call([](ProjectFile &file) { return file.editLog(0, kLogRows); },
                   [this](const Result<std::vector<EditLogEntry>> &entries) {
                       if (entries)
                           emit m_workspace.notices.editLogLoaded(*entries);
                   });
}

void ProjectController::check()
{
    m_storage.call([](ProjectFile &file) { return file.check(); },
                   [this](const Result<std::vector<std::string>> &problems) {
                       auto &notices = m_workspace.notices;
                       if (!problems) {
                           emit notices.notice(Notices::Problem, errorText(problems.error()), {});
                       } else if (problems->empty()) {
                           emit notices.notice(Notices::Info, tr("The project file is sound."), {});
                       } else {
                           QStringList lines;
                           for (const auto &line : *problems)
                               lines << QString::fromStdString(line);
                           emit notices.notice(Notices::Problem,
                                               tr("The project file has %n problem(s).", nullptr,
                                                  static_cast<int>(problems->size())),
                                               lines.join('\n'));
                       }
                   });
}

} // namespace onset
