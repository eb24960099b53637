// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowoptions.h"
#include "storage/db/projectfile.h"
#include "tests/app/readonlyproject.h"
#include "tests/app/walk.h"
#include "tests/db/folderstate.h"
#include "tests/db/hardships.h"
#include "tests/db/projectfixture.h"
#include "widgets/actions.h"
#include "widgets/offerbar.h"
#include "widgets/timeline/timelineview.h"
#include "widgets/video/videoview.h"
#include "widgets/writingcommands.h"

#include <QAction>
#include <QLabel>
#include <QProcess>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QUndoStack>
#include <QtTest>

#include <filesystem>

using namespace onset;
using namespace onset::test;

/// A project that a person opens to look at it: everything can be seen and taken elsewhere, and neither its
/// file nor its folder is touched.
class TestReadOnly : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup() { m_walk.reset(); }
    void lookingLeavesNothing();
    void keysAndMouseChangeNothing();
    void writingCommandsAreGreyed();
    void whatIsAskedOfServicesIsRefused();
    void evaluationAndQueueWork();
    void resultsGoElsewhere();
    void videoThatWasNeverIndexedPlays();
    void nobodyIsAskedForTheirName();
    void modeComesBackAfterAFailure();
    void whereNothingMayBeWritten();
    void olderProjectIsLeftAlone();
    void openedNormallyItIsAsEver();
    void commandLine();

private:
    QString inFolder(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    QString project() const { return inFolder("read.onset"); }
    Workspace &w() { return m_walk->workspace(); }
    bool ready() { return w().document.isOpen() && w().playhead.frames() && w().playhead.current().valid(); }
    QAction &action(const char *id) { return *m_walk->window().findChild<QAction *>(QLatin1String(id)); }
    void openForReading();
    void plays();
    bool refusedSince(int before) const;
    void closeAndCompare();

    QTemporaryDir m_original;
    std::unique_ptr<QTemporaryDir> m_folder;    ///< the project's, for one test
    std::unique_ptr<QTemporaryDir> m_elsewhere; ///< results and settings
    QMap<QString, QByteArray> m_before;
    std::unique_ptr<Walk> m_walk;
    QStringList m_told;
};

void TestReadOnly::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("OnsetTest"));
    QCoreApplication::setApplicationName(QStringLiteral("OnsetTest"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    makeReadOnlyProject(m_original.path());
}

/// A copy of the project: its videos are not where they were, but beside it as they were.
void TestReadOnly::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_elsewhere = std::make_unique<QTemporaryDir>();
    qputenv("ONSET_CACHE", QFile::encodeName(m_elsewhere->filePath(QStringLiteral("cache"))));
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_elsewhere->path());
    for (const auto *name : {"read.onset", "one.mp4", "two.mp4"}) {
        const auto source = m_original.filePath(QLatin1String(name));
        QVERIFY(
            QFile::copy(QFile::exists(source) ? source : source + QStringLiteral(".away"), inFolder(name)));
        if (source.endsWith(QStringLiteral(".mp4")))
            QFile::rename(source, source + QStringLiteral(".away"));
    }
    m_before = folderState(m_folder->path());
    m_told.clear();
    m_walk = std::make_unique<Walk>(project());
    connect(&w().notices, &Notices::notice, this,
            [this](Notices::Level, const QString &text) { m_told << text; });
}

void TestReadOnly::openForReading()
{
    m_walk->chooseFromMenu(QStringLiteral("file.openReadOnly"), project());
    QVERIFY2(waitFor([this] { return ready(); }), qPrintable(m_told.join(u'\n')));
    QVERIFY(w().document.isReadOnly());
    QVERIFY(waitFor([this] { return w().runs.detections(kFound).size() == 3; }));
    QVERIFY2(m_walk->problems().isEmpty(), qPrintable(m_walk->problems().join(u'\n')));
    m_walk->window().videoView().setFocus();
}

void TestReadOnly::plays()
{
    m_walk->goTo(0);
    m_walk->key(Qt::Key_Space);
    QVERIFY(waitFor([this] { return w().playhead.current().value > 12; }));
    m_walk->key(Qt::Key_Space);
    QVERIFY(waitFor([this] { return !w().playhead.playing(); }));
}

bool TestReadOnly::refusedSince(int before) const
{
    return m_told.size() == before + 1 &&
           m_told.last() ==
               QStringLiteral("This project is open for reading only. Open it normally to change it.");
}

void TestReadOnly::closeAndCompare()
{
    QCOMPARE(w().document.undoStack()->count(), 0);
    QCOMPARE(w().document.editsWaiting(), 0);
    m_walk->closeWindow();
    QCOMPARE(folderState(m_folder->path()), m_before);
}

void TestReadOnly::lookingLeavesNothing()
{
    const QSignalSpy offered(&w().notices, &Notices::offered);
    openForReading();
    QVERIFY2(m_walk->window().windowTitle().contains(QStringLiteral("read (reading only)")),
             qPrintable(m_walk->window().windowTitle()));
    const auto *stored = m_walk->window().findChild<QLabel *>(QStringLiteral("storedLabel"));
    QVERIFY(stored->isVisible());
    QCOMPARE(stored->text(), QStringLiteral("Reading only"));
    QVERIFY(stored->toolTip().contains(QStringLiteral("File, Open project")));
    QCOMPARE(w().document.snapshots().size(), 1U); // of a training that could go on
    QCOMPARE(offered.count(), 0);
    const auto coverage = w().document.coverage(kIndexed);
    plays();
    QCOMPARE(w().document.coverage(kIndexed), coverage);
    m_walk->key(Qt::Key_Tab);
    QVERIFY(m_walk->selected());
    QCOMPARE(m_walk->selected()->state, SegmentState::Predicted);
    closeAndCompare();
}

void TestReadOnly::keysAndMouseChangeNothing()
{
    openForReading();
    m_walk->key(Qt::Key_Tab);
    QVERIFY(m_walk->selected());
    const auto items = w().document.items(kIndexed);
    for (const auto key : {Qt::Key_Return, Qt::Key_Delete, Qt::Key_R, Qt::Key_I, Qt::Key_O, Qt::Key_S,
                           Qt::Key_M, Qt::Key_1, Qt::Key_Period}) {
        const auto before = static_cast<int>(m_told.size());
        m_walk->key(key);
        QVERIFY2(refusedSince(before), qPrintable(QKeySequence(key).toString()));
    }
    m_walk->timeline().fitAll();
    const auto item = *w().document.item(kJumped);
    const auto edge = m_walk->edgePoint(item, item.range.end);
    m_walk->click(edge - QPoint(8, 0));
    QCOMPARE(w().selection.item(), item.id);
    const auto before = static_cast<int>(m_told.size());
    m_walk->drag(edge, edge + QPoint(40, 0), Qt::AltModifier);
    QVERIFY2(refusedSince(before), qPrintable(m_told.join(u'\n')));
    const auto after = w().document.items(kIndexed);
    QVERIFY(std::ranges::equal(items, after, [](const Item &a, const Item &b) {
        return a.id == b.id && a.range == b.range && a.state == b.state && a.actionClass == b.actionClass;
    }));
    closeAndCompare();
}

void TestReadOnly::writingCommandsAreGreyed()
{
    openForReading();
    m_walk->key(Qt::Key_Tab);
    int writing = 0;
    for (const auto &command : commandTable()) {
        const auto id = QString::fromLatin1(command.id);
        if (!writesProject(id))
            continue;
        ++writing;
        QVERIFY2(!action(command.id).isEnabled(), command.id);
    }
    QCOMPARE(writing, 53);
    for (const auto *id :
         {"file.open",         "file.openReadOnly",   "file.close",   "file.export",     "file.snapshot",
          "file.check",        "file.relink",         "edit.find",    "segment.clear",   "review.next",
          "review.previous",   "review.loop",         "review.queue", "review.order",    "play.toggle",
          "play.goto",         "training.show",       "changes.show", "view.evaluation", "evaluation.next",
          "evaluation.report", "evaluation.agreement"})
        QVERIFY2(action(id).isEnabled(), id);
    closeAndCompare();
}

/// What would come from elsewhere than a command: dropped files, buttons, lists.
void TestReadOnly::whatIsAskedOfServicesIsRefused()
{
    openForReading();
    auto &requests = w().requests;
    RunSettings run;
    run.system = QStringLiteral("motion");
    run.videos = {kIndexed};
    const std::vector<std::function<void()>> asked{
        [&] { emit requests.addVideos({inFolder("two.mp4")}); },
        [&] { emit requests.startRun(run); },
        [&] { emit requests.startRunWithFile(run); },
        [&] { emit requests.addModel(inFolder("two.mp4")); },
        [&] { emit requests.resumeRun(kBroken); },
        [&] { emit requests.describeVideos(); },
        [&] { emit requests.removeRun(kBroken); },
        [&] { emit requests.startTraining({}); },
        [&] { emit requests.resumeTraining({1}); },
        [&] { emit requests.discardTraining({1}); },
        [&] { emit requests.useModel({1}); },
        [&] { emit requests.importFile(inFolder("two.mp4"), QStringLiteral("activitynet")); },
    };
    for (std::size_t i = 0; i < asked.size(); ++i) {
        const auto before = static_cast<int>(m_told.size());
        asked[i]();
        QVERIFY2(refusedSince(before), qPrintable(QString::number(i)));
    }
    m_walk->waitStored();
    QCOMPARE(w().document.videos().size(), 2U);
    QCOMPARE(w().runs.runs().size(), 2U);
    QVERIFY(w().jobs.jobs().empty());
    closeAndCompare();
}

void TestReadOnly::evaluationAndQueueWork()
{
    openForReading();
    w().runs.setShownRun(kFound);
    m_walk->key(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    auto &evaluation = w().evaluation;
    QVERIFY(
        waitFor([&] { return evaluation.state() == EvaluationStore::State::Ready && !evaluation.behind(); }));
    QVERIFY(evaluation.entries()->rowCount() > 0);
    m_walk->window().videoView().setFocus();
    m_walk->key(Qt::Key_N);
    QVERIFY(waitFor([this] { return m_walk->selected().has_value(); }));
    auto before = static_cast<int>(m_told.size());
    m_walk->key(Qt::Key_W);
    QVERIFY2(refusedSince(before), qPrintable(m_told.join(u'\n')));
    QVERIFY(w().document.verdicts().empty());

    m_walk->key(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    auto &queue = w().queue;
    QVERIFY(waitFor([&] { return queue.state() == QueueStore::State::Ready; }));
    QVERIFY(queue.entries()->rowCount() > 0);
    for (int row = 0; row < queue.entries()->rowCount(); ++row) // stretches drawn at random among them
        queue.setCurrent(row);
    m_walk->waitStored();
    QVERIFY(w().document.samples().empty());
    QVERIFY2(m_walk->problems().isEmpty(), qPrintable(m_walk->problems().join(u'\n')));
    closeAndCompare();
}

void TestReadOnly::resultsGoElsewhere()
{
    openForReading();
    const auto labels = m_elsewhere->filePath(QStringLiteral("labels.json"));
    m_walk->transfer(false, QStringLiteral("activitynet"), labels);
    QVERIFY(waitFor([&] { return QFile::exists(labels); }));
    const auto copy = m_elsewhere->filePath(QStringLiteral("copy.onset"));
    m_walk->chooseFromMenu(QStringLiteral("file.snapshot"), copy);
    QVERIFY(waitFor([&] { return QFile::exists(copy); }));
    m_walk->key(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(waitFor([this] { return w().evaluation.state() == EvaluationStore::State::Ready; }));
    const auto report = m_elsewhere->filePath(QStringLiteral("report.html"));
    m_walk->chooseFromMenu(QStringLiteral("evaluation.report"), report);
    QVERIFY(waitFor([&] { return QFile::exists(report); }));
    m_walk->chooseFromMenu(QStringLiteral("file.check"), {});
    QVERIFY(waitFor([this] { return m_told.contains(QStringLiteral("The project file is sound.")); }));
    QVERIFY2(m_walk->problems().isEmpty(), qPrintable(m_walk->problems().join(u'\n')));
    QCOMPARE(Walk::stored(copy).segments, Walk::stored(project()).segments);
    closeAndCompare();
}

void TestReadOnly::videoThatWasNeverIndexedPlays()
{
    openForReading();
    QVERIFY(!w().document.video(kNeverIndexed)->frames);
    emit w().requests.openVideo(kNeverIndexed);
    QVERIFY(waitFor([this] {
        return w().playhead.video() == kNeverIndexed && w().playhead.frames() &&
               w().playhead.current().valid();
    }));
    QVERIFY(w().document.video(kNeverIndexed)->frames); // for as long as the project is open
    plays();
    QVERIFY2(m_walk->problems().isEmpty(), qPrintable(m_walk->problems().join(u'\n')));
    closeAndCompare();
    QVERIFY(!Walk::stored(project()).videos.back().frames);
}

void TestReadOnly::nobodyIsAskedForTheirName()
{
    emit w().requests.setAnnotator(QString());
    const QSignalSpy asked(&w().notices, &Notices::annotatorNeeded);
    openForReading();
    QCOMPARE(asked.count(), 0);
    m_walk->openProject();
    QVERIFY(!w().document.isReadOnly());
    QCOMPARE(asked.count(), 1);
}

void TestReadOnly::modeComesBackAfterAFailure()
{
    const auto text = m_elsewhere->filePath(QStringLiteral("text.onset"));
    QFile file(text);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("not a project") > 0);
    file.close();
    for (const bool reading : {true, false}) {
        reading ? openForReading() : m_walk->openProject();
        QCOMPARE(w().document.isReadOnly(), reading);
        const auto before = m_told.size();
        m_walk->chooseFromMenu(reading ? QStringLiteral("file.open") : QStringLiteral("file.openReadOnly"),
                               text);
        QVERIFY(waitFor([&] { return m_told.size() > before && ready(); }));
        QCOMPARE(QString::fromStdString(w().document.path()), QFileInfo(project()).canonicalFilePath());
        QCOMPARE(w().document.isReadOnly(), reading);
    }
    m_walk->window().close();
    m_walk = std::make_unique<Walk>(project());
    connect(&w().notices, &Notices::notice, this,
            [this](Notices::Level, const QString &said) { m_told << said; });
    // Another program has it: what to do is said, and can be done.
    const auto writer = ProjectFile::open(project().toStdString());
    QVERIFY(writer.ok());
    m_told.clear();
    m_walk->chooseFromMenu(QStringLiteral("file.open"), project());
    QVERIFY(waitFor([this] { return !m_told.isEmpty(); }));
    QVERIFY2(m_told.last().contains(QStringLiteral("open it for reading only (File, Open for reading only)")),
             qPrintable(m_told.last()));
    const auto *bar = m_walk->window().findChild<OfferBar *>();
    QVERIFY(bar->isVisible());
    const auto buttons = bar->findChildren<QPushButton *>();
    const auto open = std::ranges::find(buttons, QStringLiteral("Open for reading only"), &QPushButton::text);
    QVERIFY(open != buttons.end());
    QTest::mouseClick(*open, Qt::LeftButton);
    QVERIFY(waitFor([this] { return ready() && w().document.isReadOnly(); }));
    QVERIFY(!bar->isVisible());
}

void TestReadOnly::whereNothingMayBeWritten()
{
    namespace fs = std::filesystem;
    const fs::path folder(m_folder->path().toStdString());
    for (const auto &entry : fs::directory_iterator(folder))
        fs::permissions(entry.path(), static_cast<fs::perms>(0444));
    fs::permissions(folder, static_cast<fs::perms>(0555));
    {
        const Unprivileged nobody; // the tests may run as root
        openForReading();
        plays();
        QVERIFY2(m_told.join(u'\n').contains(QStringLiteral("is read as it is now")),
                 qPrintable(m_told.join(u'\n')));
        closeAndCompare();
    }
    fs::permissions(folder, fs::perms::owner_all);
}

/// It would have to be upgraded first: said, and not done.
void TestReadOnly::olderProjectIsLeftAlone()
{
    const QTemporaryDir folder;
    const auto old = QString::fromStdString(oldProject(folder, 3));
    const auto before = folderState(folder.path());
    m_walk->chooseFromMenu(QStringLiteral("file.openReadOnly"), old);
    QVERIFY(waitFor([this] { return !m_walk->problems().isEmpty(); }));
    QVERIFY2(m_walk->problems().last().contains(QStringLiteral("must be upgraded")),
             qPrintable(m_walk->problems().last()));
    QVERIFY(!w().document.isOpen());
    QVERIFY(m_walk->window().findChild<OfferBar *>()->isHidden()); // reading was just refused
    QCOMPARE(folderState(folder.path()), before);
}

void TestReadOnly::openedNormallyItIsAsEver()
{
    openForReading();
    m_walk->openProject();
    QVERIFY(!w().document.isReadOnly());
    QVERIFY(!m_walk->window().windowTitle().contains(QStringLiteral("reading only")));
    QVERIFY(action("file.import").isEnabled() && action("run.detect").isEnabled());
    QVERIFY(waitFor([this] { return w().runs.detections(kFound).size() == 3; }));
    m_walk->key(Qt::Key_Tab);
    QVERIFY(action("review.accept").isEnabled());
    m_walk->key(Qt::Key_Return);
    QCOMPARE(w().document.undoStack()->count(), 1);
    m_walk->waitStored();
    QCOMPARE(m_walk->difference(), QString());
    QCOMPARE(Walk::stored(project()).segments.size(), 2U);
}

void TestReadOnly::commandLine()
{
    const auto options = parseWindowOptions({QStringLiteral("--read-only"), project()});
    QVERIFY(options.ok() && options->readOnly);
    QCOMPARE(options->project, project());
    QVERIFY(!parseWindowOptions({project()})->readOnly);
    QVERIFY(!parseWindowOptions({QStringLiteral("--read-only")}).ok());
    QVERIFY(windowUsage().contains(QStringLiteral("--read-only")));
    m_walk.reset();
    const auto picture = m_elsewhere->filePath(QStringLiteral("window.png"));
    QProcess onset;
    onset.start(QStringLiteral(ONSET_BIN_DIR "/onset"),
                {QStringLiteral("--read-only"), project(), QStringLiteral("--screenshot"), picture});
    QVERIFY(onset.waitForFinished(60000));
    QVERIFY2(onset.exitCode() == 0, onset.readAllStandardError().constData());
    QVERIFY(QFile::exists(picture));
    QCOMPARE(folderState(m_folder->path()), m_before);
}

QTEST_MAIN(TestReadOnly)
#include "tst_readonly.moc"
