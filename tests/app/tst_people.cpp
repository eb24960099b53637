// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/walk.h"
#include "tests/cli/clirig.h"
#include "tests/jobs/evaluationproject.h"
#include "widgets/docks.h"
#include "widgets/evaluation/categorychart.h"
#include "widgets/evaluation/curvechart.h"
#include "widgets/evaluation/evaluationpanel.h"
#include "widgets/evaluation/peoplepage.h"

#include <QComboBox>
#include <QDockWidget>
#include <QJsonArray>
#include <QLabel>
#include <QListWidget>
#include <QSettings>
#include <QTemporaryDir>
#include <QTreeView>
#include <QtTest>

using namespace onset;
using namespace onset::test;

/// The page about people in the real window, over a project with tracks: what it shows is what onset-cli
/// evaluate says of the same file.
class TestPeople : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void equalsTheCommandLine();
    void saysWhatToDoWithoutTracks();

private:
    void open(const QString &project);
    void verifyEqual(const QJsonObject &expected);
    PeopleStore &store() { return m_walk->workspace().people; }
    PeoplePage &page() { return m_walk->window().findChild<EvaluationPanel *>()->people(); }
    template <class T> T *find(const char *name) { return page().findChild<T *>(QLatin1String(name)); }
    QString summary()
    {
        return m_walk->window().findChild<QLabel *>(QStringLiteral("evaluationSummary"))->text();
    }
    bool settled() { return !store().behind() && store().state() != PeopleStore::State::Computing; }

    CliRig m_rig;
    std::unique_ptr<Walk> m_walk;
};

void TestPeople::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("OnsetTest"));
    QCoreApplication::setApplicationName(QStringLiteral("OnsetTest"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_rig.path(QString()));
}

/// Ctrl+Shift+E, and a click on the last entry of the list of pages.
void TestPeople::open(const QString &project)
{
    m_walk = std::make_unique<Walk>(project);
    m_walk->openProject(false);
    QVERIFY(waitFor([this] { return m_walk->workspace().document.isOpen(); }));
    m_walk->key(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    auto *list = m_walk->window().findChild<QListWidget *>(QStringLiteral("analysisList"));
    QVERIFY(waitFor([&] { return list->isVisible(); }));
    auto *last = list->item(list->count() - 1);
    QVERIFY(!page().isVisible() && !store().scores()); // nothing is read before it is seen
    list->scrollToItem(last);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(last).center());
    QVERIFY(page().isVisible());
    QVERIFY(waitFor([this] { return settled(); }));
}

/// The bars and the curve against the program's JSON: {"tiou", "map", "per_class", "pooled"}.
void TestPeople::verifyEqual(const QJsonObject &expected)
{
    QVERIFY(waitFor([this] { return settled(); }));
    const auto tiou = expected["tiou"].toArray();
    const auto &curve = page().curve().data();
    QCOMPARE(curve.series.size(), std::size_t{2});
    QCOMPARE(qsizetype(curve.series[0].points.size()), tiou.size());
    for (int i = 0; i < tiou.size(); ++i) {
        const auto place = static_cast<std::size_t>(i);
        QCOMPARE(curve.series[0].points[place].x, tiou[i].toDouble());
        QCOMPARE(curve.series[0].points[place].y, expected["map"].toArray()[i].toDouble());
        QCOMPARE(curve.series[1].points[place].y, expected["pooled"].toArray()[i].toDouble());
    }
    const auto &bars = page().bars().data();
    const auto classes = expected["per_class"].toObject();
    QCOMPARE(qsizetype(bars.categories.size()), classes.size());
    const auto shown = find<QComboBox>("peopleOverlap")->currentIndex();
    for (std::size_t i = 0; i < bars.categories.size(); ++i)
        QCOMPARE(bars.series[0].bars[i].value.value_or(-1),
                 classes[bars.categories[i].name].toArray()[shown].toDouble());
    QVERIFY(!summary().contains(QStringLiteral("nan"), Qt::CaseInsensitive));
}

void TestPeople::equalsTheCommandLine()
{
    const auto project = m_rig.path("people.onset");
    makePeopleProject(project);
    QVERIFY(!QTest::currentTestFailed());
    QStringList thresholds;
    for (const double each : peopleThresholds())
        thresholds += QString::number(each, 'g', 17);
    const auto evaluated = [&](const QStringList &protocol) {
        return m_rig
            .cli(QStringList{"evaluate", "people.onset", "--json", "--tiou", thresholds.join(',')} + protocol)
            .json();
    };
    const auto videos = evaluated({"--protocol", "video-map"});
    const auto sports = evaluated({"--protocol", "video-map", "--rule", "multisports"});
    const auto frames = evaluated({"--protocol", "frame-map"});
    const auto ava = evaluated({"--protocol", "ava"});
    QVERIFY(!videos.isEmpty() && !ava.isEmpty());
    open(project);
    verifyEqual(videos);
    // At 0.5, where the program without --tiou begins to average.
    const auto usual = m_rig.cli({"evaluate", "people.onset", "--json", "--protocol", "video-map"}).json();
    QCOMPARE(store().scores()->average.value_or(-1), usual["average_map"].toDouble());
    QVERIFY2(summary().startsWith(QStringLiteral("Video-mAP 12.5 % at stIoU 0.5")), qPrintable(summary()));
    // A bar opens the errors of its class.
    auto &bars = page().bars();
    QTest::mouseClick(&bars, Qt::LeftButton, {}, bars.marks()[0].area.center().toPoint());
    EntryFilter ofJump;
    ofJump.ofClass = kJump;
    QVERIFY(m_walk->workspace().evaluation.filter() == ofJump);
    auto *table = m_walk->window().findChild<QTreeView *>(QStringLiteral("errorTable"));
    QVERIFY(waitFor([&] { return table->isVisible() && table->model()->rowCount() > 0; }));
    QCOMPARE(bars.current(), 0);
    // A point of the curve measures there.
    const auto &marks = page().curve().marks();
    QTest::mouseClick(&page().curve(), Qt::LeftButton, {}, marks[15].area.center().toPoint());
    QCOMPARE(find<QComboBox>("peopleOverlap")->currentText(), QStringLiteral("0.8"));
    QVERIFY(summary().startsWith(QStringLiteral("Video-mAP 0.0 % at stIoU 0.8")));
    verifyEqual(videos);
    // By the keyboard: another program's rule, then other metrics.
    auto *rule = find<QComboBox>("peopleRule");
    rule->setFocus();
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(rule, Qt::Key_Down);
    QCOMPARE(rule->currentText(), QStringLiteral("MultiSports"));
    verifyEqual(sports);
    auto *metric = find<QComboBox>("peopleMetric");
    metric->setFocus();
    QTest::keyClick(metric, Qt::Key_Down);
    verifyEqual(frames);
    QVERIFY(summary().startsWith(QStringLiteral("Frame-mAP ")));
    QTest::keyClick(metric, Qt::Key_Down);
    verifyEqual(ava);
    QVERIFY(!rule->isVisible());
    // On any other page the result is that of the segments again.
    auto *list = m_walk->window().findChild<QListWidget *>(QStringLiteral("analysisList"));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Home);
    QVERIFY(summary().startsWith(QStringLiteral("mAP ")));
    m_walk->closeWindow();
}

void TestPeople::saysWhatToDoWithoutTracks()
{
    const auto project = m_rig.path("segments.onset");
    makeEvaluationProject(project);
    QVERIFY(!QTest::currentTestFailed());
    open(project);
    auto *empty = find<QLabel>("peopleEmpty");
    QVERIFY(empty->isVisible() && !page().bars().isVisible());
    QVERIFY2(empty->text().contains(QStringLiteral("No annotation in these videos names a person")),
             qPrintable(empty->text()));
    m_walk->closeWindow();
}

QTEST_MAIN(TestPeople)
#include "tst_people.moc"
