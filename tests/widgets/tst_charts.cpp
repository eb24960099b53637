// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/requests.h"
#include "sampleanalysis.h"
#include "widgets/evaluation/analysispages.h"
#include "widgets/evaluation/chartdata.h"
#include "widgets/evaluation/chartexport.h"
#include "widgets/evaluation/filtertext.h"
#include "widgets/evaluation/summarytext.h"
#include "widgets/theme.h"

#include <QClipboard>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QToolTip>
#include <QWidget>
#include <QtTest>
#include <qcustomplot.h>

#include <cmath>

using namespace onset;

/// The charts with real mouse and keys, what they show of an analysis, and the files they become.
class TestCharts : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(Theme::Light); }
    void aClickTellsTheMark();
    void aTitleLongerThanItsAxisIsShortened();
    void hoveringTellsExactValues();
    void arrowsMoveAndEnterOpens();
    void whatIsScrolledAwayComesByKeysAndWheel();
    void emptyCellsAreNoMarks();
    void bestClassesComeFirst();
    void scoresOfTheOtherRunAreNoFilter();
    void reliabilityIsOfScores();
    void whatIsNotDefinedIsNoNumber();
    void bandsAreShares();
    void histogramsHoldEveryError();
    void everyMarkHasItsFilter();
    void filtersAreToldInWords();
    void theResultIsToldInWords();
    void picturesAreWritten();
    void refusalsNameTheFile();
    void theRingFollowsItsMeaning();
    void looks_data();
    void looks();
};

namespace {

template <class ChartType> void showChart(ChartType &chart, QSize size = {600, 300})
{
    chart.resize(size);
    chart.show();
    (void)QTest::qWaitForWindowExposed(&chart);
    chart.setFocus();
    QApplication::setActiveWindow(&chart);
    chart.marks();
    chart.marks(); // labels have their room now
}

QRectF areaOf(Chart &chart, int id)
{
    for (const auto &mark : chart.marks()) {
        if (mark.id == id)
            return mark.area;
    }
    return {};
}

void clickMark(Chart &chart, int id)
{
    QTest::mouseClick(&chart, Qt::LeftButton, {}, areaOf(chart, id).center().toPoint());
}

int chosenBy(QSignalSpy &spy)
{
    return spy.isEmpty() ? -1 : spy.takeLast().first().toInt();
}

} // namespace

void TestCharts::aClickTellsTheMark()
{
    CategoryChart chart;
    chart.setData(classBars(sampleView(5, true)).data);
    showChart(chart);
    QSignalSpy chosen(&chart, &Chart::chosen);
    clickMark(chart, 2);
    QCOMPARE(chosenBy(chosen), 2);
    QCOMPARE(chart.current(), 2);
    clickMark(chart, 5 + 1); // the second bar of the run compared with
    QCOMPARE(chosenBy(chosen), 6);
    // By keys: bar by bar, those of a class one after the other.
    chart.setCurrent(0);
    QTest::keyClick(&chart, Qt::Key_Down);
    QCOMPARE(chart.current(), 5);
    QTest::keyClick(&chart, Qt::Key_Down);
    QCOMPARE(chart.current(), 1);
    QTest::keyClick(&chart, Qt::Key_Space);
    QCOMPARE(chosenBy(chosen), 1);
    const auto inside = chart.rect().bottomRight() - QPoint(3, 3);
    QTest::mouseClick(&chart, Qt::LeftButton, {}, inside);
    QCOMPARE(chosenBy(chosen), -1);
}

void TestCharts::aTitleLongerThanItsAxisIsShortened()
{
    CategoryChart chart;
    CategoryData data;
    data.valueTitle = QStringLiteral("Share of the predictions");
    data.categories = {{QStringLiteral("1"), Qt::red, {}, {}}};
    data.series.push_back({{}, {}, false, {CategoryData::Bar{0.5, {}}}});
    chart.setData(data);
    showChart(chart, {400, 110});
    const auto title = [&chart] { return chart.findChild<QCustomPlot *>()->yAxis->label(); };
    QTRY_VERIFY2(title().endsWith(u'…') && title().startsWith(u'S'), qPrintable(title()));
    chart.resize(400, 500);
    QTRY_COMPARE(title(), data.valueTitle);
}

void TestCharts::hoveringTellsExactValues()
{
    CategoryChart chart;
    chart.setData(classBars(sampleView(5, false)).data);
    showChart(chart);
    QTest::mouseMove(&chart, QPoint(2, 2));
    QTest::mouseMove(&chart, areaOf(chart, 0).center().toPoint());
    QTRY_VERIFY(QToolTip::text().contains(QStringLiteral("class 1: AP 76.0 % at tIoU 0.5")));
    QVERIFY(QToolTip::text().contains(QStringLiteral("11 annotations")));
    QToolTip::hideText();
}

void TestCharts::arrowsMoveAndEnterOpens()
{
    MatrixChart chart;
    chart.setData(confusionCells(sampleView(4, false)).data);
    showChart(chart);
    QSignalSpy chosen(&chart, &Chart::chosen);
    QSignalSpy pointed(&chart, &Chart::pointed);
    QTest::keyClick(&chart, Qt::Key_Return);
    QCOMPARE(chosenBy(chosen), -1); // nothing is marked yet
    QTest::keyClick(&chart, Qt::Key_Right);
    QCOMPARE(chart.current(), 0);
    QTest::keyClick(&chart, Qt::Key_Right);
    QCOMPARE(chart.current(), 1);
    QTest::keyClick(&chart, Qt::Key_Down);
    QCOMPARE(chart.current(), 5 + 1);
    QCOMPARE(chosenBy(chosen), -1);
    QVERIFY(pointed.count() >= 3);
    QVERIFY(pointed.last().first().toString().contains(QStringLiteral("class 2")));
    QTest::keyClick(&chart, Qt::Key_Return);
    QCOMPARE(chosenBy(chosen), 6);
}

void TestCharts::whatIsScrolledAwayComesByKeysAndWheel()
{
    CategoryChart chart;
    chart.setData(classBars(sampleView(200, false)).data);
    showChart(chart);
    const auto visible = [&](int id) { return QRectF(chart.rect()).contains(areaOf(chart, id).center()); };
    QVERIFY(visible(0));
    QVERIFY(!visible(199));
    QTest::keyClick(&chart, Qt::Key_End);
    QCOMPARE(chart.current(), 199);
    QVERIFY(visible(199));
    QVERIFY(!visible(0));
    QWheelEvent up(QPointF(50, 50), chart.mapToGlobal(QPointF(50, 50)), {}, {0, 12000}, Qt::NoButton,
                   Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&chart, &up);
    QVERIFY(visible(0));
    QVERIFY(chart.printSize().height() > 200 * 10);
}

void TestCharts::emptyCellsAreNoMarks()
{
    const auto made = confusionCells(sampleView(6, false));
    MatrixChart chart;
    chart.setData(made.data);
    showChart(chart);
    for (const auto &mark : chart.marks())
        QVERIFY(made.data.cells[static_cast<std::size_t>(mark.id)].count > 0);
    QVERIFY(chart.marks().size() < made.data.cells.size());
}

void TestCharts::bestClassesComeFirst()
{
    const auto view = sampleView(5, true);
    const auto made = classBars(view);
    std::vector<double> values;
    for (const auto &bar : made.data.series[0].bars)
        values.push_back(bar.value.value_or(-1));
    QVERIFY(std::ranges::is_sorted(values, std::greater<>()));
    QCOMPARE(made.data.categories.back().name, QStringLiteral("class 5")); // has no annotation
    QCOMPARE(made.data.categories.back().note, QStringLiteral("no annotation"));
    // What was gained or lost is said by a sign, not only by a colour.
    const auto &first = made.data.categories.front();
    QVERIFY2(first.note.startsWith(u'▲') || first.note.startsWith(u'▼'), qPrintable(first.note));
}

/// The list holds the errors of the run that is measured.
void TestCharts::scoresOfTheOtherRunAreNoFilter()
{
    const auto view = sampleView(3, true);
    const auto made = precisionCurve(view, view.run->classes.front()->actionClass);
    QCOMPARE(made.data.series.size(), std::size_t{2});
    const auto own = made.data.series[0].points.size();
    QVERIFY(own > 0 && made.filters.size() > own);
    for (std::size_t i = 0; i < made.filters.size(); ++i) {
        QCOMPARE(made.filters[i].leastScore.has_value(), i < own);
        QVERIFY(made.filters[i].ofClass.has_value());
    }
}

/// A point stands for the predictions of its scores; the list holds those of the run that is measured.
void TestCharts::reliabilityIsOfScores()
{
    const auto view = sampleView(3, true);
    const auto made = reliabilityCurve(view);
    QCOMPARE(made.data.series.size(), std::size_t{3}); // the third: what would be right
    QCOMPARE(made.data.series[0].points.size(), Reliability::kBins);
    QCOMPARE(made.filters.size(), 2 * Reliability::kBins + 2);
    QCOMPARE(*made.filters[3].leastScore, 0.3);
    QCOMPARE(*made.filters[3].scoreBelow, 0.4);
    QVERIFY(!made.filters[9].scoreBelow);
    QCOMPARE(made.filters[3].kinds.size(), kEntryKinds - 1); // right ones too
    QVERIFY(made.filters[Reliability::kBins + 3] == EntryFilter{});
    const auto &third = made.data.series[0].points[3];
    QVERIFY2(third.tip.contains(QStringLiteral("of 40 predictions are right")), qPrintable(third.tip));
    QVERIFY(reliabilityWords(view).contains(QStringLiteral("calibration error")));
    // Scores above 1 are no probabilities: it says so and draws nothing of that run.
    auto own = sampleAnalysis(3, 0);
    own->reliability.add(3.5, true);
    AnalysisView other = view;
    other.run = own;
    QCOMPARE(reliabilityCurve(other).data.series.size(), std::size_t{2});
    QVERIFY(reliabilityWords(other).startsWith(QStringLiteral("1 scores are not within 0 to 1")));
}

void TestCharts::whatIsNotDefinedIsNoNumber()
{
    auto view = sampleView(3, false);
    auto empty = std::make_shared<RunAnalysis>();
    empty->map.resize(empty->options.tiou.size());
    view.run = empty;
    QVERIFY(classBars(view).data.categories.empty());
    QVERIFY(overlapCurve(view).data.series[0].points.empty());
    QVERIFY(precisionCurve(view, std::nullopt).data.series[0].points.empty());
    QVERIFY(edgeHistogram(view, true).data.categories.empty());
    QVERIFY(edgeWords(view, true).isEmpty());
    QVERIFY(!resultText(view).contains(QStringLiteral("nan"), Qt::CaseInsensitive));
    QCOMPARE(percentText(std::nullopt), QStringLiteral("–"));
    QCOMPARE(percentText(std::nan("")), QStringLiteral("–"));
    for (const bool horizontal : {true, false}) {
        CategoryChart chart;
        CategoryData data;
        data.horizontal = horizontal;
        chart.setData(data);
        showChart(chart);
        QVERIFY(chart.marks().empty());
        QVERIFY(!chart.grab().isNull());
    }
    const auto missed = missedShares(sampleView(3, false)).data.series[0].bars;
    QVERIFY(std::ranges::any_of(missed, [](const auto &bar) { return !bar.value; })); // the empty bin
}

void TestCharts::bandsAreShares()
{
    const auto made = profileBands(sampleView(3, false));
    QCOMPARE(made.data.categories.size(), std::size_t{10});
    for (std::size_t band = 0; band < 10; ++band) {
        double sum = 0;
        for (const auto &series : made.data.series)
            sum += series.bars[band].value.value_or(0);
        QVERIFY(std::abs(sum - 1) < 1e-12);
    }
    QVERIFY(made.data.series[0].bars[0].tip.contains(QStringLiteral("60 of 135")));
}

void TestCharts::histogramsHoldEveryError()
{
    const auto view = sampleView(3, false);
    for (const bool start : {true, false}) {
        const auto made = edgeHistogram(view, start);
        double sum = 0;
        for (const auto &bar : made.data.series[0].bars)
            sum += bar.value.value_or(0);
        QCOMPARE(sum, 200.0);
        // The bins of the filters touch each other and hold what their bars count.
        for (std::size_t b = 0; b < made.filters.size(); ++b) {
            const auto &range = *made.filters[b].edgeError;
            const auto &errors = start ? view.run->edges.start : view.run->edges.end;
            const auto count = std::ranges::count_if(
                errors, [&](float e) { return double(e) >= range.from && double(e) < range.to; });
            QCOMPARE(static_cast<double>(count), *made.data.series[0].bars[b].value);
        }
    }
    QVERIFY(edgeWords(view, true).startsWith(QStringLiteral("Starts come 120 ms too early on average")));
    QVERIFY(edgeWords(view, false).startsWith(QStringLiteral("Ends come 60 ms too late on average")));
}

void TestCharts::everyMarkHasItsFilter()
{
    const auto view = sampleView(5, true);
    Notices notices;
    ChartExport exporter(notices);
    AnalysisPages pages(exporter, new QWidget);
    pages.resize(1000, 400);
    pages.show(view);
    pages.QWidget::show();
    (void)QTest::qWaitForWindowExposed(&pages);
    for (int page = 0; page < AnalysisPages::kPageCount; ++page)
        pages.showPage(static_cast<AnalysisPages::Page>(page));
    for (int slot = 0; slot < AnalysisPages::kSlotCount; ++slot) {
        const auto one = static_cast<AnalysisPages::Slot>(slot);
        for (const auto &mark : pages.chart(one).marks()) {
            QVERIFY2(static_cast<std::size_t>(mark.id) < pages.filters(one).size(), qPrintable(mark.tip));
            QVERIFY(!mark.tip.isEmpty());
        }
    }
    QSignalSpy wanted(&pages, &AnalysisPages::filterWanted);
    pages.showPage(AnalysisPages::Kinds);
    QTRY_VERIFY(pages.chart(AnalysisPages::Bands).isVisible());
    clickMark(pages.chart(AnalysisPages::Bands), 3 * 10 + 2); // localization in the third band
    QCOMPARE(wanted.count(), 1);
    const auto filter = wanted.first().first().value<EntryFilter>();
    QCOMPARE(filter.kinds, std::vector{EntryKind::Localization});
    QCOMPARE(filter.band, std::optional(2));
}

void TestCharts::filtersAreToldInWords()
{
    const auto view = sampleView(3, false);
    QCOMPARE(filterText({}, view), QStringLiteral("All errors"));
    EntryFilter filter;
    filter.kinds = {EntryKind::WrongLabel, EntryKind::Confusion};
    filter.ofClass = ClassId{2};
    filter.band = 1;
    QCOMPARE(filterText(filter, view), QStringLiteral("Wrong label, Confusion · of “class 2” · in step 2G"));
    EntryFilter cell;
    cell.cell = ConfusionCell{ClassId{1}, {}};
    QCOMPARE(filterText(cell, view), QStringLiteral("“class 1” that no prediction found"));
    EntryFilter bin;
    bin.kinds = {EntryKind::Missed};
    bin.bin = EntryFilter::Bin{TruthTrait::Length, 1};
    QCOMPARE(filterText(bin, view), QStringLiteral("Missed · length 30–60 s"));
}

void TestCharts::theResultIsToldInWords()
{
    const auto text = resultText(sampleView(3, true));
    QVERIFY2(text.startsWith(QStringLiteral("mAP 55.0 % at tIoU 0.5, 34.0 % on average over 0.5 to 0.95.")),
             qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("▲ 5.0 points more than “Run 1 · scnn”")), qPrintable(text));
    const auto scope = scopeText(sampleView(3, false));
    for (const auto *part : {"12 videos", "140 annotations", "3 videos without annotation left out",
                             "25 predictions left out where nobody looked"})
        QVERIFY2(scope.contains(QLatin1String(part)), qPrintable(scope));
}

void TestCharts::picturesAreWritten()
{
    QTemporaryDir folder;
    CategoryChart chart;
    chart.setData(classBars(sampleView(60, true)).data);
    showChart(chart, {500, 200});
    const auto path = [&](const char *name) { return folder.filePath(QLatin1String(name)); };
    for (const auto *name : {"a.png", "a.svg", "a.pdf"})
        QVERIFY(saveChart(chart, QStringLiteral("Title"), path(name)).ok());
    const QImage png(path("a.png"));
    QCOMPARE(png.size(), chart.printSize() * 2); // all 60 classes, sharp
    QSvgRenderer svg(path("a.svg"));
    QVERIFY(svg.isValid());
    QCOMPARE(svg.viewBox().size(), chart.printSize());
    QFile file(path("a.svg"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto text = file.readAll();
    QVERIFY(text.contains("class 59")); // text stays text, and nothing is scrolled away
    QVERIFY(!text.contains("<image"));
    QFile pdf(path("a.pdf"));
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    QVERIFY(pdf.readAll().startsWith("%PDF-"));
    copyChart(chart);
    QCOMPARE(QGuiApplication::clipboard()->image().size(), png.size());
    // On screen it is as it was.
    QVERIFY(!QRectF(chart.rect()).contains(areaOf(chart, 59).center()));
}

void TestCharts::refusalsNameTheFile()
{
    QTemporaryDir folder;
    CategoryChart chart;
    chart.setData(classBars(sampleView(3, false)).data);
    const auto odd = saveChart(chart, {}, folder.filePath(QStringLiteral("a.bmp")));
    QVERIFY(!odd.ok());
    QVERIFY(QString::fromStdString(odd.error().message).contains(QStringLiteral("a.bmp")));
    Notices notices;
    QSignalSpy told(&notices, &Notices::notice);
    ChartExport exporter(notices);
    auto chooser = FileChooser::dialogs();
    const auto missing = folder.filePath(QStringLiteral("no/such/folder/a.pdf"));
    chooser.save = [&](QWidget *, const FileChooser::Question &) { return missing; };
    exporter.setFileChooser(chooser);
    exporter.save(chart, QStringLiteral("Title"));
    QCOMPARE(told.count(), 1);
    QCOMPARE(told.first().first().value<Notices::Level>(), Notices::Warning);
    QVERIFY(told.first().at(1).toString().contains(missing));
}

void TestCharts::theRingFollowsItsMeaning()
{
    Notices notices;
    ChartExport exporter(notices);
    AnalysisPages pages(exporter, new QWidget);
    pages.resize(900, 400);
    auto view = sampleView(5, false);
    pages.show(view);
    pages.QWidget::show();
    (void)QTest::qWaitForWindowExposed(&pages);
    auto &bars = pages.chart(AnalysisPages::ClassBars);
    EntryFilter second;
    second.ofClass = ClassId{2};
    pages.markFilter(second);
    QCOMPARE(bars.current(), 1);
    auto better = sampleAnalysis(5, 0);
    auto changed = std::make_shared<ClassAnalysis>(*better->classes[1]);
    changed->shown = 0.99; // class 2 is the best now
    better->classes[1] = changed;
    view.run = better;
    pages.show(view);
    QCOMPARE(bars.current(), 0);
    pages.markFilter({});
    QCOMPARE(bars.current(), -1);
}

void TestCharts::looks_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("classes");
    QTest::newRow("light") << false << 12;
    QTest::newRow("dark") << true << 12;
    QTest::newRow("many") << false << 200;
}

void TestCharts::looks()
{
    QFETCH(bool, dark);
    QFETCH(int, classes);
    applyTheme(dark ? Theme::Dark : Theme::Light);
    Notices notices;
    ChartExport exporter(notices);
    AnalysisPages pages(exporter, new QWidget);
    pages.resize(1160, 270);
    pages.show(sampleView(classes, true));
    pages.QWidget::show();
    (void)QTest::qWaitForWindowExposed(&pages);
    const auto folder = qEnvironmentVariable("ONSET_GRABS");
    for (int page = 0; page < AnalysisPages::kPageCount; ++page) {
        pages.showPage(static_cast<AnalysisPages::Page>(page));
        QTest::qWait(30);
        const auto picture = pages.grab();
        QCOMPARE(picture.size(), QSize(1160, 270));
        if (!folder.isEmpty())
            picture.save(QStringLiteral("%1/page%2-%3.png")
                             .arg(folder)
                             .arg(page)
                             .arg(QLatin1String(QTest::currentDataTag())));
    }
    applyTheme(Theme::Light);
}

QTEST_MAIN(TestCharts)
#include "tst_charts.moc"
