// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "trainingwindow.h"

#include "widgets/actions.h"
#include "widgets/docks.h"
#include "widgets/evaluation/categorychart.h"
#include "widgets/offerbar.h"
#include "widgets/theme.h"
#include "widgets/timeline/timelineview.h"
#include "widgets/training/versionlist.h"

#include <QComboBox>
#include <QDockWidget>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeView>
#include <QTreeWidget>
#include <QtTest>

using namespace onset;

/// Versions of models: their tree, keeping and rolling back, and what changed between two of them, with real
/// events.
class TestVersions : public TrainingWindow
{
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(Theme::Light); }
    void init() { make(); }
    void cleanup() { m_world.reset(); }
    void versionsAreATree();
    void oneClickKeepsOrRollsBack();
    void aNoteIsWrittenInPlace();
    void offersWaitForAnAnswer();
    void changesAreListedAndGoneTo();
    void theTimelineMarksThem();
    void nothingTellsOfABlindStretch();
    void keepAndRollBackAreOneClick();
};

void TestVersions::versionsAreATree()
{
    open();
    m_window->docks().reveal(Docks::Training);
    auto *tree = find<QTreeWidget>("versionTree");
    QCOMPARE(tree->topLevelItemCount(), 0);
    addVersions();
    QCOMPARE(tree->topLevelItemCount(), 1);
    const auto *root = tree->topLevelItem(0);
    QCOMPARE(root->childCount(), 1);
    QCOMPARE(root->text(VersionList::VersionColumn), QStringLiteral("Version 1 · temporalmaxer (current)"));
    QCOMPARE(root->text(VersionList::MapColumn), QStringLiteral("45.0 %"));
    QCOMPARE(root->text(VersionList::SegmentColumn), QStringLiteral("20"));
    QCOMPARE(root->child(0)->text(VersionList::MapColumn), QStringLiteral("(52.0 %)")); // validation only
    QVERIFY(root->child(0)->isHidden() == false && root->isExpanded());
}

void TestVersions::oneClickKeepsOrRollsBack()
{
    open();
    m_window->docks().reveal(Docks::Training);
    addVersions();
    auto *tree = find<QTreeWidget>("versionTree");
    QSignalSpy used(&w().requests, &Requests::useModel);
    auto *use = m_window->actions().action(QStringLiteral("version.use"));
    QVERIFY(!use->isEnabled()); // the current one is chosen
    const auto segments = w().document.contents().segments;
    tree->setCurrentItem(tree->topLevelItem(0)->child(0));
    QVERIFY(use->isEnabled());
    QTRY_VERIFY(tree->visualItemRect(tree->topLevelItem(0)->child(0)).isValid());
    QTest::qWait(50); // until the dock is laid out
    const auto rect = tree->visualItemRect(tree->topLevelItem(0)->child(0));
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, rect.center() - QPoint(rect.width() / 2 - 30, 0));
    QTest::mouseDClick(tree->viewport(), Qt::LeftButton, {},
                       rect.center() - QPoint(rect.width() / 2 - 30, 0));
    QTRY_COMPARE(used.count(), 1);
    QCOMPARE(used.first().first().value<ModelVersionId>(), kSecond);
    w().document.setCurrentModel(kSecond);
    QVERIFY(tree->topLevelItem(0)->child(0)->text(0).endsWith(QStringLiteral("(current)")));
    QCOMPARE(w().document.contents().segments, segments);
}

void TestVersions::aNoteIsWrittenInPlace()
{
    open();
    m_window->docks().reveal(Docks::Training);
    addVersions();
    auto *tree = find<QTreeWidget>("versionTree");
    QSignalSpy noted(&w().requests, &Requests::setModelNote);
    tree->setCurrentItem(tree->topLevelItem(0));
    m_window->actions().trigger(QStringLiteral("version.note"));
    auto *editor = tree->viewport()->findChild<QLineEdit *>();
    QVERIFY(editor);
    QTest::keyClicks(editor, QStringLiteral("first try"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(noted.count(), 1); // the editor commits once it has had the key itself
    QCOMPARE(noted.first().at(0).value<ModelVersionId>(), kFirst);
    QCOMPARE(noted.first().at(1).toString(), QStringLiteral("first try"));
}

void TestVersions::offersWaitForAnAnswer()
{
    open();
    auto *bar = find<OfferBar>("offerBar");
    QVERIFY(!bar->isVisible());
    int gone = 0;
    int on = 0;
    const Offer offer{
        QStringLiteral("a"),
        QStringLiteral("A training was interrupted."),
        {{QStringLiteral("Go on"), [&on] { ++on; }}, {QStringLiteral("Discard"), [&gone] { ++gone; }}}};
    emit w().notices.offered(offer);
    emit w().notices.offered({QStringLiteral("b"), QStringLiteral("Later."), {}});
    QVERIFY(bar->isVisible());
    QCOMPARE(find<QLabel>("offerText")->text(), offer.text);
    QTest::mouseClick(find<QPushButton>("offer.0"), Qt::LeftButton);
    QCOMPARE(on, 1);
    QCOMPARE(gone, 0);
    QCOMPARE(find<QLabel>("offerText")->text(), QStringLiteral("Later."));
    emit w().notices.withdrawn(QStringLiteral("b"));
    QVERIFY(!bar->isVisible());
}

void TestVersions::changesAreListedAndGoneTo()
{
    open();
    showChanges();
    auto *table = find<QTreeView>("changesTable");
    QCOMPARE(table->model()->rowCount(), 3);
    const auto words = find<QLabel>("changesWords")->text();
    QVERIFY2(words.startsWith(QStringLiteral("Gained 1, lost 1, moved 1; 4 as before.")), qPrintable(words));
    QVERIFY(words.contains(
        QStringLiteral("from 45.0 to 48.5 % (+3.5). 95 % of resamples lie between -1.0 and +8.0.")));
    QCOMPARE(table->model()->index(2, ChangeListModel::Shift).data().toString(), QStringLiteral("+10 / -10"));
    table->setFocus();
    table->setCurrentIndex(table->model()->index(1, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_VERIFY(w().playhead.loop().has_value());
    QVERIFY(w().playhead.loop()->overlaps(frameRange(300, 350)));
    QCOMPARE(w().runs.shownRun(), kNew);
    QVERIFY(m_window->docks().dock(Docks::Timeline).isVisible());
    auto *kind = find<QComboBox>("changesKind");
    kind->setFocus();
    QTest::keyClick(kind, Qt::Key_End); // moved
    QCOMPARE(table->model()->rowCount(), 1);
    // Only the surer ones: asked anew.
    QSignalSpy asked(&w().requests, &Requests::compareRuns);
    auto *score = find<QDoubleSpinBox>("changesScore");
    score->setFocus();
    QTest::keyClick(score, Qt::Key_Up);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(w().changes.leastScore(), 0.35);
    auto *classes = find<CategoryChart>("changesClasses");
    QCOMPARE(classes->data().categories.front().name, QStringLiteral("walk")); // changed most
    QCOMPARE(classes->data().series.front().bars.front().interval->first, 0.02);
}

void TestVersions::theTimelineMarksThem()
{
    open();
    showChanges();
    const auto shot = [this] { return m_window->timeline().viewport()->grab().toImage(); };
    m_window->timeline().fitAll();
    const auto marked = shot();
    w().changes.setMarked(false);
    const auto plain = shot();
    QVERIFY(marked != plain);
    w().changes.setMarked(true);
    QCOMPARE(shot(), marked);
    // Each kind has a look of its own, whatever its colour.
    std::vector<QImage> looks;
    for (const auto kind : {RunChangeKind::Gained, RunChangeKind::Lost, RunChangeKind::Moved}) {
        ChangeFilter only;
        only.kind = kind;
        w().changes.setFilter(only);
        looks.push_back(shot().convertToFormat(QImage::Format_Grayscale8));
    }
    QVERIFY(looks[0] != looks[1] && looks[1] != looks[2] && looks[0] != looks[2]);
    // Nobody looks: no marks.
    m_window->docks().dock(Docks::Changes).close();
    QVERIFY(w().changes.marks(WindowWorld::kVideo).empty());
}

/// While somebody labels a stretch blind, what changed there has no row, no mark and no number.
void TestVersions::nothingTellsOfABlindStretch()
{
    open();
    showChanges();
    auto *table = find<QTreeView>("changesTable");
    m_window->timeline().fitAll();
    const auto place = [this](FrameIndex frame) {
        const auto &scene = m_window->timeline().scene();
        return QPoint(static_cast<int>(scene.scale.xOf(frame)),
                      static_cast<int>(scene.laneRect(0).top()) + 6);
    };
    const auto shot = [this] { return m_window->timeline().viewport()->grab().toImage(); };
    ChangeFilter others;
    others.kind = RunChangeKind::Gained;
    w().changes.setFilter(others);
    const auto plain = shot();
    w().changes.setFilter({});
    RankedCandidate stretch;
    stretch.candidate.kind = Candidate::Kind::Sample;
    stretch.candidate.video = WindowWorld::kVideo;
    for (stretch.candidate.range = frameRange(470, 540); !drawnBlind(stretch.candidate, kNew, 1);)
        stretch.candidate.range.start = stretch.candidate.range.start - 1;
    w().queue.setBlindMode(true);
    w().queue.setOrder({kNew, {}, {stretch}, {}});
    w().queue.setCurrent(0);
    QVERIFY(w().queue.sample() && w().queue.sample()->blind);
    QCOMPARE(table->model()->rowCount(), 2);
    const auto veiled = shot();
    const auto at = place(FrameIndex{505}); // the middle of the one that moved
    QCOMPARE(veiled.pixelColor(at), plain.pixelColor(at));
    auto *words = find<QLabel>("changesWords");
    QVERIFY(!words->text().contains(QStringLiteral("Gained")));
    QVERIFY(words->text().contains(QStringLiteral("blind")));
    w().queue.setCurrent(-1);
    QCOMPARE(table->model()->rowCount(), 3);
    QVERIFY(shot().pixelColor(at) != plain.pixelColor(at));
    QVERIFY(words->text().startsWith(QStringLiteral("Gained 1")));
}

void TestVersions::keepAndRollBackAreOneClick()
{
    open();
    showChanges();
    w().document.setCurrentModel(kSecond);
    w().changes.setDecision(VersionDecision{kFirst, kSecond, kNew, true, Replacement::NotWorse});
    QCOMPARE(find<QLabel>("changesDecision")->text(),
             QStringLiteral("Version 2 was kept: it is not worse on the held-out videos."));
    auto *keep = find<QPushButton>("changesKeep");
    auto *back = find<QPushButton>("changesRollBack");
    QSignalSpy used(&w().requests, &Requests::useModel);
    QVERIFY(!keep->isEnabled());
    QTest::mouseClick(back, Qt::LeftButton);
    QCOMPARE(used.last().first().value<ModelVersionId>(), kFirst);
    w().document.setCurrentModel(kFirst);
    QCOMPARE(find<QLabel>("changesDecision")->text(),
             QStringLiteral("Version 2 was rolled back; version 1 is the current one."));
    QVERIFY(!back->isEnabled());
    QTest::mouseClick(keep, Qt::LeftButton);
    QCOMPARE(used.last().first().value<ModelVersionId>(), kSecond);
}

QTEST_MAIN(TestVersions)
#include "tst_versions.moc"
