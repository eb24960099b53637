// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/segmenttablemodel.h"
#include "app/document/videolistmodel.h"
#include "widgets/actions.h"
#include "widgets/docks.h"
#include "widgets/language.h"
#include "widgets/mainwindow.h"
#include "widgets/noticebar.h"
#include "widgets/theme.h"
#include "widgets/timeline/timelinetheme.h"
#include "widgets/video/transportbar.h"
#include "widgets/video/videoview.h"
#include "windowworld.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QProcess>
#include <QSignalSpy>
#include <QSlider>
#include <QToolButton>
#include <QTreeView>
#include <QtTest>

#include <set>

using namespace onset;

/// The window with real events: what it shows follows the workspace, what is pressed becomes a request.
class TestMainWindow : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(Theme::Light); }
    void init();
    void cleanup() { m_world.reset(); }
    void everyCommandIsInAMenu();
    void overlayBelongsToTheFrameShown();
    void pictureIsShownAndZooms();
    void transportShowsTimeFrameAndPts();
    void statusTellsWhatIsStored();
    void jobsAreShownAndCancelled();
    void thresholdDerivesWhileDragging();
    void classesAreMadeNamedAndRemoved();
    void newClassesDiffer();
    void lanesArePeopleUnlessChosenOtherwise();
    void theSelectedPersonStandsOut();
    void columnsFitTheirDocks();
    void textsAreReadable();
    void videosOpenAndRelink();
    void splitIsChosenInTheTable();
    void layoutComesBack();
    void languageSwitchChangesTheTexts();
    void looks_data();
    void looks();

private:
    void grabOthers(const QString &folder);
    Workspace &w() { return m_world->workspace; }
    template <class T> T *find(const char *name) { return m_window->findChild<T *>(QLatin1String(name)); }

    std::unique_ptr<WindowWorld> m_world;
    MainWindow *m_window = nullptr;
};

void TestMainWindow::init()
{
    m_world = std::make_unique<WindowWorld>();
    m_world->openProject();
    m_window = &m_world->showWindow();
    m_window->videoView().setFocus();
    QTRY_VERIFY(m_window->isActiveWindow() && m_window->videoView().hasFocus());
    QCoreApplication::processEvents();
}

void TestMainWindow::everyCommandIsInAMenu()
{
    QSet<QAction *> found;
    for (const auto *menu : m_window->menuBar()->actions()) {
        for (auto *action : menu->menu()->actions())
            found.insert(action);
    }
    for (const auto &command : commandTable())
        QVERIFY2(found.contains(m_window->actions().action(QLatin1String(command.id))), command.id);
}

void TestMainWindow::overlayBelongsToTheFrameShown()
{
    auto &view = m_window->videoView();
    w().playhead.request(FrameIndex{40});
    const auto with = view.grab().toImage();
    m_window->actions().trigger(QStringLiteral("view.boxes"));
    const auto without = view.grab().toImage();
    QVERIFY(with != without);
    m_window->actions().trigger(QStringLiteral("view.boxes"));
    QCOMPARE(view.grab().toImage(), with);
    // A request that is not answered changes neither picture nor boxes.
    QObject::disconnect(&w().playhead, &Playhead::frameRequested, m_world.get(), nullptr);
    w().playhead.request(FrameIndex{90});
    QCOMPARE(view.paintedFrame(), FrameIndex{40});
    QCOMPARE(view.grab().toImage(), with);
    // Products of another video are not drawn over this one.
    w().runs.setVideo(VideoId{2}, m_world->frames);
    QCOMPARE(view.grab().toImage(), without);
}

void TestMainWindow::pictureIsShownAndZooms()
{
    auto &view = m_window->videoView();
    m_window->actions().trigger(QStringLiteral("view.boxes"));
    w().playhead.request(FrameIndex{10});
    const auto &transform = view.pictureTransform();
    const auto pixel = [&] {
        return view.grab().toImage().pixelColor(transform.target().center().toPoint());
    };
    const auto expected = WindowWorld::picture(10).pixelColor(384, 216);
    QVERIFY(std::abs(pixel().lightness() - expected.lightness()) < 24);
    QWheelEvent wheel(view.rect().center(), view.mapToGlobal(view.rect().center()), {}, {0, 240},
                      Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&view, &wheel);
    QVERIFY(view.zoom() > 1.5);
    QVERIFY(std::abs(pixel().lightness() - expected.lightness()) < 24);
    m_window->actions().trigger(QStringLiteral("view.pictureFit"));
    QCOMPARE(view.zoom(), 1.0);
}

void TestMainWindow::transportShowsTimeFrameAndPts()
{
    w().playhead.request(FrameIndex{123});
    auto *bar = m_window->findChild<TransportBar *>();
    QCOMPARE(bar->positionText(), QStringLiteral("0:00:12.300 | 123 / 800 | PTS 17300"));
}

void TestMainWindow::statusTellsWhatIsStored()
{
    auto *stored = find<QLabel>("storedLabel");
    QCOMPARE(stored->text(), QStringLiteral("Saved"));
    if (w().document.correctionsSinceTraining() == 0)
        QVERIFY(find<QToolButton>("correctionsLabel")->isHidden());
    std::int64_t sequence = 0;
    connect(&w().document, &Document::editMade, this,
            [&](const std::shared_ptr<const Edit> &edit) { sequence = edit->sequence; });
    QVERIFY(w().document.requestResize(WindowWorld::kHuman, frameRange(101, 160)).ok());
    QCOMPARE(stored->text(), QStringLiteral("Saving…"));
    w().document.editStored(sequence);
    QCOMPARE(stored->text(), QStringLiteral("Saved"));
    const auto corrections = w().document.correctionsSinceTraining();
    QVERIFY(find<QToolButton>("correctionsLabel")->text().startsWith(QString::number(corrections)));
}

void TestMainWindow::jobsAreShownAndCancelled()
{
    const auto *cancel = m_window->actions().action(QStringLiteral("jobs.cancel"));
    QVERIFY(!cancel->isEnabled());
    const int id = w().jobs.add(QStringLiteral("motion – vtest"));
    auto info = *w().jobs.job(id);
    info.state = JobState::Running;
    info.progress = 0.4;
    w().jobs.update(info);
    QVERIFY(cancel->isEnabled());
    QSignalSpy cancelled(&w().jobs, &JobList::cancelRequested);
    QTest::keyClick(&m_window->videoView(), Qt::Key_Period, Qt::ControlModifier);
    QCOMPARE(cancelled.count(), 1);
    QCOMPARE(cancelled.first().first().toInt(), id);
    info.state = JobState::Cancelled;
    w().jobs.update(info);
    QVERIFY(!cancel->isEnabled());
    m_window->actions().trigger(QStringLiteral("jobs.clear"));
    QVERIFY(w().jobs.jobs().empty());
}

void TestMainWindow::thresholdDerivesWhileDragging()
{
    m_window->docks().reveal(Docks::Runs);
    auto *slider = find<QSlider>("threshold");
    QSignalSpy detections(&w().runs, &RunStore::detectionsChanged);
    QSignalSpy kept(&w().runs, &RunStore::derivationAccepted);
    slider->setSliderDown(true);
    slider->setSliderPosition(70);
    QTRY_VERIFY(detections.count() > 0);
    QCOMPARE(w().runs.deriveSettings().threshold, 0.7);
    QCOMPARE(kept.count(), 0);
    slider->setSliderDown(false);
    QTRY_COMPARE(kept.count(), 1);
}

void TestMainWindow::classesAreMadeNamedAndRemoved()
{
    auto *table = find<QTreeView>("classTable");
    m_window->actions().trigger(QStringLiteral("class.add"));
    auto *editor = table->findChild<QLineEdit *>();
    QVERIFY(editor);
    QTRY_VERIFY(editor->hasFocus());
    QTest::keyClicks(editor, QStringLiteral("jump"));
    QTest::keyClick(editor, Qt::Key_Return);
    const auto id = w().selection.activeClass();
    QTRY_COMPARE(QString::fromStdString(w().document.actionClass(id)->name), QStringLiteral("jump"));
    QCOMPARE(w().document.actionClass(id)->hotkey, std::string("4"));
    m_window->actions().trigger(QStringLiteral("class.remove"));
    QVERIFY(!w().document.actionClass(id));
    w().selection.setActiveClass(WindowWorld::kWalk);
    m_window->actions().trigger(QStringLiteral("class.remove")); // in use
    QVERIFY(w().document.actionClass(WindowWorld::kWalk));
    QVERIFY(!m_window->findChild<NoticeBar *>()->text().isEmpty());
}

void TestMainWindow::newClassesDiffer()
{
    std::set<std::uint32_t> colours;
    for (int i = 0; i < 10; ++i) {
        m_window->actions().trigger(QStringLiteral("class.add"));
        colours.insert(w().document.actionClass(w().selection.activeClass())->colour);
    }
    QCOMPARE(colours.size(), std::size_t{10});
}

void TestMainWindow::lanesArePeopleUnlessChosenOtherwise()
{
    const auto *byPeople = m_window->actions().action(QStringLiteral("view.lanesByTrack"));
    QVERIFY(byPeople->isChecked());
    w().runs.setVideo(VideoId{2}, m_world->frames); // no run there
    QVERIFY(!byPeople->isChecked());
    m_window->actions().trigger(QStringLiteral("view.lanesByTrack"));
    m_window->actions().trigger(QStringLiteral("view.lanesByTrack"));
    m_world->openProject();
    QVERIFY(!byPeople->isChecked());
}

void TestMainWindow::theSelectedPersonStandsOut()
{
    auto &view = m_window->videoView();
    w().playhead.request(FrameIndex{40});
    const auto before = view.grab().toImage();
    const auto made =
        w().document.requestCreate(WindowWorld::kVideo, WindowWorld::kWalk, frameRange(600, 640),
                                   productId<TrackId>(WindowWorld::kRun, 1));
    QVERIFY(made.ok());
    QCOMPARE(view.grab().toImage(), before);
    w().selection.select(*made);
    w().playhead.request(FrameIndex{40});
    QVERIFY(view.grab().toImage() != before);
}

void TestMainWindow::columnsFitTheirDocks()
{
    const auto fits = [](const QTreeView &table, std::initializer_list<int> columns) {
        return std::ranges::all_of(columns, [&](int column) {
            const auto *header = table.header();
            return header->sectionViewportPosition(column) + header->sectionSize(column) <=
                       table.viewport()->width() &&
                   header->sectionSize(column) >= header->sectionSizeHint(column);
        });
    };
    QVERIFY(fits(*find<QTreeView>("videoTable"),
                 {VideoListModel::Name, VideoListModel::Split, VideoListModel::Reviewed}));
    QVERIFY(fits(*find<QTreeView>("segmentTable"), {SegmentTableModel::Class, SegmentTableModel::Track,
                                                    SegmentTableModel::State, SegmentTableModel::Start}));
}

void TestMainWindow::textsAreReadable()
{
    constexpr double kLeast = 4.5; // WCAG 2, AA
    for (const auto &palette : {lightPalette(), darkPalette()}) {
        const auto hint = palette.color(QPalette::PlaceholderText);
        QVERIFY(contrastRatio(hint, palette.color(QPalette::Base)) >= kLeast);
        QVERIFY(contrastRatio(hint, palette.color(QPalette::Window)) >= kLeast);
        QVERIFY(contrastRatio(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)) >=
                kLeast);
    }
}

void TestMainWindow::videosOpenAndRelink()
{
    auto *table = find<QTreeView>("videoTable");
    QSignalSpy opened(&w().requests, &Requests::openVideo);
    const auto at = table->visualRect(table->model()->index(1, 0)).center();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::NoModifier, at);
    QTest::mouseDClick(table->viewport(), Qt::LeftButton, Qt::NoModifier, at);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.first().first().value<VideoId>(), VideoId{2});
    auto chooser = FileChooser::dialogs();
    chooser.folder = [](QWidget *, const FileChooser::Question &) { return QStringLiteral("/elsewhere"); };
    m_window->setFileChooser(chooser);
    QSignalSpy relinked(&w().requests, &Requests::relinkVideos);
    m_window->actions().trigger(QStringLiteral("file.relink"));
    QCOMPARE(relinked.first().first().toString(), QStringLiteral("/elsewhere"));
}

void TestMainWindow::splitIsChosenInTheTable()
{
    auto *table = find<QTreeView>("videoTable");
    const auto cell = table->model()->index(1, VideoListModel::Split);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::NoModifier, table->visualRect(cell).center());
    auto *choice = table->viewport()->findChild<QComboBox *>();
    QVERIFY(choice);
    QTest::keyClick(choice, Qt::Key_End);
    QCOMPARE(w().document.video(VideoId{2})->split, Split::HeldOut);
    QTRY_VERIFY(!table->viewport()->findChild<QComboBox *>());
}

void TestMainWindow::layoutComesBack()
{
    m_window->docks().dock(Docks::Classes).close();
    m_window->addDockWidget(Qt::LeftDockWidgetArea, &m_window->docks().dock(Docks::Timeline));
    QSignalSpy closed(m_window, &MainWindow::closed);
    m_window->close();
    QCOMPARE(closed.count(), 1);
    auto &again = m_world->showWindow();
    QVERIFY(!again.docks().dock(Docks::Classes).isVisible());
    QCOMPARE(again.dockWidgetArea(&again.docks().dock(Docks::Timeline)), Qt::LeftDockWidgetArea);
    again.actions().trigger(QStringLiteral("view.resetLayout"));
    QVERIFY(again.docks().dock(Docks::Classes).isVisible());
    QCOMPARE(again.dockWidgetArea(&again.docks().dock(Docks::Timeline)), Qt::BottomDockWidgetArea);
}

void TestMainWindow::languageSwitchChangesTheTexts()
{
    const QString lrelease = QStringLiteral("/usr/lib/qt6/bin/lrelease");
    QVERIFY(QFile::exists(lrelease));
    QFile ts(m_world->folder.filePath(QStringLiteral("onset_de.ts")));
    QVERIFY(ts.open(QIODevice::WriteOnly));
    ts.write(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><!DOCTYPE TS><TS version=\"2.1\" language=\"de\">"
        "<context><name>Commands</name><message><source>&amp;Play or pause</source>"
        "<translation>&amp;Abspielen oder anhalten</translation></message>"
        "<message><source>&amp;Segment</source><translation>&amp;Abschnitt</translation></message></context>"
        "<context><name>onset::Docks</name><message><source>Timeline</source>"
        "<translation>Zeitachse</translation></message></context></TS>");
    ts.close();
    const auto qm = m_world->folder.filePath(QStringLiteral("onset_de.qm"));
    QCOMPARE(
        QProcess::execute(lrelease, {QStringLiteral("-silent"), ts.fileName(), QStringLiteral("-qm"), qm}),
        0);
    LanguageSwitcher languages(m_world->folder.path());
    QVERIFY(!languages.setLanguage(QStringLiteral("fr"))); // not there: nothing changes
    QVERIFY(languages.setLanguage(QStringLiteral("de")));
    QTRY_COMPARE(m_window->docks().dock(Docks::Timeline).windowTitle(), QStringLiteral("Zeitachse"));
    QCOMPARE(m_window->actions().action(QStringLiteral("play.toggle"))->text(),
             QStringLiteral("&Abspielen oder anhalten"));
    QCOMPARE(m_window->menuBar()->actions().at(2)->text(), QStringLiteral("&Abschnitt"));
    QVERIFY(languages.setLanguage(QStringLiteral("en")));
    QTRY_COMPARE(m_window->docks().dock(Docks::Timeline).windowTitle(), QStringLiteral("Timeline"));
}

void TestMainWindow::looks_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    QTest::newRow("1280-light") << QSize(1280, 720) << false;
    QTest::newRow("1280-dark") << QSize(1280, 720) << true;
    QTest::newRow("1920-light") << QSize(1920, 1080) << false;
    QTest::newRow("1920-dark") << QSize(1920, 1080) << true;
}

void TestMainWindow::looks()
{
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    applyTheme(dark ? Theme::Dark : Theme::Light);
    m_world->showWindow(size);
    w().selection.select(productId<DetectionId>(WindowWorld::kRun, 2));
    w().playhead.request(FrameIndex{324});
    QTest::qWait(50);
    const auto picture = m_world->window->grab();
    QCOMPARE(picture.size(), size); // no panel asks for more than there is
    const auto folder = qEnvironmentVariable("ONSET_GRABS");
    if (!folder.isEmpty())
        picture.save(folder + u'/' + QLatin1String(QTest::currentDataTag()) + QStringLiteral(".png"));
    grabOthers(folder);
    applyTheme(Theme::Light);
}

void TestMainWindow::grabOthers(const QString &folder)
{
    auto &window = *m_world->window;
    const auto save = [&](QWidget *widget, const QString &name) {
        if (!folder.isEmpty())
            widget->grab().save(
                QStringLiteral("%1/%2-%3.png").arg(folder, QLatin1String(QTest::currentDataTag()), name));
    };
    const int id = w().jobs.add(QStringLiteral("motion – vtest"));
    auto job = *w().jobs.job(id);
    job.state = JobState::Running;
    job.progress = 0.43;
    job.secondsLeft = 80;
    job.speed = QStringLiteral("3.1 × real time");
    w().jobs.update(job);
    emit w().notices.notice(Notices::Warning, QStringLiteral("The video has no sound."), {});
    QVERIFY(w().document.requestResize(WindowWorld::kHuman, frameRange(104, 160)).ok());
    QTest::keyClick(&window.videoView(), Qt::Key_I);
    for (const auto kind : {Docks::Runs, Docks::Jobs, Docks::History}) {
        window.docks().reveal(kind);
        QTest::qWait(20);
        save(&window.docks().dock(kind), QStringLiteral("panel%1").arg(kind));
    }
    save(&window, QStringLiteral("busy"));
    for (const auto *command :
         {"play.goto", "run.detect", "file.export", "file.preferences", "help.shortcuts", "help.about"}) {
        window.actions().trigger(QLatin1String(command));
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        QVERIFY2(dialog, command);
        QTest::qWait(20);
        save(dialog, QString::fromLatin1(command));
        dialog->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
