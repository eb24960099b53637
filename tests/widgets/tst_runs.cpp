// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowworld.h"

#include "widgets/docks.h"
#include "widgets/theme.h"
#include "widgets/video/videoview.h"

#include <QLabel>
#include <QSlider>
#include <QtTest>

using namespace onset;

/// The dock of runs with real events: which of a run's proposals are listed.
class TestRuns : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(Theme::Light); }
    void init();
    void cleanup() { m_world.reset(); }
    void weakProposalsAreNotGoneThrough();
    void theChoiceIsRemembered();
    void whatTellsClassesHasNoThreshold();

private:
    Workspace &w() { return m_world->workspace; }
    template <class T> T *find(const char *name) { return m_window->findChild<T *>(QLatin1String(name)); }
    /// The run found two things surely, and one next to not at all.
    void show(ClassId actionClass);
    std::vector<std::int64_t> gone(int tabs);

    std::unique_ptr<WindowWorld> m_world;
    MainWindow *m_window = nullptr;
};

void TestRuns::init()
{
    m_world = std::make_unique<WindowWorld>();
    m_world->openProject();
    m_window = &m_world->showWindow();
    m_window->docks().reveal(Docks::Runs);
}

void TestRuns::show(ClassId actionClass)
{
    RunProducts products;
    products.run = *w().runs.run(WindowWorld::kRun);
    products.run.lastSequence = 100;
    products.video = WindowWorld::kVideo;
    for (const auto score : {3.0, 0.03, 1.0}) {
        Detection one;
        const auto number = static_cast<std::int64_t>(products.detections.size()) + 1;
        one.id = productId<DetectionId>(WindowWorld::kRun, number);
        one.video = products.video;
        one.actionClass = actionClass;
        one.range = frameRange(250 + 100 * number, 300 + 100 * number);
        one.score = score;
        products.detections.push_back(one);
    }
    w().runs.setProducts(products);
}

std::vector<std::int64_t> TestRuns::gone(int tabs)
{
    std::vector<std::int64_t> numbers;
    m_window->videoView().setFocus();
    for (int i = 0; i < tabs; ++i) {
        QTest::keyClick(&m_window->videoView(), Qt::Key_Tab);
        const auto item = w().selection.item();
        const auto *id = std::get_if<DetectionId>(&item);
        numbers.push_back(id ? ordinalOf(*id) : 0);
    }
    return numbers;
}

void TestRuns::weakProposalsAreNotGoneThrough()
{
    show(WindowWorld::kWalk);
    auto *slider = find<QSlider>("leastShown");
    auto *told = find<QLabel>("weakProposals");
    QCOMPARE(slider->value(), 5);
    QTRY_VERIFY(told->isVisible());
    QCOMPARE(told->text(), QStringLiteral("1 weak proposal(s) of this video not listed"));
    QCOMPARE(gone(3), (std::vector<std::int64_t>{1, 3, 1}));
    slider->setFocus();
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(slider, Qt::Key_Left);
    QCOMPARE(slider->value(), 0);
    QVERIFY(!told->isVisible());
    w().selection.select({});
    QCOMPARE(gone(3), (std::vector<std::int64_t>{1, 2, 3}));
}

void TestRuns::theChoiceIsRemembered()
{
    auto *slider = find<QSlider>("leastShown");
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_Right);
    QCOMPARE(slider->value(), 6);
    QCOMPARE(w().runs.leastShown(), 0.06);
    m_world->window.reset();
    w().runs.setLeastShown(0);
    m_window = &m_world->showWindow();
    QCOMPARE(find<QSlider>("leastShown")->value(), 6);
    QCOMPARE(w().runs.leastShown(), 0.06);
}

void TestRuns::whatTellsClassesHasNoThreshold()
{
    show(kMotionClass);
    QVERIFY(find<QSlider>("threshold")->isVisible());
    show(WindowWorld::kWalk);
    QVERIFY(!find<QSlider>("threshold")->isVisible());
    QVERIFY(find<QSlider>("leastShown")->isEnabled());
}

QTEST_MAIN(TestRuns)
#include "tst_runs.moc"
