// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/walk.h"
#include "widgets/docks.h"
#include "widgets/evaluation/analysispages.h"
#include "widgets/evaluation/chart.h"
#include "widgets/evaluation/evaluationpanel.h"

#include <QDockWidget>
#include <QSettings>
#include <QTemporaryDir>
#include <QTreeView>
#include <QtTest>

using namespace onset;

namespace {

constexpr double kSeconds = 16; ///< of the pedestrians' video: 160 frames at 10 a second

constexpr const char *kLabels = R"({"version":"1","taxonomy":[],"database":{"pedestrians":{"duration":16,
 "subset":"validation","annotations":[{"segment":[2,4],"label":"walk"},{"segment":[6,8],"label":"walk"},
 {"segment":[10,13],"label":"turn"}]}}})";
constexpr const char *kResults =
    R"({"version":"1","external_data":{"used":false,"details":""},"results":{"pedestrians":[
 {"label":"walk","score":0.95,"segment":[2.1,4]},{"label":"turn","score":0.9,"segment":[6,8]},
 {"label":"walk","score":0.8,"segment":[14,15.5]}]}})";

} // namespace

/// An analyst at the real window: labels and a model's results come from files; what is clicked leads to the
/// moment, a key judges, and the reopened database knows.
class TestJudge : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void errorsAreJudgedAndKept();

private:
    QString write(const char *name, const char *text);
    EvaluationStore &store() { return m_walk->workspace().evaluation; }
    bool settled() { return store().state() == EvaluationStore::State::Ready && !store().behind(); }

    QTemporaryDir m_folder;
    std::unique_ptr<Walk> m_walk;
};

void TestJudge::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("OnsetTest"));
    QCoreApplication::setApplicationName(QStringLiteral("OnsetTest"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
}

QString TestJudge::write(const char *name, const char *text)
{
    const auto path = m_folder.filePath(QLatin1String(name));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) < 0)
        qFatal("%s cannot be written", name);
    return path;
}

void TestJudge::errorsAreJudgedAndKept()
{
    const auto clip = pedestrians(m_folder.path(), kSeconds);
    if (clip.isEmpty())
        QSKIP("vtest.avi of the package opencv-doc is not installed");
    const auto project = m_folder.filePath(QStringLiteral("judge.onset"));
    m_walk = std::make_unique<Walk>(project);
    m_walk->makeProject();
    m_walk->addVideo(clip);
    m_walk->transfer(true, QStringLiteral("activitynet"), write("labels.json", kLabels));
    QVERIFY(waitFor([this] { return m_walk->workspace().document.segments().size() == 3; }));
    m_walk->transfer(true, QStringLiteral("activitynet-results"), write("results.json", kResults));
    QVERIFY(waitFor([this] { return !m_walk->workspace().runs.runs().empty(); }));
    QVERIFY2(m_walk->problems().isEmpty(), qPrintable(m_walk->problems().join(' ')));

    auto &window = m_walk->window();
    m_walk->key(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(waitFor([&] { return window.docks().dock(Docks::Evaluation).isVisible() && settled(); }));
    auto &chart = window.findChild<EvaluationPanel *>()->pages().chart(AnalysisPages::ClassBars);
    QVERIFY(waitFor([&] { return chart.marks().size() == 2; }));
    const double before = store().analysis()->map[store().analysis()->shown].value_or(-1);
    // "turn" is the worse one: found where "walk" is annotated, and missed.
    QTest::mouseClick(&chart, Qt::LeftButton, {}, chart.marks()[1].area.center().toPoint());
    auto *table = window.findChild<QTreeView *>(QStringLiteral("errorTable"));
    QVERIFY(waitFor([&] { return table->isVisible() && table->model()->rowCount() == 2; }));
    const auto &first = store().entries()->entry(0);
    const int wrong = first.kind == EntryKind::WrongLabel ? 0 : 1;
    table->setFocus();
    QTest::keyClick(table, wrong == 0 ? Qt::Key_Home : Qt::Key_End);
    QTest::keyClick(table, Qt::Key_Return);
    // 6 s, with half a second before, at 10 frames a second.
    QVERIFY(waitFor([&] { return m_walk->workspace().playhead.loop() == frameRange(55, 85); }));
    QVERIFY(waitFor([&] { return m_walk->workspace().selection.items().size() == 2; }));
    QVERIFY(waitFor([&] {
        const auto shown = m_walk->workspace().playhead.current();
        return shown >= FrameIndex{55} && shown < FrameIndex{85};
    }));
    QTest::keyClick(table, Qt::Key_W);
    m_walk->waitStored();
    auto kept = Walk::stored(project).verdicts;
    QCOMPARE(kept.size(), std::size_t{1});
    QCOMPARE(kept.front().kind, VerdictKind::ModelWrong);
    QCOMPARE(kept.front().range, frameRange(60, 80));

    // On second thoughts the label is wrong: corrected there, and the numbers follow.
    QTest::keyClick(table, wrong == 0 ? Qt::Key_Home : Qt::Key_End);
    QTest::keyClick(table, Qt::Key_F);
    QVERIFY(waitFor([&] {
        return settled() && store().analysis()->map[store().analysis()->shown].value_or(-1) > before;
    }));
    QCOMPARE(m_walk->difference(), QString());

    m_walk->closeWindow();
    kept = Walk::stored(project).verdicts;
    QCOMPARE(kept.size(), std::size_t{1});
    QCOMPARE(kept.front().kind, VerdictKind::LabelWrong);
    m_walk = std::make_unique<Walk>(project);
    m_walk->openProject();
    m_walk->key(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(waitFor([&] { return settled(); }));
    QVERIFY(store().analysis()->map[store().analysis()->shown].value_or(-1) > before);
    m_walk->closeWindow();
}

QTEST_MAIN(TestJudge)
#include "tst_judge.moc"
