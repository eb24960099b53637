// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/actions.h"
#include "widgets/docks.h"
#include "widgets/mainwindow.h"
#include "widgets/theme.h"
#include "widgets/timeline/curveraster.h"
#include "widgets/video/videoview.h"
#include "windowworld.h"

#include <QAction>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QSignalSpy>
#include <QTreeView>
#include <QUndoStack>
#include <QtTest>

#include <cmath>
#include <cstdlib>

using namespace onset;

namespace {

constexpr VideoId kOther{2};

RankedCandidate proposal(std::int64_t number, FrameRange range, VideoId video = WindowWorld::kVideo)
{
    RankedCandidate entry;
    entry.candidate.detection = productId<DetectionId>(WindowWorld::kRun, number);
    entry.candidate.video = video;
    entry.candidate.range = range;
    entry.candidate.actionClass = kMotionClass;
    entry.candidate.score = entry.candidate.likelihood = 0.8;
    entry.gain = 0.6;
    entry.reasons.edgeUncertainty = 0.9;
    return entry;
}

RankedCandidate stretchDrawn(bool blind)
{
    RankedCandidate entry;
    entry.candidate.kind = Candidate::Kind::Sample;
    entry.candidate.video = WindowWorld::kVideo;
    for (std::int64_t start = 290;; ++start) {
        entry.candidate.range = frameRange(start, start + 100);
        if (drawnBlind(entry.candidate, WindowWorld::kRun, 1) == blind)
            return entry;
    }
}

/// The proposals of the world's run, not in the order of time; one lies in the other video.
const RankedCandidate kThird = proposal(3, frameRange(480, 530));
const RankedCandidate kFirst = proposal(1, frameRange(20, 60));
const RankedCandidate kSecond = proposal(2, frameRange(300, 350));
const RankedCandidate kElsewhere = proposal(9, frameRange(40, 80), kOther);

} // namespace

/// The review queue with real events: ordered, gone through with Tab over all videos, decided; stretches are
/// labelled blind.
class TestQueueDock : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(Theme::Light); }
    void init();
    void cleanup() { m_world.reset(); }
    void theKeyOrdersAndEnterGoesThere();
    void tabFollowsTheQueue();
    void aLaterOrderChoosesItsFirst();
    void tabInTheListGoesToTheChosenOne();
    void whatIsCorrectedStaysUntilOneGoesOn();
    void withoutTheToggleTabGoesByTime();
    void tabOpensAnotherVideo();
    void decisionsGoOnInTheQueue();
    void undoGoesBackToWhatItUndid();
    void shiftTellsWhatItDid();
    void filtersNarrowIt();
    void aBlindStretchIsLabelled();
    void whatIsHiddenComesBack();
    void undecidedStretchesStayOpen();
    void everyStateSaysWhatToDo();
    void blindModeIsRemembered();
    void measuresAreTold();
    void figuresGiveWayToWords();
    void looks_data();
    void looks();

private:
    void open(std::vector<RankedCandidate> entries);
    void order(); ///< by its key
    void goTo(VideoId video);
    Workspace &w() { return m_world->workspace; }
    QueueStore &queue() { return m_world->workspace.queue; }
    template <class T> T *find(const char *name) { return m_window->findChild<T *>(QLatin1String(name)); }
    QTreeView &table() { return *find<QTreeView>("queueTable"); }
    QString text(int row, int column) { return table().model()->index(row, column).data().toString(); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&m_window->videoView(), key, modifiers);
    }
    ItemId detection(std::int64_t number) { return productId<DetectionId>(WindowWorld::kRun, number); }

    std::vector<RankedCandidate> m_entries;
    std::int64_t m_stored = 0;
    std::unique_ptr<WindowWorld> m_world;
    MainWindow *m_window = nullptr;
};

void TestQueueDock::init()
{
    m_world = std::make_unique<WindowWorld>();
    m_stored = 0;
    connect(&queue(), &QueueStore::orderWanted, this, [this](RunId run, RunId compare) {
        queue().setOrder({run, compare, m_entries, {}});
    });
    connect(&queue(), &QueueStore::sampleBegun, this, [this](ReviewSample sample) {
        sample.id = SampleId{++m_stored};
        queue().sampleStored(sample);
    });
    connect(&w().requests, &Requests::openVideo, this, &TestQueueDock::goTo);
}

void TestQueueDock::open(std::vector<RankedCandidate> entries)
{
    m_entries = std::move(entries);
    m_world->openProject();
    m_window = &m_world->showWindow();
    m_window->videoView().setFocus();
    QTRY_VERIFY(m_window->isActiveWindow());
}

void TestQueueDock::order()
{
    QTest::keyClick(m_window, Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(m_window->docks().dock(Docks::Queue).isVisible());
    m_window->videoView().setFocus();
}

void TestQueueDock::goTo(VideoId video)
{
    w().selection.setVideo(video);
    w().runs.setVideo(video, m_world->frames);
    w().playhead.setVideo(video, m_world->frames);
    RunProducts products;
    products.run = *w().runs.run(WindowWorld::kRun);
    products.video = video;
    for (const auto &entry : m_entries) {
        if (entry.candidate.video != video || entry.candidate.kind == Candidate::Kind::Sample)
            continue;
        Detection one;
        one.id = entry.candidate.detection;
        one.video = video;
        one.actionClass = entry.candidate.actionClass;
        one.range = entry.candidate.range;
        one.score = entry.candidate.score;
        products.detections.push_back(one);
    }
    // The database answers later.
    QTimer::singleShot(0, this, [this, products] { w().runs.setProducts(products); });
}

void TestQueueDock::theKeyOrdersAndEnterGoesThere()
{
    open({kThird, kFirst, kSecond});
    QVERIFY(!m_window->docks().dock(Docks::Queue).isVisible());
    QTest::keyClick(m_window, Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(table().isVisible() && table().hasFocus());
    QCOMPARE(table().model()->rowCount(), 3);
    QTRY_COMPARE(table().currentIndex().row(), 0); // Enter is all it takes
    QCOMPARE(text(0, QueueListModel::Why), QStringLiteral("edges unclear"));
    QVERIFY(text(0, QueueListModel::Where).endsWith(QLatin1String("vtest")));
    QTest::keyClick(&table(), Qt::Key_Down);
    QTest::keyClick(&table(), Qt::Key_Return);
    QVERIFY(w().selection.item() == detection(1));
    const auto loop = w().playhead.loop();
    QVERIFY(loop && loop->start == FrameIndex{15} && loop->end == FrameIndex{65}); // half a second around it
    QVERIFY(w().playhead.playing());
    QVERIFY(m_window->videoView().hasFocus()); // from here on Enter decides
    const auto count = w().document.segments().size();
    key(Qt::Key_Return);
    QCOMPARE(w().document.segments().size(), count + 1);
    QCOMPARE(table().model()->rowCount(), 2);
}

void TestQueueDock::tabFollowsTheQueue()
{
    open({kThird, kFirst, kSecond});
    order();
    QVERIFY(m_window->actions().action(QStringLiteral("review.followQueue"))->isChecked());
    for (const auto number : {3, 1, 2, 3}) {
        key(Qt::Key_Tab);
        QVERIFY(w().selection.item() == detection(number));
    }
    key(Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(w().selection.item() == detection(2));
    // The loop follows the edges, as ever.
    const auto before = *w().playhead.loop();
    key(Qt::Key_BracketRight);
    key(Qt::Key_Period);
    QVERIFY(w().playhead.loop()->end == before.end + 1);
}

/// As from the session: the order comes when the list has the keyboard already.
void TestQueueDock::aLaterOrderChoosesItsFirst()
{
    open({kThird, kFirst, kSecond});
    disconnect(&queue(), &QueueStore::orderWanted, this, nullptr);
    QTest::keyClick(m_window, Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(table().hasFocus());
    QVERIFY(!table().currentIndex().isValid());
    queue().setOrder({WindowWorld::kRun, {}, m_entries, {}});
    QCOMPARE(table().currentIndex().row(), 0);
    QTest::keyClick(&table(), Qt::Key_Tab);
    QVERIFY(w().selection.item() == detection(3));
}

void TestQueueDock::tabInTheListGoesToTheChosenOne()
{
    open({kThird, kFirst, kSecond});
    QTest::keyClick(m_window, Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(table().hasFocus() && table().currentIndex().row() == 0);
    QTest::keyClick(&table(), Qt::Key_Down);
    QTest::keyClick(&table(), Qt::Key_Tab);
    QVERIFY(w().selection.item() == detection(1));
    QVERIFY(w().playhead.loop());
    QVERIFY(m_window->videoView().hasFocus());
    key(Qt::Key_Tab); // from here on through the queue
    QVERIFY(w().selection.item() == detection(2));
}

void TestQueueDock::whatIsCorrectedStaysUntilOneGoesOn()
{
    open({kThird, kFirst, kSecond});
    order();
    key(Qt::Key_Tab);
    QVERIFY(!text(0, QueueListModel::What).startsWith(u'✓'));
    key(Qt::Key_Period); // a segment of its own now, and decided
    QCOMPARE(queue().open(), 2);
    QCOMPARE(table().model()->rowCount(), 3);
    QCOMPARE(table().currentIndex().row(), 0);
    QVERIFY(text(0, QueueListModel::What).startsWith(u'✓'));
    key(Qt::Key_Return);
    QVERIFY(w().selection.item() == detection(1));
    QCOMPARE(table().model()->rowCount(), 2);
    QCOMPARE(table().currentIndex().row(), 0);
    QVERIFY(!text(0, QueueListModel::What).startsWith(u'✓'));
}

void TestQueueDock::withoutTheToggleTabGoesByTime()
{
    open({kThird, kFirst, kSecond});
    order();
    m_window->actions().trigger(QStringLiteral("review.followQueue"));
    QVERIFY(!queue().isFollowed());
    for (const auto number : {1, 2, 3, 1}) {
        key(Qt::Key_Tab);
        QVERIFY(w().selection.item() == detection(number));
    }
    key(Qt::Key_Return);
    QVERIFY(w().selection.item() == detection(2));
}

void TestQueueDock::tabOpensAnotherVideo()
{
    open({kElsewhere, kSecond});
    order();
    QSignalSpy opened(&w().requests, &Requests::openVideo);
    key(Qt::Key_Tab);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.front().front().value<VideoId>(), kOther);
    QTRY_VERIFY(w().selection.item() == detection(9));
    QVERIFY(w().playhead.video() == kOther);
    QVERIFY(w().playhead.loop() && w().playhead.loop()->overlaps(frameRange(40, 80)));
    key(Qt::Key_Return); // accepted there, and back in the first video
    QTRY_VERIFY(w().playhead.video() == WindowWorld::kVideo);
    QTRY_VERIFY(w().selection.item() == detection(2));
    QCOMPARE(w().document.segments(kOther).size(), std::size_t{1});
    QCOMPARE(int(w().document.segments(kOther).front()->state), int(SegmentState::Accepted));
}

void TestQueueDock::decisionsGoOnInTheQueue()
{
    open({kThird, kFirst, kSecond});
    order();
    key(Qt::Key_Tab);
    key(Qt::Key_Delete);
    QVERIFY(w().selection.item() == detection(1)); // by time it would be the second
    pressPlace(&m_window->videoView(), 11, Qt::Key_2, QStringLiteral("2"));
    QVERIFY(w().selection.item() == detection(2));
    QCOMPARE(find<QLabel>("queueState")->text(), QStringLiteral("Run 1: 1 of 3 left; new: not known"));
    key(Qt::Key_Return);
    QCOMPARE(queue().open(), 0);
    QCOMPARE(table().model()->rowCount(), 0);
    QVERIFY(!w().playhead.loop());
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(queue().open(), 1);
    QCOMPARE(table().model()->rowCount(), 1);
    key(Qt::Key_Tab);
    QVERIFY(w().selection.item() == detection(2));
}

void TestQueueDock::undoGoesBackToWhatItUndid()
{
    open({kThird, kFirst, kSecond});
    order();
    key(Qt::Key_Tab);
    key(Qt::Key_Delete);
    QVERIFY(w().selection.item() == detection(1));
    key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(w().selection.item() == detection(3));
    key(Qt::Key_Y, Qt::ControlModifier);
    const auto item = w().document.item(w().selection.item());
    QVERIFY(item && item->state == SegmentState::Rejected && item->range == frameRange(480, 530));
}

void TestQueueDock::shiftTellsWhatItDid()
{
    open({kThird, kFirst, kSecond});
    QStringList told;
    connect(&w().notices, &Notices::notice, this,
            [&](Notices::Level, const QString &text, const QString &) { told << text; });
    order();
    key(Qt::Key_Tab);
    key(Qt::Key_Return, Qt::ShiftModifier);
    QVERIFY2(told.value(0).contains(QStringLiteral("reviewed for all classes.")),
             qPrintable(told.join(u'|')));
    QVERIFY(w().selection.item() == detection(1)); // the next one comes all the same
    QCOMPARE(w().document.undoStack()->undoText(), QStringLiteral("Accept, nothing else here"));
    const auto looked = reviewedForAll(w().document.coverage(WindowWorld::kVideo), WindowWorld::kVideo);
    QCOMPARE(looked.size(), std::size_t{1});
    QVERIFY(looked.front().start < FrameIndex{480} && looked.front().end > FrameIndex{530});
    // What lies in the stretch is answered with it.
    QVERIFY(w().document.requestMarkReviewed(WindowWorld::kVideo, frameRange(0, 20), {}).ok());
    key(Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(told.size(), 2);
}

void TestQueueDock::filtersNarrowIt()
{
    open({kThird, kElsewhere, kFirst});
    order();
    auto *videos = find<QComboBox>("queueVideo");
    videos->setFocus();
    QTest::keyClick(videos, Qt::Key_Down);
    QCOMPARE(videos->currentText(), QStringLiteral("vtest"));
    QCOMPARE(table().model()->rowCount(), 2);
    key(Qt::Key_Tab);
    key(Qt::Key_Tab);
    QVERIFY(w().selection.item() == detection(1));
    auto *classes = find<QComboBox>("queueClass");
    QTest::keyClick(classes, Qt::Key_End);
    QCOMPARE(table().model()->rowCount(), 0);
    QVERIFY(queue().open() == 3);
    key(Qt::Key_Tab); // nothing passes, and it says so
    QVERIFY(!w().playhead.loop());
}

void TestQueueDock::aBlindStretchIsLabelled()
{
    const auto stretch = stretchDrawn(true);
    const auto range = stretch.candidate.range;
    open({stretch, kSecond, kFirst});
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

void TestQueueDock::whatIsHiddenComesBack()
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

void TestQueueDock::undecidedStretchesStayOpen()
{
    open({stretchDrawn(false), kFirst});
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

void TestQueueDock::everyStateSaysWhatToDo()
{
    m_window = &m_world->showWindow();
    m_window->docks().reveal(Docks::Queue);
    const auto says = [this] {
        for (const auto *label : table().viewport()->findChildren<QLabel *>()) {
            if (label->isVisible())
                return label->text();
        }
        return QString();
    };
    QTRY_VERIFY(says().startsWith(QStringLiteral("Open a project")));
    QVERIFY(!m_window->actions().action(QStringLiteral("review.order"))->isEnabled());
    m_world->openProject();
    w().runs.setRuns({});
    QVERIFY(says().contains(QStringLiteral("Ctrl+D")));
    m_world->openProject();
    QVERIFY(says().startsWith(QStringLiteral("Press “Order”")));
    m_entries = {};
    m_window->actions().trigger(QStringLiteral("review.order"));
    QVERIFY(says().startsWith(QStringLiteral("There is nothing to decide")));
    m_entries = {kFirst};
    m_window->actions().trigger(QStringLiteral("review.order"));
    QVERIFY(says().isEmpty());
    QVERIFY(w().document.requestAccept(detection(1)).ok());
    QVERIFY(says().startsWith(QStringLiteral("Everything here is done")));
}

void TestQueueDock::blindModeIsRemembered()
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

void TestQueueDock::measuresAreTold()
{
    open({kFirst});
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

void TestQueueDock::figuresGiveWayToWords()
{
    open({kThird, kFirst, kSecond});
    order();
    auto &dock = m_window->docks().dock(Docks::Queue);
    dock.setFloating(true);
    const auto rightOf = [this](int column) {
        const auto rect = table().visualRect(table().model()->index(0, column));
        return rect.x() + rect.width();
    };
    dock.resize(340, 300);
    QTRY_VERIFY(table().isColumnHidden(QueueListModel::Score) &&
                table().isColumnHidden(QueueListModel::Gain));
    QTRY_VERIFY(rightOf(QueueListModel::Why) <= table().viewport()->width());
    QVERIFY(table().columnWidth(QueueListModel::Why) > 0);
    const auto tip = table().model()->index(0, QueueListModel::What).data(Qt::ToolTipRole).toString();
    QVERIFY2(tip.contains(text(0, QueueListModel::Score)), qPrintable(tip));
    dock.resize(900, 300);
    QTRY_VERIFY(!table().isColumnHidden(QueueListModel::Score));
    QTRY_VERIFY(rightOf(QueueListModel::Gain) <= table().viewport()->width());
}

void TestQueueDock::looks_data()
{
    QTest::addColumn<int>("theme");
    QTest::addColumn<QSize>("size");
    for (const auto &size : {QSize(1280, 720), QSize(1920, 1080)}) {
        for (const auto &[name, theme] : {std::pair("light", Theme::Light), std::pair("dark", Theme::Dark)})
            QTest::addRow("%s-%d", name, size.width()) << int(theme) << size;
    }
}

/// Nothing is cut off in a window of 1280 × 720; ONSET_LOOKS names a folder for the pictures.
void TestQueueDock::looks()
{
    QFETCH(int, theme);
    QFETCH(QSize, size);
    applyTheme(static_cast<Theme>(theme));
    open({stretchDrawn(true), kThird, kFirst, kSecond, kElsewhere});
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

QTEST_MAIN(TestQueueDock)
#include "tst_queue.moc"
