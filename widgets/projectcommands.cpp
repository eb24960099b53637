// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/projectcommands.h"

#include "app/document/workspace.h"
#include "widgets/actions.h"
#include "widgets/dialogs/aboutdialog.h"
#include "widgets/dialogs/annotatordialog.h"
#include "widgets/dialogs/gotodialog.h"
#include "widgets/dialogs/preferencesdialog.h"
#include "widgets/dialogs/rundialog.h"
#include "widgets/dialogs/shortcutsdialog.h"
#include "widgets/evaluation/agreementdialog.h"
#include "widgets/recentprojects.h"

#include <QClipboard>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QSettings>

namespace onset {

namespace {

const QString kSuffix = QStringLiteral(".onset");
const QString kNameKey = QStringLiteral("annotator");

QString withSuffix(QString path)
{
    if (!path.isEmpty() && !path.endsWith(kSuffix, Qt::CaseInsensitive))
        path += kSuffix;
    return path;
}

void openDialog(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace

ProjectCommands::ProjectCommands(Workspace &workspace, Actions &actions, QWidget &window)
    : QObject(&window)
    , m_workspace(workspace)
    , m_actions(actions)
    , m_window(window)
{
    connectFile(actions);
    connectHelp(actions);
    connect(&m_workspace.notices, &Notices::annotatorNeeded, this, &ProjectCommands::askAnnotator);
    connect(&m_workspace.notices, &Notices::videoDiffers, this, &ProjectCommands::tellDiffers);
    connect(&m_workspace.document, &Document::loaded, this, [this] {
        const auto path = QString::fromStdString(m_workspace.document.path());
        if (!path.isEmpty())
            RecentProjects::add(path);
    });
}

void ProjectCommands::connectFile(Actions &actions)
{
    const auto on = [&](const char *id, auto handler) { actions.on(QLatin1String(id), handler); };
    on("file.new", [this] { newProject(); });
    on("file.open", [this] { openProject(false); });
    on("file.openReadOnly", [this] { openProject(true); });
    on("file.close", [this] { emit m_workspace.requests.closeProject(); });
    on("file.addVideos", [this] { addVideos(); });
    on("file.relink", [this] { relink(); });
    on("file.import", [this] { transfer(TransferDialog::Import); });
    on("file.export", [this] { transfer(TransferDialog::Export); });
    on("file.snapshot", [this] { snapshot(); });
    on("file.check", [this] { emit m_workspace.requests.checkProject(); });
    on("file.preferences",
       [this] { openDialog(new PreferencesDialog(m_workspace, m_languages, &m_window)); });
    on("file.quit", [this] { m_window.close(); });
    on("run.detect", [this] { runDetection(); });
    on("run.describe", [this] { emit m_workspace.requests.describeVideos(); });
    on("play.goto", [this] { goTo(); });
    on("evaluation.report", [this] { report(); });
    on("evaluation.agreement", [this] { openDialog(new AgreementDialog(m_workspace, &m_window)); });
}

void ProjectCommands::runDetection(ModelVersionId version)
{
    auto *dialog = new RunDialog(m_workspace, m_chooser, &m_window);
    dialog->choose(version);
    openDialog(dialog);
}

void ProjectCommands::connectHelp(Actions &actions)
{
    actions.on(QStringLiteral("help.shortcuts"),
               [this] { openDialog(new ShortcutsDialog(m_actions, &m_window)); });
    actions.on(QStringLiteral("help.diagnostics"), [this] { copyDiagnostics(); });
    actions.on(QStringLiteral("help.about"), [this] { showAbout(); });
}

QString ProjectCommands::projectFolder() const
{
    const auto path = QString::fromStdString(m_workspace.document.path());
    return path.isEmpty() ? QDir::homePath() : QFileInfo(path).absolutePath();
}

void ProjectCommands::newProject()
{
    const auto path =
        withSuffix(m_chooser.save(&m_window, {tr("New project"), tr("Onset projects (*.onset)"),
                                              projectFolder() + u'/' + tr("project") + kSuffix}));
    if (!path.isEmpty())
        emit m_workspace.requests.newProject(path);
}

void ProjectCommands::openProject(bool readOnly)
{
    const auto path =
        m_chooser.open(&m_window, {readOnly ? tr("Open project for reading only") : tr("Open project"),
                                   tr("Onset projects (*.onset);;All files (*)"), projectFolder()});
    if (path.isEmpty())
        return;
    auto &requests = m_workspace.requests;
    readOnly ? emit requests.openProjectReadOnly(path) : emit requests.openProject(path);
}

void ProjectCommands::addVideos()
{
    // No list of suffixes first: videos come under any name, and some under none.
    const auto paths = m_chooser.openMany(
        &m_window, {tr("Add videos"),
                    tr("All files (*);;Videos (*.mp4 *.m4v *.mov *.mkv *.webm *.avi *.mpg *.mpeg "
                       "*.ts *.mts *.m2ts *.wmv *.h264)"),
                    projectFolder()});
    if (!paths.isEmpty())
        emit m_workspace.requests.addVideos(paths);
}

void ProjectCommands::relink()
{
    const auto folder =
        m_chooser.folder(&m_window, {tr("Find moved videos in a folder"), {}, projectFolder()});
    if (!folder.isEmpty())
        emit m_workspace.requests.relinkVideos(folder);
}

void ProjectCommands::snapshot()
{
    const QFileInfo project(QString::fromStdString(m_workspace.document.path()));
    const auto when = QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd-HHmm"));
    const auto suggestion =
        QStringLiteral("%1/%2-%3%4").arg(projectFolder(), project.completeBaseName(), when, kSuffix);
    const auto path = withSuffix(
        m_chooser.save(&m_window, {tr("Save a snapshot"), tr("Onset projects (*.onset)"), suggestion}));
    if (!path.isEmpty())
        emit m_workspace.requests.saveSnapshot(path);
}

void ProjectCommands::report()
{
    const QFileInfo project(QString::fromStdString(m_workspace.document.path()));
    auto path = m_chooser.save(
        &m_window,
        {tr("Write a report"), tr("Web pages (*.html)"),
         QStringLiteral("%1/%2-%3.html").arg(projectFolder(), project.completeBaseName(), tr("report"))});
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".html");
    emit m_workspace.requests.writeReport(path);
}

void ProjectCommands::transfer(TransferDialog::Direction direction)
{
    openDialog(new TransferDialog(m_workspace, direction, m_chooser, &m_window));
}

void ProjectCommands::goTo()
{
    const auto &frames = m_workspace.playhead.frames();
    if (!frames || frames->empty())
        return;
    auto *dialog = new GotoDialog(frames, m_workspace.playhead.current(), &m_window);
    connect(dialog, &GotoDialog::chosen, this, [this](FrameIndex frame) {
        m_workspace.playhead.pause();
        m_workspace.playhead.request(frame);
    });
    openDialog(dialog);
}

void ProjectCommands::copyDiagnostics()
{
    QGuiApplication::clipboard()->setText(diagnosticsText(m_info));
    emit m_workspace.notices.notice(Notices::Info,
                                    tr("Diagnostics are on the clipboard; paste them in your report."), {});
}

void ProjectCommands::showAbout()
{
    auto *dialog = new AboutDialog(m_info, &m_window);
    connect(dialog, &AboutDialog::diagnosticsWanted, this, &ProjectCommands::copyDiagnostics);
    openDialog(dialog);
}

void ProjectCommands::askAnnotator()
{
    const auto known = QSettings().value(kNameKey).toString();
    auto *dialog = new AnnotatorDialog(known.isEmpty() ? qEnvironmentVariable("USER") : known, &m_window);
    connect(dialog, &AnnotatorDialog::named, this, [this](const QString &name) {
        QSettings().setValue(kNameKey, name);
        emit m_workspace.requests.setAnnotator(name);
    });
    openDialog(dialog);
}

void ProjectCommands::tellDiffers(VideoId id)
{
    const auto *video = m_workspace.document.video(id);
    const auto name = video ? QString::fromStdString(video->key) : QString();
    emit m_workspace.notices.notice(
        Notices::Problem,
        tr("“%1” is not the file that was annotated: its contents changed, and segments may "
           "lie on other frames now. Put the former file back or check the segments.")
            .arg(name),
        video ? QString::fromStdString(video->absolutePath) : QString());
}

void ProjectCommands::takeFiles(const QStringList &paths)
{
    QStringList videos;
    for (const auto &path : paths) {
        if (path.endsWith(kSuffix, Qt::CaseInsensitive)) {
            emit m_workspace.requests.openProject(path);
            return;
        }
        videos += path;
    }
    if (m_workspace.document.isOpen() && !videos.isEmpty())
        emit m_workspace.requests.addVideos(videos);
    else if (!videos.isEmpty())
        emit m_workspace.notices.notice(Notices::Info,
                                        tr("Make or open a project first; then add videos to it."), {});
}

} // namespace onset
