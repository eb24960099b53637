// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluationproject.h"
#include "fakeengine.h"
#include "fakevideo.h"

#include "app/document/workspace.h"
#include "app/jobs/queuecollection.h"
#include "app/jobs/session.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QUndoStack>
#include <QtTest>

#include <cmath>
#include <set>

using namespace onset;
using namespace onset::test;

/// The review queue of a real project file behind the window: its order is the one a script gets, and what is
/// labelled stands in the reopened file.
class TestQueue : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void ordersAsAScriptWould();
    void theNewestRequestWins();
    void canBeCancelled();
    void editsGetBetween();
    void aRunThatIsGoneIsTold();
    void stretchesAreStoredAndMeasured();
    void undoIsStoredToo();
    void heldOutVideosAreNeverThere();
    void closingWhileItOrders();
    void aRejectedPersonStaysAway();
    void whatIsKeptOfVideosTellsWhatIsNew();
    void peopleAreToldByTheirBoxes();

private:
    struct Rig
    {
        explicit Rig(const QString &path,
                     std::function<KeptFeature(const ProjectContents &)> placeFeature = {});
        QueueStore &queue() { return workspace.queue; }
        void order();
        void orderStretches(); ///< nothing but stretches, all that there are
        int rowOfStretch();
        JobState job() { return workspace.jobs.jobs().back().state; }

        fakevideo::BehaviourPtr video = std::make_shared<fakevideo::Behaviour>();
        Workspace workspace;
        std::unique_ptr<Session> session;
    };
    QString path() const { return m_folder->filePath("p.onset"); }
    ProjectContents stored();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Rig> m_rig;
};

TestQueue::Rig::Rig(const QString &path, std::function<KeptFeature(const ProjectContents &)> placeFeature)
{
    video->frames = 1000;
    Services services;
    services.placeFeature = std::move(placeFeature);
    services.video = fakevideo::backend(video);
    session = std::make_unique<Session>(workspace, services);
    session->setAnnotatorName("Ada");
    QSignalSpy opened(session.get(), &Session::projectOpened);
    emit workspace.requests.openProject(path);
    QVERIFY(opened.wait());
}

void TestQueue::Rig::order()
{
    queue().order();
    QTRY_COMPARE(int(queue().state()), int(QueueStore::State::Ready));
}

void TestQueue::Rig::orderStretches()
{
    std::vector<RankedCandidate> entries;
    for (std::int64_t video = 1; video <= 3; ++video) {
        for (std::int64_t start = 0; start < 1000; start += 250) {
            RankedCandidate entry;
            entry.candidate.kind = Candidate::Kind::Sample;
            entry.candidate.video = VideoId{video};
            entry.candidate.range = frameRange(start, start + 250);
            entries.push_back(entry);
        }
    }
    queue().setOrder({RunId{1}, {}, std::move(entries), {}});
}

int TestQueue::Rig::rowOfStretch()
{
    for (int row = 0; row < queue().entries()->rowCount(); ++row) {
        if (queue().entry(row).candidate.kind == Candidate::Kind::Sample && queue().isOpen(row))
            return row;
    }
    return -1;
}

void TestQueue::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    makeEvaluationProject(path());
    m_rig = std::make_unique<Rig>(path());
}

void TestQueue::cleanup()
{
    m_rig.reset();
    m_folder.reset();
}

ProjectContents TestQueue::stored()
{
    m_rig->session->drain();
    auto file = ProjectFile::openReadOnly(path().toStdString());
    return *(*file)->load();
}

void TestQueue::ordersAsAScriptWould()
{
    QCOMPARE(int(m_rig->queue().state()), int(QueueStore::State::Empty));
    m_rig->order();
    auto file = ProjectFile::openReadOnly(path().toStdString());
    const auto contents = (*file)->load();
    const auto expected = collectQueue(**file, *contents, {}, {});
    QVERIFY(expected.ok());
    QVERIFY(expected->entries.size() >= 3);
    QVERIFY(m_rig->queue().queue().entries == expected->entries);
    QCOMPARE(m_rig->queue().queue().run, RunId{1});
    QCOMPARE(int(m_rig->job()), int(JobState::Finished));
}

void TestQueue::theNewestRequestWins()
{
    auto &queue = m_rig->queue();
    QSignalSpy changed(queue.entries(), &QAbstractItemModel::modelReset);
    queue.order();
    queue.order();
    queue.order();
    QTRY_COMPARE(int(queue.state()), int(QueueStore::State::Ready));
    m_rig->session->drain();
    QTest::qWait(50);
    QCOMPARE(changed.size(), 1);
    const auto &jobs = m_rig->workspace.jobs.jobs();
    const auto ended = [&](JobState state) { return std::ranges::count(jobs, state, &JobInfo::state); };
    QCOMPARE(ended(JobState::Finished), 1);
    QCOMPARE(ended(JobState::Cancelled), 2);
}

void TestQueue::canBeCancelled()
{
    auto &queue = m_rig->queue();
    queue.order();
    m_rig->workspace.jobs.requestCancel(m_rig->workspace.jobs.jobs().back().id);
    QCOMPARE(int(queue.state()), int(QueueStore::State::Empty));
    QCOMPARE(int(m_rig->job()), int(JobState::Cancelled));
    m_rig->session->drain();
    QTest::qWait(50);
    QCOMPARE(queue.entries()->rowCount(), 0);
    m_rig->order(); // and it can be asked for again
    QVERIFY(queue.entries()->rowCount() > 0);
}

void TestQueue::editsGetBetween()
{
    auto &queue = m_rig->queue();
    queue.order();
    // Decided while it is collected: done when it is there.
    QVERIFY(m_rig->workspace.document.requestCreate(VideoId{1}, kJump, frameRange(800, 900)).ok());
    QTRY_COMPARE(int(queue.state()), int(QueueStore::State::Ready));
    bool found = false;
    for (int row = 0; row < queue.entries()->rowCount(); ++row) {
        if (queue.entry(row).candidate.range != frameRange(800, 900))
            continue;
        found = true;
        QVERIFY(!queue.isOpen(row));
    }
    QVERIFY(found);
}

void TestQueue::aRunThatIsGoneIsTold()
{
    QSignalSpy told(&m_rig->workspace.notices, &Notices::notice);
    emit m_rig->queue().orderWanted(RunId{9}, {});
    QTRY_COMPARE(told.size(), 1);
    QVERIFY(told.front().at(1).toString().contains(QStringLiteral("no run 9")));
    QCOMPARE(int(m_rig->job()), int(JobState::Failed));
    QCOMPARE(int(m_rig->queue().state()), int(QueueStore::State::Failed));
}

void TestQueue::stretchesAreStoredAndMeasured()
{
    auto &queue = m_rig->queue();
    queue.setBlindMode(true);
    m_rig->orderStretches();
    std::size_t blind = 0;
    std::size_t labelled = 0;
    for (int row = m_rig->rowOfStretch(); row >= 0; row = m_rig->rowOfStretch(), ++labelled) {
        queue.setCurrent(row);
        QVERIFY(queue.sample());
        blind += queue.sample()->blind ? 1 : 0;
        QVERIFY(queue.finishSample().ok());
        QTRY_VERIFY(!queue.isOpen(row));
    }
    QCOMPARE(labelled, std::size_t{12});
    QVERIFY(blind > 0 && blind < labelled); // by chance, always the same one
    const auto contents = stored();
    QCOMPARE(contents.samples.size(), labelled);
    for (const auto &sample : contents.samples) {
        QVERIFY(sample.isDone() && sample.run == RunId{1} && sample.annotator.valid());
        const auto covered = std::ranges::any_of(contents.coverage, [&](const Coverage &row) {
            return row.video == sample.video && row.kind == CoverageKind::Reviewed &&
                   !row.actionClass.valid() && row.range.start <= sample.range.start &&
                   row.range.end >= sample.range.end;
        });
        QVERIFY(covered);
    }
    QTRY_VERIFY(queue.measures() &&
                queue.measures()->sway.shownStretches + queue.measures()->sway.blindStretches == labelled);
    QCOMPARE(queue.measures()->sway.blindStretches, blind);
    auto file = ProjectFile::openReadOnly(path().toStdString());
    const auto expected = readMeasures(**file, contents, RunId{1});
    QVERIFY(expected.ok());
    QCOMPARE(queue.measures()->recall.count, expected->recall.count);

    // The reopened project knows it.
    m_rig = nullptr;
    m_rig = std::make_unique<Rig>(path());
    QTRY_VERIFY(m_rig->queue().measures());
    QCOMPARE(m_rig->queue().measures()->sway.blindStretches, blind);
    m_rig->orderStretches();
    QCOMPARE(m_rig->rowOfStretch(), -1);
}

void TestQueue::undoIsStoredToo()
{
    auto &queue = m_rig->queue();
    m_rig->orderStretches();
    const int row = m_rig->rowOfStretch();
    QVERIFY(row >= 0);
    queue.setCurrent(row);
    QTRY_VERIFY(queue.sample() && queue.sample()->id.valid());
    QVERIFY(queue.finishSample().ok());
    QVERIFY(stored().samples.front().isDone());
    m_rig->workspace.document.undoStack()->undo();
    QVERIFY(!stored().samples.front().isDone());
    m_rig->workspace.document.undoStack()->redo();
    QVERIFY(stored().samples.front().isDone());
}

void TestQueue::heldOutVideosAreNeverThere()
{
    QVERIFY(m_rig->workspace.document.requestSetSplit(VideoId{1}, Split::HeldOut).ok());
    m_rig->order();
    for (const auto &entry : m_rig->queue().queue().entries)
        QVERIFY(entry.candidate.video != VideoId{1});
    QVERIFY(!m_rig->queue().queue().notices.isEmpty());
}

void TestQueue::closingWhileItOrders()
{
    auto &queue = m_rig->queue();
    queue.order();
    emit m_rig->workspace.requests.closeProject();
    m_rig->session->drain();
    QTest::qWait(50);
    QCOMPARE(int(queue.state()), int(QueueStore::State::Empty));
    QCOMPARE(queue.entries()->rowCount(), 0);
    QCOMPARE(int(m_rig->job()), int(JobState::Cancelled));
}

/// Somebody rejected what a run found of a person. The next run's track of that person has another id; that
/// of somebody beside them, too.
void TestQueue::aRejectedPersonStaysAway()
{
    m_rig.reset();
    const auto found = [](RunId run, int ordinal, float x) {
        DetectionUpdate update;
        update.run = run;
        update.video = {1};
        update.sequence = ordinal;
        Track track;
        track.id = productId<TrackId>(run, ordinal);
        track.video = {1};
        track.run = run;
        for (const std::int64_t frame : {800, 900})
            track.boxes.push_back({{frame}, x, 10, 40, 80, 0.9F, true, false});
        update.tracks = {track};
        return update;
    };
    auto file = *ProjectFile::open(path().toStdString());
    Run run;
    run.system = "fake";
    run.videos = {VideoId{1}};
    const auto old = *file->beginRun(run);
    const std::vector<DetectionUpdate> before{found(old, 1, 100)};
    QVERIFY(file->append(before).ok());
    QVERIFY(file->finishRun(old, RunState::Finished, {}).ok());
    Segment rejected;
    rejected.id = {7};
    rejected.video = {1};
    rejected.actionClass = kThrow;
    rejected.range = frameRange(800, 900);
    rejected.startPts = 800;
    rejected.endPts = 900;
    rejected.annotator = {1};
    rejected.state = SegmentState::Rejected;
    rejected.track = productId<TrackId>(old, 1);
    rejected.origin = SegmentOrigin{old, rejected.range, kThrow, 0.5};
    Edit edit;
    edit.action = "reject";
    edit.annotator = {1};
    edit.changes.segments = {{std::nullopt, rejected}};
    QVERIFY(file->apply(edit).ok());
    const auto next = *file->beginRun(run);
    const std::vector<DetectionUpdate> after{found(next, 1, 108), found(next, 2, 160)};
    QVERIFY(file->append(after).ok());
    std::vector<Detection> proposals(2);
    for (int i = 0; i < 2; ++i) {
        auto &one = proposals[static_cast<std::size_t>(i)];
        one.id = productId<DetectionId>(next, i + 1);
        one.video = {1};
        one.actionClass = kThrow;
        one.range = frameRange(802, 900);
        one.score = 0.9;
        one.track = productId<TrackId>(next, i + 1);
    }
    QVERIFY(file->replaceDetections(next, {1}, proposals).ok());
    QVERIFY(file->finishRun(next, RunState::Finished, {}).ok());
    QVERIFY(file->removeRun(old).ok()); // the tracks that segments name stay
    file.reset();
    m_rig = std::make_unique<Rig>(path());

    m_rig->order();
    std::vector<DetectionId> listed;
    for (const auto &entry : m_rig->queue().queue().entries) {
        if (entry.candidate.kind == Candidate::Kind::Proposal)
            listed.push_back(entry.candidate.detection);
    }
    QCOMPARE(listed, std::vector{proposals[1].id});
    auto &runs = m_rig->workspace.runs;
    emit m_rig->workspace.requests.openVideo({1});
    QTRY_COMPARE(runs.detections(next).size(), std::size_t{2});
    QTRY_VERIFY(runs.track(*rejected.track) != nullptr);
    QVERIFY(!m_rig->workspace.document.item(proposals[0].id));
    QVERIFY(m_rig->workspace.document.item(proposals[1].id));
    QCOMPARE(runs.runs().size(), std::size_t{2}); // the removed one did not come back
}

void TestQueue::whatIsKeptOfVideosTellsWhatIsNew()
{
    const auto known = [this] {
        return std::ranges::any_of(m_rig->queue().queue().entries, [](const RankedCandidate &entry) {
            return std::isfinite(entry.reasons.novelty);
        });
    };
    const auto noted = [this] {
        return m_rig->queue().queue().notices.join(u' ').contains(QStringLiteral("No features"));
    };
    m_rig->order();
    QVERIFY(!known() && noted());
    m_rig.reset();
    m_rig = std::make_unique<Rig>(path(), [](const ProjectContents &) {
        return [](VideoId, const FrameRange &range, const std::string &) {
            return std::vector{static_cast<float>(range.start.value)};
        };
    });
    m_rig->order();
    QVERIFY(known() && !noted());
}

/// What a person did looks like that person, not like the whole picture.
void TestQueue::peopleAreToldByTheirBoxes()
{
    const auto people = m_folder->filePath(QStringLiteral("people.onset"));
    makePeopleProject(people);
    auto file = ProjectFile::openReadOnly(people.toStdString());
    QVERIFY(file.ok());
    const auto contents = (*file)->load();
    QVERIFY(contents.ok());
    std::set<std::string> asked;
    QueueRequest request;
    request.run = RunId{3};
    request.features = [&asked](const ProjectContents &) {
        return [&asked](VideoId, const FrameRange &range, const std::string &person) {
            asked.insert(person);
            return std::vector{static_cast<float>(range.start.value)};
        };
    };
    QVERIFY(collectQueue(**file, *contents, request, {}).ok());
    const auto boxesOf = [&file](RunId run, std::size_t person) {
        const auto products = (*file)->products(run, VideoId{1});
        return products ? boxesDigest(products->tracks.at(person)) : std::string();
    };
    QVERIFY(asked.contains({}));                   // what is of nobody
    QVERIFY(asked.contains(boxesOf(RunId{2}, 0))); // segments are that one's
    QVERIFY(asked.contains(boxesOf(RunId{3}, 1))); // and a proposal that one's
}

QTEST_GUILESS_MAIN(TestQueue)
#include "tst_queue.moc"
