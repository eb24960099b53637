// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeengine.h"
#include "fakevideo.h"

#include "app/jobs/detectionrun.h"
#include "app/jobs/inferencethread.h"
#include "app/jobs/noticetext.h"
#include "app/jobs/queuedframesource.h"
#include "app/jobs/storagethread.h"
#include "app/jobs/updatemerger.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace onset;

class TestJobs : public QObject
{
    Q_OBJECT
private slots:
    void projectNoticesNameWhatTheyAreAbout();
    void mergedUpdatesSayTheSame();
    void mergerKeepsToItsRate();
    void framesArriveInOrderWithBackPressure();
    void sourceStopsWhenAsked();
    void detectionTellsEverything();
    void detectionContinues();
    void engineTroubleIsAnError();
    void inferenceEmitsInOrderAndFinishesLast();
    void inferenceCancels();
    void inferenceShutsDownWhileBusy();
    void storageAnswersInOrder();
    void storageDoesWhatWaitsBeforeItEnds();
};

namespace {

DetectionUpdate oneSample(std::int64_t sequence, float value)
{
    DetectionUpdate update;
    update.run = RunId{1};
    update.video = VideoId{1};
    update.sequence = sequence;
    update.processed = frameRange(0, sequence);
    update.totalFrames = 100;
    update.curves.push_back(
        {fakeengine::curveKey(RunId{1}, VideoId{1}), FrameIndex{0}, 1, sequence - 1, {value}});
    Track track;
    track.id = productId<TrackId>(RunId{1}, 1);
    track.video = VideoId{1};
    track.run = RunId{1};
    TrackBox box;
    box.frame = FrameIndex{sequence - 1};
    track.boxes = {box};
    update.tracks.push_back(track);
    return update;
}

struct Fixture
{
    fakevideo::BehaviourPtr videoBehaviour = std::make_shared<fakevideo::Behaviour>();
    fakeengine::BehaviourPtr engineBehaviour = std::make_shared<fakeengine::Behaviour>();
    VideoBackend backend;
    EngineRequest request;

    explicit Fixture(std::int64_t frames)
    {
        videoBehaviour->frames = frames;
        videoBehaviour->perFrame = std::chrono::microseconds(20);
        backend = fakevideo::backend(videoBehaviour);
        request.run = RunId{1};
        request.video.id = VideoId{1};
        request.video.absolutePath = "fake";
        request.video.frames = fakevideo::makeTable(*videoBehaviour);
        request.parameters = "{}";
    }
};

std::vector<float> samplesOf(const std::vector<DetectionUpdate> &updates)
{
    std::vector<float> values;
    for (const auto &update : updates) {
        for (const auto &chunk : update.curves) {
            values.resize(
                std::max(values.size(), static_cast<std::size_t>(chunk.sampleStart) + chunk.values.size()),
                -1);
            std::copy(chunk.values.begin(), chunk.values.end(), values.begin() + chunk.sampleStart);
        }
    }
    return values;
}

std::vector<float> upTo(std::int64_t count)
{
    std::vector<float> values;
    for (std::int64_t i = 0; i < count; ++i)
        values.push_back(static_cast<float>(i));
    return values;
}

} // namespace

void TestJobs::mergedUpdatesSayTheSame()
{
    DetectionUpdate merged = oneSample(1, 0);
    for (std::int64_t i = 2; i <= 20; ++i)
        mergeInto(merged, oneSample(i, static_cast<float>(i - 1)));
    QCOMPARE(merged.sequence, 20);
    QCOMPARE(merged.processed, frameRange(0, 20));
    QCOMPARE(merged.curves.size(), std::size_t(1));
    QCOMPARE(merged.curves[0].values, upTo(20));
    QCOMPARE(merged.tracks.size(), std::size_t(1));
    QCOMPARE(merged.tracks[0].boxes.size(), std::size_t(20));
    QVERIFY(!merged.detectionsChanged);

    DetectionUpdate final = oneSample(21, 20);
    final.curves[0].sampleStart = 40; // a hole: must stay a chunk of its own
    final.detectionsChanged = true;
    final.last = true;
    mergeInto(merged, final);
    QCOMPARE(merged.curves.size(), std::size_t(2));
    QVERIFY(merged.detectionsChanged);
    QVERIFY(merged.last);
}

void TestJobs::mergerKeepsToItsRate()
{
    UpdateMerger merger;
    auto now = UpdateMerger::Clock::now();
    int passed = 0;
    for (std::int64_t i = 1; i <= 1000; ++i) {
        now += std::chrono::milliseconds(1);
        if (merger.add(oneSample(i, 0), now))
            ++passed;
    }
    QVERIFY2(passed >= 14 && passed <= 16, qPrintable(QString::number(passed)));
    DetectionUpdate last = oneSample(1001, 0);
    last.last = true;
    QVERIFY(merger.add(last, now).has_value());
    QVERIFY(!merger.take().has_value());
}

void TestJobs::framesArriveInOrderWithBackPressure()
{
    const Fixture fixture(60);
    auto source =
        QueuedFrameSource::open(fixture.backend, "fake", fixture.request.video.frames, FrameIndex{5}, {});
    QVERIFY(source.ok());
    QTest::qWait(60); // long enough to decode all, were the queue unbounded
    QVERIFY(fixture.videoBehaviour->decoded <= 5 + int(QueuedFrameSource::kCapacity) + 2);
    for (std::int64_t expected = 5; expected < 60; ++expected) {
        auto next = (*source)->next();
        QVERIFY(next.ok() && next->has_value());
        QCOMPARE((*next)->index.value, expected);
        QCOMPARE((*next)->frame->index().value, expected);
    }
    for (int i = 0; i < 2; ++i) {
        auto end = (*source)->next();
        QVERIFY(end.ok());
        QVERIFY(!end->has_value());
    }
    QVERIFY(
        !QueuedFrameSource::open(fixture.backend, "missing", fixture.request.video.frames, FrameIndex{0}, {})
             .ok());
}

void TestJobs::sourceStopsWhenAsked()
{
    const Fixture fixture(100000);
    fixture.videoBehaviour->perFrame = std::chrono::milliseconds(20);
    std::stop_source stop;
    auto source = QueuedFrameSource::open(fixture.backend, "fake", fixture.request.video.frames,
                                          FrameIndex{40}, stop.get_token());
    QVERIFY(source.ok());
    std::jthread stopper([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(30));
        stop.request_stop();
    });
    auto next = (*source)->next();
    QVERIFY(!next.ok());
    QCOMPARE(next.error().code, Error::Code::Cancelled);
}

void TestJobs::detectionTellsEverything()
{
    const Fixture fixture(200);
    std::vector<DetectionUpdate> updates;
    const auto status =
        runDetection(fakeengine::info(fixture.engineBehaviour), fixture.request, fixture.backend,
                     [&](DetectionUpdate u) { updates.push_back(std::move(u)); }, {});
    QVERIFY(status.ok());
    QCOMPARE(samplesOf(updates), upTo(200));
    QVERIFY(updates.back().last);
    QCOMPARE(updates.back().detections.size(), std::size_t(1));
    for (std::size_t i = 1; i < updates.size(); ++i)
        QVERIFY(updates[i].sequence > updates[i - 1].sequence);
}

void TestJobs::detectionContinues()
{
    Fixture fixture(200);
    RunProducts before;
    before.run.lastSequence = 120;
    before.processed = frameRange(0, 120);
    continueFrom(fixture.request, before);
    QCOMPARE(fixture.request.resumeFrom.value, 120);
    std::vector<DetectionUpdate> updates;
    QVERIFY(runDetection(fakeengine::info(fixture.engineBehaviour), fixture.request, fixture.backend,
                         [&](DetectionUpdate u) { updates.push_back(std::move(u)); }, {})
                .ok());
    QCOMPARE(fixture.engineBehaviour->framesSeen.load(), 80);
    QVERIFY(updates.front().sequence > 120);
}

void TestJobs::engineTroubleIsAnError()
{
    Fixture fixture(200);
    std::vector<DetectionUpdate> updates;
    const UpdateSink sink = [&](DetectionUpdate u) { updates.push_back(std::move(u)); };
    fixture.engineBehaviour->failAt = 50;
    auto status =
        runDetection(fakeengine::info(fixture.engineBehaviour), fixture.request, fixture.backend, sink, {});
    QVERIFY(!status.ok());
    QCOMPARE(status.error().code, Error::Code::BadInput);
    QCOMPARE(samplesOf(updates), upTo(50)); // what was found before the error is kept
    fixture.engineBehaviour->failAt = -1;
    fixture.engineBehaviour->throwAt = 3;
    status =
        runDetection(fakeengine::info(fixture.engineBehaviour), fixture.request, fixture.backend, sink, {});
    QVERIFY(!status.ok());
    QCOMPARE(status.error().code, Error::Code::Internal);
    QCOMPARE(status.error().detail, std::string("thrown"));
    fixture.request.video.frames.reset();
    QVERIFY(
        !runDetection(fakeengine::info(fixture.engineBehaviour), fixture.request, fixture.backend, sink, {})
             .ok());
}

void TestJobs::inferenceEmitsInOrderAndFinishesLast()
{
    const Fixture fixture(300);
    InferenceThread inference(fixture.backend);
    QStringList order;
    std::vector<DetectionUpdate> updates;
    connect(&inference, &InferenceThread::started, this,
            [&](int job) { order << QString("start %1").arg(job); });
    connect(&inference, &InferenceThread::update, this, [&](int job, const DetectionUpdate &update) {
        if (job == 1)
            updates.push_back(update);
    });
    connect(&inference, &InferenceThread::finished, this,
            [&](int job, const Status &status) { order << QString("end %1 %2").arg(job).arg(status.ok()); });
    inference.enqueue({1, fakeengine::info(fixture.engineBehaviour), fixture.request});
    inference.enqueue({2, fakeengine::info(fixture.engineBehaviour), fixture.request});
    QVERIFY(inference.busy());
    QTRY_COMPARE_WITH_TIMEOUT(order, (QStringList{"start 1", "end 1 1", "start 2", "end 2 1"}), 20000);
    QVERIFY(!inference.busy());
    QCOMPARE(samplesOf(updates), upTo(300));
}

void TestJobs::inferenceCancels()
{
    const Fixture fixture(100000);
    InferenceThread inference(fixture.backend);
    std::optional<Error> ending;
    int updates = 0;
    connect(&inference, &InferenceThread::update, this, [&] { ++updates; });
    connect(&inference, &InferenceThread::finished, this, [&](int, const Status &status) {
        if (!status)
            ending = status.error();
    });
    inference.enqueue({7, fakeengine::info(fixture.engineBehaviour), fixture.request});
    QTRY_VERIFY_WITH_TIMEOUT(updates > 2, 10000);
    inference.cancel(7);
    inference.cancel(99); // nobody: nothing happens
    QTRY_VERIFY_WITH_TIMEOUT(ending.has_value(), 10000);
    QCOMPARE(ending->code, Error::Code::Cancelled);
}

void TestJobs::inferenceShutsDownWhileBusy()
{
    const Fixture fixture(100000);
    InferenceThread inference(fixture.backend);
    std::int64_t told = 0;
    bool ended = false;
    connect(&inference, &InferenceThread::update, this,
            [&](int, const DetectionUpdate &u) { told = u.processed.end.value; });
    connect(&inference, &InferenceThread::finished, this, [&] { ended = true; });
    inference.enqueue({1, fakeengine::info(fixture.engineBehaviour), fixture.request});
    QTRY_VERIFY_WITH_TIMEOUT(told > 10, 10000);
    inference.shutDown();
    QVERIFY(ended);
    QCOMPARE(told, fixture.engineBehaviour->framesSeen.load()); // nothing that was worked out is lost
}

void TestJobs::storageAnswersInOrder()
{
    const QTemporaryDir folder;
    StorageThread storage;
    std::vector<int> order;
    storage.call([](ProjectFile &file) { return file.load(); },
                 [&](const Result<ProjectContents> &contents) {
                     QVERIFY(!contents.ok()); // nothing is open
                     QCOMPARE(contents.error().code, Error::Code::NotFound);
                     order.push_back(0);
                 });
    storage.open(folder.filePath("a.onset").toStdString(), Opening::Make,
                 [&](const Result<ProjectContents> &contents, const ProjectNotices &) {
                     QVERIFY(contents.ok());
                     QCOMPARE(contents->classes.size(), std::size_t(1));
                     order.push_back(1);
                 });
    for (int i = 2; i < 20; ++i) {
        storage.call([i](ProjectFile &file) { return file.annotator("person " + std::to_string(i)); },
                     [&order, i](const Result<AnnotatorId> &id) {
                         QVERIFY(id.ok());
                         order.push_back(i);
                     });
    }
    storage.call([](ProjectFile &) -> Status { throw std::runtime_error("thrown"); },
                 [&](const Status &status) {
                     QVERIFY(!status.ok());
                     order.push_back(20);
                 });
    storage.drain();
    QCOMPARE(order.size(), std::size_t(21));
    QVERIFY(std::is_sorted(order.begin(), order.end()));
}

void TestJobs::storageDoesWhatWaitsBeforeItEnds()
{
    const QTemporaryDir folder;
    const auto path = folder.filePath("a.onset").toStdString();
    {
        StorageThread storage;
        storage.open(path, Opening::Make, [](const Result<ProjectContents> &, const ProjectNotices &) {});
        for (int i = 0; i < 10; ++i)
            storage.call([i](ProjectFile &file) { return file.annotator("p" + std::to_string(i)); },
                         [](const Result<AnnotatorId> &) {});
    }
    auto file = ProjectFile::open(path);
    QVERIFY(file.ok());
    const auto contents = (*file)->load();
    QVERIFY(contents.ok());
    QCOMPARE(contents->annotators.size(), std::size_t(10));
}

void TestJobs::projectNoticesNameWhatTheyAreAbout()
{
    using Kind = ProjectNotice::Kind;
    const std::vector<ProjectNotice> all{{Kind::Upgraded, {"3", "4", "/a/100 %2/b.onset"}},
                                         {Kind::NewerWriter},
                                         {Kind::NetworkFolder, {"/net/p.onset"}},
                                         {Kind::ReadAsItIs, {"/p.onset"}},
                                         {Kind::NoLocks, {"/p.onset"}},
                                         {Kind::RunsInterrupted, {"2"}},
                                         {Kind::FramesDamaged, {"one", "It ends early."}},
                                         {Kind::VideoFound, {"one", "/videos/%1.mp4"}},
                                         {Kind::VideoMissing, {"one", "/gone.mp4"}}};
    for (const auto &notice : all) {
        const auto text = noticeText(notice);
        QVERIFY(text.size() > 20);
        for (const auto &detail : notice.details)
            QVERIFY2(text.contains(QString::fromStdString(detail)), qPrintable(text));
        QVERIFY2(!text.contains(QStringLiteral("%3")), qPrintable(text));
    }
}

QTEST_GUILESS_MAIN(TestJobs)
#include "tst_jobs.moc"
