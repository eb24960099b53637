// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeengine.h"
#include "fakevideo.h"

#include "app/document/workspace.h"
#include "app/jobs/session.h"
#include "storage/db/projectfile.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QUndoStack>
#include <QtTest>

using namespace onset;

/// The whole of what stands behind the window, with a fake video and a fake engine but a real project file:
/// what the document says and what the reopened database says are compared.
class TestSession : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void aProjectIsMadeAndFilled();
    void whatCannotBeOpenedLeavesTheProjectOpen();
    void editsReachTheDatabase();
    void aRunShowsWhileItGoesAndIsKept();
    void aCancelledRunIsPartialAndGoesOn();
    void anInterruptedRunIsOfferedToGoOn();
    void closingWhileARunGoesLosesNothing();
    void aFailedRunSaysWhy();
    void aRunWithAFileMakesItsModelKnown();
    void aWriteThatFailsIsTakenBack();
    void aMissingVideoIsToldAndFoundAgain();
    void aChangedVideoIsAnnounced();
    void anImportIsOneStep();
    void aReportIsAJob();
    void aReportCanBeCancelled();

private:
    struct Rig;
    Rig &rig() { return *m_rig; }
    ProjectContents reopened();
    QString projectPath() const { return m_folder->filePath("project.onset"); }
    QString videoPath() const { return m_folder->filePath("clip.mp4"); }
    void openNewProjectWithVideo();
    VideoId video() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Rig> m_rig;
};

struct TestSession::Rig
{
    fakevideo::BehaviourPtr video = std::make_shared<fakevideo::Behaviour>();
    fakeengine::BehaviourPtr engine = std::make_shared<fakeengine::Behaviour>();
    Workspace workspace;
    std::unique_ptr<Session> session;
    QStringList problems;
    std::atomic<bool> reportWaits{false};
    std::pair<std::string, ReportRequest> reported; ///< once its job has ended

    Rig()
    {
        video->frames = 400;
        video->perFrame = std::chrono::microseconds(20);
        Services services;
        services.video = fakevideo::backend(video);
        services.engines = {fakeengine::info(engine)};
        services.importFile = [](const std::string &path, const std::string &,
                                 const ProjectContents &contents,
                                 const Services::ImportContext &context) -> Result<Services::ImportResult> {
            if (path == "bad")
                return Error{Error::Code::BadInput, "bad, line 3: no number", {}};
            Services::ImportResult result;
            for (int i = 0; i < 3; ++i) {
                Segment segment;
                segment.id = SegmentId{contents.next.segment + i};
                segment.video = contents.videos.front().id;
                segment.actionClass = kMotionClass;
                segment.range = frameRange(10 * i, 10 * i + 5);
                segment.startPts = contents.videos.front().frames->ptsOf(segment.range.start);
                segment.endPts = contents.videos.front().frames->ptsOf(segment.range.end);
                segment.revision = 1;
                segment.annotator = context.annotator;
                result.changes.segments.push_back({std::nullopt, segment});
            }
            result.newAnnotators["Grace"] = {1};
            result.count = 3;
            return result;
        };
        services.writeReport = [this](const std::string &path, const ReportRequest &request,
                                      const ProgressSink &progress,
                                      std::stop_token stop) -> Result<ReportOutcome> {
            progress(0.5);
            while (reportWaits && !stop.stop_requested())
                std::this_thread::sleep_for(std::chrono::milliseconds(2));
            if (stop.stop_requested())
                return Error{Error::Code::Cancelled, "stopped", {}};
            reported = {path, request};
            return ReportOutcome{};
        };
        services.readModel = [](const std::string &path) -> Result<ModelVersion> {
            if (path == "/gone.safetensors")
                return Error{Error::Code::NotFound, path + " is not there", {}};
            return ModelVersion{{}, {}, "fake", "Fake", "{}", "{}", "abc", path, 5, {}};
        };
        session = std::make_unique<Session>(workspace, std::move(services));
        session->setAnnotatorName("Ada");
        QObject::connect(&workspace.notices, &Notices::notice, &workspace.notices,
                         [this](Notices::Level level, const QString &text) {
                             if (level == Notices::Problem)
                                 problems << text;
                         });
    }
    ~Rig() { session.reset(); } // before the workspace
};

void TestSession::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QFile file(videoPath());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("not read by the fake");
    file.close();
    m_rig = std::make_unique<Rig>();
}

void TestSession::cleanup()
{
    m_rig.reset();
    m_folder.reset();
}

VideoId TestSession::video() const
{
    return m_rig->workspace.document.videos().front().id;
}

ProjectContents TestSession::reopened()
{
    rig().session->drain();
    auto file = ProjectFile::openReadOnly(projectPath().toStdString());
    if (!file)
        qFatal("%s", file.error().message.c_str());
    const auto problems = (*file)->check();
    if (!problems || !problems->empty())
        qFatal("%s", problems ? problems->front().c_str() : problems.error().message.c_str());
    return *(*file)->load();
}

void TestSession::openNewProjectWithVideo()
{
    auto &workspace = rig().workspace;
    emit workspace.requests.newProject(projectPath());
    QTRY_VERIFY_WITH_TIMEOUT(workspace.document.isOpen(), 10000);
    emit workspace.requests.addVideos({videoPath()});
    QTRY_VERIFY_WITH_TIMEOUT(!workspace.document.videos().empty(), 10000);
    QTRY_VERIFY_WITH_TIMEOUT(workspace.document.videos().front().frames != nullptr, 10000);
    QTRY_VERIFY_WITH_TIMEOUT(workspace.playhead.current().valid(), 10000);
}

void TestSession::aProjectIsMadeAndFilled()
{
    openNewProjectWithVideo();
    const auto &shown = rig().workspace.playhead;
    QCOMPARE(shown.frameCount(), 400);
    QCOMPARE(rig().workspace.selection.video(), video());
    const auto contents = reopened();
    QCOMPARE(contents.videos.size(), std::size_t(1));
    QCOMPARE(contents.videos[0].key, std::string("clip"));
    QVERIFY(contents.videos[0].frames != nullptr);
    QCOMPARE(*contents.videos[0].frames, *rig().workspace.document.videos().front().frames);
    QCOMPARE(contents.annotators.size(), std::size_t(1));

    rig().problems.clear();
    emit rig().workspace.requests.addVideos({videoPath()}); // the name is taken
    QTRY_VERIFY_WITH_TIMEOUT(!rig().problems.isEmpty(), 10000);
    QCOMPARE(rig().workspace.document.videos().size(), std::size_t(1));
}

void TestSession::whatCannotBeOpenedLeavesTheProjectOpen()
{
    openNewProjectWithVideo();
    auto &workspace = rig().workspace;
    const auto made = workspace.document.requestCreate(video(), kMotionClass, frameRange(10, 50));
    QVERIFY(made.ok());
    const auto before = workspace.document.contents().segments;
    QSignalSpy failed(rig().session.get(), &Session::projectFailed);
    emit workspace.requests.openProject(videoPath()); // no project
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 10000);
    QVERIFY(failed.front().front().value<Error>().message.find("clip") != std::string::npos);
    QTRY_VERIFY_WITH_TIMEOUT(workspace.document.isOpen(), 10000);
    QCOMPARE(QString::fromStdString(workspace.document.path()), projectPath());
    QVERIFY(workspace.document.contents().segments == before);
    QVERIFY(workspace.document.requestRemove(*made).ok()); // and work goes on
    QVERIFY(reopened().segments.empty());
    QCOMPARE(failed.size(), 1);
    rig().problems.clear();
}

void TestSession::editsReachTheDatabase()
{
    openNewProjectWithVideo();
    auto &document = rig().workspace.document;
    const auto id = document.requestCreate(video(), kMotionClass, frameRange(10, 50));
    QVERIFY(id.ok());
    QVERIFY(document.requestResize(*id, frameRange(12, 60)).ok());
    QCOMPARE(document.editsWaiting(), 2);
    QTRY_COMPARE_WITH_TIMEOUT(document.editsWaiting(), 0, 10000);
    auto contents = reopened();
    QCOMPARE(contents.segments.size(), std::size_t(1));
    QCOMPARE(contents.segments[0], *document.segment(*id));
    document.undoStack()->undo();
    document.undoStack()->undo();
    QTRY_COMPARE_WITH_TIMEOUT(document.editsWaiting(), 0, 10000);
    QVERIFY(reopened().segments.empty());
    document.undoStack()->redo();
    QTRY_COMPARE_WITH_TIMEOUT(document.editsWaiting(), 0, 10000);
    contents = reopened();
    QCOMPARE(contents.segments.size(), std::size_t(1));
    QCOMPARE(contents.segments[0], *document.segment(*id));
}

void TestSession::aRunShowsWhileItGoesAndIsKept()
{
    openNewProjectWithVideo();
    rig().engine->perFrame = std::chrono::milliseconds(3);
    auto &workspace = rig().workspace;
    emit workspace.requests.startRun({"fake", {video()}, "{}", {}, {}, {}});
    // Curves are there before the run ends.
    QTRY_VERIFY_WITH_TIMEOUT(!workspace.runs.curves(workspace.runs.shownRun()).empty(), 10000);
    const RunId run = workspace.runs.shownRun();
    QCOMPARE(workspace.runs.run(run)->state, RunState::Running);
    QVERIFY(workspace.jobs.running() > 0);
    QTRY_COMPARE_WITH_TIMEOUT(workspace.runs.run(run)->state, RunState::Finished, 20000);
    QCOMPARE(workspace.runs.detections(run).size(), std::size_t(1));
    const auto contents = reopened();
    QCOMPARE(contents.runs.size(), std::size_t(1));
    QCOMPARE(contents.runs[0].state, RunState::Finished);
    auto file = ProjectFile::openReadOnly(projectPath().toStdString());
    const auto products = (*file)->products(run, video());
    QVERIFY(products.ok());
    QVERIFY(products->complete);
    QCOMPARE(products->curves.size(), std::size_t(1));
    QCOMPARE(products->curves[0].values.size(), std::size_t(400));
    QCOMPARE(products->curves[0].values[123], 123.0f);
    QCOMPARE(products->detections, workspace.runs.detections(run));
}

void TestSession::aCancelledRunIsPartialAndGoesOn()
{
    openNewProjectWithVideo();
    rig().engine->perFrame = std::chrono::milliseconds(4);
    auto &workspace = rig().workspace;
    emit workspace.requests.startRun({"fake", {video()}, "{}", {}, {}, {}});
    QTRY_VERIFY_WITH_TIMEOUT(rig().engine->framesSeen > 40, 10000);
    workspace.jobs.requestCancel(workspace.jobs.jobs().back().id);
    const RunId run = workspace.runs.shownRun();
    QTRY_COMPARE_WITH_TIMEOUT(workspace.runs.run(run)->state, RunState::Partial, 10000);
    QCOMPARE(reopened().runs[0].state, RunState::Partial);
    const auto before = rig().engine->framesSeen.load();
    QVERIFY(before < 400);
    rig().engine->perFrame = std::chrono::microseconds(100);
    emit workspace.requests.resumeRun(run);
    QTRY_COMPARE_WITH_TIMEOUT(workspace.runs.run(run)->state, RunState::Finished, 20000);
    QCOMPARE(rig().engine->framesSeen.load(), 400); // no frame was worked on twice
    auto file = ProjectFile::openReadOnly(projectPath().toStdString());
    rig().session->drain();
    const auto products = (*file)->products(run, video());
    QVERIFY(products->complete);
    for (std::size_t i = 0; i < 400; ++i)
        QCOMPARE(products->curves[0].values[i], static_cast<float>(i));
}

void TestSession::anInterruptedRunIsOfferedToGoOn()
{
    openNewProjectWithVideo();
    auto &workspace = rig().workspace;
    const auto path = projectPath();
    const auto clip = video();
    QTRY_VERIFY(workspace.document.video(clip)->frames);
    emit workspace.requests.closeProject();
    QTRY_VERIFY(!workspace.document.isOpen());
    RunId run;
    { // as a program leaves it that was killed
        auto file = ProjectFile::open(path.toStdString());
        const auto isOpen = [&] { return file || (file = ProjectFile::open(path.toStdString())).ok(); };
        QTRY_VERIFY(isOpen()); // once the session let go of it
        Run begun;
        begun.system = "fake";
        begun.parameters = "{}";
        begun.videos = {clip};
        const auto id = (*file)->beginRun(begun);
        QVERIFY(id.ok());
        run = *id;
    }
    QSignalSpy offered(&workspace.notices, &Notices::offered);
    QSignalSpy withdrawn(&workspace.notices, &Notices::withdrawn);
    emit workspace.requests.openProject(path);
    QTRY_COMPARE_WITH_TIMEOUT(offered.count(), 1, 10000);
    QTRY_VERIFY(workspace.runs.run(run));
    const auto offer = offered.first().first().value<Offer>();
    QVERIFY(offer.text.contains(QStringLiteral("1 run")));
    QCOMPARE(workspace.runs.run(run)->state, RunState::Partial);
    withdrawn.clear();
    offer.choices.front().act();
    QVERIFY(std::ranges::any_of(withdrawn, [&](const auto &key) { return key.first() == offer.key; }));
    QTRY_COMPARE_WITH_TIMEOUT(workspace.runs.run(run)->state, RunState::Finished, 20000);
}

void TestSession::closingWhileARunGoesLosesNothing()
{
    openNewProjectWithVideo();
    rig().engine->perFrame = std::chrono::milliseconds(4);
    auto &workspace = rig().workspace;
    emit workspace.requests.startRun({"fake", {video()}, "{}", {}, {}, {}});
    QTRY_VERIFY_WITH_TIMEOUT(rig().engine->framesSeen > 60, 10000);
    const auto created = workspace.document.requestCreate(video(), kMotionClass, frameRange(0, 9));
    QVERIFY(created.ok());
    const auto engine = rig().engine;
    m_rig.reset(); // the window is closed
    auto file = ProjectFile::open(projectPath().toStdString());
    QVERIFY(file.ok());
    const auto contents = (*file)->load();
    QCOMPARE(contents->segments.size(), std::size_t(1));
    QCOMPARE(contents->runs.size(), std::size_t(1));
    QCOMPARE(contents->runs[0].state, RunState::Partial);
    const auto products = (*file)->products(contents->runs[0].id, contents->videos[0].id);
    QVERIFY(!products->complete);
    QCOMPARE(products->processed.end.value, engine->framesSeen.load());
}

void TestSession::aFailedRunSaysWhy()
{
    openNewProjectWithVideo();
    rig().engine->failAt = 30;
    auto &workspace = rig().workspace;
    emit workspace.requests.startRun({"fake", {video()}, "{}", {}, {}, {}});
    QTRY_VERIFY_WITH_TIMEOUT(!rig().problems.isEmpty(), 10000);
    QVERIFY(rig().problems.last().contains("frame 30 is unreadable"));
    QCOMPARE(workspace.runs.runs().front().state, RunState::Failed);
    QCOMPARE(reopened().runs[0].state, RunState::Failed);
    emit workspace.requests.startRun({"nosuch", {video()}, "{}", {}, {}, {}});
    QCOMPARE(rig().problems.size(), 2);
}

void TestSession::aRunWithAFileMakesItsModelKnown()
{
    openNewProjectWithVideo();
    auto &workspace = rig().workspace;
    RunSettings settings{"fake", {video()}, "{}", {}, "cpu", "fp32"};
    settings.modelFile = QStringLiteral("/gone.safetensors");
    emit workspace.requests.startRunWithFile(settings);
    QTRY_VERIFY_WITH_TIMEOUT(!rig().problems.isEmpty(), 10000);
    QVERIFY2(rig().problems.front().contains("gone"), qPrintable(rig().problems.front()));
    QVERIFY(workspace.runs.runs().empty());

    settings.modelFile = QStringLiteral("/built-in.safetensors");
    emit workspace.requests.startRunWithFile(settings);
    QTRY_VERIFY_WITH_TIMEOUT(!workspace.runs.runs().empty(), 10000);
    QTRY_COMPARE_WITH_TIMEOUT(workspace.runs.runs().front().state, RunState::Finished, 20000);
    const auto contents = reopened();
    QCOMPARE(contents.models.size(), std::size_t{1});
    QCOMPARE(contents.models.front().path, std::string("/built-in.safetensors"));
    QCOMPARE(contents.runs.front().modelVersion, contents.models.front().id);
}

void TestSession::aWriteThatFailsIsTakenBack()
{
    openNewProjectWithVideo();
    auto &document = rig().workspace.document;
    QVERIFY(document.requestCreate(video(), kMotionClass, frameRange(10, 50)).ok());
    QTRY_COMPARE_WITH_TIMEOUT(document.editsWaiting(), 0, 10000);
    QVERIFY(QFile::rename(projectPath(), projectPath() + ".gone"));
    rig().problems.clear();
    QVERIFY(document.requestCreate(video(), kMotionClass, frameRange(100, 150)).ok());
    QTRY_VERIFY_WITH_TIMEOUT(!rig().problems.isEmpty(), 10000);
    QVERIFY(rig().problems.first().contains("project.onset"));
    // Nothing that was stored is lost: it stands in a file beside it.
    const QString rescued = m_folder->filePath("project.rescued.onset");
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(rescued), 10000);
    rig().session->drain();
    QTRY_VERIFY_WITH_TIMEOUT(rig().problems.last().contains("project.rescued.onset"), 10000);
    auto file = ProjectFile::open(rescued.toStdString());
    QVERIFY2(file.ok(), file ? "" : file.error().message.c_str());
    QCOMPARE((*file)->load()->segments.size(), std::size_t(1));
    QVERIFY((*file)->check()->empty());
    // And the document shows what is stored, not what failed.
    QCOMPARE(document.segments(video()).size(), std::size_t(1));
}

void TestSession::aMissingVideoIsToldAndFoundAgain()
{
    openNewProjectWithVideo();
    auto &workspace = rig().workspace;
    emit workspace.requests.closeProject();
    QTRY_VERIFY_WITH_TIMEOUT(!workspace.document.isOpen(), 10000);
    QVERIFY(QDir(m_folder->path()).mkdir("elsewhere"));
    QVERIFY(QFile::rename(videoPath(), m_folder->filePath("elsewhere/renamed.mp4")));
    rig().problems.clear();
    emit workspace.requests.openProject(projectPath());
    QTRY_VERIFY_WITH_TIMEOUT(!rig().problems.isEmpty(), 10000);
    QVERIFY(rig().problems.first().contains("clip.mp4"));
}

void TestSession::aChangedVideoIsAnnounced()
{
    openNewProjectWithVideo();
    auto &workspace = rig().workspace;
    emit workspace.requests.closeProject();
    rig().video->identity = 2;
    rig().video->frames = 300;
    QSignalSpy differs(&workspace.notices, &Notices::videoDiffers);
    emit workspace.requests.openProject(projectPath());
    QTRY_COMPARE_WITH_TIMEOUT(differs.size(), 1, 10000);
    QTRY_COMPARE_WITH_TIMEOUT(workspace.playhead.frameCount(), 300, 10000);
    QTRY_COMPARE_WITH_TIMEOUT(reopened().videos[0].frames->size(), 300, 10000);
}

void TestSession::anImportIsOneStep()
{
    openNewProjectWithVideo();
    auto &workspace = rig().workspace;
    rig().problems.clear();
    emit workspace.requests.importFile("bad", "csv");
    QTRY_VERIFY_WITH_TIMEOUT(!rig().problems.isEmpty(), 10000);
    QVERIFY(workspace.document.segments(video()).empty());
    emit workspace.requests.importFile("good", "csv");
    QTRY_COMPARE_WITH_TIMEOUT(workspace.document.segments(video()).size(), std::size_t(3), 10000);
    QTRY_COMPARE_WITH_TIMEOUT(workspace.document.editsWaiting(), 0, 10000);
    const auto stored = reopened();
    QCOMPARE(stored.segments.size(), std::size_t(3));
    const auto nameOf = [](const std::vector<Annotator> &all, AnnotatorId id) {
        const auto it = std::find_if(all.begin(), all.end(), [id](const Annotator &a) { return a.id == id; });
        return it == all.end() ? std::string() : it->name;
    };
    for (const auto &all : {stored.annotators, workspace.document.annotators()}) {
        QCOMPARE(nameOf(all, stored.segments[0].annotator), std::string("Ada"));
        QCOMPARE(nameOf(all, stored.segments[1].annotator), std::string("Grace"));
    }
    workspace.document.undoStack()->undo();
    QTRY_COMPARE_WITH_TIMEOUT(workspace.document.editsWaiting(), 0, 10000);
    QVERIFY(reopened().segments.empty());
}

void TestSession::aReportIsAJob()
{
    openNewProjectWithVideo();
    auto &workspace = rig().workspace;
    QSignalSpy notices(&workspace.notices, &Notices::notice);
    emit workspace.requests.writeReport("early.html"); // no run yet
    QCOMPARE(notices.count(), 1);
    QCOMPARE(workspace.jobs.running(), 0);
    emit workspace.requests.startRun({"fake", {video()}, "{}", {}, {}, {}});
    QTRY_VERIFY_WITH_TIMEOUT(workspace.runs.shownRun().valid(), 10000);
    const RunId run = workspace.runs.shownRun();
    QTRY_COMPARE_WITH_TIMEOUT(workspace.runs.run(run)->state, RunState::Finished, 20000);
    QVERIFY(workspace.document.requestCreate(video(), kMotionClass, frameRange(10, 50)).ok());

    rig().reportWaits = true;
    emit workspace.requests.writeReport(m_folder->filePath("r.html"));
    const auto job = workspace.jobs.jobs().back().id;
    QTRY_COMPARE_WITH_TIMEOUT(workspace.jobs.job(job)->progress, 0.5, 10000);
    QCOMPARE(workspace.jobs.job(job)->state, JobState::Running);
    rig().reportWaits = false;
    QTRY_COMPARE_WITH_TIMEOUT(workspace.jobs.job(job)->state, JobState::Finished, 10000);
    const auto &[path, request] = rig().reported;
    QCOMPARE(path, m_folder->filePath("r.html").toStdString());
    QCOMPARE(request.run.run.id, run);
    QCOMPARE(request.run.complete, std::vector<VideoId>{video()});
    QCOMPARE(request.run.detections.size(), std::size_t(1));
    QCOMPARE(request.contents->segments.size(), std::size_t(1)); // also what was not stored yet
    QVERIFY(!request.compare);
    QVERIFY(rig().problems.isEmpty());
}

void TestSession::aReportCanBeCancelled()
{
    openNewProjectWithVideo();
    auto &workspace = rig().workspace;
    emit workspace.requests.startRun({"fake", {video()}, "{}", {}, {}, {}});
    QTRY_VERIFY_WITH_TIMEOUT(workspace.runs.shownRun().valid(), 10000);
    QTRY_COMPARE_WITH_TIMEOUT(workspace.runs.run(workspace.runs.shownRun())->state, RunState::Finished,
                              20000);
    rig().reportWaits = true;
    emit workspace.requests.writeReport(m_folder->filePath("r.html"));
    const auto job = workspace.jobs.jobs().back().id;
    QTRY_COMPARE_WITH_TIMEOUT(workspace.jobs.job(job)->state, JobState::Running, 10000);
    workspace.jobs.requestCancel(job);
    QTRY_COMPARE_WITH_TIMEOUT(workspace.jobs.job(job)->state, JobState::Cancelled, 10000);
    QVERIFY(rig().reported.first.empty());
    QVERIFY(rig().problems.isEmpty());
    // Closing the window stops one, too.
    emit workspace.requests.writeReport(m_folder->filePath("r.html"));
    rig().session.reset();
    QVERIFY(rig().reported.first.empty());
}

QTEST_MAIN(TestSession)
#include "tst_session.moc"
