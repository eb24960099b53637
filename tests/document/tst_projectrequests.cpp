// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/document/sampleproject.h"

#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

Q_DECLARE_METATYPE(std::function<onset::ChangeSet(const onset::Document &)>)

using namespace onset;
using namespace onset::test;

class TestProjectRequests : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void createsClasses();
    void changesClasses();
    void refusesClasses();
    void movesClasses();
    void removesClasses();
    void splits();
    void marksReviewed();
    void seenIsNoStep();
    void imports();
    void refusesImports_data();
    void refusesImports();

private:
    ActionClass value(ClassId id) const { return *m_project->document.actionClass(id); }

    std::unique_ptr<OpenProject> m_project;
    std::unique_ptr<EditRecorder> m_recorder;
};

void TestProjectRequests::init()
{
    m_project = std::make_unique<OpenProject>();
    m_recorder = std::make_unique<EditRecorder>(m_project->document);
}

void TestProjectRequests::cleanup()
{
    QVERIFY(m_project->document.consistencyErrors().empty());
    m_recorder.reset();
    m_project.reset();
}

void TestProjectRequests::createsClasses()
{
    auto &document = m_project->document;
    const auto id = document.requestCreateClass("  jump ", 0xff12ab34);
    QVERIFY(id);
    QCOMPARE(value(*id).name, std::string("jump"));
    QCOMPARE(value(*id).colour, std::uint32_t(0x12ab34));
    QCOMPARE(value(*id).position, 5);
    QCOMPARE(document.classes().back().id, *id);
    QVERIFY(!document.requestCreateClass("jump", 0));
    QVERIFY(!document.requestCreateClass(" ", 0));
    document.undoStack()->undo();
    QVERIFY(!document.actionClass(*id));
    QVERIFY(*document.requestCreateClass("jump", 0) != *id); // numbers are never used again
}

void TestProjectRequests::changesClasses()
{
    auto &document = m_project->document;
    auto walk = value(kWalk);
    walk.name = "stroll";
    walk.hotkey = "9";
    walk.description = "slowly";
    walk.visible = false;
    QVERIFY(document.requestUpdateClass(walk).ok());
    QCOMPARE(value(kWalk), walk);
    QVERIFY(document.requestUpdateClass(walk).ok());
    QCOMPARE(m_recorder->edits.size(), std::size_t(1));
    // A locked class can be unlocked; the built-in one can change its colour.
    auto locked = value(kLocked);
    locked.locked = false;
    QVERIFY(document.requestUpdateClass(locked).ok());
    auto motion = value(kMotionClass);
    motion.colour = 0xff0000;
    QVERIFY(document.requestUpdateClass(motion).ok());
    document.undoStack()->setIndex(0);
    QCOMPARE(value(kWalk).name, std::string("walk"));
    QVERIFY(value(kLocked).locked);
}

void TestProjectRequests::refusesClasses()
{
    auto &document = m_project->document;
    const auto refused = [&](ClassId id, auto change) {
        auto changed = value(id);
        change(changed);
        return !document.requestUpdateClass(changed).ok();
    };
    QVERIFY(refused(kWalk, [](ActionClass &c) { c.name = ""; }));
    QVERIFY(refused(kWalk, [](ActionClass &c) { c.name = " run "; }));
    QVERIFY(refused(kWalk, [](ActionClass &c) { c.hotkey = "2"; }));
    QVERIFY(refused(kWalk, [](ActionClass &c) { c.hotkey = "a"; }));
    QVERIFY(refused(kWalk, [](ActionClass &c) { c.hotkey = "0"; }));
    QVERIFY(refused(kWalk, [](ActionClass &c) { c.id = {99}; }));
    QVERIFY(refused(kMotionClass, [](ActionClass &c) { c.name = "movement"; }));
    QVERIFY(!document.requestRemoveClass(kMotionClass));
    QVERIFY(!document.requestRemoveClass(kWalk)); // in use
    QVERIFY(!document.requestRemoveClass(kLocked));
    QVERIFY(!document.requestRemoveClass(ClassId{99}));
    QVERIFY(!document.requestSetSplit(VideoId{99}, Split::Training));
    QVERIFY(!document.requestMarkReviewed(kVideo, frameRange(5, 5), {}));
    QVERIFY(!document.requestMarkReviewed(kVideo, frameRange(0, 9999), {}));
    QVERIFY(!document.requestMarkReviewed(kVideo, frameRange(0, 9), {ClassId{99}}));
    QVERIFY(m_recorder->edits.empty());
    m_project->document.unload();
    QVERIFY(!document.requestCreateClass("x", 0));
    QVERIFY(!document.requestUpdateClass({}));
    QVERIFY(!document.requestRemoveClass(kUnused));
    QVERIFY(!document.requestSetSplit(kVideo, Split::Training));
    QVERIFY(!document.requestMarkReviewed(kVideo, frameRange(0, 9), {}));
    QVERIFY(!document.requestApply("import", {}));
    document.recordSeen(kVideo, frameRange(0, 9));
}

void TestProjectRequests::movesClasses()
{
    auto &document = m_project->document;
    auto unused = value(kUnused);
    unused.position = 1;
    QVERIFY(document.requestUpdateClass(unused).ok());
    std::vector<ClassId> order;
    for (const auto &c : document.classes())
        order.push_back(c.id);
    QCOMPARE(order, (std::vector<ClassId>{kMotionClass, kUnused, kWalk, kRun, kLocked}));
    QCOMPARE(document.undoStack()->count(), 1);
    unused.position = 100;
    QVERIFY(document.requestUpdateClass(unused).ok());
    QCOMPARE(document.classes().back().id, kUnused);
    QCOMPARE(value(kUnused).position, 4);
}

void TestProjectRequests::removesClasses()
{
    auto &document = m_project->document;
    QVERIFY(document.requestMarkReviewed(kVideo, frameRange(0, 100), {kUnused, kWalk}).ok());
    Verdict verdict;
    verdict.id = {1};
    verdict.video = kVideo;
    verdict.range = frameRange(1, 2);
    verdict.actionClass = kUnused;
    ChangeSet verdicts;
    verdicts.verdicts = {{std::nullopt, verdict}};
    QVERIFY(document.requestApply("verdict", verdicts).ok());
    QVERIFY(document.requestRemoveClass(kUnused).ok());
    QVERIFY(!document.actionClass(kUnused));
    QCOMPARE(document.coverage(kVideo).size(), std::size_t(1));
    QVERIFY(document.contents().verdicts.empty());
    document.undoStack()->undo();
    QVERIFY(document.actionClass(kUnused));
    QCOMPARE(document.coverage(kVideo).size(), std::size_t(2));
    QCOMPARE(document.contents().verdicts, std::vector{verdict});
    // A class that only was proposed is in use, too.
    m_project->runs.setProducts([] {
        auto products = sampleProducts(kSecondRun);
        products.detections.front().actionClass = kUnused;
        return products;
    }());
    const auto id = document.requestSetClass(m_project->detectionId(1), kWalk);
    QVERIFY(id);
    QVERIFY(!document.requestRemoveClass(kUnused));
    QVERIFY(document.useOf(kUnused) == (ClassUse{0, 0, 1}));
}

void TestProjectRequests::splits()
{
    auto &document = m_project->document;
    QSignalSpy videos(&document, &Document::videosChanged);
    QVERIFY(document.requestSetSplit(kVideo, Split::HeldOut).ok());
    QVERIFY(document.requestSetSplit(kVideo, Split::HeldOut).ok());
    QCOMPARE(m_recorder->edits.size(), std::size_t(1));
    QCOMPARE(videos.count(), 1);
    // A file that was indexed or moved meanwhile stays so when the split is undone.
    auto moved = *document.video(kVideo);
    moved.absolutePath = "/elsewhere.mp4";
    moved.split = Split::None; // the services know nothing of splits
    document.updateVideo(moved);
    QCOMPARE(document.video(kVideo)->split, Split::HeldOut);
    document.undoStack()->undo();
    QCOMPARE(document.video(kVideo)->split, Split::None);
    QCOMPARE(document.video(kVideo)->absolutePath, std::string("/elsewhere.mp4"));
}

void TestProjectRequests::marksReviewed()
{
    auto &document = m_project->document;
    QVERIFY(document.requestMarkReviewed(kVideo, frameRange(0, 100), {kWalk, kRun}).ok());
    QCOMPARE(document.coverage(kVideo).size(), std::size_t(2));
    QVERIFY(document.requestMarkReviewed(kVideo, frameRange(100, 200), {kWalk}).ok());
    QCOMPARE(document.coverage(kVideo).size(), std::size_t(2));
    QVERIFY(document.requestMarkReviewed(kVideo, frameRange(50, 150), {kWalk}).ok());
    QCOMPARE(m_recorder->edits.size(), std::size_t(2)); // it was reviewed already
    document.setAnnotator({kBob, "Bob"});
    QVERIFY(document.requestMarkReviewed(kVideo, frameRange(50, 150), {}).ok());
    QCOMPARE(document.coverage(kVideo).size(), std::size_t(3));
    document.undoStack()->undo();
    document.undoStack()->undo();
    const auto rows = document.coverage(kVideo);
    QCOMPARE(rows.size(), std::size_t(2));
    QCOMPARE(rows[0].range, frameRange(0, 100));
}

void TestProjectRequests::seenIsNoStep()
{
    auto &document = m_project->document;
    document.recordSeen(kVideo, frameRange(0, 10));
    document.recordSeen(kVideo, frameRange(10, 30));
    document.recordSeen(kVideo, frameRange(5, 20));
    document.recordSeen(kVideo, frameRange(5, 5));
    document.recordSeen(VideoId{99}, frameRange(5, 6));
    QCOMPARE(m_recorder->edits.size(), std::size_t(2));
    QCOMPARE(document.undoStack()->count(), 0);
    const auto rows = document.coverage(kVideo);
    QCOMPARE(rows.size(), std::size_t(1));
    QCOMPARE(rows[0].range, frameRange(0, 30));
    QCOMPARE(rows[0].kind, CoverageKind::Seen);
    // It stays when what was done before it is undone.
    QVERIFY(document.requestRemove(kHuman).ok());
    document.recordSeen(kVideo, frameRange(30, 40));
    document.undoStack()->undo();
    QCOMPARE(document.coverage(kVideo)[0].range, frameRange(0, 40));
}

void TestProjectRequests::imports()
{
    auto &document = m_project->document;
    ChangeSet changes;
    ActionClass jump;
    jump.id = {document.nextIds().actionClass};
    jump.name = "jump";
    changes.classes.push_back({std::nullopt, jump});
    for (int i = 0; i < 100; ++i) {
        Segment segment;
        segment.video = kVideo;
        segment.actionClass = jump.id;
        segment.range = frameRange(i * 10, i * 10 + 15);
        segment.imported = {i * 0.4 + 0.001, {}};
        changes.segments.push_back({std::nullopt, segment});
    }
    changes.segments[0].after->annotator = kBob;
    changes.segments.push_back({*document.segment(kHuman), std::nullopt});
    auto kept = *document.segment(kShortHuman);
    auto moved = kept;
    moved.range = frameRange(1, 10);
    moved.revision = 77;
    changes.segments.push_back({kept, moved});
    QVERIFY(document.requestApply("import", changes).ok());
    QCOMPARE(m_recorder->edits.size(), std::size_t(1));
    QCOMPARE(document.undoStack()->undoText(), QString("Import"));
    const auto all = document.segments(kVideo);
    QCOMPARE(all.size(), std::size_t(102));
    QCOMPARE(all.front()->annotator, kBob);
    QCOMPARE(all[1]->annotator, kAda);
    QCOMPARE(all[1]->startPts, Ticks(9000 + 36000));
    QCOMPARE(*all[1]->imported.start, 0.401);
    QCOMPARE(document.segment(kShortHuman)->revision, std::int64_t(2));
    QVERIFY(document.nextIds().segment > all.back()->id.value);
    QCOMPARE(document.items(kVideo, frameRange(0, 6)).size(), std::size_t(1));
    document.undoStack()->undo();
    QCOMPARE(document.segments(kVideo).size(), std::size_t(3));
    QVERIFY(!document.actionClass(jump.id));
    QVERIFY(document.requestApply("import", {}).ok());
    QCOMPARE(document.undoStack()->count(), 1);
}

void TestProjectRequests::refusesImports_data()
{
    using Make = std::function<ChangeSet(const Document &)>;
    QTest::addColumn<Make>("make");
    const auto row = [](const char *name, Make make) { QTest::newRow(name) << make; };
    const auto segment = [](auto change) {
        Segment s;
        s.video = kVideo;
        s.actionClass = kWalk;
        s.range = frameRange(1, 2);
        change(s);
        ChangeSet changes;
        changes.segments.push_back({std::nullopt, s});
        return changes;
    };
    row("range", [=](auto &) { return segment([](Segment &s) { s.range = frameRange(2, 2); }); });
    row("outside", [=](auto &) { return segment([](Segment &s) { s.range = frameRange(2, 3001); }); });
    row("video", [=](auto &) { return segment([](Segment &s) { s.video = {9}; }); });
    row("class", [=](auto &) { return segment([](Segment &s) { s.actionClass = {99}; }); });
    row("locked class", [=](auto &) { return segment([](Segment &s) { s.actionClass = kLocked; }); });
    row("state", [=](auto &) { return segment([](Segment &s) { s.state = SegmentState::Predicted; }); });
    row("taken id", [=](auto &) { return segment([](Segment &s) { s.id = kHuman; }); });
    row("twice", [=](auto &) {
        auto changes = segment([](Segment &s) { s.id = {50}; });
        changes.segments.push_back(changes.segments.front());
        return changes;
    });
    const auto change = [](const auto &d, SegmentId id, auto alter) {
        const auto before = *d.segment(id);
        auto after = before;
        alter(after);
        ChangeSet changes;
        changes.segments.push_back({before, after});
        return changes;
    };
    row("locked", [=](auto &d) { return change(d, kLockedOne, [](Segment &s) { s.note = "x"; }); });
    row("stale", [=](auto &d) {
        auto changes = change(d, kHuman, [](Segment &s) { s.note = "x"; });
        changes.segments.front().before->revision = 9;
        return changes;
    });
    row("another id", [=](auto &d) { return change(d, kHuman, [](Segment &s) { s.id = {77}; }); });
    const auto newClass = [](auto alter) {
        ActionClass c;
        c.id = {50};
        c.name = "new";
        alter(c);
        ChangeSet changes;
        changes.classes.push_back({std::nullopt, c});
        return changes;
    };
    row("class name", [=](auto &) { return newClass([](ActionClass &c) { c.name = "walk"; }); });
    row("class key", [=](auto &) { return newClass([](ActionClass &c) { c.hotkey = "1"; }); });
    row("class number", [=](auto &) { return newClass([](ActionClass &c) { c.id = {}; }); });
    row("same names", [=](auto &) {
        auto changes = newClass([](ActionClass &) {});
        changes.classes.push_back(changes.classes.front());
        changes.classes.back().after->id = {51};
        return changes;
    });
    row("class removed", [](auto &d) {
        ChangeSet changes;
        changes.classes.push_back({*d.actionClass(kUnused), std::nullopt});
        return changes;
    });
    row("video removed", [](auto &d) {
        ChangeSet changes;
        changes.videos.push_back({*d.video(kVideo), std::nullopt});
        return changes;
    });
    row("video path", [](auto &d) {
        ChangeSet changes;
        changes.videos.push_back({*d.video(kVideo), *d.video(kVideo)});
        changes.videos.front().after->absolutePath = "/x";
        return changes;
    });
    const auto cover = [](CoverageKind kind, FrameRange range) {
        ChangeSet changes;
        changes.coverage.push_back({std::nullopt, Coverage{{1}, kVideo, {}, range, kind, kAda, 1}});
        return changes;
    };
    row("seen", [=](auto &) { return cover(CoverageKind::Seen, frameRange(0, 9)); });
    row("coverage outside", [=](auto &) { return cover(CoverageKind::Reviewed, frameRange(0, 9999)); });
}

void TestProjectRequests::refusesImports()
{
    QFETCH(std::function<ChangeSet(const Document &)>, make);
    auto &document = m_project->document;
    const auto before = document.contents();
    const auto changes = make(document);
    QVERIFY(!changes.empty());
    const auto status = document.requestApply("import", changes);
    QVERIFY(!status);
    QVERIFY(!status.error().message.empty());
    const auto after = document.contents();
    QVERIFY(before.segments == after.segments && before.classes == after.classes &&
            before.coverage == after.coverage && before.videos == after.videos);
    QVERIFY(m_recorder->edits.empty());
}

QTEST_GUILESS_MAIN(TestProjectRequests)
#include "tst_projectrequests.moc"
