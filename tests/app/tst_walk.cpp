// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engines.h"
#include "tests/app/walk.h"
#include "tests/app/watchedapplication.h"
#include "widgets/timeline/timelineview.h"
#include "widgets/video/videoview.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QUndoStack>
#include <QtTest>

using namespace onset;

namespace {

constexpr double kSeconds = 16; ///< of the pedestrians' video: 160 frames
constexpr int kRunMs = 120000;  ///< for a run on a slow machine
constexpr double kLongestBlockMs = 250;

bool holdsTorch()
{
    QFile maps(QStringLiteral("/proc/self/maps"));
    return maps.open(QIODevice::ReadOnly) && maps.readAll().contains("libtorch");
}

} // namespace

/// One whole walk: a person opens a real video, detects, corrects, keeps and exports. Each time the document
/// and the reopened database are compared.
class TestWalk : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void detectionIsSeenWhileItGoes();
    void boundaryIsDragged();
    void keysMakeDecideUndoAndRedo();
    void shiftSaysThatNothingElseIsThere();
    void cancelledRunGoesOnToTheEnd();
    void closingWhileARunGoesLosesNothing();
    void exportsComeBackUnchanged();
    void networksAreOpenedOnlyWhenAsked();

private:
    /// A copy of the project whose run is complete, opened in a new window.
    void openDetected();
    void reopen();
    QString project() const { return m_folder->filePath(QStringLiteral("walk.onset")); }
    WatchedApplication &watch() { return *static_cast<WatchedApplication *>(qApp); }
    std::vector<Item> undecided();
    Document &document() { return m_walk->workspace().document; }
    RunStore &runs() { return m_walk->workspace().runs; }
    Playhead &playhead() { return m_walk->workspace().playhead; }

    QTemporaryDir m_base; ///< the video, and the project with a complete run
    QString m_clip;
    QString m_detected;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Walk> m_walk;
};

void TestWalk::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("OnsetTest"));
    QCoreApplication::setApplicationName(QStringLiteral("OnsetTest"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_base.path());
    m_clip = pedestrians(m_base.path(), kSeconds);
    if (m_clip.isEmpty())
        QSKIP("vtest.avi of the package opencv-doc is not installed");
}

void TestWalk::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestWalk::cleanup()
{
    watch().stopWatching();
    m_walk.reset();
    m_folder.reset();
}

void TestWalk::openDetected()
{
    if (m_detected.isEmpty()) {
        detectionIsSeenWhileItGoes();
        m_walk.reset();
        QFile::remove(project());
    }
    QVERIFY(QFile::copy(m_detected, project()));
    m_walk = std::make_unique<Walk>(project());
    m_walk->openProject();
    QVERIFY(waitFor([this] { return !runs().detections(m_walk->run()).empty(); }));
}

void TestWalk::reopen()
{
    const auto before = document().contents();
    m_walk->closeWindow();
    QCOMPARE(difference(before, Walk::stored(project())), QString());
    m_walk = std::make_unique<Walk>(project());
    m_walk->openProject();
    QVERIFY(waitFor([this] { return !runs().curves(m_walk->run()).empty(); }));
    QCOMPARE(difference(before, document().contents()), QString());
    QCOMPARE(m_walk->difference(), QString());
}

std::vector<Item> TestWalk::undecided()
{
    auto items = document().items(m_walk->video());
    std::erase_if(items, [](const Item &item) { return item.state != SegmentState::Predicted; });
    return items;
}

void TestWalk::detectionIsSeenWhileItGoes()
{
    m_walk = std::make_unique<Walk>(project());
    m_walk->makeProject();
    m_walk->addVideo(m_clip);
    QVERIFY2(m_walk->problems().isEmpty(), qPrintable(m_walk->problems().join(' ')));
    const auto frames = playhead().frameCount();
    QCOMPARE(frames, std::int64_t(kSeconds * 10));
    QCOMPARE(m_walk->difference(), QString());

    m_walk->startMotion();
    const RunId run = m_walk->run();
    QCOMPARE(m_walk->runState(), RunState::Running);
    // The video plays beside the run, in a loop: the harder case for the window.
    playhead().setLoop(frameRange(0, frames));
    m_walk->key(Qt::Key_Space);
    QVERIFY(playhead().playing());
    watch().startWatching();
    bool curves = false;
    bool tracks = false;
    bool provisional = false;
    bool lane = false;
    const bool ended = waitFor(
        [&] {
            if (m_walk->runState() != RunState::Running)
                return true;
            curves |= !runs().curves(run).empty();
            tracks |= !runs().tracks(run).empty();
            for (const auto &item : undecided()) {
                provisional |= item.provisional;
                lane |= m_walk->timeline().scene().find(item.id).has_value();
            }
            return false;
        },
        kRunMs);
    watch().stopWatching();
    QVERIFY(ended && m_walk->runState() == RunState::Finished);
    QVERIFY(curves);
    QVERIFY(tracks);
    QVERIFY(provisional);
    QVERIFY(lane);
    QVERIFY(playhead().playing());
    m_walk->key(Qt::Key_Space);
    qInfo("longest event %.0f ms (%s), longest gap %.0f ms", watch().longestEventMs(),
          watch().culprit().constData(), watch().longestGapMs());
    QVERIFY2(watch().longestEventMs() <= kLongestBlockMs, watch().culprit().constData());
    QVERIFY2(watch().longestGapMs() <= kLongestBlockMs, watch().culprit().constData());

    QVERIFY(!runs().detections(run).empty());
    for (const auto &detection : runs().detections(run))
        QVERIFY(!detection.provisional);
    QCOMPARE(m_walk->difference(), QString());
    const auto products = Walk::storedProducts(project(), run, m_walk->video());
    QVERIFY(products.complete);
    QCOMPARE(products.detections, runs().detections(run));
    QCOMPARE(products.tracks.size(), runs().tracks(run).size());
    QCOMPARE(products.curves.size(), runs().curves(run).size());
    const auto whole = std::ranges::find_if(products.curves, [](const Curve &c) { return !c.key.track; });
    QVERIFY(whole != products.curves.end());
    QCOMPARE(std::int64_t(whole->values.size()), frames);

    const QString copy = m_base.filePath(QStringLiteral("detected.onset"));
    m_walk->closeWindow();
    QVERIFY(QFile::copy(project(), copy));
    m_detected = copy;
}

void TestWalk::boundaryIsDragged()
{
    openDetected();
    // Proposals may lie over each other: one whose end can be taken hold of.
    const auto items = undecided();
    const auto seen = std::ranges::find_if(items, [this](const Item &each) {
        const auto hit = m_walk->timeline().scene().hit(m_walk->edgePoint(each, each.range.end));
        return hit.zone == TimelineHit::ItemEdge && hit.edge == Edge::End && hit.item.id == each.id;
    });
    QVERIFY(seen != items.end());
    const Item item = *seen;
    const auto from = m_walk->edgePoint(item, item.range.end);
    m_walk->click(from - QPoint(6, 0));
    QVERIFY(m_walk->selected().has_value());
    const auto &scale = m_walk->timeline().scene().scale;
    const bool later = item.range.end.value + 12 <= playhead().frameCount();
    const auto wanted = item.range.end + (later ? 7 : -7);
    const QPoint to(int(std::lround(scale.xOf(wanted))), from.y());
    m_walk->drag(from, to, Qt::AltModifier);
    const auto moved = m_walk->selected();
    QVERIFY(moved.has_value());
    QCOMPARE(moved->range.start.value, item.range.start.value);
    QCOMPARE(moved->range.end.value, wanted.value);
    QCOMPARE(moved->state, SegmentState::Edited);
    const auto segment = *document().segment(std::get<SegmentId>(moved->id));
    QVERIFY(segment.origin.has_value());
    QCOMPARE(segment.origin->proposed, item.range);
    QCOMPARE(segment.origin->run, m_walk->run());
    QCOMPARE(m_walk->difference(), QString());

    m_walk->key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(document().segments(m_walk->video()).empty());
    QCOMPARE(m_walk->difference(), QString());
    m_walk->key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(document().segments(m_walk->video()).size(), std::size_t(1));
    QCOMPARE(document().segments(m_walk->video()).front()->range, moved->range);
    QCOMPARE(m_walk->difference(), QString());
    reopen();
}

void TestWalk::keysMakeDecideUndoAndRedo()
{
    openDetected();
    const auto detected = undecided();
    m_walk->goTo(20);
    m_walk->key(Qt::Key_I);
    m_walk->goTo(59);
    m_walk->key(Qt::Key_O);
    const auto made = m_walk->selected();
    QVERIFY(made.has_value());
    QCOMPARE(made->range, frameRange(20, 60)); // the frame shown is the last one inside
    QCOMPARE(made->state, SegmentState::Human);
    QCOMPARE(m_walk->difference(), QString());

    // With a segment selected the same keys move its edges.
    m_walk->goTo(25);
    m_walk->key(Qt::Key_I);
    QCOMPARE(m_walk->selected()->range, frameRange(25, 60));
    m_walk->key(Qt::Key_Escape);

    // Tab, Enter and Delete decide proposals; those over the segment made by hand are decided by it.
    const auto before = undecided();
    QVERIFY(!before.empty() && before.size() <= detected.size());
    m_walk->key(Qt::Key_Tab);
    QVERIFY(m_walk->selected().has_value());
    const Item first = *m_walk->selected();
    QCOMPARE(first.state, SegmentState::Predicted);
    m_walk->key(Qt::Key_Return);
    QCOMPARE(undecided().size(), before.size() - 1);
    QCOMPARE(m_walk->difference(), QString());
    auto stored = Walk::stored(project());
    QCOMPARE(stored.segments.size(), std::size_t(2));
    QCOMPARE(stored.segments.back().state, SegmentState::Accepted);
    QCOMPARE(stored.segments.back().range, first.range);

    if (before.size() > 1) {
        QVERIFY(m_walk->selected().has_value()); // the next one came by itself
        m_walk->key(Qt::Key_Delete);
        QCOMPARE(undecided().size(), before.size() - 2);
        m_walk->waitStored();
        QCOMPARE(Walk::stored(project()).segments.size(), document().contents().segments.size());
    }
    QCOMPARE(m_walk->difference(), QString());

    // All of it back, and again.
    const auto after = document().contents();
    auto *stack = document().undoStack();
    const int steps = stack->index();
    for (int i = 0; i < steps; ++i)
        m_walk->key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(document().segments(m_walk->video()).empty());
    QCOMPARE(undecided().size(), detected.size());
    QCOMPARE(m_walk->difference(), QString());
    for (int i = 0; i < steps; ++i)
        m_walk->key(Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(document().segments(m_walk->video()).size(), after.segments.size());
    QCOMPARE(m_walk->difference(), QString());
    reopen();
}

void TestWalk::shiftSaysThatNothingElseIsThere()
{
    openDetected();
    const auto looked = [this](const ProjectContents &contents) {
        return reviewedForAll(contents.coverage, m_walk->video());
    };
    const auto before = undecided();
    m_walk->key(Qt::Key_Tab);
    const Item first = *m_walk->selected();
    const auto loop = *playhead().loop(); // half a second more at each end, where the video has it
    QVERIFY(loop.length() > first.range.length());
    m_walk->key(Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(undecided().size(), before.size() - 1);
    QVERIFY(looked(document().contents()) == std::vector{loop});
    QCOMPARE(m_walk->difference(), QString());
    QVERIFY(looked(Walk::stored(project())) == std::vector{loop});
    m_walk->key(Qt::Key_Z, Qt::ControlModifier); // one step
    QCOMPARE(undecided().size(), before.size());
    QVERIFY(looked(document().contents()).empty());
    m_walk->key(Qt::Key_Tab);
    const auto again = *playhead().loop();
    m_walk->key(Qt::Key_Delete, Qt::ShiftModifier);
    QVERIFY(looked(document().contents()) == std::vector{again});
    QCOMPARE(m_walk->difference(), QString());
    reopen();
    QVERIFY(looked(document().contents()) == std::vector{again});
}

void TestWalk::cancelledRunGoesOnToTheEnd()
{
    m_walk = std::make_unique<Walk>(project());
    m_walk->makeProject();
    m_walk->addVideo(m_clip);
    m_walk->startMotion();
    const RunId run = m_walk->run();
    QVERIFY(waitFor([&] { return !runs().curves(run).empty(); }, kRunMs));
    m_walk->cancelRun();
    QVERIFY(waitFor([&] { return m_walk->runState() == RunState::Partial; }, kRunMs));
    QVERIFY(m_walk->workspace().jobs.running() == 0);
    QCOMPARE(m_walk->difference(), QString());
    auto products = Walk::storedProducts(project(), run, m_walk->video());
    QVERIFY(!products.complete);
    const auto done = products.processed.end.value;
    QVERIFY(done > 0 && done < playhead().frameCount());
    reopen();

    QCOMPARE(m_walk->runState(), RunState::Partial);
    emit m_walk->workspace().requests.resumeRun(run);
    QVERIFY(waitFor([&] { return m_walk->runState() == RunState::Finished; }, kRunMs));
    QCOMPARE(m_walk->difference(), QString());
    products = Walk::storedProducts(project(), run, m_walk->video());
    QVERIFY(products.complete);
    QCOMPARE(products.processed.end.value, playhead().frameCount());
    QCOMPARE(products.detections, runs().detections(run));
    const auto whole = std::ranges::find_if(products.curves, [](const Curve &c) { return !c.key.track; });
    QVERIFY(whole != products.curves.end());
    QCOMPARE(std::int64_t(whole->values.size()), playhead().frameCount());
}

void TestWalk::closingWhileARunGoesLosesNothing()
{
    m_walk = std::make_unique<Walk>(project());
    m_walk->makeProject();
    m_walk->addVideo(m_clip);
    const auto video = m_walk->video();
    m_walk->startMotion();
    const RunId run = m_walk->run();
    QVERIFY(waitFor([&] { return !runs().curves(run).empty(); }, kRunMs));
    QCOMPARE(m_walk->runState(), RunState::Running);
    m_walk->goTo(5);
    m_walk->key(Qt::Key_I);
    m_walk->goTo(9);
    m_walk->key(Qt::Key_O);
    QCOMPARE(document().segments(video).size(), std::size_t(1));
    auto expected = document().contents();
    const auto seen = runs().curves(run).size();
    m_walk->closeWindow(); // nothing was waited for

    expected.runs.front().state = RunState::Partial;
    QCOMPARE(difference(expected, Walk::stored(project())), QString());
    const auto products = Walk::storedProducts(project(), run, video);
    QVERIFY(!products.complete);
    QVERIFY(products.processed.end.value > 0);
    QVERIFY(products.curves.size() >= seen);

    m_walk = std::make_unique<Walk>(project());
    m_walk->openProject();
    QCOMPARE(difference(expected, document().contents()), QString());
    QVERIFY(waitFor([&] { return runs().curves(run).size() == products.curves.size(); }));
    QCOMPARE(runs().detections(run), products.detections);
    QCOMPARE(runs().tracks(run), products.tracks);
}

void TestWalk::exportsComeBackUnchanged()
{
    openDetected();
    for (const auto &[start, end] : {std::pair(10, 40), std::pair(50, 90)}) {
        m_walk->goTo(start);
        m_walk->key(Qt::Key_I);
        m_walk->goTo(end);
        m_walk->key(Qt::Key_O);
        m_walk->key(Qt::Key_Escape);
    }
    QCOMPARE(m_walk->difference(), QString());
    const auto before = document().contents();
    const int index = document().undoStack()->index();
    QStringList texts;
    for (const auto &[format, name] :
         {std::pair("activitynet", "a.json"), std::pair("thumos14", "a"), std::pair("csv", "a.csv")}) {
        const QString path = m_folder->filePath(QLatin1String(name));
        m_walk->transfer(false, QLatin1String(format), path);
        QVERIFY(waitFor([&] { return QFile::exists(path); }));
        // The list of a folder is written last.
        QVERIFY(QFileInfo(path).isFile() ||
                waitFor([&] { return QFile::exists(path + QStringLiteral("/detclasslist.txt")); }));
        QSignalSpy told(&m_walk->workspace().notices, &Notices::notice);
        m_walk->transfer(true, QLatin1String(format), path);
        QVERIFY(waitFor([&] { return !told.isEmpty(); }));
        QVERIFY2(m_walk->problems().isEmpty(), qPrintable(m_walk->problems().join(' ')));
        // What is known already is not doubled: neither segments nor an undo step.
        QCOMPARE(difference(before, document().contents()), QString());
        QCOMPARE(document().undoStack()->index(), index);
        QCOMPARE(m_walk->difference(), QString());
    }
    // Into a project without segments they come back as they were.
    while (document().undoStack()->canUndo())
        m_walk->key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(document().segments(m_walk->video()).empty());
    m_walk->transfer(true, QStringLiteral("csv"), m_folder->filePath(QStringLiteral("a.csv")));
    QVERIFY(waitFor([&] { return document().segments(m_walk->video()).size() == before.segments.size(); }));
    const auto back = document().segments(m_walk->video());
    for (std::size_t i = 0; i < back.size(); ++i) {
        QCOMPARE(back[i]->range, before.segments[i].range);
        QCOMPARE(back[i]->actionClass, before.segments[i].actionClass);
        QCOMPARE(back[i]->startPts, before.segments[i].startPts);
        QCOMPARE(back[i]->endPts, before.segments[i].endPts);
    }
    QCOMPARE(m_walk->difference(), QString());
}

void TestWalk::networksAreOpenedOnlyWhenAsked()
{
    openDetected(); // a run was made in this process
    QVERIFY(!holdsTorch());
    const auto module = enginesModule();
    if (!module) {
        // Built without networks: the error says so.
        QCOMPARE(module.error().code, Error::Code::NotFound);
        return;
    }
    QVERIFY(holdsTorch());
    QVERIFY((*module)->info != nullptr);
    QCOMPARE(m_walk->difference(), QString());
}

int main(int argc, char **argv)
{
    WatchedApplication application(argc, argv);
    TestWalk test;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&test, argc, argv);
}

#include "tst_walk.moc"
