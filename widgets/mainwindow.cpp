// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mainwindow.h"

#include "app/document/workspace.h"
#include "widgets/actions.h"
#include "widgets/cachelimit.h"
#include "widgets/commandstates.h"
#include "widgets/decidedoverlap.h"
#include "widgets/docks.h"
#include "widgets/evaluation/errorpanel.h"
#include "widgets/evaluation/errorwalk.h"
#include "widgets/evaluation/evaluationpanel.h"
#include "widgets/icons.h"
#include "widgets/keydispatcher.h"
#include "widgets/mainmenus.h"
#include "widgets/panels/classpanel.h"
#include "widgets/panels/edgepanel.h"
#include "widgets/panels/historypanel.h"
#include "widgets/panels/jobpanel.h"
#include "widgets/panels/runpanel.h"
#include "widgets/panels/segmentpanel.h"
#include "widgets/panels/videopanel.h"
#include "widgets/playcommands.h"
#include "widgets/projectcommands.h"
#include "widgets/queue/queuepanel.h"
#include "widgets/queue/queuewalk.h"
#include "widgets/reviewarea.h"
#include "widgets/reviewcommands.h"
#include "widgets/statusview.h"
#include "widgets/timeline/timelineview.h"
#include "widgets/tipwrapper.h"
#include "widgets/training/changepanel.h"
#include "widgets/training/changewalk.h"
#include "widgets/training/retraindialog.h"
#include "widgets/training/trainingpanel.h"
#include "widgets/training/versionlist.h"
#include "widgets/video/videoview.h"
#include "widgets/videopane.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QFileInfo>
#include <QMimeData>
#include <QScreen>
#include <QSettings>
#include <QStatusBar>

namespace onset {

namespace {

/// Whether lanes are people, once somebody chose; before that the run decides.
const QString kLanesKey = QStringLiteral("timeline/people");

/// Until somebody chooses another: as large as is useful, with room for the frame and a task bar.
QSize firstSize(const QSize &available)
{
    constexpr QSize kUseful(1600, 900);
    constexpr QSize kLeast(1280, 680);
    constexpr QSize kAround(40, 80);
    return (available - kAround).boundedTo(kUseful).expandedTo(kLeast);
}

} // namespace

MainWindow::MainWindow(Workspace &workspace, QWidget *parent)
    : QMainWindow(parent)
    , m_workspace(workspace)
    , m_actions(new Actions(this))
    , m_play(new PlayCommands(workspace, *m_actions, this))
    , m_review(new ReviewCommands(workspace, *m_actions, this))
    , m_project(new ProjectCommands(workspace, *m_actions, *this))
    , m_states(new CommandStates(workspace, *m_actions, this))
    , m_pane(new VideoPane(workspace, *m_actions))
    , m_docks(new Docks(*this))
    , m_errorWalk(new ErrorWalk(workspace, *m_actions, this))
    , m_queueWalk(new QueueWalk(workspace, *m_actions, *m_review, this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(applicationIcon());
    setAcceptDrops(true);
    qApp->installEventFilter(new TipWrapper(this));
    m_workspace.document.setDecidedOverlap(storedDecidedOverlap());
    m_workspace.cache.setLimitGigabytes(storedCacheLimit());
    setCentralWidget(m_pane);
    buildPanels();
    m_docks->retranslate();
    m_menus = new MainMenus(m_workspace, *m_actions, *m_docks, *this);
    m_status = new StatusView(m_workspace, *m_review, *statusBar());
    auto *keys = new KeyDispatcher(*m_actions, *this);
    connect(keys, &KeyDispatcher::singleStep, m_play, &PlayCommands::singleStep);
    connectTimeline();
    joinTimeline();
    connectView();
    connectSegments();
    connectEvaluation();
    connectQueue();
    connectTraining();
    for (const auto signal : {&Document::loaded, &Document::unloaded, &Document::videosChanged})
        connect(&m_workspace.document, signal, this, &MainWindow::showTitle);
    connect(&m_workspace.playhead, &Playhead::videoChanged, this, &MainWindow::showTitle);
    resize(firstSize(screen()->availableSize()));
    m_docks->restore();
    showTitle();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildPanels()
{
    m_edges = new EdgePanel(m_workspace);
    m_segments = new SegmentPanel(m_workspace, *m_actions);
    m_classes = new ClassPanel(m_workspace, *m_actions);
    m_timeline = new TimelineView(m_workspace);
    markReviewArea(m_timeline, FocusPlace::View);
    m_docks->add(Docks::Videos, new VideoPanel(m_workspace, *m_actions));
    m_docks->add(Docks::Classes, m_classes);
    m_docks->add(Docks::Edges, m_edges);
    m_docks->add(Docks::Segments, m_segments);
    m_docks->add(Docks::Runs, new RunPanel(m_workspace, *m_actions));
    m_docks->add(Docks::Jobs, new JobPanel(m_workspace, *m_actions));
    m_docks->add(Docks::History, new HistoryPanel(m_workspace));
    m_docks->add(Docks::Timeline, m_timeline);
    m_evaluation = new EvaluationPanel(m_workspace, *m_actions);
    m_errors = new ErrorPanel(m_workspace, *m_actions, *m_errorWalk);
    m_docks->add(Docks::Evaluation, m_evaluation);
    m_docks->add(Docks::Errors, m_errors);
    m_queue = new QueuePanel(m_workspace, *m_actions, *m_queueWalk);
    m_docks->add(Docks::Queue, m_queue);
    m_training = new TrainingPanel(m_workspace, *m_actions);
    m_docks->add(Docks::Training, m_training);
    m_changes = new ChangePanel(m_workspace);
    m_docks->add(Docks::Changes, m_changes);
}

void MainWindow::connectTimeline()
{
    const auto on = [this](const char *id, auto handler) { m_actions->on(QLatin1String(id), handler); };
    on("view.fitSelection", [this] { m_timeline->fitSelection(); });
    on("view.fitAll", [this] { m_timeline->fitAll(); });
    on("view.zoomIn", [this] { m_timeline->zoomIn(); });
    on("view.zoomOut", [this] { m_timeline->zoomOut(); });
    on("view.laneUp", [this] { m_timeline->laneUp(); });
    on("view.laneDown", [this] { m_timeline->laneDown(); });
    on("view.lanesByTrack", [this] {
        const bool byTrack = m_actions->action(QStringLiteral("view.lanesByTrack"))->isChecked();
        m_timeline->setLaneMode(byTrack ? LaneMode::Track : LaneMode::Class);
    });
    connect(m_timeline, &TimelineView::laneModeChanged, this, [this](LaneMode mode) {
        m_actions->action(QStringLiteral("view.lanesByTrack"))->setChecked(mode == LaneMode::Track);
        if (!m_choosingLanes)
            QSettings().setValue(kLanesKey, mode == LaneMode::Track);
    });
    for (const auto signal : {&RunStore::shownRunChanged, &RunStore::tracksChanged})
        connect(&m_workspace.runs, signal, this, &MainWindow::chooseLanes);
    chooseLanes();
    connect(m_review, &ReviewCommands::recentre, m_timeline, &TimelineView::fitSelection);
    connect(m_timeline, &TimelineView::edgePreview, m_edges, &EdgePanel::preview);
    connect(m_timeline, &TimelineView::refused, this,
            [this](const QString &text) { emit m_workspace.notices.notice(Notices::Warning, text, {}); });
}

void MainWindow::chooseLanes()
{
    const auto &runs = m_workspace.runs;
    const auto wanted = QSettings().value(kLanesKey);
    const bool people = wanted.isValid() ? wanted.toBool() : !runs.tracks(runs.shownRun()).empty();
    m_choosingLanes = true;
    m_timeline->setLaneMode(people ? LaneMode::Track : LaneMode::Class);
    m_choosingLanes = false;
}

void MainWindow::joinTimeline()
{
    m_timeline->setKeyLookup([this](const QString &command) {
        const std::pair<const char *, const char *> known[] = {
            {"accept", "review.accept"}, {"reject", "review.reject"}, {"split", "segment.split"},
            {"merge", "segment.merge"},  {"loop", "review.loop"},     {"fit-selection", "view.fitSelection"}};
        for (const auto &[name, id] : known) {
            const auto keys = m_actions->keys(QLatin1String(id));
            if (command == QLatin1String(name) && !keys.isEmpty())
                return keys.first();
        }
        return QKeySequence();
    });
    connect(&m_workspace.playhead, &Playhead::shownChanged, this, [this](const ShownFrame &frame) {
        // A loop was fitted as a whole; following it would swing the view to and fro.
        if (!m_workspace.playhead.loop())
            m_timeline->ensureVisible(frame.index);
    });
}

void MainWindow::connectView()
{
    auto &view = m_pane->view();
    const auto on = [this](const char *id, auto handler) { m_actions->on(QLatin1String(id), handler); };
    on("view.pictureIn", [&view] { view.zoomIn(); });
    on("view.pictureOut", [&view] { view.zoomOut(); });
    on("view.pictureFit", [&view] { view.fit(); });
    m_actions->action(QStringLiteral("view.boxes"))->setChecked(true);
    on("view.boxes",
       [this, &view] { view.setBoxesShown(m_actions->action(QStringLiteral("view.boxes"))->isChecked()); });
    on("view.trails",
       [this, &view] { view.setTrailsShown(m_actions->action(QStringLiteral("view.trails"))->isChecked()); });
    on("view.fullScreen", [this] { toggleFullScreen(); });
    on("view.resetLayout", [this] { m_docks->reset(); });
}

void MainWindow::connectSegments()
{
    m_actions->on(QStringLiteral("edit.find"), [this] {
        m_docks->reveal(Docks::Segments);
        m_segments->focusFilter();
    });
    m_actions->on(QStringLiteral("class.add"), [this] {
        m_docks->reveal(Docks::Classes);
        m_classes->addClass();
    });
}

void MainWindow::connectEvaluation()
{
    m_actions->on(QStringLiteral("view.evaluation"), [this] { m_docks->revealEvaluation(); });
    for (const auto *id : {"evaluation.all", "evaluation.missing", "evaluation.labels"})
        m_actions->on(QLatin1String(id), [this] {
            m_docks->reveal(Docks::Errors);
            m_errors->focusList();
        });
    connect(m_evaluation, &EvaluationPanel::errorsWanted, this, [this] {
        m_docks->reveal(Docks::Errors);
        m_errors->takeOver();
    });
    connect(m_errorWalk, &ErrorWalk::arrived, this, [this] {
        // Judging needs the timeline, with prediction and annotation on it.
        m_docks->reveal(Docks::Timeline);
        m_timeline->fitSelection();
    });
    const auto want = [this] {
        const bool seen =
            !m_docks->dock(Docks::Evaluation).isHidden() || !m_docks->dock(Docks::Errors).isHidden();
        m_workspace.evaluation.setWanted(seen);
    };
    for (const auto kind : {Docks::Evaluation, Docks::Errors})
        connect(&m_docks->dock(kind), &QDockWidget::visibilityChanged, this, want);
}

void MainWindow::connectQueue()
{
    for (const auto *id : {"review.queue", "review.order"})
        m_actions->on(QLatin1String(id), [this] {
            m_docks->reveal(Docks::Queue);
            m_queue->takeOver();
        });
    connect(m_queueWalk, &QueueWalk::arrived, this, [this](const FrameRange &range) {
        m_docks->reveal(Docks::Timeline);
        m_timeline->fitRange(range);
        if (m_queue->isAncestorOf(focusWidget()))
            m_pane->view().setFocus(); // Enter decides from here on
    });
}

void MainWindow::connectTraining()
{
    m_actions->on(QStringLiteral("training.retrain"), [this] {
        auto *dialog = new RetrainDialog(m_workspace, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::accepted, this, [this] { m_docks->reveal(Docks::Training); });
        dialog->open();
    });
    connect(m_status, &StatusView::retrainWanted, this,
            [this] { m_actions->trigger(QStringLiteral("training.retrain")); });
    m_actions->on(QStringLiteral("changes.show"), [this] { m_docks->reveal(Docks::Changes); });
    connect(&m_workspace.changes, &ChangeStore::wanted, this, [this] { m_docks->reveal(Docks::Changes); });
    auto *walk = new ChangeWalk(m_workspace, this);
    connect(m_changes, &ChangePanel::wanted, walk, &ChangeWalk::open);
    connect(walk, &ChangeWalk::arrived, this, [this] {
        m_docks->reveal(Docks::Timeline);
        m_timeline->fitSelection();
    });
    m_actions->on(QStringLiteral("training.show"), [this] { m_docks->reveal(Docks::Training); });
    connect(&m_training->versions(), &VersionList::detectionWanted, this,
            [this](ModelVersionId version) { m_project->runDetection(version); });
}

VideoView &MainWindow::videoView() const
{
    return m_pane->view();
}

void MainWindow::setInfo(const AppInfo &info)
{
    m_project->setInfo(info);
}

void MainWindow::setLanguages(LanguageSwitcher *languages)
{
    m_project->setLanguages(languages);
}

void MainWindow::setFileChooser(FileChooser chooser)
{
    m_evaluation->setFileChooser(chooser);
    m_project->setFileChooser(std::move(chooser));
}

void MainWindow::showTitle()
{
    const QFileInfo file(QString::fromStdString(m_workspace.document.path()));
    const auto project = m_workspace.document.isReadOnly()
                             ? tr("%1 (reading only)", "project").arg(file.completeBaseName())
                             : file.completeBaseName();
    const auto *video = m_workspace.document.video(m_workspace.playhead.video());
    if (!m_workspace.document.isOpen())
        setWindowTitle(tr("Onset"));
    else if (video)
        setWindowTitle(
            tr("%1 – %2 – Onset", "video – project").arg(QString::fromStdString(video->key), project));
    else
        setWindowTitle(tr("%1 – Onset", "project").arg(project));
}

void MainWindow::toggleFullScreen()
{
    setWindowState(windowState() ^ Qt::WindowFullScreen);
    m_actions->action(QStringLiteral("view.fullScreen"))->setChecked(isFullScreen());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_docks->store();
    event->accept();
    emit closed();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_status) {
        m_actions->retranslate();
        m_states->refresh();
        m_menus->retranslate();
        m_docks->retranslate();
        m_status->retranslate();
        showTitle();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const auto &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths += url.toLocalFile();
    }
    m_project->takeFiles(paths);
    event->acceptProposedAction();
}

} // namespace onset
