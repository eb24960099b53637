// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/projectfixture.h"

#include "storage/db/curvestore.h"

#include <cmath>
#include <cstring>
#include <limits>

using namespace onset;
using namespace onset::test;

namespace {

bool sameBits(const std::vector<float> &a, const std::vector<float> &b)
{
    return a.size() == b.size() &&
           (a.empty() || std::memcmp(a.data(), b.data(), a.size() * sizeof(float)) == 0);
}

} // namespace

class RunsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_project.reset(); }
    void runComesBack();
    void modelsComeBack();
    void runNeedsItsVideos();
    void chunksArePutTogether();
    void laterChunkHolds();
    void manySmallChunksBecomeFew();
    void longChunkIsSplit();
    void impossibleCurvesAreRefused_data();
    void impossibleCurvesAreRefused();
    void replayedUpdateIsSkipped();
    void updatesAreAllOrNothing();
    void boxesAreAppendedToKnownTracks();
    void foreignProductsAreRefused();
    void detectionsAreReplaced();
    void interruptedRunIsPartialAndResumes();
    void finishedRunTakesNoMore();
    void removedRunLeavesWhatPeopleMade();
    void readsOfWhatIsNotThere();

private:
    DetectionUpdate update(std::int64_t sequence) const
    {
        DetectionUpdate u;
        u.run = m_run;
        u.video = m_video.id;
        u.sequence = sequence;
        u.processed = frameRange(0, sequence * 10);
        u.totalFrames = 1000;
        return u;
    }
    CurveChunk chunk(std::int64_t start, std::vector<float> values, CurveKind kind = CurveKind::Motion) const
    {
        CurveChunk c;
        c.key = {m_run, m_video.id, kind, {}, {}};
        c.sampleStart = start;
        c.values = std::move(values);
        return c;
    }
    Detection detection(std::int64_t ordinal, std::int64_t start, std::int64_t end,
                        bool provisional = false) const
    {
        return {productId<DetectionId>(m_run, ordinal),
                m_video.id,
                kMotionClass,
                {},
                frameRange(start, end),
                0.5,
                provisional};
    }
    Status append(const DetectionUpdate &u) { return (*m_project)->append({&u, 1}); }
    RunProducts products() { return (*m_project)->products(m_run, m_video.id).value(); }

    std::unique_ptr<ProjectFixture> m_project;
    Video m_video;
    RunId m_run;
};

void RunsTest::init()
{
    m_project = std::make_unique<ProjectFixture>();
    m_video = (*m_project)->addVideo(videoNamed("one")).value();
    Run run;
    run.system = "motion";
    run.parameters = "{\"stride\":2}";
    run.videos = {m_video.id};
    run.startedMs = 42;
    m_run = (*m_project)->beginRun(run).value();
}

void RunsTest::runComesBack()
{
    const auto second = (*m_project)->addVideo(videoNamed("two")).value();
    Run run;
    run.system = "scnn";
    run.parameters = "{}";
    run.videos = {second.id, m_video.id};
    run.startedMs = 7;
    run.state = RunState::Failed; // ignored
    run.device = "cpu";
    run.precision = "bf16";
    run.id = (*m_project)->beginRun(run).value();
    run.state = RunState::Running;
    QVERIFY(m_project->contents().runs.back() == run);
    REQUIRE_OK((*m_project)->finishRun(run.id, RunState::Failed, "no memory", 12.5));
    const auto failed = m_project->contents().runs.back();
    QVERIFY(failed.state == RunState::Failed);
    QCOMPARE(failed.message, std::string("no memory"));
    QCOMPARE(failed.framesPerSecond, 12.5);
    QVERIFY(failed.finishedMs > 1700000000000);
    REQUIRE_ERROR((*m_project)->finishRun(m_run, RunState::Running, ""), Error::Code::InvalidArgument,
                  "goes on");
    REQUIRE_ERROR((*m_project)->finishRun({99}, RunState::Finished, ""), Error::Code::NotFound, "Run 99");
}

void RunsTest::modelsComeBack()
{
    ModelVersion model{{}, {}, "scnn", "first", "{\"classes\":[\"wave\"]}", "{}", "abc", "/m/1.safetensors",
                       9,  {}};
    model.id = (*m_project)->addModel(model).value();
    QVERIFY(m_project->contents().models == std::vector<ModelVersion>{model});
    auto moved = model;
    moved.path = "/n/1.safetensors";
    moved.name = "renamed";
    moved.createdMs = 10; // it was made when it was made
    QVERIFY((*m_project)->addModel(moved).value() == model.id);
    moved.createdMs = 9;
    QVERIFY(m_project->contents().models == std::vector<ModelVersion>{moved});
    auto next = model;
    next.weightsDigest = "def";
    next.parent = model.id;
    next.id = (*m_project)->addModel(next).value();
    QVERIFY(next.id != model.id);
    QCOMPARE(m_project->contents().models.size(), 2U);
    Run run;
    run.system = "scnn";
    run.modelVersion = next.id;
    run.videos = {m_video.id};
    REQUIRE_OK((*m_project)->beginRun(run));
    QVERIFY(m_project->contents().runs.back().modelVersion == next.id);
    next.parent = ModelVersionId{77};
    next.weightsDigest = "ghi";
    REQUIRE_ERROR((*m_project)->addModel(next), Error::Code::InvalidArgument, "rules");
    REQUIRE_ERROR((*m_project)->addModel({}), Error::Code::InvalidArgument, "without system");
}

void RunsTest::runNeedsItsVideos()
{
    Run run;
    run.system = "motion";
    run.videos = {m_video.id, VideoId{9}};
    REQUIRE_ERROR((*m_project)->beginRun(run), Error::Code::NotFound, "video 9");
    QCOMPARE(m_project->contents().runs.size(), 1U);
    run.videos.clear();
    run.modelVersion = {4}; // there is none
    REQUIRE_ERROR((*m_project)->beginRun(run), Error::Code::InvalidArgument, "rules");
}

void RunsTest::chunksArePutTogether()
{
    const float nan = std::numeric_limits<float>::quiet_NaN();
    auto first = update(1);
    first.curves = {chunk(0, {1, 2}), chunk(0, {9}, CurveKind::Actionness)};
    auto perTrack = chunk(1, {0.25F}, CurveKind::Class);
    perTrack.key.track = productId<TrackId>(m_run, 3);
    perTrack.key.actionClass = kMotionClass;
    perTrack.first = {16};
    perTrack.stride = 8;
    first.curves.push_back(perTrack);
    auto second = update(2);
    second.curves = {chunk(4, {5, nan, -7.5F})};
    const std::vector<DetectionUpdate> both{first, second};
    REQUIRE_OK((*m_project)->append(both));

    const auto stored = products();
    QCOMPARE(stored.curves.size(), 3U);
    QVERIFY(stored.curves[0].key.kind == CurveKind::Actionness);
    QVERIFY(sameBits(stored.curves[0].values, {9}));
    QVERIFY(sameBits(stored.curves[1].values, {1, 2, nan, nan, 5, nan, -7.5F}));
    QVERIFY(stored.curves[2].key == perTrack.key);
    QCOMPARE(stored.curves[2].stride, 8);
    QCOMPARE(stored.curves[2].first.value, 16);
    QVERIFY(sameBits(stored.curves[2].values, {nan, 0.25F}));
    QVERIFY(stored.processed == frameRange(0, 20));
    QCOMPARE(stored.totalFrames, 1000);
    QVERIFY(!stored.complete);
    QCOMPARE(stored.run.lastSequence, 2);
    REQUIRE_SOUND(**m_project);
}

void RunsTest::laterChunkHolds()
{
    auto first = update(1);
    first.curves = {chunk(0, {1, 1, 1, 1})};
    auto second = update(2);
    second.curves = {chunk(0, {2, 2})};
    auto third = update(3);
    third.curves = {chunk(1, {3})};
    third.last = true; // rewrites the chunks, to the same values
    REQUIRE_OK(append(first));
    REQUIRE_OK(append(second));
    QVERIFY(sameBits(products().curves[0].values, {2, 2, 1, 1}));
    REQUIRE_OK(append(third));
    QVERIFY(sameBits(products().curves[0].values, {2, 3, 1, 1}));
    QVERIFY(products().complete);
}

void RunsTest::manySmallChunksBecomeFew()
{
    std::vector<float> expected;
    std::vector<DetectionUpdate> updates;
    for (int i = 0; i < 300; ++i) {
        updates.push_back(update(i + 1));
        updates.back().curves = {chunk(i * 3, {static_cast<float>(i), 0.5F, -1})};
        expected.insert(expected.end(), {static_cast<float>(i), 0.5F, -1});
    }
    REQUIRE_OK((*m_project)->append(updates));
    QCOMPARE(sqlRows(m_project->path(), "SELECT count(*) FROM curve_chunks").front(), std::string("300"));
    REQUIRE_OK((*m_project)->finishRun(m_run, RunState::Partial, ""));
    QCOMPARE(sqlRows(m_project->path(), "SELECT count(*) FROM curve_chunks").front(), std::string("1"));
    QVERIFY(sameBits(products().curves[0].values, expected));
    REQUIRE_SOUND(**m_project);
}

void RunsTest::longChunkIsSplit()
{
    std::vector<float> noise(50000);
    unsigned state = 1;
    for (auto &value : noise) {
        state = state * 1664525U + 1013904223U;
        value = static_cast<float>(state);
    }
    auto u = update(1);
    u.curves = {chunk(0, noise)};
    REQUIRE_OK(append(u));
    QCOMPARE(sqlRows(m_project->path(), "SELECT count(*) FROM curve_chunks").front(), std::string("4"));
    const auto largest =
        std::stol(sqlRows(m_project->path(), "SELECT max(length(data)) FROM curve_chunks").front());
    QVERIFY(largest <= 65536);
    QVERIFY(sameBits(products().curves[0].values, noise));
}

void RunsTest::impossibleCurvesAreRefused_data()
{
    QTest::addColumn<qint64>("start");
    QTest::addColumn<qint64>("first");
    QTest::addColumn<int>("stride");
    QTest::newRow("negative sample") << qint64(-1) << qint64(0) << 1;
    QTest::newRow("huge sample") << (qint64(1) << 60) << qint64(0) << 1;
    QTest::newRow("negative frame") << qint64(0) << qint64(-4) << 1;
    QTest::newRow("no stride") << qint64(0) << qint64(0) << 0;
    QTest::newRow("another stride") << qint64(0) << qint64(0) << 2;
    QTest::newRow("another first frame") << qint64(0) << qint64(1) << 1;
}

void RunsTest::impossibleCurvesAreRefused()
{
    QFETCH(qint64, start);
    QFETCH(qint64, first);
    QFETCH(int, stride);
    auto good = update(1);
    good.curves = {chunk(0, {1}), chunk(0, {})};
    REQUIRE_OK(append(good));
    auto bad = update(2);
    bad.curves = {chunk(start, {1})};
    bad.curves[0].first = {first};
    bad.curves[0].stride = stride;
    REQUIRE_ERROR(append(bad), Error::Code::InvalidArgument, "A curve");
    QCOMPARE(products().run.lastSequence, 1);
}

void RunsTest::replayedUpdateIsSkipped()
{
    auto first = update(1);
    first.curves = {chunk(0, {1})};
    auto second = update(2);
    second.curves = {chunk(1, {2})};
    const std::vector<DetectionUpdate> all{first, second, first, second};
    REQUIRE_OK((*m_project)->append(all));
    const auto stored = products();
    auto altered = update(2);
    altered.curves = {chunk(0, {99})};
    altered.detectionsChanged = true;
    REQUIRE_OK(append(altered));
    QVERIFY(products() == stored);
}

void RunsTest::updatesAreAllOrNothing()
{
    auto good = update(1);
    good.curves = {chunk(0, {1})};
    auto bad = update(2);
    bad.video = {77};
    const std::vector<DetectionUpdate> batch{good, bad};
    REQUIRE_ERROR((*m_project)->append(batch), Error::Code::NotFound, "video 77");
    QVERIFY(products().curves.empty());
    QCOMPARE(products().run.lastSequence, 0);
}

void RunsTest::boxesAreAppendedToKnownTracks()
{
    Track track{productId<TrackId>(m_run, 1), m_video.id, m_run, "", {}};
    track.boxes = {{{3}, 1.5F, 2, 30, 60.25F, 0.9F, true, false}, {{5}, 2, 2, 30, 60, 0.1F, false, true}};
    auto first = update(1);
    first.tracks = {track};
    auto further = track;
    further.name = "person 1";
    further.boxes = {{{5}, 9, 9, 9, 9, 0.5F, true, false}, {{8}, 4, 4, 4, 4, 0.25F, true, false}};
    auto second = update(2);
    second.tracks = {further};
    REQUIRE_OK(append(first));
    REQUIRE_OK(append(second));
    const auto stored = products().tracks;
    QCOMPARE(stored.size(), 1U);
    QCOMPARE(stored[0].name, std::string("person 1"));
    QCOMPARE(stored[0].boxes.size(), 3U);
    QVERIFY(stored[0].boxes[0] == track.boxes[0]);
    QVERIFY(stored[0].boxes[1] == further.boxes[0]); // a box on a frame that had one replaces it
    QVERIFY(stored[0].boxes[2] == further.boxes[1]);
    REQUIRE_SOUND(**m_project);
}

void RunsTest::foreignProductsAreRefused()
{
    Track track{productId<TrackId>(m_run, 1), m_video.id, {m_run.value + 1}, "", {}};
    auto u = update(1);
    u.tracks = {track};
    REQUIRE_ERROR(append(u), Error::Code::InvalidArgument, "another run");
    u.tracks[0].run = m_run;
    u.tracks[0].id = {5};
    REQUIRE_ERROR(append(u), Error::Code::InvalidArgument, "Track 5");
    u.tracks.clear();
    u.curves = {chunk(0, {1})};
    u.curves[0].key.video = {8};
    REQUIRE_ERROR(append(u), Error::Code::InvalidArgument, "another run");
    u.curves.clear();
    u.run = {50};
    REQUIRE_ERROR(append(u), Error::Code::NotFound, "Run 50");
    u = update(1);
    u.tracks = {Track{productId<TrackId>(m_run, 2), m_video.id, m_run, "", {}}};
    u.tracks[0].boxes = {{{3}, std::nanf(""), 2, 30, 60, 0.9F, true, false}};
    REQUIRE_ERROR(append(u), Error::Code::InvalidArgument, "not finite");
    // A track belongs to one video for ever.
    const auto other = (*m_project)->addVideo(videoNamed("two")).value();
    Run run;
    run.system = "motion";
    run.videos = {m_video.id, other.id};
    const auto both = (*m_project)->beginRun(run).value();
    u = update(1);
    u.run = both;
    u.tracks = {Track{productId<TrackId>(both, 2), m_video.id, both, "", {}}};
    REQUIRE_OK(append(u));
    u.video = other.id;
    u.tracks[0].video = other.id;
    REQUIRE_ERROR(append(u), Error::Code::InvalidArgument, "another run or video");
}

void RunsTest::detectionsAreReplaced()
{
    auto u = update(1);
    u.detections = {detection(1, 5, 9, true), detection(2, 7, 30, true)};
    u.detections[1].track = productId<TrackId>(m_run, 1);
    u.detectionsChanged = true;
    REQUIRE_OK(append(u));
    QVERIFY((*m_project)->detections(m_run, m_video.id).value() == u.detections);
    QVERIFY(products().detections == u.detections);
    auto same = update(2);
    same.detections = {detection(9, 1, 2)}; // not meant
    REQUIRE_OK(append(same));
    QVERIFY(products().detections == u.detections);

    const std::vector<Detection> bad{detection(3, 1, 2), detection(4, 6, 6)};
    REQUIRE_ERROR((*m_project)->replaceDetections(m_run, m_video.id, bad), Error::Code::InvalidArgument,
                  "range");
    QVERIFY(products().detections == u.detections);
    auto foreign = detection(1, 1, 2);
    foreign.id = {3};
    REQUIRE_ERROR((*m_project)->replaceDetections(m_run, m_video.id, {foreign}), Error::Code::InvalidArgument,
                  "Detection 3");
    REQUIRE_ERROR(
        (*m_project)->replaceDetections(m_run, m_video.id, {detection(1, 1, 2), detection(1, 1, 2)}),
        Error::Code::InvalidArgument, "rules");
    REQUIRE_ERROR((*m_project)->replaceDetections(m_run, {4}, {}), Error::Code::NotFound, "video 4");
    const std::vector<Detection> final{detection(1, 2, 900, true)};
    REQUIRE_OK((*m_project)->replaceDetections(m_run, m_video.id, final));
    REQUIRE_OK((*m_project)->finishRun(m_run, RunState::Finished, ""));
    QCOMPARE(products().detections, std::vector<Detection>{detection(1, 2, 900, false)});
    REQUIRE_SOUND(**m_project);
}

void RunsTest::interruptedRunIsPartialAndResumes()
{
    auto u = update(3);
    u.curves = {chunk(0, {1, 2})};
    REQUIRE_OK(append(u));
    QVERIFY(m_project->reopen()); // as after a crash: nobody said that the run ended
    QVERIFY(mentions((*m_project)->notices(), ProjectNotice::Kind::RunsInterrupted));
    QVERIFY(m_project->contents().runs[0].state == RunState::Partial);
    QCOMPARE(m_project->contents().runs[0].lastSequence, 3);
    QVERIFY(products().processed == frameRange(0, 30));
    REQUIRE_OK(append(update(3))); // has it: not even resumed
    QVERIFY(m_project->contents().runs[0].state == RunState::Partial);
    REQUIRE_OK(append(update(4)));
    QVERIFY(m_project->contents().runs[0].state == RunState::Running);
    QVERIFY(m_project->contents().runs[0].message.empty());
}

void RunsTest::finishedRunTakesNoMore()
{
    REQUIRE_OK(append(update(1)));
    REQUIRE_OK((*m_project)->finishRun(m_run, RunState::Finished, ""));
    REQUIRE_OK(append(update(1)));
    REQUIRE_ERROR(append(update(2)), Error::Code::Conflict, "finished");
}

void RunsTest::removedRunLeavesWhatPeopleMade()
{
    auto u = update(1);
    u.curves = {chunk(0, {1})};
    for (int i = 1; i <= 3; ++i) {
        u.tracks.push_back({productId<TrackId>(m_run, i), m_video.id, m_run, "", {}});
        u.tracks.back().boxes = {{{3}, 1, 2, 30, 60, 1, true, false}};
    }
    u.detections = {detection(1, 5, 9)};
    u.detectionsChanged = true;
    REQUIRE_OK(append(u));

    auto segment = segmentOf(1, m_video, kMotionClass, 5, 9);
    segment.origin = SegmentOrigin{m_run, frameRange(5, 9), kMotionClass, 0.5};
    segment.track = u.tracks[0].id;
    auto deleted = segment;
    deleted.id = {2};
    deleted.track = u.tracks[2].id;
    REQUIRE_OK((*m_project)->apply(segmentEdit("accept", {}, segment)));
    REQUIRE_OK((*m_project)->apply(segmentEdit("accept", {}, deleted)));
    const auto removal = segmentEdit("delete", deleted, {});
    REQUIRE_OK((*m_project)->apply(removal));

    REQUIRE_OK((*m_project)->removeRun(m_run));
    QVERIFY(m_project->contents().runs.empty());
    QCOMPARE(m_project->contents().segments, std::vector<Segment>{segment});
    REQUIRE_ERROR((*m_project)->products(m_run, m_video.id), Error::Code::NotFound, "does not exist");
    REQUIRE_ERROR((*m_project)->removeRun(m_run), Error::Code::NotFound, "does not exist");
    REQUIRE_ERROR(append(update(2)), Error::Code::NotFound, "does not exist");
    for (const char *table : {"curves", "curve_chunks", "detections"})
        QCOMPARE(sqlRows(m_project->path(), std::string("SELECT count(*) FROM ") + table).front(),
                 std::string("0"));
    // The tracks of segments stay, also of one that undo brings back.
    REQUIRE_OK((*m_project)->apply(undone(removal)));
    QCOMPARE(sqlRows(m_project->path(), "SELECT id & 255 FROM tracks ORDER BY id"),
             (std::vector<std::string>{"1", "3"}));
    REQUIRE_SOUND(**m_project);
    Run run;
    run.system = "motion";
    run.videos = {m_video.id};
    QVERIFY((*m_project)->beginRun(run).value().value > m_run.value);
}

void RunsTest::readsOfWhatIsNotThere()
{
    REQUIRE_ERROR((*m_project)->products({9}, m_video.id), Error::Code::NotFound, "Run 9");
    REQUIRE_ERROR((*m_project)->products(m_run, {9}), Error::Code::NotFound, "video 9");
    REQUIRE_ERROR((*m_project)->detections({9}, m_video.id), Error::Code::NotFound, "Run 9");
    QVERIFY(products().curves.empty());
}

QTEST_GUILESS_MAIN(RunsTest)
#include "runstest.moc"
