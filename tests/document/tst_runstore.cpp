// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/runstore.h"
#include "tests/document/sampleproject.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <random>

using namespace onset;
using namespace onset::test;

class TestRunStore : public QObject
{
    Q_OBJECT
private slots:
    void runsAreNewestFirst();
    void newestRunOfTheVideoIsShown();
    void updatesComeLive();
    void replayIsHarmless();
    void storedProductsMeetLiveOnes();
    void otherVideosAreIgnored();
    void boxesAgreeWithBruteForce();
    void detectionsByRange();
    void derives();
    void settingsAreThoseOfTheRun();
    void curvesTellTheSampleOfAFrame();
    void newestDerivationWins();
    void derivesAnewWhileRunning();
    void hourIsDerivedQuickly();

private:
    static DetectionUpdate update(std::int64_t sequence);
    static Track track(int ordinal, std::int64_t first, std::int64_t last);
};

DetectionUpdate TestRunStore::update(std::int64_t sequence)
{
    DetectionUpdate update;
    update.run = kFirstRun;
    update.video = kVideo;
    update.sequence = sequence;
    return update;
}

Track TestRunStore::track(int ordinal, std::int64_t first, std::int64_t last)
{
    Track track;
    track.id = productId<TrackId>(kFirstRun, ordinal);
    track.video = kVideo;
    track.run = kFirstRun;
    for (auto frame = first; frame < last; frame += 2)
        track.boxes.push_back({{frame}, float(frame), 0, 10, 10, 1, true, false});
    return track;
}

void TestRunStore::runsAreNewestFirst()
{
    RunStore store;
    QSignalSpy changed(&store, &RunStore::runsChanged);
    store.setRuns(sampleContents().runs);
    QCOMPARE(store.runs().front().id, kSecondRun);
    auto run = *store.run(kFirstRun);
    run.startedMs = 9999;
    store.updateRun(run);
    QCOMPARE(store.runs().front().id, kFirstRun);
    QCOMPARE(store.runs().size(), std::size_t(2));
    store.removeRun(kFirstRun);
    QVERIFY(!store.run(kFirstRun));
    QCOMPARE(changed.count(), 3);
}

void TestRunStore::newestRunOfTheVideoIsShown()
{
    RunStore store;
    QSignalSpy shown(&store, &RunStore::shownRunChanged);
    store.setRuns(sampleContents().runs);
    QVERIFY(!store.shownRun().valid());
    store.setVideo(kVideo, nullptr);
    QCOMPARE(store.shownRun(), kSecondRun);
    auto elsewhere = *store.run(kSecondRun);
    elsewhere.id = {3};
    elsewhere.startedMs = 99999;
    elsewhere.videos = {kShortVideo};
    store.updateRun(elsewhere);
    QCOMPARE(store.shownRun(), kSecondRun);
    elsewhere.videos = {kShortVideo, kVideo};
    store.updateRun(elsewhere);
    QCOMPARE(store.shownRun(), RunId{3});
    // Once chosen, it stays until it is gone or another video comes.
    store.setShownRun(kFirstRun);
    elsewhere.id = {4};
    store.updateRun(elsewhere);
    QCOMPARE(store.shownRun(), kFirstRun);
    store.setShownRun(RunId{99});
    QCOMPARE(store.shownRun(), kFirstRun);
    store.setShownRun({});
    QCOMPARE(store.shownRun(), RunId{4});
    store.setShownRun(kFirstRun);
    store.removeRun(kFirstRun);
    QCOMPARE(store.shownRun(), RunId{4});
    store.setVideo(kUnindexed, nullptr);
    QVERIFY(!store.shownRun().valid());
    QCOMPARE(shown.count(), 7);
}

void TestRunStore::updatesComeLive()
{
    RunStore store;
    store.setRuns({sampleContents().runs.front()});
    store.setVideo(kVideo, frameTable(3000));
    QSignalSpy curves(&store, &RunStore::curvesChanged);
    QSignalSpy tracks(&store, &RunStore::tracksChanged);
    QSignalSpy detections(&store, &RunStore::detectionsChanged);
    const CurveKey key{kFirstRun, kVideo, CurveKind::Motion, {}, {}};
    auto first = update(1);
    first.curves = {{key, {0}, 4, 0, {1, 2, 3}}};
    first.tracks = {track(1, 0, 20)};
    first.detections = sampleDetections(kFirstRun, 2);
    first.detections[0].provisional = true;
    first.detectionsChanged = true;
    store.apply(first);
    QCOMPARE(curves.at(0).at(1).value<FrameRange>(), frameRange(0, 12));
    auto second = update(2);
    second.curves = {{key, {0}, 4, 3, {9}}};
    second.tracks = {track(1, 16, 30), track(2, 5, 9)};
    second.last = true;
    store.apply(second);
    QCOMPARE(curves.at(1).at(1).value<FrameRange>(), frameRange(12, 16));
    QCOMPARE(tracks.count(), 2);
    QCOMPARE(detections.count(), 2);
    QVERIFY(!store.detections(kFirstRun).front().provisional); // the run over this video is complete
    QCOMPARE(store.curve(key)->pyramid.size(), std::int64_t(4));
    QCOMPARE(store.curve(key)->pyramid.over(0, 4).high, 9.0F);
    QCOMPARE(store.curve(key)->stride, 4);
    QCOMPARE(store.curves(kFirstRun).size(), std::size_t(1));
    QCOMPARE(store.tracks(kFirstRun).size(), std::size_t(2));
    QCOMPARE(store.track(productId<TrackId>(kFirstRun, 1))->boxes.size(), std::size_t(15));
    QCOMPARE(store.boxesAt({29 - 1}).size(), std::size_t(1));
    QCOMPARE(store.boxesAt({7}).size(), std::size_t(2));
    auto third = update(3);
    store.apply(third); // tells nothing
    QCOMPARE(curves.count() + tracks.count() + detections.count(), qsizetype(6));
    // Another grid replaces the curve.
    third.sequence = 4;
    third.curves = {{key, {0}, 2, 0, {5}}};
    store.apply(third);
    QCOMPARE(store.curve(key)->pyramid.size(), std::int64_t(1));
}

void TestRunStore::replayIsHarmless()
{
    RunStore store;
    store.setRuns({sampleContents().runs.front()});
    store.setVideo(kVideo, nullptr);
    std::vector<DetectionUpdate> updates;
    for (int i = 1; i <= 5; ++i) {
        updates.push_back(update(i));
        updates.back().tracks = {track(1, i * 10, i * 10 + 10)};
        updates.back().detections = sampleDetections(kFirstRun, i);
        updates.back().detectionsChanged = true;
        store.apply(updates.back());
    }
    QSignalSpy changed(&store, &RunStore::detectionsChanged);
    for (const auto &again : updates)
        store.apply(again);
    QCOMPARE(changed.count(), 0);
    QCOMPARE(store.detections(kFirstRun).size(), std::size_t(5));
    QCOMPARE(store.tracks(kFirstRun).front().boxes.size(), std::size_t(25));
}

void TestRunStore::storedProductsMeetLiveOnes()
{
    // The video is opened while a run goes on: the database knows up to 5, the updates since 6 came first.
    RunStore store;
    store.setRuns({sampleContents().runs.front()});
    store.setVideo(kVideo, nullptr);
    const CurveKey key{kFirstRun, kVideo, CurveKind::Motion, {}, {}};
    auto live = update(6);
    live.curves = {{key, {0}, 1, 2990, std::vector<float>(10, 7.0F)}};
    live.tracks = {track(1, 1500, 1510)};
    store.apply(live);
    store.setProducts(sampleProducts(kFirstRun));
    QCOMPARE(store.curve(key)->pyramid.over(2990, 3000).low, 7.0F);
    QCOMPARE(store.curve(key)->pyramid.over(0, 2990).high, 0.9F);
    const auto &boxes = store.track(productId<TrackId>(kFirstRun, 1))->boxes;
    QCOMPARE(boxes.size(), std::size_t(55));
    QVERIFY(std::is_sorted(boxes.begin(), boxes.end(), [](auto &a, auto &b) { return a.frame < b.frame; }));
    QCOMPARE(store.detections(kFirstRun).size(), std::size_t(20));
    // What the database knows better replaces all.
    auto newer = sampleProducts(kFirstRun, 3);
    newer.run.lastSequence = 9;
    newer.tracks.clear();
    store.setProducts(newer);
    QVERIFY(store.tracks(kFirstRun).empty());
    QCOMPARE(store.detections(kFirstRun).size(), std::size_t(3));
}

void TestRunStore::otherVideosAreIgnored()
{
    RunStore store;
    QSignalSpy changed(&store, &RunStore::detectionsChanged);
    store.setProducts(sampleProducts(kFirstRun));
    store.setVideo(kShortVideo, nullptr);
    store.setProducts(sampleProducts(kFirstRun));
    store.apply(update(1));
    QCOMPARE(changed.count(), 0);
    QVERIFY(store.detections(kFirstRun).empty() && store.tracks(kFirstRun).empty());
    QVERIFY(store.curves(kFirstRun).empty() && store.boxesAt({5}).empty());
    QVERIFY(!store.curve({kFirstRun, kVideo, CurveKind::Motion, {}, {}}));
    QVERIFY(!store.detection(productId<DetectionId>(kFirstRun, 1)));
    QVERIFY(!store.track(productId<TrackId>(kFirstRun, 1)));
    store.setVideo(kVideo, nullptr);
    store.setProducts(sampleProducts(kFirstRun)); // a run nobody told of
    QVERIFY(store.run(kFirstRun));
    QVERIFY(store.detection(productId<DetectionId>(kFirstRun, 1)));
    QVERIFY(!store.detection(productId<DetectionId>(kFirstRun, 99)));
    QVERIFY(!store.track(productId<TrackId>(kFirstRun, 99)));
    store.setVideo(kShortVideo, nullptr);
    QVERIFY(store.detections(kFirstRun).empty());
}

void TestRunStore::boxesAgreeWithBruteForce()
{
    RunStore store;
    store.setRuns({sampleContents().runs.front()});
    store.setVideo(kVideo, nullptr);
    std::mt19937 random(4);
    std::vector<std::int64_t> ends(60, 0);
    for (int sequence = 1; sequence <= 100; ++sequence) {
        auto next = update(sequence);
        for (int i = 0; i < 5; ++i) {
            const auto ordinal = random() % ends.size();
            auto &end = ends[ordinal];
            const auto first = end == 0 ? std::int64_t(random() % 2000) : end + std::int64_t(random() % 20);
            end = first + 1 + std::int64_t(random() % 40);
            next.tracks.push_back(track(int(ordinal) + 1, first, end));
            if (random() % 3 == 0)
                next.tracks.back().boxes.back().outside = true;
        }
        store.apply(next);
    }
    for (std::int64_t frame = 0; frame < 3000; frame += 7) {
        std::vector<TrackId> expected;
        for (const auto &candidate : store.tracks(kFirstRun)) {
            if (boxAt(candidate, {frame}))
                expected.push_back(candidate.id);
        }
        std::vector<TrackId> found;
        for (const auto &[owner, box] : store.boxesAt({frame})) {
            found.push_back(owner->id);
            QCOMPARE(box, *boxAt(*owner, {frame}));
        }
        std::sort(expected.begin(), expected.end());
        std::sort(found.begin(), found.end());
        QCOMPARE(found, expected);
    }
}

void TestRunStore::detectionsByRange()
{
    OpenProject project;
    const auto found = project.runs.detections(kSecondRun, frameRange(1029, 1101));
    QCOMPARE(found.size(), std::size_t(3));
    QCOMPARE(found[0]->id, project.detectionId(1));
    QVERIFY(project.runs.detections(RunId{9}, frameRange(0, 3000)).empty());
}

void TestRunStore::derives()
{
    OpenProject project;
    QSignalSpy changed(&project.runs, &RunStore::detectionsChanged);
    QSignalSpy settingsChanged(&project.runs, &RunStore::deriveSettingsChanged);
    QSignalSpy accepted(&project.runs, &RunStore::derivationAccepted);
    DeriveSettings settings;
    settings.watershed = false;
    settings.minSeconds = 0.1;
    project.runs.deriveWith(settings, false);
    QCOMPARE(settingsChanged.count(), 1);
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(accepted.count(), 0);
    QCOMPARE(project.runs.deriveSettings(), settings);
    const auto &derived = project.runs.detections(kSecondRun);
    QCOMPARE(derived.size(), std::size_t(1));
    QVERIFY(temporalIou(derived.front().range, frameRange(400, 500)) > 0.9);
    QCOMPARE(project.document.items(kVideo, frameRange(450, 451)).size(), std::size_t(1));
    project.runs.deriveWith(settings, true);
    QTRY_COMPARE(accepted.count(), 1);
    QCOMPARE(settingsChanged.count(), 1);
    QCOMPARE(accepted.at(0).at(0).value<RunId>(), kSecondRun);
    QCOMPARE(accepted.at(0).at(2).value<std::vector<Detection>>(), project.runs.detections(kSecondRun));
    // The other run's are as they were.
    QCOMPARE(project.runs.detections(kFirstRun).size(), std::size_t(20));
}

void TestRunStore::settingsAreThoseOfTheRun()
{
    OpenProject project;
    auto run = *project.runs.run(kFirstRun);
    run.parameters = R"({"derive": {"threshold": 0.3, "medianWindow": 21, "watershedLevels": [0.2]}})";
    project.runs.updateRun(run);
    QSignalSpy changed(&project.runs, &RunStore::deriveSettingsChanged);
    project.runs.setShownRun(kFirstRun);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(project.runs.deriveSettings().threshold, 0.3);
    QCOMPARE(project.runs.deriveSettings().medianWindow, 21);
    QCOMPARE(project.runs.deriveSettings().watershedLevels, std::vector<double>{0.2});
    auto settings = project.runs.deriveSettings();
    settings.threshold = 0.7;
    project.runs.deriveWith(settings, false);
    project.runs.setShownRun(kSecondRun);
    QCOMPARE(project.runs.deriveSettings(), DeriveSettings{});
    project.runs.setShownRun(kFirstRun);
    QCOMPARE(project.runs.deriveSettings(), settings);
}

void TestRunStore::curvesTellTheSampleOfAFrame()
{
    RunStore::CurveView curve{{}, FrameIndex{10}, 2, {}};
    curve.pyramid.write(0, std::vector<float>{0.25F, std::nanf(""), 0.75F});
    QVERIFY(!curve.at(FrameIndex{9}));
    QCOMPARE(curve.at(FrameIndex{11}).value(), 0.25F);
    QVERIFY(!curve.at(FrameIndex{12}));
    QCOMPARE(curve.at(FrameIndex{15}).value(), 0.75F);
    QVERIFY(!curve.at(FrameIndex{16}));
}

void TestRunStore::newestDerivationWins()
{
    OpenProject project;
    QSignalSpy changed(&project.runs, &RunStore::detectionsChanged);
    QSignalSpy accepted(&project.runs, &RunStore::derivationAccepted);
    DeriveSettings settings;
    settings.watershed = false;
    settings.minSeconds = 0.1;
    for (int i = 0; i <= 50; ++i) {
        settings.threshold = 1.0 - i * 0.01; // the last: 0.5, below the bump of 0.9
        project.runs.deriveWith(settings, i == 50);
    }
    QTRY_COMPARE(accepted.count(), 1);
    QCOMPARE(project.runs.detections(kSecondRun).size(), std::size_t(1));
    QVERIFY(changed.count() < 50); // those overtaken were not all worked off
    // What is not of interest any more does not arrive.
    project.runs.deriveWith(settings, true);
    project.runs.setVideo(kShortVideo, nullptr);
    changed.clear();
    QTest::qWait(100);
    QCOMPARE(changed.count(), 0);
    QCOMPARE(accepted.count(), 1);
    project.runs.deriveWith({}, true); // no run is shown
    QTest::qWait(20);
    QCOMPARE(accepted.count(), 1);
    project.runs.setVideo(kVideo, nullptr);
    project.runs.setProducts(sampleProducts(kSecondRun));
    project.runs.deriveWith(settings, false); // the store goes while its worker works
}

void TestRunStore::derivesAnewWhileRunning()
{
    OpenProject project;
    auto run = *project.runs.run(kSecondRun);
    run.state = RunState::Running;
    project.runs.updateRun(run);
    DeriveSettings settings;
    settings.watershed = false;
    settings.minSeconds = 0.1;
    QSignalSpy changed(&project.runs, &RunStore::detectionsChanged);
    QSignalSpy accepted(&project.runs, &RunStore::derivationAccepted);
    project.runs.deriveWith(settings, false);
    QTRY_COMPARE(changed.count(), 1);
    QVERIFY(project.runs.detections(kSecondRun).front().provisional);
    // The engine's own proposals do not undo what the person chose; at the end theirs are kept.
    auto next = update(6);
    next.run = kSecondRun;
    next.curves = {
        {{kSecondRun, kVideo, CurveKind::Motion, {}, {}}, {0}, 1, 1000, std::vector<float>(200, 0.9F)}};
    next.detections = sampleDetections(kSecondRun, 7);
    next.detectionsChanged = true;
    project.runs.apply(next);
    QTRY_COMPARE(project.runs.detections(kSecondRun).size(), std::size_t(2));
    QCOMPARE(accepted.count(), 0);
    run.state = RunState::Finished;
    project.runs.updateRun(run);
    next.sequence = 7;
    next.curves.clear();
    next.detectionsChanged = false;
    next.last = true;
    project.runs.apply(next);
    QTRY_COMPARE(accepted.count(), 1);
    QVERIFY(!project.runs.detections(kSecondRun).front().provisional);
}

void TestRunStore::hourIsDerivedQuickly()
{
    RunStore store;
    store.setRuns({sampleContents().runs.front()});
    const auto frames = frameTable(90'000);
    store.setVideo(kVideo, frames);
    RunProducts products;
    products.run = *store.run(kFirstRun);
    products.video = kVideo;
    Curve curve;
    curve.key = {kFirstRun, kVideo, CurveKind::Motion, {}, {}};
    std::mt19937 random(5);
    for (int i = 0; i < 90'000; ++i)
        curve.values.push_back(
            float(0.5 + 0.4 * std::sin(i / 90.0) + 0.1 * (double(random() % 1000) / 1000 - 0.5)));
    products.curves = {curve};
    store.setProducts(products);
    QSignalSpy changed(&store, &RunStore::detectionsChanged);
    QElapsedTimer timer;
    timer.start();
    store.deriveWith(store.deriveSettings(), false);
    QVERIFY2(timer.elapsed() < 50, "the window waited for the derivation");
    QTRY_COMPARE(changed.count(), 1);
    QVERIFY(store.detections(kFirstRun).size() > 50);
    QVERIFY2(timer.elapsed() < 1500,
             qPrintable(QString::number(timer.elapsed()))); // 50 ms, slow machines aside
}

Q_DECLARE_METATYPE(std::vector<onset::Detection>)
QTEST_GUILESS_MAIN(TestRunStore)
#include "tst_runstore.moc"
