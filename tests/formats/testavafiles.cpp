// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/formats/avacsv.h"
#include "storage/formats/labelmap.h"

#include <QTest>

#include <sstream>

using namespace onset;

namespace {

Result<AvaTable> table(const std::string &text, const AvaReading &reading = {})
{
    std::istringstream in(text);
    return readAvaTable(in, "a.csv", reading);
}

std::vector<double> scoresOf(const AvaTable::Picture &picture)
{
    std::vector<double> scores;
    for (const auto &box : picture.boxes)
        scores.push_back(box.score);
    return scores;
}

Result<std::vector<LabelMapItem>> labels(const std::string &text)
{
    std::istringstream in(text);
    return readLabelMap(in, "l.pbtxt");
}

} // namespace

class TestAvaFiles : public QObject
{
    Q_OBJECT
private slots:
    void rows()
    {
        const auto read = table("v,0902,0.1,0.2,0.3,0.4,12,0.5\r\n"
                                "v,902, 0.5,0,1,1,3,0.75\n"
                                "v,0903\n\n"
                                "w-1,10902,0,0,1,1,80");
        QVERIFY2(read.ok(), read.ok() ? "" : read.error().message.c_str());
        QCOMPARE(read->pictures.size(), std::size_t{2});
        QCOMPARE(read->pictures[0].name, std::string("v,0902")); // 902 and 0902 are the same
        QCOMPARE(read->pictures[1].name, std::string("w-1,10902"));
        QCOMPARE(scoresOf(read->pictures[0]), (std::vector<double>{0.75, 0.5}));
        const AvaBox expected{12, {0.1, 0.2, 0.3, 0.4}, 0.5};
        QVERIFY(read->pictures[0].boxes[1] == expected);
        QCOMPARE(read->pictures[1].boxes[0].score, 1.0);
        QVERIFY(table("")->pictures.empty());
    }

    void onlyClassesOfTheMap()
    {
        AvaReading reading;
        reading.classes = {3};
        const auto read = table("v,1,0,0,1,1,12,0.5\nv,1,0,0,1,1,3,0.4\n", reading);
        QCOMPARE(scoresOf(read->pictures[0]), std::vector<double>{0.4});
    }

    void theBestOfAPicture()
    {
        AvaReading reading;
        reading.mostBoxes = 3;
        const auto read = table("v,1,0,0,1,1,1,0.2\nv,1,0,0,1,1,1,0.9\nv,1,0,0,1,1,1,0.1\n"
                                "v,2,0,0,1,1,1,0.05\nv,1,0,0,1,1,1,0.5\nv,1,0,0,1,1,1,0.15\n",
                                reading);
        QCOMPARE(scoresOf(read->pictures[0]), (std::vector<double>{0.9, 0.5, 0.2}));
        QCOMPARE(scoresOf(read->pictures[1]), std::vector<double>{0.05});
    }

    /// A box that is only as good as the worst kept does not replace it; the rest is the order of heapq.
    void equalScoresAsPythonLeavesThem()
    {
        AvaReading reading;
        reading.mostBoxes = 3;
        std::string text;
        for (const auto *actionClass : {"5", "4", "3", "2", "1"})
            text += std::string("v,1,0,0,1,1,") + actionClass + ",0.5\n";
        const auto read = table(text, reading);
        std::vector<std::int64_t> classes;
        for (const auto &box : read->pictures[0].boxes)
            classes.push_back(box.actionClass);
        QCOMPARE(classes, (std::vector<std::int64_t>{3, 5, 4}));
    }

    void faultsNameTheirLine_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("mention");
        const auto row = [](const char *name, const char *text, const char *mention) {
            QTest::newRow(name) << QString("v,1,0,0,1,1,3\n") + text << QString(mention);
        };
        row("columns", "v,1,0\n", "line 2: has 3 columns");
        row("nine columns", "v,1,0,0,1,1,3,1,1\n", "line 2: has 9 columns");
        row("second", "v,1.5,0,0,1,1,3\n", "line 2: the second, '1.5', is no whole number");
        row("edge", "v,1,0,0,one,1,3\n", "line 2: column 5, 'one', is no number");
        row("infinite edge", "v,1,0,0,inf,1,3\n", "column 5");
        row("class", "v,1,0,0,1,1,walk\n", "line 2: the class, 'walk', is no whole number");
        row("score", "v,1,0,0,1,1,3,nan\n", "line 2: column 8, 'nan', is no number");
        row("reversed", "v,1,0.9,0,0.1,1,3\n", "line 2: the box ends before it begins");
    }

    void faultsNameTheirLine()
    {
        QFETCH(QString, text);
        QFETCH(QString, mention);
        AvaReading reading;
        reading.truth = true;
        const auto read = table(text.toStdString(), reading);
        QVERIFY(!read.ok());
        const auto message = QString::fromStdString(read.error().message);
        QCOMPARE(read.error().code, Error::Code::BadInput);
        QVERIFY2(message.startsWith("a.csv: ") && message.contains(mention), qPrintable(message));
    }

    void reversedPredictionsAreTheEvaluatorsMatter() { QVERIFY(table("v,1,0.9,0,0.1,1,3\n").ok()); }

    void exclusions()
    {
        std::istringstream in("v,0902\nv,902\nw,903\n");
        const auto read = readAvaExclusions(in, "e.csv");
        QCOMPARE(*read, (std::set<AvaPicture>{"v,0902", "w,0903"}));
        std::istringstream three("v,902,1\n");
        const auto wrong = readAvaExclusions(three, "e.csv");
        QVERIFY(!wrong.ok() && wrong.error().message.starts_with("e.csv: line 1: "));
    }

    void labelMaps()
    {
        const auto read =
            labels("item {\n  name: \"bend/bow (at the waist)\"\n  id: 1\n}\n"
                   "# a comment\nitem { label_id: 3 name: 'crouch' label_type: PERSON_MOVEMENT }\n");
        QVERIFY2(read.ok(), read.ok() ? "" : read.error().message.c_str());
        const std::vector<LabelMapItem> expected{{1, "bend/bow (at the waist)"}, {3, "crouch"}};
        QVERIFY(*read == expected);
        QCOMPARE(avaClasses().size(), std::size_t{60});
    }

    void faultsOfLabelMaps_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("mention");
        QTest::newRow("empty") << ""
                               << "has no item";
        QTest::newRow("a csv") << "1,walk\n"
                               << "line 1: expects item";
        QTest::newRow("no id") << "item {\n name: \"a\"\n}"
                               << "line 3: a class needs an id";
        QTest::newRow("zero") << "item { name: \"a\" id: 0 }"
                              << "needs an id";
        QTest::newRow("twice") << "item { id: 1 }\nitem { id: 1 }"
                               << "line 2: the id 1 is there twice";
        QTest::newRow("open") << "item {\n id: 1\n"
                              << "no closing brace";
        QTest::newRow("open text") << "item { name: \"a\n id: 1 }"
                                   << "no closing quote";
        QTest::newRow("no colon") << "item { name \"a\" }"
                                  << "expects a colon after 'name'";
    }

    void faultsOfLabelMaps()
    {
        QFETCH(QString, text);
        QFETCH(QString, mention);
        const auto read = labels(text.toStdString());
        QVERIFY(!read.ok());
        const auto message = QString::fromStdString(read.error().message);
        QVERIFY2(message.startsWith("l.pbtxt: ") && message.contains(mention), qPrintable(message));
    }
};

QTEST_APPLESS_MAIN(TestAvaFiles)
#include "testavafiles.moc"
