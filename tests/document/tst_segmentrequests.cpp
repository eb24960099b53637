// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/document/sampleproject.h"

#include <QTest>
#include <QUndoStack>

Q_DECLARE_METATYPE(std::function<bool(onset::Document &)>)

using namespace onset;
using namespace onset::test;

class TestSegmentRequests : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void creates();
    void refusesToCreate();
    void resizesAHumanSegment();
    void resizingADetectionEditsIt();
    void refusedRequestsChangeNothing_data();
    void refusedRequestsChangeNothing();
    void classOfDetectionDecides();
    void classOfHumanKeepsHuman();
    void accepts();
    void rejectsAndTakesBack();
    void rejectingAHumanSegmentRemovesIt();
    void removes();
    void splits();
    void merges();
    void mergesDetections();
    void locks();
    void notes();
    void nearlyTheSameIsDecidedToo();
    void workIsTimed();
    void decidingMarksReviewed();

private:
    Segment stored(SegmentId id) const { return *m_project->document.segment(id); }
    bool listed(const ItemId &id) const;

    std::unique_ptr<OpenProject> m_project;
    std::unique_ptr<EditRecorder> m_recorder;
};

void TestSegmentRequests::init()
{
    m_project = std::make_unique<OpenProject>();
    m_recorder = std::make_unique<EditRecorder>(m_project->document);
}

void TestSegmentRequests::cleanup()
{
    const auto errors = m_project->document.consistencyErrors();
    QVERIFY2(errors.empty(), errors.empty() ? "" : errors.front().c_str());
    QCOMPARE(m_recorder->changed, int(m_recorder->edits.size()));
    m_recorder.reset();
    m_project.reset();
}

bool TestSegmentRequests::listed(const ItemId &id) const
{
    const auto items = m_project->document.items(kVideo);
    const bool there = std::any_of(items.begin(), items.end(), [&](const Item &i) { return i.id == id; });
    return there && m_project->document.item(id).has_value();
}

void TestSegmentRequests::creates()
{
    auto &document = m_project->document;
    const auto id =
        document.requestCreate(kVideo, kWalk, frameRange(10, 20), productId<TrackId>(kSecondRun, 1));
    QVERIFY(id);
    const auto segment = stored(*id);
    QCOMPARE(segment.state, SegmentState::Human);
    QCOMPARE(segment.startPts, Ticks(9000 + 36000));
    QCOMPARE(segment.endPts, Ticks(9000 + 72000));
    QCOMPARE(segment.annotator, kAda);
    QVERIFY(segment.changedMs > 1'600'000'000'000);
    QCOMPARE(segment.revision, std::int64_t(1));
    QVERIFY(!segment.origin);
    QCOMPARE(m_recorder->edits.size(), std::size_t(1));
    const auto &edit = *m_recorder->edits.front();
    QCOMPARE(edit.action, std::string("create-segment"));
    QCOMPARE(edit.kind, Edit::Kind::Do);
    QCOMPARE(edit.annotator, kAda);
    QCOMPARE(edit.changes.segments.size(), std::size_t(1));
    QVERIFY(!edit.changes.segments.front().before);
    QCOMPARE(*edit.changes.segments.front().after, segment);
    QCOMPARE(document.undoStack()->count(), 1);
    QCOMPARE(document.undoStack()->undoText(), QString("Create segment"));
    // Where nothing is known of the frames there is no PTS and no end.
    const auto far = document.requestCreate(kUnindexed, kWalk, frameRange(1'000'000, 1'000'001));
    QVERIFY(far);
    QCOMPARE(stored(*far).startPts, kNoPts);
}

void TestSegmentRequests::refusesToCreate()
{
    auto &document = m_project->document;
    QVERIFY(!document.requestCreate(kVideo, kWalk, frameRange(10, 10)));
    QVERIFY(!document.requestCreate(kVideo, kWalk, frameRange(20, 10)));
    QVERIFY(!document.requestCreate(kVideo, kWalk, frameRange(-1, 10)));
    QVERIFY(!document.requestCreate(kVideo, kWalk, frameRange(2990, 3001)));
    QVERIFY(document.requestCreate(kVideo, kWalk, frameRange(2990, 3000)).ok());
    QVERIFY(!document.requestCreate(VideoId{9}, kWalk, frameRange(1, 2)));
    QVERIFY(!document.requestCreate(kVideo, ClassId{99}, frameRange(1, 2)));
    QVERIFY(!document.requestCreate(kVideo, kWalk, frameRange(1, 2), TrackId{99}));
    const auto locked = document.requestCreate(kVideo, kLocked, frameRange(1, 2));
    QCOMPARE(locked.error().code, Error::Code::Conflict);
    QVERIFY(locked.error().message.find("locked") != std::string::npos);
    QCOMPARE(m_recorder->edits.size(), std::size_t(1));
    document.unload();
    QVERIFY(!document.requestCreate(kVideo, kWalk, frameRange(1, 2)));
}

void TestSegmentRequests::resizesAHumanSegment()
{
    auto &document = m_project->document;
    QCOMPARE(*document.requestResize(kHuman, frameRange(110, 200)), kHuman);
    auto segment = stored(kHuman);
    QCOMPARE(segment.state, SegmentState::Human);
    QCOMPARE(segment.startPts, Ticks(9000 + 110 * 3600));
    QVERIFY(!segment.imported.start);
    QCOMPARE(*segment.imported.end, 8.0002);
    QCOMPARE(segment.revision, std::int64_t(2));
    QCOMPARE(segment.annotator, kAda);
    // The same range again is granted without a step.
    QVERIFY(document.requestResize(kHuman, frameRange(110, 200)).ok());
    QCOMPARE(m_recorder->edits.size(), std::size_t(1));
    document.undoStack()->undo();
    segment = stored(kHuman);
    QCOMPARE(*segment.imported.start, 4.0001);
    QCOMPARE(segment.range, frameRange(100, 200));
    QCOMPARE(segment.annotator, kBob);
    QCOMPARE(segment.revision, std::int64_t(3));
    QCOMPARE(m_recorder->edits.back()->kind, Edit::Kind::Undo);
    QCOMPARE(m_recorder->edits.back()->sequence, std::int64_t(2));
    document.undoStack()->redo();
    QCOMPARE(stored(kHuman).revision, std::int64_t(4));
    QCOMPARE(m_recorder->edits.back()->kind, Edit::Kind::Redo);
    QCOMPARE(m_recorder->edits.back()->action, std::string("resize"));
}

void TestSegmentRequests::resizingADetectionEditsIt()
{
    auto &document = m_project->document;
    const auto id = m_project->detectionId(2);
    const auto detection = m_project->detection(2);
    QVERIFY(listed(id));
    QVERIFY(!document.requestResize(id, detection.range)); // that decides nothing
    const auto result = document.requestResize(id, frameRange(1040, 1090));
    QVERIFY(result);
    const auto segment = stored(*result);
    QCOMPARE(segment.state, SegmentState::Edited);
    QCOMPARE(segment.track, detection.track);
    QCOMPARE(*segment.origin, (SegmentOrigin{kSecondRun, detection.range, kMotionClass, detection.score}));
    QVERIFY(!listed(id));
    QVERIFY(listed(*result));
    QCOMPARE(document.item(*result)->score, detection.score);
    QVERIFY(!document.requestAccept(id)); // decided
    document.undoStack()->undo();
    QVERIFY(listed(id));
    QVERIFY(!listed(*result));
    document.undoStack()->redo();
    QVERIFY(!listed(id));
    QCOMPARE(stored(*result).revision, std::int64_t(2));
}

void TestSegmentRequests::refusedRequestsChangeNothing_data()
{
    using Ask = std::function<bool(Document &)>; // whether it was granted
    QTest::addColumn<Ask>("ask");
    const ItemId none;
    const ItemId unknown = SegmentId{99};
    const ItemId unknownDetection = productId<DetectionId>(kSecondRun, 99);
    const ItemId otherRun = productId<DetectionId>(kFirstRun, 1);
    for (const auto &[name, item] :
         std::vector<std::pair<const char *, ItemId>>{{"nothing", none},
                                                      {"unknown", unknown},
                                                      {"unknown detection", unknownDetection},
                                                      {"detection that is not shown", otherRun},
                                                      {"locked", kLockedOne},
                                                      {"of a locked class", kInLocked}}) {
        const auto row = [&](const char *what, Ask ask) {
            QTest::newRow(qPrintable(QString("%1: %2").arg(name, what))) << ask;
        };
        row("resize", [item = item](Document &d) { return d.requestResize(item, frameRange(1, 2)).ok(); });
        row("class", [item = item](Document &d) { return d.requestSetClass(item, kRun).ok(); });
        row("accept", [item = item](Document &d) { return d.requestAccept(item).ok(); });
        row("reject", [item = item](Document &d) { return d.requestReject(item).ok(); });
        row("split", [item = item](Document &d) { return d.requestSplit(item, {350}).ok(); });
        row("merge", [item = item](Document &d) { return d.requestMerge({kHuman, item}).ok(); });
        if (const auto *id = std::get_if<SegmentId>(&item)) {
            row("remove", [id = *id](Document &d) { return d.requestRemove(id).ok(); });
            row("note", [id = *id](Document &d) { return d.requestNote(id, "x").ok(); });
        }
    }
    const auto row = [](const char *name, Ask ask) { QTest::newRow(name) << ask; };
    row("outside", [](Document &d) { return d.requestResize(kHuman, frameRange(100, 3001)).ok(); });
    row("before", [](Document &d) { return d.requestResize(kHuman, frameRange(-3, 100)).ok(); });
    row("empty", [](Document &d) { return d.requestResize(kHuman, frameRange(100, 100)).ok(); });
    row("to locked class", [](Document &d) { return d.requestSetClass(kHuman, kLocked).ok(); });
    row("to unknown class", [](Document &d) { return d.requestSetClass(kHuman, ClassId{99}).ok(); });
    row("split at start", [](Document &d) { return d.requestSplit(kHuman, {100}).ok(); });
    row("split at end", [](Document &d) { return d.requestSplit(kHuman, {200}).ok(); });
    row("split outside", [](Document &d) { return d.requestSplit(kHuman, {900}).ok(); });
    row("merge one", [](Document &d) { return d.requestMerge({kHuman}).ok(); });
    row("merge one twice", [](Document &d) { return d.requestMerge({kHuman, kHuman}).ok(); });
    row("merge none", [](Document &d) { return d.requestMerge({}).ok(); });
    row("merge videos", [](Document &d) { return d.requestMerge({kHuman, kShortHuman}).ok(); });
    row("merge classes", [](Document &d) {
        return d.requestMerge({kHuman, productId<DetectionId>(kSecondRun, 3)}).ok();
    });
    row("merge tracks", [](Document &d) {
        return d.requestMerge({productId<DetectionId>(kSecondRun, 1), productId<DetectionId>(kSecondRun, 2)})
            .ok();
    });
    row("lock unknown", [](Document &d) { return d.requestLock(SegmentId{99}, true).ok(); });
    row("lock in locked class", [](Document &d) { return d.requestLock(kInLocked, true).ok(); });
}

void TestSegmentRequests::refusedRequestsChangeNothing()
{
    QFETCH(std::function<bool(Document &)>, ask);
    auto &document = m_project->document;
    const auto before = document.contents();
    QVERIFY(!ask(document));
    const auto after = document.contents();
    QVERIFY(before.segments == after.segments && before.coverage == after.coverage);
    QCOMPARE(before.next.segment, after.next.segment);
    QCOMPARE(document.undoStack()->count(), 0);
    QVERIFY(m_recorder->edits.empty());
}

void TestSegmentRequests::classOfDetectionDecides()
{
    auto &document = m_project->document;
    const auto same = document.requestSetClass(m_project->detectionId(1), kMotionClass);
    QCOMPARE(stored(*same).state, SegmentState::Accepted);
    const auto other = document.requestSetClass(m_project->detectionId(2), kWalk);
    QCOMPARE(stored(*other).state, SegmentState::Edited);
    QCOMPARE(stored(*other).actionClass, kWalk);
    QVERIFY(!listed(m_project->detectionId(2)));
    // Back to what was proposed: as if accepted.
    QVERIFY(document.requestSetClass(*other, kMotionClass).ok());
    QCOMPARE(stored(*other).state, SegmentState::Accepted);
}

void TestSegmentRequests::classOfHumanKeepsHuman()
{
    auto &document = m_project->document;
    QVERIFY(document.requestSetClass(kHuman, kWalk).ok());
    QVERIFY(m_recorder->edits.empty());
    QVERIFY(document.requestSetClass(kHuman, kRun).ok());
    QCOMPARE(stored(kHuman).state, SegmentState::Human);
    QCOMPARE(*stored(kHuman).imported.start, 4.0001);
}

void TestSegmentRequests::accepts()
{
    auto &document = m_project->document;
    const auto id = document.requestAccept(m_project->detectionId(1));
    QCOMPARE(stored(*id).state, SegmentState::Accepted);
    QCOMPARE(document.undoStack()->undoText(), QString("Accept"));
    QCOMPARE(*document.requestAccept(*id), *id);
    QCOMPARE(*document.requestAccept(kHuman), kHuman);
    QCOMPARE(m_recorder->edits.size(), std::size_t(1));
    QVERIFY(document.requestResize(*id, frameRange(1000, 1060)).ok());
    QCOMPARE(stored(*id).state, SegmentState::Edited);
    QVERIFY(document.requestResize(*id, stored(*id).origin->proposed).ok());
    QCOMPARE(stored(*id).state, SegmentState::Edited);
}

void TestSegmentRequests::rejectsAndTakesBack()
{
    auto &document = m_project->document;
    QVERIFY(document.requestReject(m_project->detectionId(1)).ok());
    const auto id = m_recorder->edits.back()->changes.segments.front().after->id;
    QCOMPARE(stored(id).state, SegmentState::Rejected);
    QVERIFY(listed(id));
    QVERIFY(!listed(m_project->detectionId(1)));
    QVERIFY(document.requestReject(id).ok());
    QCOMPARE(m_recorder->edits.size(), std::size_t(1));
    QVERIFY(!document.requestLock(id, true));
    QVERIFY(!document.requestMerge({id, m_project->detectionId(4)}));
    QVERIFY(document.requestAccept(id).ok());
    QCOMPARE(stored(id).state, SegmentState::Accepted);
    QVERIFY(document.requestReject(id).ok());
    QVERIFY(document.requestResize(id, frameRange(1000, 1060)).ok());
    QCOMPARE(stored(id).state, SegmentState::Edited);
    QVERIFY(document.requestReject(id).ok());
    QVERIFY(document.requestAccept(id).ok());
    QCOMPARE(stored(id).state, SegmentState::Edited); // its edges are not the proposed ones
}

void TestSegmentRequests::rejectingAHumanSegmentRemovesIt()
{
    QVERIFY(m_project->document.requestReject(kHuman).ok());
    QVERIFY(!m_project->document.segment(kHuman));
    QCOMPARE(m_recorder->edits.size(), std::size_t(1));
    m_project->document.undoStack()->undo();
    QVERIFY(m_project->document.segment(kHuman));
    QCOMPARE(*stored(kHuman).imported.end, 8.0002);
}

void TestSegmentRequests::removes()
{
    auto &document = m_project->document;
    const auto id = *document.requestAccept(m_project->detectionId(1));
    QVERIFY(document.requestRemove(id).ok());
    QVERIFY(listed(m_project->detectionId(1))); // nobody decided it any more
    QVERIFY(!document.item(id));
}

void TestSegmentRequests::splits()
{
    auto &document = m_project->document;
    const auto second = *document.requestSplit(kHuman, {150});
    QCOMPARE(stored(kHuman).range, frameRange(100, 150));
    QCOMPARE(stored(second).range, frameRange(150, 200));
    QCOMPARE(stored(kHuman).endPts, stored(second).startPts);
    QCOMPARE(*stored(kHuman).imported.start, 4.0001);
    QVERIFY(!stored(kHuman).imported.end && !stored(second).imported.start);
    QCOMPARE(*stored(second).imported.end, 8.0002);
    QCOMPARE(stored(second).state, SegmentState::Human);
    QCOMPARE(m_recorder->edits.size(), std::size_t(1));
    const auto part = *document.requestSplit(m_project->detectionId(2), {1060});
    QCOMPARE(stored(part).state, SegmentState::Edited);
    QCOMPARE(stored(part).origin->proposed, frameRange(1050, 1080));
    QVERIFY(!listed(m_project->detectionId(2)));
    QVERIFY(document.requestRemove(part).ok());
    QVERIFY(!listed(m_project->detectionId(2))); // the other part still decides it
}

void TestSegmentRequests::merges()
{
    auto &document = m_project->document;
    const auto second = *document.requestCreate(kVideo, kWalk, frameRange(250, 280));
    QCOMPARE(*document.requestMerge({second, kHuman}), kHuman);
    QCOMPARE(stored(kHuman).range, frameRange(100, 280));
    QCOMPARE(stored(kHuman).state, SegmentState::Human);
    QCOMPARE(*stored(kHuman).imported.start, 4.0001);
    QVERIFY(!stored(kHuman).imported.end);
    QVERIFY(!document.segment(second));
    document.undoStack()->undo();
    QVERIFY(document.segment(second));
    QCOMPARE(stored(kHuman).range, frameRange(100, 200));
}

void TestSegmentRequests::mergesDetections()
{
    auto &document = m_project->document;
    const auto a = m_project->detectionId(1);
    const auto b = m_project->detectionId(4);
    const auto id = *document.requestMerge({b, a});
    QCOMPARE(stored(id).range, frameRange(1000, 1180));
    QCOMPARE(stored(id).state, SegmentState::Edited);
    QCOMPARE(stored(id).origin->proposed, frameRange(1000, 1030));
    QVERIFY(!listed(a) && !listed(b));
    const auto &changes = m_recorder->edits.back()->changes.segments;
    QCOMPARE(changes.size(), std::size_t(2));
    QCOMPARE(changes[1].after->state, SegmentState::Rejected);
    QCOMPARE(changes[1].after->origin->proposed, frameRange(1150, 1180));
    document.undoStack()->undo();
    QVERIFY(listed(a) && listed(b));
}

void TestSegmentRequests::locks()
{
    auto &document = m_project->document;
    QVERIFY(document.requestLock(kHuman, true).ok());
    QVERIFY(document.requestLock(kHuman, true).ok());
    QCOMPARE(stored(kHuman).state, SegmentState::Locked);
    QVERIFY(!document.requestReject(kHuman));
    QVERIFY(document.requestLock(kHuman, false).ok());
    QCOMPARE(stored(kHuman).state, SegmentState::Human);
    const auto accepted = *document.requestAccept(m_project->detectionId(1));
    const auto edited = *document.requestSetClass(m_project->detectionId(2), kWalk);
    for (const auto id : {accepted, edited}) {
        QVERIFY(document.requestLock(id, true).ok());
        QVERIFY(document.requestLock(id, false).ok());
    }
    QCOMPARE(stored(accepted).state, SegmentState::Accepted);
    QCOMPARE(stored(edited).state, SegmentState::Edited);
}

void TestSegmentRequests::notes()
{
    QVERIFY(m_project->document.requestNote(kHuman, "überprüfen").ok());
    QVERIFY(m_project->document.requestNote(kHuman, "überprüfen").ok());
    QCOMPARE(stored(kHuman).note, std::string("überprüfen"));
    QCOMPARE(m_recorder->edits.size(), std::size_t(1));
}

void TestSegmentRequests::nearlyTheSameIsDecidedToo()
{
    auto &document = m_project->document;
    QVERIFY(document.requestAccept(m_project->detectionId(1)).ok()); // [1000, 1030) of track 1
    const auto ordinal = [](int n) { return productId<DetectionId>(kSecondRun, n); };
    DetectionUpdate update;
    update.run = kSecondRun;
    update.video = kVideo;
    update.sequence = 6;
    update.detectionsChanged = true;
    update.detections = sampleDetections(kSecondRun, 1);
    update.detections.front().range = frameRange(1002, 1031); // IoU 28/31
    for (int n = 2; n <= 4; ++n) {
        update.detections.push_back(update.detections.front());
        update.detections.back().id = ordinal(n);
    }
    update.detections[1].range = frameRange(1000, 1020); // IoU 2/3
    update.detections[2].track = productId<TrackId>(kSecondRun, 2);
    update.detections[3].actionClass = kWalk;
    m_project->runs.apply(update);
    QVERIFY(!listed(ordinal(1)));
    QVERIFY(listed(ordinal(2)));
    QVERIFY(listed(ordinal(3)));
    QVERIFY(listed(ordinal(4)));
    // In another run it is the same person, by the boxes of the track there.
    m_project->runs.setShownRun(kFirstRun);
    QVERIFY(!listed(productId<DetectionId>(kFirstRun, 1)));
    QVERIFY(!listed(ordinal(2)));
}

void TestSegmentRequests::workIsTimed()
{
    auto &document = m_project->document;
    double seconds = 2.5;
    document.setWorkClock([&seconds] { return seconds; });
    QVERIFY(document.requestResize(kHuman, frameRange(100, 210)).ok());
    seconds = 4;
    const auto second = *document.requestSplit(kHuman, {150});
    QCOMPARE(stored(kHuman).secondsSpent, 6.5);
    QCOMPARE(stored(second).secondsSpent, 0.0);
    seconds = -1;
    QVERIFY(document.requestNote(kHuman, "x").ok());
    seconds = std::numeric_limits<double>::quiet_NaN();
    QVERIFY(document.requestNote(kHuman, "y").ok());
    QCOMPARE(stored(kHuman).secondsSpent, 6.5);
}

void TestSegmentRequests::decidingMarksReviewed()
{
    auto &document = m_project->document;
    QVERIFY(document.requestReject(m_project->detectionId(1)).ok());
    auto rows = document.coverage(kVideo);
    QCOMPARE(rows.size(), std::size_t(1));
    QCOMPARE(rows[0].range, frameRange(1000, 1030));
    QCOMPARE(rows[0].actionClass, kMotionClass);
    QCOMPARE(rows[0].kind, CoverageKind::Reviewed);
    QCOMPARE(rows[0].annotator, kAda);
    QCOMPARE(document.undoStack()->count(), 1);
    // Another class: what was proposed and what it became.
    QVERIFY(document.requestSetClass(m_project->detectionId(2), kWalk).ok());
    rows = document.coverage(kVideo);
    QCOMPARE(rows.size(), std::size_t(3));
    // Moved edges: as far as either reaches.
    QVERIFY(document.requestResize(m_project->detectionId(3), frameRange(1085, 1110)).ok());
    rows = document.coverage(kVideo);
    QCOMPARE(rows.size(), std::size_t(4));
    QCOMPARE(rows.back().range, frameRange(1085, 1130));
    document.undoStack()->undo();
    document.undoStack()->undo();
    document.undoStack()->undo();
    QVERIFY(document.coverage(kVideo).empty());
    QVERIFY(document.requestCreate(kVideo, kWalk, frameRange(1, 2)).ok());
    QVERIFY(document.coverage(kVideo).empty());
}

QTEST_GUILESS_MAIN(TestSegmentRequests)
#include "tst_segmentrequests.moc"
