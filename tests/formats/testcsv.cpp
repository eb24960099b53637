// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"
#include "storage/formats/csv.h"
#include "storage/formats/csvtable.h"

#include <QTest>

#include <random>
#include <sstream>

using namespace onset;

namespace {

Result<ImportedAnnotations> csv(const std::string &text)
{
    std::istringstream in(text);
    return parseCsv(in, "t.csv");
}

std::vector<std::vector<std::string>> rows(const std::string &text)
{
    std::istringstream in(text);
    CsvTable table(in, "t.csv");
    std::vector<std::vector<std::string>> result;
    for (;;) {
        auto row = table.next();
        if (!row.ok() || !*row)
            return result;
        result.push_back(**row);
    }
}

using Rows = std::vector<std::vector<std::string>>;

} // namespace

class TestCsv : public QObject
{
    Q_OBJECT
private slots:
    void tableRules()
    {
        QCOMPARE(rows("a,b\r\n1,2\r\n"), (Rows{{"a", "b"}, {"1", "2"}}));
        QCOMPARE(rows("\xEF\xBB\xBF"
                      "a;b\n1;2"),
                 (Rows{{"a", "b"}, {"1", "2"}}));
        QCOMPARE(rows("a\tb\r1\t2\r\r"), (Rows{{"a", "b"}, {"1", "2"}}));
        QCOMPARE(rows("a,b\n\"x\"\"y\",\"1,\r\n2\"\n\n,\n"),
                 (Rows{{"a", "b"}, {"x\"y", "1,\r\n2"}, {"", ""}}));
        QCOMPARE(rows("a,b\n\"\",\n"), (Rows{{"a", "b"}, {"", ""}}));
        QCOMPARE(rows(""), Rows{});
        QCOMPARE(rows("\xEF\xBB\xBF"), Rows{});
        QCOMPARE(rows("a,b;c"), (Rows{{"a", "b;c"}}));
    }

    void fieldsComeBack()
    {
        std::mt19937 random(6);
        const std::string alphabet = "ab,;\"\t\r\n \xC3\xA9";
        for (int round = 0; round < 2000; ++round) {
            std::vector<std::string> fields(2 + random() % 3);
            std::string line = "x,y,z,z,z\n";
            for (std::size_t i = 0; i < fields.size(); ++i) {
                const auto n = random() % 6;
                for (std::size_t k = 0; k < n; ++k) {
                    const auto c = alphabet[random() % 9];
                    fields[i] += c == '\xC3' ? "\xC3\xA9" : std::string(1, c);
                }
                line += (i > 0 ? "," : "") + CsvTable::field(fields[i]);
            }
            const auto read = rows(line + "\r\n");
            QCOMPARE(read.size(), std::size_t{2});
            QCOMPARE(read[1], fields);
        }
    }

    void readsColumnsByName()
    {
        const auto read = csv("label;end;start;video;colour;state;score;track;annotator\n"
                              "walk;2.5;1;v;red;edited;0.5;7;Ada\n"
                              "run;3;2.75;w;;;;;\n");
        QVERIFY2(read.ok(), read.ok() ? "" : read.error().message.c_str());
        QCOMPARE(read->videos.size(), std::size_t{2});
        QCOMPARE(read->segments.size(), std::size_t{2});
        const auto &s = read->segments[0];
        QCOMPARE(s.label, std::string("walk"));
        QCOMPARE(s.start, std::optional(1.0));
        QCOMPARE(s.end, std::optional(2.5));
        QCOMPARE(s.state, std::optional(SegmentState::Edited));
        QCOMPARE(s.score, std::optional(0.5));
        QCOMPARE(s.track, std::optional<std::int64_t>(7));
        QCOMPARE(s.annotator, std::string("Ada"));
        QCOMPARE(s.where, std::string("line 2"));
        QVERIFY(!read->segments[1].state);
        QCOMPARE(read->notices.size(), std::size_t{1});
    }

    void framesAlone()
    {
        const auto read = csv("video,class,start_frame,end_frame\nv,c,10,20\n");
        QVERIFY(read.ok());
        QVERIFY(!read->segments[0].start);
        QCOMPARE(read->segments[0].endFrame, std::optional<std::int64_t>(20));
    }

    void faults_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("says");
        const QByteArray head = "video,class,start_seconds,end_seconds\n";
        QTest::newRow("empty") << QByteArray() << QByteArray("line 1");
        QTest::newRow("no video") << QByteArray("class,start,end\n") << QByteArray("video and class");
        QTest::newRow("no times") << QByteArray("video,class,start\n") << QByteArray("start_seconds");
        QTest::newRow("column twice") << QByteArray("video,class,label,start,end\n") << QByteArray("label");
        QTest::newRow("short row") << head + "v,c,1\n" << QByteArray("line 2: has 3 fields");
        QTest::newRow("long row") << head + "v,c,1,2\nv,c,1,2,3\n" << QByteArray("line 3");
        QTest::newRow("comma decimals")
            << QByteArray("video;class;start;end\nv;c;1,5;2\n") << QByteArray("'1,5'");
        QTest::newRow("nan") << head + "v,c,nan,2\n" << QByteArray("line 2");
        QTest::newRow("infinite") << head + "v,c,1,inf\n" << QByteArray("line 2");
        QTest::newRow("huge") << head + "v,c,1,1e300\n" << QByteArray("outside");
        QTest::newRow("negative") << head + "v,c,-1,2\n" << QByteArray("outside");
        QTest::newRow("reversed") << head + "v,c,3,2\n" << QByteArray("before it starts");
        QTest::newRow("half") << head + "v,c,3,\n" << QByteArray("needed");
        QTest::newRow("no class") << head + "v,,1,2\n" << QByteArray("no class");
        QTest::newRow("open quote") << head + "v,c,1,2\n\"v,c,1,2\n"
                                    << QByteArray("line 3: a quoted field has no end");
        QTest::newRow("stray quote") << head + "v\"x,c,1,2\n" << QByteArray("line 2: a quote");
        QTest::newRow("after quote") << head + "\"v\"x,c,1,2\n" << QByteArray("after a closing quote");
        QTest::newRow("bad utf-8") << head + "v\xFF,c,1,2\n" << QByteArray("UTF-8");
        QTest::newRow("zero byte") << head + QByteArray("v\0,c,1,2\n", 9) << QByteArray("zero byte");
        QTest::newRow("line after newline in quotes")
            << head + "\"v\n\",c,1,2\n"
            << QByteArray("line 2: the name of the video holds a control");
        QTest::newRow("line count goes on")
            << QByteArray("video,class,start,end,note\nv,c,1,2,\"a\r\nb\"\nv,c,1,x,\n")
            << QByteArray("line 4");
        QTest::newRow("state") << QByteArray("video,class,start,end,state\nv,c,1,2,done\n")
                               << QByteArray("'done'");
        QTest::newRow("frames reversed")
            << QByteArray("video,class,start_frame,end_frame\nv,c,5,5\n") << QByteArray("line 2");
        QTest::newRow("frame") << QByteArray("video,class,start_frame,end_frame\nv,c,1.5,5\n")
                               << QByteArray("'1.5'");
        QTest::newRow("many fields") << QByteArray(5000, ',') << QByteArray("1000");
        QTest::newRow("long field") << QByteArray(3 << 20, 'x') << QByteArray("too long");
    }
    void faults()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, says);
        const auto read = csv(text.toStdString());
        QVERIFY(!read.ok());
        QCOMPARE(read.error().code, Error::Code::BadInput);
        const auto message = QByteArray::fromStdString(read.error().message);
        QVERIFY2(message.startsWith("t.csv: line ") && message.contains(says), message.constData());
    }

    void writes()
    {
        auto p = test::project();
        p.segments = {test::segment(1, 1, 3, frameRange(10, 20), SegmentState::Accepted),
                      test::segment(2, 3, 2, frameRange(0, 25)),
                      test::segment(3, 4, 2, frameRange(0, 5), SegmentState::Rejected)};
        p.segments[0].annotator = AnnotatorId{2};
        p.segments[0].origin = SegmentOrigin{RunId{1}, frameRange(9, 20), ClassId{1}, 0.125};
        p.segments[0].track = TrackId{77};
        p.segments[1].note = "two\nlines";
        auto input = test::exported(p);
        input.detections = {
            {productId<DetectionId>(RunId{1}, 1), VideoId{4}, ClassId{1}, {}, frameRange(5, 9), 0.5, false}};
        const auto text = writeCsv(input);
        QVERIFY(text.ok());
        const auto table = rows(*text);
        QCOMPARE(table.size(), std::size_t{4});
        QCOMPARE(table[0].size(), std::size_t{13});
        QCOMPARE(table[1], (std::vector<std::string>{"ntsc", "0.33366666666666667", "0.6673333333333333",
                                                     "10", "20", "100100", "110110", "跑步, \"快\"", "77",
                                                     "accepted", "0.125", "Grace, \"H\"", ""}));
        QCOMPARE(table[2], (std::vector<std::string>{"raw, \"odd\"; name", "0.000", "1.000", "0", "25", "",
                                                     "", "walk", "", "human", "", "", "two\nlines"}));
        QCOMPARE(table[3][9], std::string("predicted"));
        QCOMPARE(rows(*writeCsv(input, true)).size(), std::size_t{5});
    }
};

QTEST_GUILESS_MAIN(TestCsv)
#include "testcsv.moc"
