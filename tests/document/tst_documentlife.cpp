// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/document/sampleproject.h"

#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace onset;
using namespace onset::test;

class TestDocumentLife : public QObject
{
    Q_OBJECT
private slots:
    void loadsAndUnloads();
    void reads();
    void annotators();
    void videosComeAndChange();
    void timesAreFilledIn();
    void answersAreCounted();
    void answersOfBeforeDoNotCount();
    void correctionsSinceATraining();
    void aTrainingEndsWhileEditsAreOnTheirWay();
    void versionsAndSnapshots();
    void nothingIsAskedWithinAnUndo();
    void editComesBeforeChange();
    void itemsCostLittle();
    void errorsAreFound();
};

void TestDocumentLife::loadsAndUnloads()
{
    RunStore runs;
    Document document(runs);
    QSignalSpy loaded(&document, &Document::loaded);
    QSignalSpy unloaded(&document, &Document::unloaded);
    QVERIFY(!document.isOpen());
    document.unload();
    document.updateVideo(sampleContents().videos.front());
    QVERIFY(document.videos().empty());
    document.load(sampleContents(), {kAda, "Ada"});
    QVERIFY(document.isOpen());
    QCOMPARE(document.path(), std::string("/projects/sample.onset"));
    QCOMPARE(document.annotator().name, std::string("Ada"));
    QCOMPARE(runs.runs().size(), std::size_t(2));
    QVERIFY(document.requestRemove(kHuman).ok());
    document.load(sampleContents(), {kAda, "Ada"});
    QVERIFY(document.segment(kHuman));
    QCOMPARE(document.undoStack()->count(), 0);
    QCOMPARE(loaded.count(), 2);
    document.unload();
    QCOMPARE(unloaded.count(), 1);
    QVERIFY(!document.isOpen() && document.path().empty() && document.segments().empty());
    QVERIFY(runs.runs().empty());
}

void TestDocumentLife::reads()
{
    OpenProject project;
    const auto &document = project.document;
    const auto contents = document.contents();
    const auto expected = sampleContents();
    QCOMPARE(contents.path, expected.path);
    QCOMPARE(contents.segments, expected.segments);
    QCOMPARE(contents.classes, expected.classes);
    QCOMPARE(contents.annotators, expected.annotators);
    QCOMPARE(contents.runs.size(), std::size_t(2));
    QCOMPARE(contents.next.segment, std::int64_t(5));
    QVERIFY(document.video(kVideo) && !document.video(VideoId{9}));
    QVERIFY(!document.actionClass(ClassId{9}) && !document.segment(SegmentId{9}));
    QVERIFY(!document.item({}) && !document.item(SegmentId{9}));
    QCOMPARE(document.segments().size(), std::size_t(4));
    QCOMPARE(document.segments(kVideo).front()->id, kHuman);
    QCOMPARE(document.correctionsSinceTraining(), std::int64_t(4));
    QVERIFY(document.useOf(kWalk) == (ClassUse{3, 0, 0}));
    const auto items = document.items(kVideo);
    QCOMPARE(items.size(), std::size_t(23));
    QVERIFY(std::is_sorted(items.begin(), items.end(),
                           [](const Item &a, const Item &b) { return a.range.start < b.range.start; }));
    QCOMPARE(document.items(kVideo, frameRange(550, 1001)).size(), std::size_t(2));
    QCOMPARE(document.items(kShortVideo).size(), std::size_t(1));
    const auto detection = document.item(project.detectionId(3));
    QCOMPARE(detection->state, SegmentState::Predicted);
    QCOMPARE(detection->score, 0.53);
}

void TestDocumentLife::annotators()
{
    OpenProject project;
    QSignalSpy changed(&project.document, &Document::annotatorChanged);
    project.document.setAnnotator({{7}, "Grace"});
    QCOMPARE(project.document.annotators().size(), std::size_t(3));
    project.document.setAnnotator({{7}, "Grace H."});
    QCOMPARE(project.document.annotators().back().name, std::string("Grace H."));
    project.document.setAnnotator({});
    QCOMPARE(project.document.annotators().size(), std::size_t(3));
    QCOMPARE(changed.count(), 3);
}

void TestDocumentLife::videosComeAndChange()
{
    OpenProject project;
    auto &document = project.document;
    QSignalSpy changed(&document, &Document::videosChanged);
    EditRecorder recorder(document);
    Video video;
    video.id = {document.nextIds().video};
    video.key = "new";
    document.insertVideo(video);
    QCOMPARE(document.videos().size(), std::size_t(4));
    QVERIFY(document.nextIds().video > video.id.value);
    video.width = 640;
    document.updateVideo(video);
    QCOMPARE(document.video(video.id)->width, 640);
    QCOMPARE(changed.count(), 2);
    QVERIFY(recorder.edits.empty());
    QVERIFY(document.consistencyErrors().empty());
}

void TestDocumentLife::timesAreFilledIn()
{
    OpenProject project;
    auto &document = project.document;
    const auto id = *document.requestCreate(kUnindexed, kWalk, frameRange(10, 20));
    const auto revision = document.segment(id)->revision;
    EditRecorder recorder(document);
    auto video = *document.video(kUnindexed);
    video.frames = frameTable(100);
    document.updateVideo(video);
    QCOMPARE(document.segment(id)->startPts, Ticks(9000 + 36000));
    QCOMPARE(document.segment(id)->revision, revision + 1);
    QCOMPARE(recorder.edits.size(), std::size_t(1));
    QCOMPARE(recorder.edits.front()->action, std::string("update-times"));
    document.updateVideo(video);
    QCOMPARE(recorder.edits.size(), std::size_t(1));
    QVERIFY(document.requestResize(id, frameRange(10, 30)).ok());
    document.undoStack()->undo();
    document.undoStack()->undo();
    QVERIFY(!document.segment(id));
    document.undoStack()->redo();
    QCOMPARE(document.segment(id)->startPts, Ticks(9000 + 36000)); // not those of when it was made
}

void TestDocumentLife::answersAreCounted()
{
    OpenProject project;
    auto &document = project.document;
    QSignalSpy waiting(&document, &Document::editsWaitingChanged);
    QSignalSpy failed(&document, &Document::storingFailed);
    QVERIFY(document.requestNote(kHuman, "a").ok());
    QVERIFY(document.requestNote(kHuman, "b").ok());
    document.undoStack()->undo();
    QCOMPARE(document.editsWaiting(), 3);
    document.editStored(1);
    document.editStored(1);
    document.editStored(99);
    QCOMPARE(document.editsWaiting(), 2);
    document.editStored(2);
    document.editFailed(3, {Error::Code::Io, "The disk is full.", {}});
    QCOMPARE(document.editsWaiting(), 0);
    QCOMPARE(failed.count(), 1);
    QCOMPARE(failed.at(0).at(0).value<Error>().message, std::string("The disk is full."));
    QCOMPARE(waiting.count(), 6);
}

void TestDocumentLife::answersOfBeforeDoNotCount()
{
    OpenProject project;
    auto &document = project.document;
    QVERIFY(document.requestNote(kHuman, "a").ok());
    document.load(sampleContents(), {kAda, "Ada"});
    QCOMPARE(document.editsWaiting(), 0);
    EditRecorder recorder(document);
    QVERIFY(document.requestNote(kHuman, "b").ok());
    QCOMPARE(recorder.edits.front()->sequence, std::int64_t(2));
    document.editStored(1);
    QCOMPARE(document.editsWaiting(), 1);
    document.editStored(2);
    QCOMPARE(document.editsWaiting(), 0);
}

void TestDocumentLife::nothingIsAskedWithinAnUndo()
{
    OpenProject project;
    auto &document = project.document;
    QVERIFY(document.requestNote(kHuman, "a").ok());
    int refused = 0;
    QObject context;
    connect(&document, &Document::changed, &context, [&] {
        if (document.undoStack()->index() == 0)
            return;
        const auto status = document.requestNote(kHuman, "within");
        refused += status.ok() ? 0 : 1;
    });
    document.undoStack()->undo();
    QCOMPARE(refused, 1);
    QCOMPARE(document.undoStack()->count(), 1);
    QVERIFY(document.segment(kHuman)->note.empty());
}

void TestDocumentLife::editComesBeforeChange()
{
    OpenProject project;
    auto &document = project.document;
    std::vector<std::int64_t> sequences;
    QObject context;
    connect(&document, &Document::changed, &context, [&document](const ChangeSet &changes) {
        if (!changes.segments.empty())
            document.recordSeen(kVideo, frameRange(0, 10)); // another edit in answer to this one
    });
    connect(&document, &Document::editMade, &context,
            [&](const std::shared_ptr<const Edit> &edit) { sequences.push_back(edit->sequence); });
    QVERIFY(document.requestNote(kHuman, "a").ok());
    QCOMPARE(sequences, (std::vector<std::int64_t>{1, 2}));
}

void TestDocumentLife::itemsCostLittle()
{
    // A frame change asks for the items at one frame: 10^5 detections must not be walked for it.
    OpenProject project;
    auto products = sampleProducts(kSecondRun, 0);
    for (int i = 1; i <= 100'000; ++i) {
        auto detection = sampleDetections(kSecondRun, 1).front();
        detection.id = productId<DetectionId>(kSecondRun, i);
        detection.range = frameRange(i * 10, i * 10 + 8);
        products.detections.push_back(detection);
    }
    project.runs.setProducts(products);
    QElapsedTimer timer;
    timer.start();
    std::size_t found = 0;
    for (std::int64_t frame = 0; frame < 20'000; ++frame)
        found += project.document.items(kVideo, frameRange(frame * 40, frame * 40 + 1)).size();
    QVERIFY(found > 15'000);
    QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed()))); // walking: a minute
}

void TestDocumentLife::errorsAreFound()
{
    auto contents = sampleContents();
    contents.segments[0].actionClass = {99};
    contents.segments[1].range = frameRange(10, 5000);
    contents.segments[2].state = SegmentState::Predicted;
    contents.classes[1].name = "run";
    contents.classes[2].hotkey = "1";
    contents.coverage = {{{1}, VideoId{9}, {}, frameRange(5, 5), CoverageKind::Seen, kAda, 0}};
    RunStore runs;
    Document document(runs);
    document.load(contents, {});
    QCOMPARE(document.consistencyErrors().size(), std::size_t(6));
}

Q_DECLARE_METATYPE(onset::Error)
namespace {

/// The sample project as it is after a training that began when it looked like this.
ProjectContents trainedContents()
{
    auto contents = sampleContents();
    contents.snapshots = {{{3}, {1}, 5, 0, "{}", {}}};
    contents.baseline.snapshot = {3};
    return contents;
}

} // namespace

void TestDocumentLife::correctionsSinceATraining()
{
    RunStore runs;
    Document document(runs);
    document.load(trainedContents(), {kAda, "Ada"});
    QCOMPARE(document.correctionsSinceTraining(), std::int64_t(0));
    QVERIFY(document.requestResize(kHuman, frameRange(100, 210)).ok());
    QCOMPARE(document.correctionsSinceTraining(), std::int64_t(1));
    QVERIFY(document.requestSetClass(kHuman, kRun).ok()); // the same one
    QCOMPARE(document.correctionsSinceTraining(), std::int64_t(1));
    QVERIFY(document.requestNote(kHuman, "x").ok() && document.requestLock(kHuman, true).ok());
    const auto made = *document.requestCreate(kVideo, kWalk, frameRange(700, 720));
    QVERIFY(document.requestNote(kShortHuman, "a note teaches nothing").ok());
    QCOMPARE(document.correctionsSinceTraining(), std::int64_t(2));
    QVERIFY(document.requestRemove(made).ok());
    QCOMPARE(document.correctionsSinceTraining(), std::int64_t(1)); // came and went
    QVERIFY(document.requestRemove(kShortHuman).ok());
    QCOMPARE(document.correctionsSinceTraining(), std::int64_t(2));
    QVERIFY(document.consistencyErrors().empty());
    auto reopened = document.contents();
    while (document.undoStack()->canUndo())
        document.undoStack()->undo();
    QCOMPARE(document.correctionsSinceTraining(), std::int64_t(0));
    document.undoStack()->redo();
    QCOMPARE(document.correctionsSinceTraining(), std::int64_t(1));
    document.load(std::move(reopened), {kAda, "Ada"});
    QCOMPARE(document.correctionsSinceTraining(), std::int64_t(2));
    QVERIFY(document.consistencyErrors().empty());
}

void TestDocumentLife::aTrainingEndsWhileEditsAreOnTheirWay()
{
    OpenProject project;
    auto &document = project.document;
    EditRecorder recorder(document);
    QSignalSpy told(&document, &Document::modelsChanged);
    QCOMPARE(document.correctionsSinceTraining(), std::int64_t(4));
    const auto asItWas = *document.segment(kHuman);
    QVERIFY(document.requestResize(kHuman, frameRange(100, 210)).ok()); // stored, after the snapshot
    document.editStored(recorder.edits.back()->sequence);
    QVERIFY(document.requestResize(kHuman, frameRange(100, 220)).ok()); // not yet
    QVERIFY(document.requestRemove(kShortHuman).ok());
    TrainingBaseline baseline{{3}, {{kHuman, asItWas}}};
    document.setBaseline(baseline);
    QCOMPARE(told.count(), 1);
    QCOMPARE(document.correctionsSinceTraining(), std::int64_t(2));
    QVERIFY(document.consistencyErrors().empty());
    for (const auto &edit : recorder.edits)
        document.editStored(edit->sequence);
    document.setBaseline({{4}, {}});
    QCOMPARE(document.correctionsSinceTraining(), std::int64_t(0));
    document.undoStack()->undo();
    QCOMPARE(document.correctionsSinceTraining(), std::int64_t(1));
    document.setBaseline({});
    QCOMPARE(document.correctionsSinceTraining(), std::int64_t(4));
}

void TestDocumentLife::versionsAndSnapshots()
{
    RunStore runs;
    Document document(runs);
    auto contents = trainedContents();
    contents.currentModel = {1};
    document.load(contents, {kAda, "Ada"});
    QSignalSpy told(&document, &Document::modelsChanged);
    QCOMPARE(document.currentModel().value, std::int64_t(1));
    document.setCurrentModel({2});
    document.insertSnapshot({{3}, {2}, 5, 0, "{}", {}});
    document.insertSnapshot({{4}, {}, 6, 0, "{}", {}});
    QCOMPARE(told.count(), 3);
    QCOMPARE(document.snapshots().size(), std::size_t(2));
    QCOMPARE(document.snapshots().front().model.value, std::int64_t(2));
    const auto kept = document.contents();
    QVERIFY(kept.currentModel.value == 2 && kept.snapshots == document.snapshots() &&
            kept.baseline.snapshot.value == 3);
    document.unload();
    QVERIFY(!document.currentModel().valid() && document.snapshots().empty());
}

QTEST_GUILESS_MAIN(TestDocumentLife)
#include "tst_documentlife.moc"
