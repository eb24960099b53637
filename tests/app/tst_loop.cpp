// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/clipproject.h"
#include "tests/app/walk.h"
#include "widgets/docks.h"
#include "widgets/timeline/timelineview.h"

#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QDoubleSpinBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeView>
#include <QtTest>

using namespace onset;

namespace {

constexpr ClassId kJump{2};
constexpr ClassId kWave{3};
constexpr int kLearntFrom = 4;      ///< videos; one more validates, two are held out
constexpr int kTrainingMs = 150000; // it yields to whatever else the machine does

Split splitOf(int video)
{
    return video < kLearntFrom ? Split::Training : video == kLearntFrom ? Split::Validation : Split::HeldOut;
}

Coverage wholly(const Video &video)
{
    Coverage row;
    row.id = CoverageId{video.id.value};
    row.video = video.id;
    row.kind = CoverageKind::Reviewed;
    row.range = frameRange(0, video.frames->size());
    row.annotator = {1};
    return row;
}

Segment annotation(const Video &video, ClassId actionClass, const FrameRange &range)
{
    Segment segment;
    segment.id = SegmentId{video.id.value};
    segment.video = video.id;
    segment.actionClass = actionClass;
    segment.range = range;
    segment.startPts = video.frames->ptsOf(range.start);
    segment.endPts = video.frames->ptsOf(range.end);
    segment.annotator = {1};
    return segment;
}

} // namespace

/// The loop, closed by a person at the real window with the real trainer: labels are corrected, a version is
/// learnt from them, corrected again, a second one is learnt and compared with the first, and kept or rolled
/// back. Document and reopened database agree.
class TestLoop : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void retrainedComparedAndRolledBack();

private:
    void makeProject();
    void correct(std::int64_t by);
    void retrain();
    void stopEarly();
    void seeWhatChanged();
    void choose(const char *button, ModelVersionId version);
    void compareWithTheFile();
    QString project() const { return m_folder.filePath(QStringLiteral("loop.onset")); }
    Workspace &w() { return m_walk->workspace(); }
    Document &document() { return w().document; }
    template <class T> T *find(const char *name)
    {
        return m_walk->window().findChild<T *>(QLatin1String(name));
    }
    ModelVersionId version(std::size_t place) { return document().models().at(place).id; }

    QTemporaryDir m_folder;
    std::unique_ptr<Walk> m_walk;
    std::vector<FrameRange> m_learnt; ///< of the corrected annotation, training by training
};

void TestLoop::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("OnsetTest"));
    QCoreApplication::setApplicationName(QStringLiteral("OnsetTest"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    qputenv("ONSET_CACHE", QFile::encodeName(m_folder.filePath(QStringLiteral("cache"))));
    makeProject();
}

/// Every video is labelled and reviewed.
void TestLoop::makeProject()
{
    auto file = ProjectFile::create(project().toStdString());
    QVERIFY(file.ok() && (*file)->annotator("Ada").ok());
    Edit edit;
    edit.action = "import";
    edit.annotator = {1};
    edit.changes.classes = {{std::nullopt, classNamed(kJump, "jump")},
                            {std::nullopt, classNamed(kWave, "wave")}};
    for (int i = 0; i < kLearntFrom + 3; ++i) {
        FrameRange label;
        const auto video = addClip(**file, m_folder.path(), i, splitOf(i), label);
        edit.changes.segments.push_back({std::nullopt, annotation(video, i % 2 == 0 ? kJump : kWave, label)});
        edit.changes.coverage.push_back({std::nullopt, wholly(video)});
    }
    const auto stored = (*file)->apply(edit);
    QVERIFY2(stored.ok(), stored ? "" : stored.error().message.c_str());
}

/// The end of the first video's annotation is dragged with the mouse.
void TestLoop::correct(std::int64_t by)
{
    const auto corrections = document().correctionsSinceTraining();
    m_walk->timeline().fitAll();
    const auto item = *document().item(SegmentId{1}); // not a proposal of the run before
    const auto from = m_walk->edgePoint(item, item.range.end);
    m_walk->click(from - QPoint(8, 0));
    QCOMPARE(w().selection.item(), item.id);
    const auto wanted = item.range.end + by;
    m_walk->drag(from, {int(std::lround(m_walk->timeline().scene().scale.xOf(wanted))), from.y()},
                 Qt::AltModifier);
    QCOMPARE(m_walk->selected()->range, (FrameRange{item.range.start, wanted}));
    QVERIFY(document().correctionsSinceTraining() > 0);
    QVERIFY(document().correctionsSinceTraining() >= corrections);
    m_walk->waitStored();
    m_learnt.push_back(m_walk->selected()->range);
}

/// Ctrl+Shift+T, a minute at most, Train; ended early once there is something to see. A version comes out of
/// it and is run.
void TestLoop::retrain()
{
    const auto before = document().models().size();
    m_walk->key(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QDialog *dialog = nullptr;
    QVERIFY(waitFor([&] { return (dialog = find<QDialog>("retrainDialog")) && dialog->isVisible(); }));
    auto *features = dialog->findChild<QComboBox *>(QStringLiteral("retrainFeatures"));
    features->setFocus();
    QTest::keyClick(features, Qt::Key_End); // no network: quick enough for a test
    auto *minutes = dialog->findChild<QDoubleSpinBox *>(QStringLiteral("retrainMinutes"));
    minutes->setFocus();
    minutes->selectAll();
    QTest::keyClicks(minutes->findChild<QLineEdit *>(), QStringLiteral("1"));
    auto *train = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    QVERIFY2(waitFor([train] { return train->isEnabled(); }),
             qPrintable(dialog->findChild<QLabel *>(QStringLiteral("retrainWarnings"))->text()));
    QTest::mouseClick(train, Qt::LeftButton);
    QVERIFY(waitFor([this] { return w().training.status().state != TrainingState::Idle; }));
    stopEarly();
    QVERIFY2(waitFor([&] { return document().models().size() > before; }, kTrainingMs),
             qPrintable(w().training.status().message));
    QCOMPARE(document().correctionsSinceTraining(), std::int64_t{0});
    QVERIFY2(m_walk->problems().isEmpty(), qPrintable(m_walk->problems().join(u' ')));
}

void TestLoop::stopEarly()
{
    const auto &training = w().training;
    m_walk->window().docks().reveal(Docks::Training);
    QVERIFY(waitFor([&] { return training.status().bestMap || !training.busy(); }, kTrainingMs));
    auto *stop = find<QToolButton>("training.finish");
    if (training.status().state == TrainingState::Running && stop->isVisible())
        QTest::mouseClick(stop, Qt::LeftButton);
    QVERIFY(waitFor([&] { return !training.busy(); }, kTrainingMs));
    QCOMPARE(training.status().state, TrainingState::Learnt);
    QVERIFY(!training.curves().losses().empty());
}

/// By the button of the bar above the video.
void TestLoop::seeWhatChanged()
{
    QVERIFY(waitFor([this] { return w().changes.decision().has_value(); }, kTrainingMs));
    auto *what = find<QPushButton>("offer.0");
    QVERIFY(waitFor([&] { return (what = find<QPushButton>("offer.0")) && what->isVisible(); }));
    QTest::mouseClick(what, Qt::LeftButton);
    QVERIFY(waitFor([this] { return m_walk->window().docks().dock(Docks::Changes).isVisible(); }));
    const auto report = w().changes.report();
    QVERIFY(report != nullptr);
    QCOMPARE(report->heldOut.videos, std::size_t{2});
    QCOMPARE(report->videos, std::size_t{kLearntFrom + 3});
    QCOMPARE(w().runs.run(report->before)->modelVersion, version(0));
    QCOMPARE(w().runs.run(report->after)->modelVersion, version(1));
    QVERIFY(find<QLabel>("changesWords")->text().contains(QStringLiteral("On 2 held-out videos")));
    QCOMPARE(static_cast<std::size_t>(find<QTreeView>("changesTable")->model()->rowCount()),
             report->changes.size());
    const bool taken = w().changes.decision()->taken;
    QTRY_COMPARE(document().currentModel(), version(taken ? 1 : 0));
}

void TestLoop::choose(const char *button, ModelVersionId wanted)
{
    auto *click = find<QPushButton>(button);
    if (document().currentModel() != wanted) {
        QVERIFY(click->isEnabled());
        QTest::mouseClick(click, Qt::LeftButton);
    }
    QTRY_COMPARE(document().currentModel(), wanted);
    QTRY_VERIFY(!click->isEnabled());
    m_walk->waitStored();
    QCOMPARE(Walk::stored(project()).currentModel, wanted);
}

void TestLoop::compareWithTheFile()
{
    QCOMPARE(m_walk->difference(), QString());
    const auto contents = document().contents();
    const auto file = ProjectFile::openReadOnly(project().toStdString());
    QVERIFY(file.ok());
    const auto stored = (*file)->load();
    QVERIFY(stored.ok());
    QCOMPARE(stored->models, contents.models);
    QCOMPARE(stored->snapshots, contents.snapshots);
    QCOMPARE(stored->models.at(1).parent, stored->models.at(0).id);
    for (std::size_t i = 0; i < m_learnt.size(); ++i) {
        const auto snapshot = (*file)->snapshot(stored->snapshots.at(i).id);
        QVERIFY(snapshot.ok());
        QCOMPARE(snapshot->model, stored->models.at(i).id);
        QCOMPARE(snapshot->segments.size(), std::size_t{kLearntFrom + 1}); // none of a held-out video
        const auto corrected = std::ranges::find(snapshot->segments, SegmentId{1}, &Segment::id);
        QCOMPARE(corrected->range, m_learnt[i]);
    }
}

void TestLoop::retrainedComparedAndRolledBack()
{
    QElapsedTimer clock;
    clock.start();
    m_walk = std::make_unique<Walk>(project());
    m_walk->openProject();
    QVERIFY(document().currentModel() == ModelVersionId{});
    for (const std::int64_t by : {-2, -2}) {
        correct(by);
        const auto segments = document().contents().segments;
        retrain();
        if (QTest::currentTestFailed())
            return;
        QVERIFY(waitFor(
            [this] {
                return !w().runs.runs().empty() &&
                       w().runs.runs().front().modelVersion == document().models().back().id &&
                       w().runs.runs().front().state == RunState::Finished;
            },
            kTrainingMs));
        QCOMPARE(document().contents().segments, segments); // no training and no run touches them
    }
    seeWhatChanged();
    if (QTest::currentTestFailed())
        return;
    choose("changesKeep", version(1));
    choose("changesRollBack", version(0));
    compareWithTheFile();
    const auto before = document().contents();
    m_walk->closeWindow();
    m_walk = std::make_unique<Walk>(project());
    m_walk->openProject();
    QCOMPARE(document().currentModel(), before.models.front().id);
    QCOMPARE(document().contents().models, before.models);
    QCOMPARE(difference(before, document().contents()), QString());
    QVERIFY2(!find<QPushButton>("offer.0"), "what was decided is not asked again");
    m_walk->closeWindow();
    qInfo("the loop took %.1f s", static_cast<double>(clock.elapsed()) / 1000);
}

QTEST_MAIN(TestLoop)
#include "tst_loop.moc"
