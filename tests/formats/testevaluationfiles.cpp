// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/formats/charades.h"
#include "storage/formats/thumos14.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <sstream>

using namespace onset;

namespace {

std::istringstream stream(const char *text)
{
    return std::istringstream(text);
}

bool put(const QTemporaryDir &folder, const char *name, const QByteArray &text)
{
    QFile file(folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

} // namespace

/// The text files of THUMOS14 and Charades.
class TestEvaluationFiles : public QObject
{
    Q_OBJECT
private slots:
    void detections()
    {
        auto in = stream("b.mp4 1.5  -2 7 1e-3\r\n\n\ta 3 4 -1 .5\nb 5 6 7 0.25"); // no last line end
        const auto read = readThumos14Detections(in, "d.txt", ".mp4");
        QVERIFY(read);
        QCOMPARE(read->videos, (std::vector<std::string>{"b", "a"}));
        QCOMPARE(read->rows.size(), std::size_t{3});
        QCOMPARE(read->rows[0].end, -2.0);
        QCOMPARE(read->rows[0].id, std::int64_t{7});
        QCOMPARE(read->rows[0].score, 1e-3);
        QCOMPARE(read->rows[1].video, std::size_t{1});
        QCOMPARE(read->rows[2].video, std::size_t{0});
        auto none = stream("");
        QVERIFY(readThumos14Detections(none, "d.txt", {})->rows.empty());
    }

    void faults_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("few") << QByteArray("a 1 2 3 .5\na 1 2 3")
                             << QByteArray("line 2: must be VIDEO START");
        QTest::newRow("many") << QByteArray("a 1 2 3 .5 6") << QByteArray("line 1: must be");
        QTest::newRow("start") << QByteArray("a x 2 3 .5")
                               << QByteArray("the start must be a number, not 'x'");
        QTest::newRow("NaN") << QByteArray("a 1 nan 3 .5") << QByteArray("the end must be");
        QTest::newRow("class") << QByteArray("a 1 2 3.5 .5") << QByteArray("whole number");
        QTest::newRow("score") << QByteArray("a 1 2 3 1,5") << QByteArray("the score must be");
        QTest::newRow("bytes") << QByteArray("a \xFF 2 3 4") << QByteArray("no UTF-8");
    }

    void faults()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, says);
        std::istringstream in(text.toStdString());
        const auto read = readThumos14Detections(in, "d.txt", {});
        QVERIFY(!read);
        QCOMPARE(read.error().code, Error::Code::BadInput);
        QVERIFY2(QByteArray::fromStdString(read.error().message).contains(says),
                 read.error().message.c_str());
        QVERIFY(read.error().message.starts_with("d.txt: line "));
    }

    void aFolder()
    {
        QTemporaryDir folder;
        QVERIFY(put(folder, "detclasslist.txt", "7 Dive\n9 Jump\n"));
        QVERIFY(put(folder, "Dive_val.txt", "v1  1.0 2.0\nv2  3 4\n"));
        QVERIFY(put(folder, "Jump_val.txt", ""));
        const auto path = folder.path().toStdString();
        auto read = readThumos14Folder(path, {}, {});
        QVERIFY(!read); // no regions, no subset
        QVERIFY(read.error().message.find("Ambiguous_SUBSET.txt") != std::string::npos);
        QVERIFY(put(folder, "Ambiguous_val.txt", "v1 8 9\n"));
        read = readThumos14Folder(path, {}, {});
        QVERIFY(read);
        QCOMPARE(read->subset, std::string("val"));
        QCOMPARE(read->classes[1].name, std::string("Jump"));
        QCOMPARE(read->ofClass[0].rows.size(), std::size_t{2});
        QVERIFY(read->ofClass[1].rows.empty());
        QCOMPARE(read->ambiguous.rows[0].start, 8.0);
        QVERIFY(put(folder, "Ambiguous_test.txt", ""));
        QVERIFY(readThumos14Folder(path, {}, {}).error().message.find("--subset") != std::string::npos);
        QVERIFY(readThumos14Folder(path, {}, "val"));
        QVERIFY(readThumos14Folder(path, {}, "test").error().message.find("Dive_test.txt") !=
                std::string::npos);
        QVERIFY(put(folder, "list.txt", "1 Jump"));
        QCOMPARE(readThumos14Folder(path, folder.filePath("list.txt").toStdString(), "val")->classes.size(),
                 std::size_t{1});
        QVERIFY(!readThumos14Folder(path + "/none", {}, {}));
        for (const char *bad :
             {"", "7 Dive\n7 Jump", "7 Dive\n8 Dive", "x Dive", "7", "1 Ambiguous", "1 ../a"}) {
            QVERIFY(put(folder, "list.txt", bad));
            QVERIFY2(!readThumos14Folder(path, folder.filePath("list.txt").toStdString(), "val"), bad);
        }
    }

    void charadesTruth()
    {
        auto in = stream("id,script,actions,length\nA1,\"one, two\",c001 1.5 20.0;c000 0 3,30.25\nB2,,,12\n");
        const auto read = readCharadesTruth(in, "t.csv", 2);
        QVERIFY(read);
        QCOMPARE(read->videos.size(), std::size_t{2});
        QCOMPARE(read->videos[0].length, 30.25);
        QCOMPARE(read->videos[0].actions[0].actionClass, std::size_t{1});
        QCOMPARE(read->videos[0].actions[1].end, 3.0);
        QVERIFY(read->videos[1].actions.empty());
        for (const char *bad :
             {"", "id,actions\n", "id,actions,length\nA,c009 1 2,3\n", "id,actions,length\nA,c0 1,3\n",
              "id,actions,length\nA,1 1 2,3\n", "id,actions,length\nA,,x\n", "id,actions,length\nA,\n",
              "id,actions,length\nA,c000 1 2 3,4\n"}) {
            auto text = stream(bad);
            const auto refused = readCharadesTruth(text, "t.csv", 2);
            QVERIFY2(!refused && refused.error().message.starts_with("t.csv: "), bad);
        }
    }

    void charadesSubmission()
    {
        CharadesTruth truth;
        truth.videos = {{"A", 10, {}}, {"B", 10, {}}};
        auto in = stream("B 25 0.5 -1\nA 1 1 2\nC 1 1 1\nA 1 3 4\nA 26 9 9\n");
        const auto read = readCharadesSubmission(in, "s.txt", truth, 2);
        QVERIFY(read);
        QCOMPARE(read->scores.size(), std::size_t{100});
        QCOMPARE(read->scores[0], 3.0); // the last of the repeated
        QCOMPARE(read->scores[1], 4.0);
        QCOMPARE(read->scores[(25 + 24) * 2], 0.5);
        QVERIFY(std::isinf(read->scores[2]));
        QCOMPARE(read->missing, std::size_t{48});
        QCOMPARE(read->elsewhere, std::size_t{2});
        QVERIFY(!read->fromZero);
        auto zero = stream("A 0 1 2\nA 24 3 4\n");
        const auto moved = readCharadesSubmission(zero, "s.txt", truth, 2);
        QVERIFY(moved->fromZero);
        QCOMPARE(moved->scores[0], 1.0);
        QCOMPARE(moved->scores[48], 3.0);
        for (const char *bad : {"A 1 1", "A x 1 2", "A -1 1 2", "A 1 1 inf", "A 1 1 2 3"}) {
            auto text = stream(bad);
            const auto refused = readCharadesSubmission(text, "s.txt", truth, 2);
            QVERIFY2(!refused && refused.error().message.starts_with("s.txt: line 1: "), bad);
        }
    }

    void charadesClasses()
    {
        auto in = stream("c000 Holding some clothes\nc001 Putting them\n");
        const auto read = readCharadesClasses(in, "c.txt");
        QVERIFY(read);
        QCOMPARE((*read)[0], std::string("c000 Holding some clothes"));
        auto gap = stream("c000 a\nc002 b\n");
        QVERIFY(!readCharadesClasses(gap, "c.txt"));
    }
};

QTEST_GUILESS_MAIN(TestEvaluationFiles)
#include "testevaluationfiles.moc"
