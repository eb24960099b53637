// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/selection.h"
#include "tests/document/sampleproject.h"

#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace onset;
using namespace onset::test;

class TestSelection : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void selects();
    void extends();
    void followsADetectionThatIsDecided();
    void leavesWhatIsGone();
    void followsDerivedDetections();
    void nextUndecidedWraps();
    void neighbours();
    void neighboursInLanes();
    void activeClass();
    void projectsComeAndGo();

private:
    std::unique_ptr<OpenProject> m_project;
    std::unique_ptr<Selection> m_selection;
};

void TestSelection::init()
{
    m_project = std::make_unique<OpenProject>();
    m_selection = std::make_unique<Selection>(m_project->document, m_project->runs);
    m_selection->setVideo(kVideo);
}

void TestSelection::cleanup()
{
    m_selection.reset();
    m_project.reset();
}

void TestSelection::selects()
{
    QSignalSpy changed(m_selection.get(), &Selection::itemChanged);
    QSignalSpy edges(m_selection.get(), &Selection::edgeChanged);
    m_selection->select(kHuman);
    m_selection->select(kHuman);
    QCOMPARE(m_selection->item(), ItemId(kHuman));
    QCOMPARE(changed.count(), 1);
    m_selection->select(SegmentId{99});
    QVERIFY(!isValid(m_selection->item()));
    m_selection->setEdge(Edge::End);
    m_selection->setEdge(Edge::End);
    QCOMPARE(m_selection->edge(), Edge::End);
    QCOMPARE(edges.count(), 1);
    m_selection->select(kHuman);
    QSignalSpy videos(m_selection.get(), &Selection::videoChanged);
    m_selection->setVideo(kShortVideo);
    m_selection->setVideo(kShortVideo);
    QCOMPARE(videos.count(), 1);
    QVERIFY(!isValid(m_selection->item()));
}

void TestSelection::extends()
{
    m_selection->extend(kHuman);
    QCOMPARE(m_selection->item(), ItemId(kHuman));
    m_selection->extend(kLockedOne);
    m_selection->extend(m_project->detectionId(1));
    m_selection->extend(SegmentId{99});
    QCOMPARE(m_selection->items().size(), std::size_t(3));
    m_selection->extend(kLockedOne);
    QCOMPARE(m_selection->items(), (std::vector<ItemId>{kHuman, m_project->detectionId(1)}));
    m_selection->extend(kHuman);
    QCOMPARE(m_selection->items(), (std::vector<ItemId>{m_project->detectionId(1)}));
    m_selection->extend(m_project->detectionId(1));
    QVERIFY(m_selection->items().empty());
    m_selection->extend(kHuman);
    m_selection->extend(kLockedOne);
    m_selection->select(kHuman);
    QCOMPARE(m_selection->items().size(), std::size_t(1));
}

void TestSelection::followsADetectionThatIsDecided()
{
    m_selection->select(m_project->detectionId(2));
    QSignalSpy changed(m_selection.get(), &Selection::itemChanged);
    const auto id = *m_project->document.requestAccept(m_project->detectionId(2));
    QCOMPARE(m_selection->item(), ItemId(id));
    QCOMPARE(changed.count(), 1);
    QVERIFY(m_project->document.requestResize(id, frameRange(1040, 1080)).ok());
    QCOMPARE(m_selection->item(), ItemId(id));
    QCOMPARE(changed.count(), 2); // the same with other edges
    QVERIFY(m_project->document.requestNote(kHuman, "not the selected one").ok());
    QCOMPARE(changed.count(), 2);
    m_project->document.undoStack()->setIndex(0);
    QCOMPARE(m_selection->item(), ItemId(m_project->detectionId(2)));
    m_project->document.undoStack()->redo();
    QCOMPARE(m_selection->item(), ItemId(id));
}

void TestSelection::leavesWhatIsGone()
{
    m_selection->select(kHuman);
    m_selection->extend(m_project->detectionId(1));
    m_selection->extend(kInLocked);
    QVERIFY(m_project->document.requestAccept(m_project->detectionId(1)).ok());
    QCOMPARE(m_selection->items().size(), std::size_t(3));
    QVERIFY(m_project->document.requestRemove(kHuman).ok());
    QVERIFY(!isValid(m_selection->item()));
    QCOMPARE(m_selection->items().size(), std::size_t(2));
}

void TestSelection::followsDerivedDetections()
{
    m_selection->select(m_project->detectionId(2)); // [1050, 1080)
    m_selection->extend(m_project->detectionId(3));
    auto products = sampleProducts(kSecondRun);
    std::rotate(products.detections.begin(), products.detections.begin() + 1, products.detections.end());
    for (std::size_t i = 0; i < products.detections.size(); ++i) {
        products.detections[i].id = productId<DetectionId>(kSecondRun, std::int64_t(i) + 1);
        products.detections[i].range.end = products.detections[i].range.end + 3;
    }
    m_project->runs.setProducts(products);
    QCOMPARE(m_selection->items(), (std::vector<ItemId>{m_project->detectionId(1)}));
    products.detections.clear();
    m_project->runs.setProducts(products);
    QVERIFY(!isValid(m_selection->item()));
    m_selection->select(kHuman);
    m_project->runs.setShownRun(kFirstRun);
    QCOMPARE(m_selection->item(), ItemId(kHuman));
}

void TestSelection::nextUndecidedWraps()
{
    m_selection->selectNextUndecided(1);
    QCOMPARE(m_selection->item(), ItemId(m_project->detectionId(1)));
    m_selection->selectNextUndecided(1);
    QCOMPARE(m_selection->item(), ItemId(m_project->detectionId(2)));
    // Decide, and the next one comes.
    QVERIFY(m_project->document.requestAccept(m_project->detectionId(2)).ok());
    m_selection->selectNextUndecided(1);
    QCOMPARE(m_selection->item(), ItemId(m_project->detectionId(3)));
    m_selection->selectNextUndecided(-1);
    QCOMPARE(m_selection->item(), ItemId(m_project->detectionId(1)));
    m_selection->selectNextUndecided(-1);
    QCOMPARE(m_selection->item(), ItemId(m_project->detectionId(20)));
    m_selection->selectNextUndecided(1);
    QCOMPARE(m_selection->item(), ItemId(m_project->detectionId(1)));
    m_selection->setVideo(kShortVideo);
    m_selection->selectNextUndecided(1);
    QVERIFY(!isValid(m_selection->item()));
}

void TestSelection::neighbours()
{
    m_selection->selectNeighbour(-1);
    QCOMPARE(m_selection->item(), ItemId(m_project->detectionId(20)));
    m_selection->selectNeighbour(1);
    QCOMPARE(m_selection->item(), ItemId(kHuman));
    m_selection->selectNeighbour(1);
    QCOMPARE(m_selection->item(), ItemId(kLockedOne));
    m_selection->selectNeighbour(-1);
    QCOMPARE(m_selection->item(), ItemId(kHuman));
}

void TestSelection::neighboursInLanes()
{
    m_selection->select(m_project->detectionId(4)); // motion, the first lane, at 1150
    m_selection->selectNeighbour(1, true);
    QCOMPARE(m_selection->item(), ItemId(kLockedOne)); // walk, the nearer of two
    m_selection->selectNeighbour(1, true);
    QCOMPARE(m_selection->item(), ItemId(kInLocked)); // nothing runs
    m_selection->selectNeighbour(1, true);
    QCOMPARE(m_selection->item(), ItemId(kInLocked));
    m_selection->selectNeighbour(-1, true);
    QCOMPARE(m_selection->item(), ItemId(kLockedOne));
}

void TestSelection::activeClass()
{
    QSignalSpy changed(m_selection.get(), &Selection::activeClassChanged);
    m_selection->setActiveClass(kUnused);
    m_selection->setActiveClass(ClassId{99});
    QCOMPARE(m_selection->activeClass(), kUnused);
    QVERIFY(m_project->document.requestRemoveClass(kUnused).ok());
    QCOMPARE(m_selection->activeClass(), kMotionClass);
    QCOMPARE(changed.count(), 2);
}

void TestSelection::projectsComeAndGo()
{
    m_selection->select(kHuman);
    m_selection->setActiveClass(kRun);
    m_project->document.load(sampleContents(), {kAda, "Ada"}); // the same again, after a failed write
    QCOMPARE(m_selection->item(), ItemId(kHuman));
    QCOMPARE(m_selection->video(), kVideo);
    m_project->document.unload();
    QVERIFY(!isValid(m_selection->item()) && !m_selection->video().valid());
    QVERIFY(!m_selection->activeClass().valid());
}

QTEST_GUILESS_MAIN(TestSelection)
#include "tst_selection.moc"
