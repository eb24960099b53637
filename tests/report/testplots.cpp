// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/plotframe.h"
#include "app/report/plots.h"

#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <cmath>
#include <random>

using namespace onset::report;

namespace {

struct Drawn
{
    QString name;
    QXmlStreamAttributes attributes;
    QString text;  ///< of texts
    QString title; ///< of shapes

    double number(const char *attribute) const { return attributes.value(attribute).toDouble(); }
    bool has(const char *cssClass) const
    {
        return attributes.value("class").toString().split(' ').contains(cssClass);
    }
};

/// What a picture holds; empty where it is no well-formed XML.
std::vector<Drawn> drawn(const std::string &svg)
{
    std::vector<Drawn> result;
    QXmlStreamReader reader(QString::fromStdString(svg));
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        if (token == QXmlStreamReader::StartElement && reader.name() != QLatin1String("title"))
            result.push_back({reader.name().toString(), reader.attributes(), {}, {}});
        else if (token == QXmlStreamReader::StartElement)
            result.back().title = reader.readElementText();
        else if (token == QXmlStreamReader::Characters && !result.empty())
            result.back().text += reader.text();
    }
    return reader.hasError() ? std::vector<Drawn>() : result;
}

std::vector<Drawn> named(const std::vector<Drawn> &all, const char *name, const char *cssClass = nullptr)
{
    std::vector<Drawn> some;
    for (const auto &each : all) {
        if (each.name == QLatin1String(name) && (!cssClass || each.has(cssClass)))
            some.push_back(each);
    }
    return some;
}

} // namespace

class TestPlots : public QObject
{
    Q_OBJECT
private slots:
    void textIsEscaped()
    {
        QCOMPARE(escaped("<a href=\"x\">&'"), std::string("&lt;a href=&quot;x&quot;&gt;&amp;&#39;"));
        Svg svg(10, 10, "a \"<label>\"");
        svg.text({1, 2}, "<script>");
        svg.rect({0, 0}, 1, 1, "c", "#000000", "\"&");
        const auto all = drawn(svg.take());
        QCOMPARE(all.size(), std::size_t{3});
        QCOMPARE(all[0].attributes.value("aria-label").toString(), QStringLiteral("a \"<label>\""));
        QCOMPARE(all[1].text, QStringLiteral("<script>"));
        QCOMPARE(all[2].title, QStringLiteral("\"&"));
    }

    void numbersHaveAPointAndAreFinite()
    {
        Svg svg(10, 10, "x");
        svg.rect({1.23456, -0.001}, std::nan(""), -5, "c");
        const auto text = svg.take();
        QVERIFY2(text.find("x=\"1.23\" y=\"0\" width=\"0\" height=\"0\"") != std::string::npos, text.c_str());
    }

    void colours()
    {
        QCOMPARE(hexColour(0x0a1b2c), std::string("#0a1b2c"));
        QCOMPARE(hexColour(0xffffff), std::string("#ffffff"));
    }

    void ticksAreRoundAndWithin()
    {
        QCOMPARE(roundTicks(0, 1, 5), (std::vector<double>{0, 0.2, 0.4, 0.6000000000000001, 0.8, 1}));
        std::mt19937 random(3);
        std::uniform_real_distribution<double> share(-1, 1);
        for (int i = 0; i < 2000; ++i) {
            const double low = share(random) * std::pow(10, 6 * share(random));
            const double high = low + std::abs(share(random)) * std::pow(10, 6 * share(random)) + 1e-9;
            const int most = 2 + static_cast<int>(random() % 9);
            const auto ticks = roundTicks(low, high, most);
            QVERIFY(ticks.size() >= 2 && ticks.size() <= static_cast<std::size_t>(most) + 1);
            const double slack = 1e-6 * (high - low) + 1e-12 * std::abs(low);
            for (std::size_t k = 0; k < ticks.size(); ++k) {
                QVERIFY(ticks[k] >= low - slack && ticks[k] <= high + slack);
                QVERIFY(k == 0 || ticks[k] > ticks[k - 1]);
            }
        }
        QCOMPARE(roundTicks(2, 2, 5), std::vector<double>{2});
    }

    void namesAreShortenedByCharacters()
    {
        QCOMPARE(shortened("abc", 3), std::string("abc"));
        QCOMPARE(shortened("abcd", 3), std::string("abc…"));
        QCOMPARE(shortened("äöü…", 3), std::string("äöü…"));
        QCOMPARE(shortened("跳跃和奔跑", 2), std::string("跳跃…"));
    }

    void barsAreAsLongAsTheirValues()
    {
        BarPlot plot;
        plot.hasCompared = true;
        plot.rows = {{"one", 0.5, 0.25, "50 %", "first"},
                     {"two", 1.0, std::nullopt, "100 %", {}},
                     {"none", {}, {}, "–", {}}};
        const auto all = drawn(barPlot(plot));
        const auto a = named(all, "rect", "a");
        const auto b = named(all, "rect", "b");
        QCOMPARE(a.size(), std::size_t{2});
        QCOMPARE(b.size(), std::size_t{1});
        QVERIFY(std::abs(a[0].number("width") * 2 - a[1].number("width")) < 0.05);
        QVERIFY(std::abs(b[0].number("width") * 2 - a[0].number("width")) < 0.05);
        QCOMPARE(a[0].title, QStringLiteral("first"));
    }

    void curvesStayInTheirFrame()
    {
        CurvePlot plot;
        plot.curves = {{"a", {{0, 0}, {0.5, 0.5}, {1, 1}}, true}};
        const auto all = drawn(curvePlot(plot));
        const auto marks = named(all, "circle");
        QCOMPARE(marks.size(), std::size_t{3});
        QVERIFY(marks[0].number("cy") > marks[2].number("cy")); // upwards is more
        QVERIFY(std::abs(marks[1].number("cx") - (marks[0].number("cx") + marks[2].number("cx")) / 2) < 0.02);
        QCOMPARE(named(all, "polyline", "a").size(), std::size_t{1});
        QVERIFY(!drawn(curvePlot({})).empty()); // nothing to draw is a picture, too
    }

    void matrixHasACellForEachPair()
    {
        MatrixPlot plot;
        plot.names = {"run", "sit", "background"};
        plot.counts = {8, 2, 0, 0, 0, 5, 1, 1, 0};
        plot.titles.assign(9, "t");
        const auto all = drawn(matrixPlot(plot));
        const auto cells = named(all, "rect");
        QCOMPARE(cells.size(), std::size_t{9});
        QVERIFY(cells[0].has("right") && cells[0].has("s80")); // 8 of 10
        QVERIFY(cells[1].has("s20"));
        QVERIFY(cells[2].has("s0"));
        QVERIFY(cells[5].has("s100"));
        int counts = 0;
        for (const auto &text : named(all, "text"))
            counts += text.text == "8" || text.text == "5" ? 1 : 0;
        QCOMPARE(counts, 2);
    }

    void stacksAddUp()
    {
        StackPlot plot;
        plot.colours = {0x112233, 0x445566};
        plot.stacks = {{"1G", {{0.75, 0, "x"}, {0.25, 1, "y"}}}, {"2G", {}}};
        const auto parts = named(drawn(stackPlot(plot)), "rect");
        QCOMPARE(parts.size(), std::size_t{2});
        QVERIFY(std::abs(parts[0].number("height") - 3 * parts[1].number("height")) < 0.05);
        QVERIFY(std::abs(parts[1].number("y") + parts[1].number("height") - parts[0].number("y")) < 0.05);
        QCOMPARE(parts[0].attributes.value("fill").toString(), QStringLiteral("#112233"));
    }

    void histogramsMarkZero()
    {
        HistogramPlot plot;
        plot.low = -20;
        plot.step = 10;
        plot.counts = {1, 4, 2, 0};
        plot.tickText = plainNumber;
        const auto all = drawn(histogramPlot(plot));
        const auto bars = named(all, "rect", "a");
        QCOMPARE(bars.size(), std::size_t{4});
        QVERIFY(std::abs(bars[1].number("height") - 4 * bars[0].number("height")) < 0.1);
        QCOMPARE(bars[1].title, QStringLiteral("-10 – 0: 4"));
        QCOMPARE(named(all, "line", "axis").size(), std::size_t{2});
        QVERIFY(!drawn(histogramPlot({"", "", 0, 1, {}, plainNumber})).empty());
    }
};

QTEST_GUILESS_MAIN(TestPlots)
#include "testplots.moc"
