// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/walk.h"
#include "widgets/docks.h"
#include "widgets/evaluation/analysispages.h"
#include "widgets/evaluation/chart.h"
#include "widgets/evaluation/evaluationpanel.h"

#include <QDockWidget>
#include <QRegularExpression>
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
    void theMenuWritesAReport();

private:
    QString write(const char *name, const char *text);
    void openProject(const QString &name);
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

/// A project with the labels and the results, and the evaluation open.
void TestJudge::openProject(const QString &name)
{
    const auto clip = pedestrians(m_folder.path(), kSeconds);
    if (clip.isEmpty())
        QSKIP("vtest.avi of the package opencv-doc is not installed");
    m_walk = std::make_unique<Walk>(m_folder.filePath(name));
    m_walk->makeProject();
    m_walk->addVideo(clip);
    m_walk->transfer(true, QStringLiteral("activitynet"), write("labels.json", kLabels));
    QVERIFY(waitFor([this] { return m_walk->workspace().document.segments().size() == 3; }));
    m_walk->transfer(true, QStringLiteral("activitynet-results"), write("results.json", kResults));
    QVERIFY(waitFor([this] { return !m_walk->workspace().runs.runs().empty(); }));
    QVERIFY2(m_walk->problems().isEmpty(), qPrintable(m_walk->problems().join(' ')));
    m_walk->key(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(
        waitFor([&] { return m_walk->window().docks().dock(Docks::Evaluation).isVisible() && settled(); }));
}

/// Evaluation → Report…, with the real writer behind it: the file has the plots and the worst errors' frames.
void TestJudge::theMenuWritesAReport()
{
    openProject(QStringLiteral("report.onset"));
    if (QTest::currentTestFailed() || !m_walk)
        return;
    const auto path = m_folder.filePath(QStringLiteral("what is wrong.html"));
    QSignalSpy told(&m_walk->workspace().notices, &Notices::notice);
    m_walk->chooseFromMenu(QStringLiteral("evaluation.report"), path);
    QVERIFY(waitFor([&] { return QFile::exists(path) && !told.isEmpty(); }));
    QVERIFY2(m_walk->problems().isEmpty(), qPrintable(m_walk->problems().join(' ')));
    QVERIFY2(told.last().at(1).toString().contains(path), qPrintable(told.last().at(1).toString()));
    const auto jobs = m_walk->workspace().jobs.jobs();
    QCOMPARE(jobs.back().state, JobState::Finished);
    m_walk->closeWindow();

    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto page = QString::fromUtf8(file.readAll());
    QVERIFY(page.contains(QStringLiteral("</html>")));
    QVERIFY(page.count(QStringLiteral("<svg")) >= 5);
    for (const auto *label : {"walk", "turn", "pedestrians"})
        QVERIFY2(page.contains(QLatin1String(label)), label);
    // Four errors, each with frames of the video that decode.
    static const QRegularExpression picture(
        QStringLiteral("data:image/(?:jpeg|png);base64,([A-Za-z0-9+/=]+)"));
    auto found = picture.globalMatch(page);
    int pictures = 0;
    for (; found.hasNext(); ++pictures) {
        const auto data = QByteArray::fromBase64(found.next().captured(1).toLatin1());
        QVERIFY(!QImage::fromData(data).isNull());
    }
    QVERIFY2(pictures >= 4, qPrintable(QString::number(pictures)));
}

void TestJudge::errorsAreJudgedAndKept()
{
    openProject(QStringLiteral("judge.onset"));
    if (QTest::currentTestFailed() || !m_walk)
        return;
    const auto project = m_folder.filePath(QStringLiteral("judge.onset"));
    auto &window = m_walk->window();
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
