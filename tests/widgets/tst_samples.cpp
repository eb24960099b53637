// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queuewindow.h"

#include "widgets/actions.h"
#include "widgets/docks.h"
#include "widgets/theme.h"
#include "widgets/timeline/curveraster.h"
#include "widgets/video/videoview.h"

#include <QAction>
#include <QDockWidget>
#include <QLabel>
#include <QSignalSpy>
#include <QUndoStack>

#include <cmath>
#include <cstdlib>

using namespace onset;

/// Random stretches of the review queue with real events: labelled, blind or not, and what they tell.
class TestSamples : public QueueWindow
{
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(Theme::Light); }
    void init() { make(); }
    void cleanup() { m_world.reset(); }
    void aBlindStretchIsLabelled();
    void whatIsHiddenComesBack();
    void undecidedStretchesStayOpen();
    void aNewStretchIsLabelledAndReviewed();
    void aStretchLikeAClassIsLabelledAsIt();
    void aNewStretchIsDoneOnceItIsReviewed();
    void blindModeIsRemembered();
    void measuresAreTold();
    void aNewStretchFitsTheBanner();
    void looks_data();
    void looks();
};

void TestSamples::aBlindStretchIsLabelled()
{
    const auto stretch = stretchDrawn(true);
    const auto range = stretch.candidate.range;
    open({stretch, second(), first()});
    m_window->actions().trigger(QStringLiteral("review.blind"));
    order();
    auto *banner = find<QLabel>("sampleBanner");
    QVERIFY(!banner->isVisible());
    key(Qt::Key_Tab);
    QTRY_VERIFY(banner->isVisible());
    QVERIFY(banner->text().startsWith(QStringLiteral("Blind: label everything you see")));
    QVERIFY(banner->text().endsWith(QStringLiteral("then press R")));
    QVERIFY(w().runs.hidden() == range);
    QVERIFY(!w().document.item(detection(2)));
    QCOMPARE(table().model()->rowCount(), 2); // the proposal in it is not listed meanwhile
    QVERIFY(w().playhead.loop()->overlaps(range));
    // A segment is made in it; then R ends the stretch, not only the segment.
    w().playhead.request(range.start + 20);
    key(Qt::Key_I);
    w().playhead.request(range.start + 40);
    key(Qt::Key_O);
    QVERIFY(m_world->selected() && m_world->selected()->state == SegmentState::Human);
    QVERIFY(banner->isVisible());
    QSignalSpy finished(&queue(), &QueueStore::sampleFinished);
    key(Qt::Key_R);
    QCOMPARE(finished.size(), 1);
    QVERIFY(!banner->isVisible());
    QVERIFY(w().runs.hidden().empty());
    const auto contents = w().document.contents();
    QCOMPARE(contents.samples.size(), std::size_t{1});
    QVERIFY(contents.samples.front().isDone() && contents.samples.front().blind);
    QVERIFY(std::ranges::any_of(contents.coverage, [&](const Coverage &row) {
        return row.kind == CoverageKind::Reviewed && row.range == range && !row.actionClass.valid();
    }));
    key(Qt::Key_Tab);
    QVERIFY(w().selection.item() == detection(2) || w().selection.item() == detection(1));
}

void TestSamples::whatIsHiddenComesBack()
{
    const auto stretch = stretchDrawn(true);
    const auto range = stretch.candidate.range;
    open({stretch});
    m_window->actions().trigger(QStringLiteral("review.blind"));
    order();
    const auto *curve = w().runs.curves(WindowWorld::kRun).front();
    TimeScale scale;
    scale.total = WindowWorld::kFrames;
    scale.setExtent(0, 800);
    scale.fitAll();
    const auto place = [&](FrameIndex frame) { return static_cast<std::size_t>(scale.xOf(frame) + 0.5); };
    const auto middle = place(range.start + 50);
    QVERIFY(!std::isnan(shownColumns(w().runs, *curve, scale, 1).high[middle]));
    const auto picture = m_window->grab().toImage();
    key(Qt::Key_Tab);
    w().playhead.pause();
    const auto columns = shownColumns(w().runs, *curve, scale, 1);
    QVERIFY(std::isnan(columns.high[middle]) && std::isnan(columns.low[middle]));
    QVERIFY(std::isnan(columns.high[place(range.start) + 1]) &&
            std::isnan(columns.high[place(range.end) - 1]));
    QVERIFY(!std::isnan(columns.high[place(range.start) - 2]));
    QVERIFY(!std::isnan(columns.high[place(range.end) + 2]));
    const auto *segments = find<QTreeView>("segmentTable")->model();
    const auto listed = [segments] {
        int count = 0;
        for (int row = 0; row < segments->rowCount(); ++row)
            count +=
                segments->index(row, 0).data().toString() == QString::fromLatin1(kMotionClassName) ? 1 : 0;
        return count;
    };
    QCOMPARE(listed(), 2); // of three proposals
    key(Qt::Key_R);
    QCOMPARE(listed(), 3);
    QVERIFY(!std::isnan(shownColumns(w().runs, *curve, scale, 1).high[middle]));
}

void TestSamples::undecidedStretchesStayOpen()
{
    open({stretchDrawn(false), first()});
    order();
    key(Qt::Key_Tab);
    auto *banner = find<QLabel>("sampleBanner");
    QTRY_VERIFY(banner->isVisible());
    QVERIFY(banner->text().startsWith(QStringLiteral("Random stretch")));
    // What lies in it is decided without leaving it.
    w().selection.select(detection(2));
    key(Qt::Key_Return);
    QVERIFY(queue().sample());
    QVERIFY(banner->isVisible());
    key(Qt::Key_Tab);
    QVERIFY(!banner->isVisible());
    QVERIFY(w().selection.item() == detection(1));
    QVERIFY(queue().isOpen(0));
    key(Qt::Key_Tab);
    QVERIFY(banner->isVisible());
}

void TestSamples::aNewStretchIsLabelledAndReviewed()
{
    const auto stretch = stretchThatIsNew();
    open({stretch, first()});
    order();
    QCOMPARE(text(0, 0), QStringLiteral("New stretch"));
    QVERIFY(text(0, 2).contains(QStringLiteral("nothing is proposed")));
    key(Qt::Key_Tab);
    auto *banner = find<QLabel>("sampleBanner");
    QTRY_VERIFY(banner->isVisible());
    QVERIFY(banner->text().startsWith(QStringLiteral("New stretch: label everything from")));
    QVERIFY(banner->text().endsWith(QStringLiteral("then press R")));
    QVERIFY(w().runs.hidden().empty()); // it is not blind, and no random sample
    QVERIFY(!queue().sample() && w().document.samples().empty());
    QVERIFY(w().playhead.loop()->overlaps(stretch.candidate.range));
    w().playhead.request(FrameIndex{300});
    key(Qt::Key_I);
    w().playhead.request(FrameIndex{310});
    key(Qt::Key_O);
    QVERIFY(m_world->selected() && m_world->selected()->state == SegmentState::Human);
    key(Qt::Key_2); // a class does not leave it
    QVERIFY(banner->isVisible());
    key(Qt::Key_R);
    QVERIFY(!banner->isVisible());
    QVERIFY(!queue().isOpen(0));
    const auto looked = reviewedForAll(w().document.coverage(WindowWorld::kVideo), WindowWorld::kVideo);
    QVERIFY(looked == std::vector{stretch.candidate.range});
    QVERIFY(w().document.samples().empty());
    key(Qt::Key_Tab);
    QVERIFY(w().selection.item() == detection(1));
    key(Qt::Key_Z, Qt::ControlModifier); // R is one step
    QVERIFY(queue().isOpen(0));
    QVERIFY(reviewedForAll(w().document.coverage(WindowWorld::kVideo), WindowWorld::kVideo).empty());
}

void TestSamples::aStretchLikeAClassIsLabelledAsIt()
{
    auto stretch = stretchThatIsNew();
    stretch.candidate.actionClass = WindowWorld::kRunFast;
    open({stretch, first()});
    order();
    QCOMPARE(text(0, 0), QStringLiteral("Like run"));
    QVERIFY(text(0, 2).contains(QStringLiteral("few labels")));
    key(Qt::Key_Tab);
    w().playhead.request(FrameIndex{300});
    key(Qt::Key_I);
    w().playhead.request(FrameIndex{310});
    key(Qt::Key_O);
    QVERIFY(m_world->selected());
    QCOMPARE(m_world->selected()->actionClass, WindowWorld::kRunFast);
    key(Qt::Key_R);
    QVERIFY(!queue().isOpen(0));
}

void TestSamples::aNewStretchIsDoneOnceItIsReviewed()
{
    open({stretchThatIsNew(), stretchDrawn(false)});
    order();
    QVERIFY(w().document.requestMarkReviewed(WindowWorld::kVideo, frameRange(200, 500), {}).ok());
    QVERIFY(!queue().isOpen(0)); // nothing is left to find there
    QVERIFY(queue().isOpen(1));  // a random one counts as it was drawn
    w().document.undoStack()->undo();
    QVERIFY(queue().isOpen(0));
}

void TestSamples::blindModeIsRemembered()
{
    open({});
    auto *blind = m_window->actions().action(QStringLiteral("review.blind"));
    QVERIFY(!blind->isChecked());
    blind->trigger();
    QVERIFY(queue().blindMode());
    m_world->window.reset();
    queue().setBlindMode(false);
    m_window = &m_world->showWindow();
    QVERIFY(queue().blindMode());
    QVERIFY(m_window->actions().action(QStringLiteral("review.blind"))->isChecked());
}

void TestSamples::measuresAreTold()
{
    open({first()});
    order();
    auto *label = find<QLabel>("queueMeasures");
    QVERIFY(!label->isVisible());
    queue().setMeasures({WindowWorld::kRun, {}, {}, {}});
    QTRY_VERIFY(label->isVisible());
    QCOMPARE(label->text(), QStringLiteral("Recall: not known"));
    QVERIFY(label->toolTip().contains(QStringLiteral("Label random stretches")));
    SampleMeasures measures{WindowWorld::kRun, estimatedShare(8, 10), {}, {}};
    measures.sway.shown = 0.9;
    measures.sway.blind = 0.6;
    measures.sway.difference = 0.3;
    measures.sway.low = 0.05;
    measures.sway.high = 0.5;
    measures.sway.shownStretches = 5;
    measures.sway.blindStretches = 4;
    queue().setMeasures(measures);
    QCOMPARE(label->text(), QStringLiteral("Recall 80 % (49 to 94)"));
    QVERIFY(label->toolTip().contains(QStringLiteral("10 actions in 9 random stretches")));
    QVERIFY(label->toolTip().contains(QStringLiteral("0.30 by seeing them, at 95 % 0.05 to 0.50")));
}

/// ONSET_LOOKS names a folder for the picture.
void TestSamples::aNewStretchFitsTheBanner()
{
    open({stretchThatIsNew(), third(), first()});
    m_window->resize(1280, 720);
    order();
    key(Qt::Key_Tab);
    w().playhead.pause();
    auto *banner = find<QLabel>("sampleBanner");
    QTRY_VERIFY(banner->isVisible());
    QTRY_VERIFY(banner->width() > banner->fontMetrics().horizontalAdvance(banner->text())); // one line
    const auto folder = qEnvironmentVariable("ONSET_LOOKS");
    if (!folder.isEmpty())
        QVERIFY(m_window->grab().save(folder + QStringLiteral("/new-stretch.png")));
}

void TestSamples::looks_data()
{
    QTest::addColumn<int>("theme");
    QTest::addColumn<QSize>("size");
    for (const auto &size : {QSize(1280, 720), QSize(1920, 1080)}) {
        for (const auto &[name, theme] : {std::pair("light", Theme::Light), std::pair("dark", Theme::Dark)})
            QTest::addRow("%s-%d", name, size.width()) << int(theme) << size;
    }
}

/// Nothing is cut off in a window of 1280 × 720; ONSET_LOOKS names a folder for the pictures.
void TestSamples::looks()
{
    QFETCH(int, theme);
    QFETCH(QSize, size);
    applyTheme(static_cast<Theme>(theme));
    open({stretchDrawn(true), third(), stretchThatIsNew(), first(), second(), elsewhere()});
    m_window->resize(size);
    m_window->actions().trigger(QStringLiteral("review.blind"));
    order();
    SampleMeasures measures{WindowWorld::kRun, estimatedShare(8, 10), estimatedShare(3, 4), {}};
    measures.sway.shownStretches = 5;
    measures.sway.blindStretches = 4;
    queue().setMeasures(measures);
    key(Qt::Key_Tab);
    w().playhead.pause();
    QCOMPARE(m_window->size(), size);
    QTest::qWait(50); // until it is laid out
    const auto folder = qEnvironmentVariable("ONSET_LOOKS");
    if (!folder.isEmpty())
        QVERIFY(m_window->grab().save(
            QStringLiteral("%1/queue-%2.png").arg(folder, QString::fromLatin1(QTest::currentDataTag()))));
    const auto &dock = m_window->docks().dock(Docks::Queue);
    QVERIFY2(dock.width() <= size.width() * 3 / 8, qPrintable(QString::number(dock.width())));
    const auto row = table().visualRect(table().model()->index(0, 0)).height();
    QTRY_VERIFY2(table().viewport()->height() >= 4 * row,
                 qPrintable(QString::number(table().viewport()->height())));
    const auto *told = find<QLabel>("queueMeasures");
    QTRY_VERIFY(told->height() >= told->fontMetrics().height() &&
                told->width() >= told->fontMetrics().horizontalAdvance(told->text()));
    applyTheme(Theme::Light);
}

QTEST_MAIN(TestSamples)
#include "tst_samples.moc"
