// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "trainingrig.h"

#include "storage/db/projectfile.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

#include <atomic>
#include <fstream>
#include <thread>

using namespace onset;

namespace {

/// Finds what its model's file says: "good" the two truths, "poor" one of them a little off and something
/// that is not there.
class ModelEngine : public Engine
{
public:
    Status run(const EngineRequest &request, const FrameSourceOpener &, const UpdateSink &sink,
               std::stop_token stop) override
    {
        std::ifstream file(request.model);
        int steps = 0;
        file >> steps;
        const bool good = steps >= kGoodSteps;
        const std::vector<FrameRange> found = good ? std::vector{frameRange(10, 50), frameRange(100, 140)}
                                                   : std::vector{frameRange(14, 54), frameRange(200, 240)};
        DetectionUpdate update;
        update.run = request.run;
        update.video = request.video.id;
        update.sequence = 1;
        update.totalFrames = request.video.frames->size();
        update.processed = frameRange(0, update.totalFrames);
        update.last = true;
        update.detectionsChanged = true;
        for (std::size_t i = 0; i < found.size(); ++i) {
            const auto id =
                placed(productId<DetectionId>(request.run, static_cast<std::int64_t>(i) + 1), request.place);
            update.detections.push_back({id,
                                         request.video.id,
                                         kMotionClass,
                                         {},
                                         found[i],
                                         0.9 - 0.1 * static_cast<double>(i),
                                         false});
        }
        while (s_waits && !stop.stop_requested())
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        if (stop.stop_requested())
            return Error{Error::Code::Cancelled, "stopped", {}};
        sink(std::move(update));
        return success();
    }

    static constexpr int kGoodSteps = 100;
    static inline std::atomic<bool> s_waits = false; ///< no run comes to an end
};

EngineInfo modelEngine()
{
    EngineInfo info;
    info.id = "fake";
    info.description = "Finds what its model says.";
    info.defaultParameters = "{}";
    info.needsModel = true;
    info.make = []() -> Result<std::unique_ptr<Engine>> {
        return std::unique_ptr<Engine>(std::make_unique<ModelEngine>());
    };
    return info;
}

} // namespace

/// What follows a training: the new version and the one before run over the same videos, what changed is
/// found, and the held-out videos decide. With a fake trainer and engine, but a real project file.
class TestTrial : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void theFirstVersionIsTaken();
    void aBetterOneIsKeptAndRolledBack();
    void aWorseOneIsNotTaken();
    void withoutHeldOutVideosAPersonDecides();
    void withoutARunItIsOffered();
    void twoRunsAreComparedByHand();
    void annotationsNeverChange();
    void aDecisionThatWasNotMadeIsOffered();
    void whatWasRunIsNotRunAgain();
    void keepingTheOldOneIsADecision();

private:
    Workspace &w() { return m_rig->workspace; }
    void open(bool heldOut);
    void train(int steps, bool detect = true);
    ProjectContents reopened();
    void openAgain();
    void trainTwice(int steps);
    bool offers(const QString &choice) const;
    ModelVersionId version(std::size_t place) { return w().document.models().at(place).id; }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TrainingRig> m_rig;
};

void TestTrial::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_rig = std::make_unique<TrainingRig>(std::vector{modelEngine()});
    m_rig->trainer->perStep = std::chrono::microseconds(10);
}

void TestTrial::cleanup()
{
    ModelEngine::s_waits = false;
    m_rig.reset();
    m_folder.reset();
}

/// Three videos with the same two truths; one of them may be held out.
void TestTrial::open(bool heldOut)
{
    emit w().requests.newProject(m_folder->filePath("project.onset"));
    QTRY_VERIFY_WITH_TIMEOUT(w().document.isOpen(), 10000);
    QStringList paths;
    for (const char *name : {"a.mp4", "b.mp4", "c.mp4"}) {
        QFile file(m_folder->filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(name);
        paths << file.fileName();
    }
    emit w().requests.addVideos(paths);
    QTRY_COMPARE_WITH_TIMEOUT(w().document.videos().size(), std::size_t{3}, 10000);
    for (const auto &video : w().document.videos()) {
        emit w().requests.openVideo(video.id);
        QTRY_VERIFY_WITH_TIMEOUT(w().document.video(video.id)->frames != nullptr, 10000);
        for (const auto range : {frameRange(10, 50), frameRange(100, 140)})
            QVERIFY(w().document.requestCreate(video.id, kMotionClass, range).ok());
        QVERIFY(w().document.requestMarkReviewed(video.id, frameRange(0, 400), {}).ok());
    }
    if (heldOut)
        QVERIFY(w().document.requestSetSplit(w().document.videos().back().id, Split::HeldOut).ok());
}

void TestTrial::train(int steps, bool detect)
{
    m_rig->trainer->total = steps;
    const auto before = w().document.models().size();
    TrainingSettings settings;
    settings.system = QStringLiteral("fake");
    settings.detectAfter = detect;
    emit w().requests.startTraining(settings);
    QTRY_COMPARE_WITH_TIMEOUT(w().document.models().size(), before + 1, 20000);
}

ProjectContents TestTrial::reopened()
{
    m_rig->session->drain();
    auto file = ProjectFile::openReadOnly(m_folder->filePath("project.onset").toStdString());
    if (!file)
        qFatal("%s", file.error().message.c_str());
    const auto problems = (*file)->check();
    if (!problems || !problems->empty())
        qFatal("%s", problems ? problems->front().c_str() : problems.error().message.c_str());
    return *(*file)->load();
}

void TestTrial::theFirstVersionIsTaken()
{
    open(true);
    train(50);
    QTRY_COMPARE_WITH_TIMEOUT(w().document.currentModel(), version(0), 10000);
    QTRY_VERIFY_WITH_TIMEOUT(!w().runs.runs().empty(), 10000);
    QTRY_COMPARE_WITH_TIMEOUT(w().runs.runs().front().state, RunState::Finished, 20000);
    const auto contents = reopened();
    QCOMPARE(contents.currentModel, version(0));
    QCOMPARE(contents.runs.size(), std::size_t{1});
    QCOMPARE(contents.runs.front().videos.size(), std::size_t{3}); // learnt from and held out
    QCOMPARE(contents.runs.front().modelVersion, version(0));
}

void TestTrial::aBetterOneIsKeptAndRolledBack()
{
    open(true);
    train(50);
    QTRY_VERIFY_WITH_TIMEOUT(!w().runs.runs().empty() && w().runs.runs().front().state == RunState::Finished,
                             20000);
    train(200);
    QTRY_VERIFY_WITH_TIMEOUT(w().changes.decision().has_value(), 20000);
    const auto &decision = *w().changes.decision();
    QVERIFY(decision.taken);
    QCOMPARE(decision.before, version(0));
    QCOMPARE(decision.after, version(1));
    QTRY_COMPARE_WITH_TIMEOUT(w().document.currentModel(), version(1), 10000);
    const auto report = w().changes.report();
    QCOMPARE(report->videos, std::size_t{3});
    const auto count = [&](RunChangeKind kind) {
        return std::ranges::count(report->changes, kind, &RunChange::kind);
    };
    QCOMPARE(count(RunChangeKind::Gained), 3);
    QCOMPARE(count(RunChangeKind::Lost), 3);
    QCOMPARE(count(RunChangeKind::Moved), 3); // from [14, 54) to [10, 50)
    QCOMPARE(report->heldOut.videos, std::size_t{1});
    QVERIFY(report->heldOut.mean.change() > 0);
    QCOMPARE(report->heldOut.mean.after, 1.0);
    QCOMPARE(w().runs.runs().size(), std::size_t{2}); // the run before served again

    // One click back, and it is so when the project is opened again.
    QCOMPARE(m_rig->offers.size(), std::size_t{1});
    m_rig->answer(QStringLiteral("Roll back"));
    QTRY_COMPARE_WITH_TIMEOUT(w().document.currentModel(), version(0), 10000);
    const auto contents = reopened();
    QCOMPARE(contents.currentModel, version(0));
    const auto metrics =
        QJsonDocument::fromJson(QByteArray::fromStdString(contents.models.at(1).metrics)).object();
    QCOMPARE(metrics.value("held_out_map50").toDouble(), 1.0);
    QVERIFY(metrics.contains("trained_segments"));
}

void TestTrial::aWorseOneIsNotTaken()
{
    open(true);
    train(200);
    QTRY_VERIFY_WITH_TIMEOUT(!w().runs.runs().empty() && w().runs.runs().front().state == RunState::Finished,
                             20000);
    train(50);
    QTRY_VERIFY_WITH_TIMEOUT(w().changes.decision().has_value(), 20000);
    QVERIFY(!w().changes.decision()->taken);
    QCOMPARE(w().changes.decision()->verdict, Replacement::Worse);
    QCOMPARE(w().document.currentModel(), version(0));
    QCOMPARE(reopened().currentModel, version(0));
    m_rig->answer(QStringLiteral("Use it anyway"));
    QTRY_COMPARE_WITH_TIMEOUT(w().document.currentModel(), version(1), 10000);
}

void TestTrial::withoutHeldOutVideosAPersonDecides()
{
    open(false);
    train(50);
    QTRY_VERIFY_WITH_TIMEOUT(!w().runs.runs().empty() && w().runs.runs().front().state == RunState::Finished,
                             20000);
    train(200);
    QTRY_VERIFY_WITH_TIMEOUT(w().changes.decision().has_value(), 20000);
    QCOMPARE(w().changes.decision()->verdict, Replacement::CannotTell);
    QVERIFY(!w().changes.decision()->taken);
    QCOMPARE(w().changes.report()->heldOut.videos, std::size_t{0});
    QCOMPARE(w().document.currentModel(), version(0));
}

void TestTrial::withoutARunItIsOffered()
{
    open(true);
    train(50, false);
    QTRY_COMPARE_WITH_TIMEOUT(w().document.currentModel(), version(0), 10000);
    train(200, false);
    QTRY_COMPARE_WITH_TIMEOUT(m_rig->offers.size(), std::size_t{1}, 10000);
    QVERIFY(w().runs.runs().empty());
    QCOMPARE(w().document.currentModel(), version(0));
    m_rig->answer(QStringLiteral("Use it"));
    QTRY_COMPARE_WITH_TIMEOUT(w().document.currentModel(), version(1), 10000);
}

void TestTrial::twoRunsAreComparedByHand()
{
    open(true);
    train(50);
    QTRY_VERIFY_WITH_TIMEOUT(!w().runs.runs().empty() && w().runs.runs().front().state == RunState::Finished,
                             20000);
    const auto first = w().runs.runs().front().id;
    emit w().requests.startRun({"fake", {w().document.videos().front().id}, "{}", version(0), "cpu", "fp32"});
    QTRY_COMPARE_WITH_TIMEOUT(w().runs.runs().size(), std::size_t{2}, 10000);
    QTRY_COMPARE_WITH_TIMEOUT(w().runs.runs().front().state, RunState::Finished, 20000);
    const auto second = w().runs.runs().front().id;
    emit w().requests.compareRuns(first, second);
    QTRY_COMPARE_WITH_TIMEOUT(w().changes.state(), ChangeStore::State::Ready, 10000);
    QCOMPARE(w().changes.report()->videos, std::size_t{1}); // what both came to the end of
    QVERIFY(w().changes.report()->changes.empty());
    QCOMPARE(w().changes.report()->kept, std::size_t{2});
    QVERIFY(!w().changes.decision().has_value());
    w().changes.setLeastScore(0.85); // the second of both scores 0.8
    emit w().requests.compareRuns(first, second);
    QTRY_COMPARE_WITH_TIMEOUT(w().changes.state(), ChangeStore::State::Ready, 10000);
    QCOMPARE(w().changes.report()->kept, std::size_t{1});
    emit w().requests.compareRuns(first, RunId{99});
    QTRY_COMPARE_WITH_TIMEOUT(w().changes.state(), ChangeStore::State::Failed, 10000);
    QVERIFY(!w().changes.problem().isEmpty());
}

void TestTrial::annotationsNeverChange()
{
    open(true);
    const auto before = reopened().segments;
    QCOMPARE(before.size(), std::size_t{6});
    train(50);
    QTRY_VERIFY_WITH_TIMEOUT(!w().runs.runs().empty() && w().runs.runs().front().state == RunState::Finished,
                             20000);
    train(200);
    QTRY_VERIFY_WITH_TIMEOUT(w().changes.decision().has_value(), 20000);
    emit w().requests.useModel(version(0));
    QTRY_COMPARE_WITH_TIMEOUT(w().document.currentModel(), version(0), 10000);
    QCOMPARE(reopened().segments, before);
}

/// The program ends and begins again.
void TestTrial::openAgain()
{
    m_rig.reset();
    m_rig = std::make_unique<TrainingRig>(std::vector{modelEngine()});
    emit w().requests.openProject(m_folder->filePath("project.onset"));
    QTRY_VERIFY_WITH_TIMEOUT(w().document.isOpen(), 10000);
    QTest::qWait(50);
}

bool TestTrial::offers(const QString &choice) const
{
    return std::ranges::any_of(m_rig->offers, [&](const Offer &offer) {
        return std::ranges::any_of(offer.choices,
                                   [&](const Offer::Choice &one) { return one.text == choice; });
    });
}

/// A version that is run and used, and another that the program ends before the end of the run of.
void TestTrial::trainTwice(int steps)
{
    open(true);
    train(50);
    QTRY_VERIFY_WITH_TIMEOUT(!w().runs.runs().empty() && w().runs.runs().front().state == RunState::Finished,
                             20000);
    ModelEngine::s_waits = true;
    m_rig->trainer->perStep = std::chrono::microseconds(10);
    train(steps);
    QTRY_COMPARE_WITH_TIMEOUT(w().runs.runs().size(), std::size_t{2}, 10000);
    QCOMPARE(w().runs.runs().front().state, RunState::Running);
    QVERIFY(!w().changes.decision().has_value());
}

void TestTrial::aDecisionThatWasNotMadeIsOffered()
{
    trainTwice(200);
    openAgain();
    QVERIFY(offers(QStringLiteral("Compare now")));
    QVERIFY(offers(QStringLiteral("Keep version %1").arg(version(0).value)));
    m_rig->answer(QStringLiteral("Later"));
    QCOMPARE(w().document.currentModel(), version(0));
    openAgain(); // it waits as long as it takes
    ModelEngine::s_waits = false;
    m_rig->answer(QStringLiteral("Compare now"));
    QTRY_VERIFY_WITH_TIMEOUT(w().changes.decision().has_value(), 20000);
    QVERIFY(w().changes.decision()->taken);
    QTRY_COMPARE_WITH_TIMEOUT(w().document.currentModel(), version(1), 10000);
    auto contents = reopened();
    QCOMPARE(contents.currentModel, version(1));
    QCOMPARE(contents.runs.size(), std::size_t{2}); // the one that was broken off went on
    const auto metrics =
        QJsonDocument::fromJson(QByteArray::fromStdString(contents.models.at(1).metrics)).object();
    QCOMPARE(metrics.value("held_out_map50").toDouble(), 1.0);
    QVERIFY(metrics.value("decided").toBool());
    m_rig->answer(QStringLiteral("Roll back"));
    QTRY_COMPARE_WITH_TIMEOUT(w().document.currentModel(), version(0), 10000);
    openAgain(); // a decision that was made is not asked for
    QVERIFY(m_rig->offers.empty());
    QCOMPARE(w().document.currentModel(), version(0));
}

/// The program ended after both runs, before they were compared.
void TestTrial::whatWasRunIsNotRunAgain()
{
    trainTwice(200);
    ModelEngine::s_waits = false;
    QTRY_VERIFY_WITH_TIMEOUT(w().changes.decision().has_value(), 20000);
    m_rig->session->drain();
    const auto first = version(0);
    const auto second = version(1);
    m_rig.reset();
    {
        auto file = ProjectFile::open(m_folder->filePath("project.onset").toStdString());
        QVERIFY(file.ok() && (*file)->setModelMetrics(second, "{}").ok() &&
                (*file)->setCurrentModel(first).ok());
    }
    openAgain();
    m_rig->answer(QStringLiteral("Compare now"));
    QTRY_VERIFY_WITH_TIMEOUT(w().changes.decision().has_value(), 20000);
    QCOMPARE(w().runs.runs().size(), std::size_t{2});
    QTRY_COMPARE_WITH_TIMEOUT(w().document.currentModel(), second, 10000);
    QCOMPARE(reopened().currentModel, second);
}

void TestTrial::keepingTheOldOneIsADecision()
{
    trainTwice(200);
    openAgain();
    m_rig->answer(QStringLiteral("Keep version %1").arg(version(0).value));
    QTRY_VERIFY_WITH_TIMEOUT(
        QByteArray::fromStdString(w().document.models().at(1).metrics).contains("decided"), 10000);
    QCOMPARE(reopened().currentModel, version(0));
    openAgain();
    QVERIFY(m_rig->offers.empty());
}

QTEST_MAIN(TestTrial)
#include "tst_trial.moc"
