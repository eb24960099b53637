// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/formats/numbers.h"

#include <QTest>

#include <clocale>
#include <cstring>
#include <limits>
#include <locale>
#include <random>

using namespace onset;

class TestNumbers : public QObject
{
    Q_OBJECT
private slots:
    void secondsHaveThreeDecimalsAtLeast()
    {
        QCOMPARE(renderSeconds(0), std::string("0.000"));
        QCOMPARE(renderSeconds(1.5), std::string("1.500"));
        QCOMPARE(renderSeconds(12), std::string("12.000"));
        QCOMPARE(renderSeconds(0.1), std::string("0.100"));
        QCOMPARE(renderSeconds(1.0 / 3), std::string("0.3333333333333333"));
        QCOMPARE(renderSeconds(1e7), std::string("10000000.000"));
        QCOMPARE(renderSeconds(1e-7), std::string("0.0000001"));
        QVERIFY(renderSeconds(std::numeric_limits<double>::max()).size() > 300);
    }

    void readsBackExactly()
    {
        std::mt19937_64 random(1);
        for (int i = 0; i < 20000; ++i) {
            const double seconds = static_cast<double>(random() % 10000000000ULL) / 1001 / (i % 7 + 1);
            QCOMPARE(parseNumber(renderSeconds(seconds)), std::optional(seconds));
            QCOMPARE(parseNumber(renderNumber(seconds * 1e-9)), std::optional(seconds * 1e-9));
        }
    }

    void localesDoNotMatter()
    {
        const char *name = std::setlocale(LC_ALL, "de_DE.UTF-8"); // where it is installed
        struct Grouping : std::numpunct<char>
        {
            char do_decimal_point() const override { return ','; }
            char do_thousands_sep() const override { return '.'; }
            std::string do_grouping() const override { return "\3"; }
        };
        const auto before = std::locale::global(std::locale(std::locale(), new Grouping));
        const auto text = renderSeconds(12345.5);
        const auto number = parseNumber("12345.5");
        std::locale::global(before);
        if (name)
            std::setlocale(LC_ALL, "C");
        QCOMPARE(text, std::string("12345.500"));
        QCOMPARE(number, std::optional(12345.5));
    }

    void whatIsNoNumber()
    {
        for (const char *text :
             {"", " 1", "1 ", "1,5", "nan", "inf", "-inf", "1e999", "0x10", "1.5s", "+1", "--1"})
            QVERIFY2(!parseNumber(text), text);
        QCOMPARE(parseNumber("-1.5e3"), std::optional(-1500.0));
        for (const char *text : {"", "1.0", "99999999999999999999", "1 "})
            QVERIFY2(!parseInteger(text), text);
        QCOMPARE(renderNumber(std::numeric_limits<double>::quiet_NaN()), std::string("0"));
        QCOMPARE(renderNumber(std::numeric_limits<double>::infinity()), std::string("0"));
    }

    void utf8()
    {
        using namespace std::string_view_literals;
        for (const auto good :
             {""sv, "abc"sv, "é走\U0001F600"sv, "\xED\x9F\xBF\xEE\x80\x80"sv, "\xF4\x8F\xBF\xBF"sv})
            QVERIFY(!firstInvalidUtf8(good));
        const std::pair<std::string_view, std::size_t> bad[] = {{"a\x80"sv, 1},
                                                                {"\xC0\xAF"sv, 0},
                                                                {"\xE0\x80\xAF"sv, 0},
                                                                {"\xED\xA0\x80"sv, 0},
                                                                {"\xF4\x90\x80\x80"sv, 0},
                                                                {"\xF5\x80\x80\x80"sv, 0},
                                                                {"ab\xE8\xB5"sv, 2},
                                                                {"\xFF"sv, 0}};
        for (const auto &[text, at] : bad)
            QCOMPARE(firstInvalidUtf8(text), std::optional(at));
    }
};

QTEST_GUILESS_MAIN(TestNumbers)
#include "testnumbers.moc"
