// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/classlistmodel.h"
#include "app/document/queuestore.h"
#include "app/document/videolistmodel.h"
#include "tests/document/sampleproject.h"

#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

#include <functional>

using namespace onset;
using namespace onset::test;

/// A project that is open for reading only: all that a person could change is refused, with one text.
class TestReadOnlyDocument : public QObject
{
    Q_OBJECT
private slots:
    void requestsAreRefused_data();
    void requestsAreRefused();
    void whatIsSeenIsNotRecorded();
    void framesComeWithoutAnEdit();
    void theModeEndsWithTheProject();
    void stretchesAreNotStored();
    void listsAreNotEdited();
};

namespace {

using Request = std::function<Status(Document &, const OpenProject &)>;

template <class T> Status statusOf(const Result<T> &result)
{
    return result ? success() : Status(result.error());
}

/// The sample project with its runs, as it is when only read.
void openForReading(OpenProject &project)
{
    project.document.load(sampleContents(), {kAda, "Ada"}, true);
    project.runs.setVideo(kVideo, project.document.video(kVideo)->frames);
    project.runs.setProducts(sampleProducts(kFirstRun));
    project.runs.setProducts(sampleProducts(kSecondRun));
}

Verdict aVerdict()
{
    Verdict verdict;
    verdict.run = kSecondRun;
    verdict.video = kVideo;
    verdict.range = frameRange(100, 200);
    verdict.actionClass = kWalk;
    return verdict;
}

std::vector<std::pair<const char *, Request>> allRequests()
{
    using D = Document;
    using P = OpenProject;
    return {
        {"create",
         [](D &d, const P &) { return statusOf(d.requestCreate(kVideo, kWalk, frameRange(1, 9))); }},
        {"resize", [](D &d, const P &) { return statusOf(d.requestResize(kHuman, frameRange(1, 9))); }},
        {"class", [](D &d, const P &p) { return statusOf(d.requestSetClass(p.detectionId(1), kRun)); }},
        {"class alone",
         [](D &d, const P &p) {
             return statusOf(d.requestSetClass(p.detectionId(1), kRun, frameRange(0, 99)));
         }},
        {"accept", [](D &d, const P &p) { return statusOf(d.requestAccept(p.detectionId(1))); }},
        {"accept alone",
         [](D &d, const P &p) { return statusOf(d.requestAccept(p.detectionId(1), frameRange(0, 99))); }},
        {"reject", [](D &d, const P &p) { return d.requestReject(p.detectionId(1)); }},
        {"delete", [](D &d, const P &) { return d.requestReject(kHuman); }},
        {"remove", [](D &d, const P &) { return d.requestRemove(kHuman); }},
        {"split", [](D &d, const P &) { return statusOf(d.requestSplit(kHuman, {150})); }},
        {"merge",
         [](D &d, const P &p) {
             return statusOf(d.requestMerge({p.detectionId(1), p.detectionId(4)}));
         }},
        {"merge one", [](D &d, const P &p) { return statusOf(d.requestMerge({p.detectionId(1)})); }},
        {"lock", [](D &d, const P &) { return d.requestLock(kHuman, true); }},
        {"unlock", [](D &d, const P &) { return d.requestLock(kLockedOne, false); }},
        {"note", [](D &d, const P &) { return d.requestNote(kHuman, "n"); }},
        {"create class", [](D &d, const P &) { return statusOf(d.requestCreateClass("new", 0)); }},
        {"update class",
         [](D &d, const P &) {
             auto changed = *d.actionClass(kWalk);
             changed.visible = false;
             return d.requestUpdateClass(changed);
         }},
        {"remove class", [](D &d, const P &) { return d.requestRemoveClass(kUnused); }},
        {"set split", [](D &d, const P &) { return d.requestSetSplit(kVideo, Split::HeldOut); }},
        {"mark reviewed",
         [](D &d, const P &) { return d.requestMarkReviewed(kVideo, frameRange(0, 9), {}); }},
        {"verdict", [](D &d, const P &) { return d.requestVerdict(aVerdict(), VerdictKind::ModelWrong); }},
        {"relabel", [](D &d, const P &) { return statusOf(d.requestRelabel(kHuman, kRun, aVerdict())); }},
        {"annotate",
         [](D &d, const P &) {
             const SegmentOrigin origin{kSecondRun, frameRange(100, 200), kWalk, 0.5};
             return statusOf(d.requestAnnotate(kVideo, origin, aVerdict()));
         }},
        {"apply", [](D &d, const P &) { return d.requestApply("import", {}); }},
    };
}

} // namespace

void TestReadOnlyDocument::requestsAreRefused_data()
{
    QTest::addColumn<int>("number");
    int number = 0;
    for (const auto &[name, request] : allRequests())
        QTest::newRow(name) << number++;
}

void TestReadOnlyDocument::requestsAreRefused()
{
    QFETCH(int, number);
    const auto request = allRequests()[static_cast<std::size_t>(number)].second;
    OpenProject project;
    auto &document = project.document;
    openForReading(project);
    QVERIFY(document.isReadOnly());
    const auto before = document.contents();
    const EditRecorder recorder(document);
    const auto refused = request(document, project);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, Error::Code::InvalidArgument);
    QCOMPARE(refused.error().message,
             std::string("This project is open for reading only. Open it normally to change it."));
    QCOMPARE(document.undoStack()->count(), 0);
    QVERIFY(recorder.edits.empty());
    QCOMPARE(recorder.changed, 0);
    const auto after = document.contents();
    QCOMPARE(after.segments, before.segments);
    QCOMPARE(after.classes, before.classes);
    QCOMPARE(after.coverage, before.coverage);
    QCOMPARE(after.verdicts, before.verdicts);
    QCOMPARE(after.videos, before.videos);
    QVERIFY(document.consistencyErrors().empty());
    // Opened normally, it is as ever. (Nothing to do is granted too.)
    document.load(sampleContents(), {kAda, "Ada"});
    project.runs.setVideo(kVideo, document.video(kVideo)->frames);
    project.runs.setProducts(sampleProducts(kSecondRun));
    const auto done = request(document, project);
    const bool single = QLatin1String(QTest::currentDataTag()) == QLatin1String("merge one");
    QVERIFY2(done.ok() != single, done.ok() ? "" : done.error().message.c_str());
}

void TestReadOnlyDocument::whatIsSeenIsNotRecorded()
{
    OpenProject project;
    openForReading(project);
    const EditRecorder recorder(project.document);
    project.document.recordSeen(kVideo, frameRange(0, 100));
    QVERIFY(recorder.edits.empty());
    QVERIFY(project.document.coverage(kVideo).empty());
    QCOMPARE(project.document.editsWaiting(), 0);
}

void TestReadOnlyDocument::framesComeWithoutAnEdit()
{
    OpenProject project;
    auto contents = sampleContents();
    auto segment = contents.segments.front();
    segment.id = {contents.next.segment++};
    segment.video = kUnindexed;
    segment.startPts = segment.endPts = kNoPts;
    contents.segments.push_back(segment);
    auto &document = project.document;
    document.load(contents, {}, true);
    const EditRecorder recorder(document);
    auto video = *document.video(kUnindexed);
    video.frames = test::frameTable(500);
    document.updateVideo(video);
    QVERIFY(document.video(kUnindexed)->frames); // it can be played
    QVERIFY(recorder.edits.empty());
    QCOMPARE(document.segment(segment.id)->startPts, kNoPts);
}

void TestReadOnlyDocument::theModeEndsWithTheProject()
{
    OpenProject project;
    auto &document = project.document;
    QVERIFY(!document.isReadOnly() && document.requireWritable().ok());
    openForReading(project);
    QVERIFY(document.isReadOnly() && !document.requireWritable().ok());
    document.unload();
    QVERIFY(!document.isReadOnly() && document.requireWritable().ok());
    QCOMPARE(document.requestNote(kHuman, "n").error().message, std::string("No project is open."));
}

void TestReadOnlyDocument::stretchesAreNotStored()
{
    OpenProject project;
    openForReading(project);
    QueueStore queue(project.document, project.runs);
    const QSignalSpy begun(&queue, &QueueStore::sampleBegun);
    const QSignalSpy finished(&queue, &QueueStore::sampleFinished);
    RankedCandidate stretch;
    stretch.candidate.kind = Candidate::Kind::Sample;
    stretch.candidate.video = kVideo;
    stretch.candidate.range = frameRange(1000, 1200);
    queue.setOrder({kSecondRun, {}, {stretch}, {}});
    queue.setCurrent(0);
    QVERIFY(queue.sample()); // it can be looked at
    QVERIFY(!queue.finishSample().ok());
    queue.leaveSample();
    QCOMPARE(begun.count(), 0);
    QCOMPARE(finished.count(), 0);
    QVERIFY(project.document.samples().empty());
}

void TestReadOnlyDocument::listsAreNotEdited()
{
    OpenProject project;
    const VideoListModel videos(project.document);
    const ClassListModel classes(project.document);
    const std::array cells{videos.index(0, VideoListModel::Split), classes.index(0, ClassListModel::Name),
                           classes.index(0, ClassListModel::Hotkey)};
    for (const auto &cell : cells)
        QVERIFY(cell.flags().testFlag(Qt::ItemIsEditable));
    openForReading(project);
    QCOMPARE(videos.rowCount(), 3);
    for (const auto &cell : {videos.index(0, VideoListModel::Split), classes.index(0, ClassListModel::Name),
                             classes.index(0, ClassListModel::Hotkey)})
        QVERIFY(!cell.flags().testFlag(Qt::ItemIsEditable));
}

QTEST_GUILESS_MAIN(TestReadOnlyDocument)
#include "tst_readonlydocument.moc"
