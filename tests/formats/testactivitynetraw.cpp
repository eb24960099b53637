// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/formats/activitynetraw.h"

#include <QTest>

#include <sstream>

using namespace onset;

namespace {

Result<RawSegments> truth(const std::string &json)
{
    std::istringstream in(json);
    return readRawGroundTruth(in, "t.json");
}

Result<RawSegments> results(const std::string &json, RawLabels labels = RawLabels::Needed)
{
    std::istringstream in(json);
    return readRawResults(in, "p.json", labels);
}

/// One prediction, of the video v.
std::string one(const std::string &entry)
{
    return R"({"results": {"v": [{"segment": [0, 1], "score": 1, "label": "a"}, )" + entry + "]}}";
}

} // namespace

class TestActivityNetRaw : public QObject
{
    Q_OBJECT
private slots:
    void truthAsItStands()
    {
        const auto read = truth(R"({"version": 1, "database": {
            "z": {"annotations": [{"segment": [5, 2.5], "label": "b", "score": null},
                                  {"label": "a", "segment": ["-1.25", 7]}],
                  "subset": "odd", "duration": "unknown"},
            "a/b": {"annotations": [{"segment": [0, 0], "label": "b"}]},
            "none": {"subset": "odd", "annotations": []}},
            "taxonomy": [{"annotations": [3]}]})");
        QVERIFY(read);
        QCOMPARE(read->videos.size(), std::size_t{3});
        QCOMPARE(read->videos[0].key, std::string("z")); // the order of the file
        QCOMPARE(read->videos[0].subset, std::string("odd"));
        QVERIFY(read->videos[1].subset.empty());
        QCOMPARE(read->labels, (std::vector<std::string>{"b", "a"}));
        QCOMPARE(read->entries.size(), std::size_t{3});
        QCOMPARE(read->entries[0].start, 5.0);
        QCOMPARE(read->entries[0].end, 2.5);
        QCOMPARE(read->entries[1].start, -1.25);
        QCOMPARE(read->entries[2].label, 0u);
        QCOMPARE(read->entries[2].video, 1u);
        QCOMPARE(read->place(read->entries[1]), std::string("t.json: /database/z/annotations/1"));
        QCOMPARE(read->place(read->entries[2]), std::string("t.json: /database/a~1b/annotations/0"));
    }

    void resultsAsTheyStand()
    {
        const auto json = one(R"({"score": -1e300, "segment": [0.1, 1e9], "more": {"score": "x"}})");
        const auto read = results(json, RawLabels::Ignored);
        QVERIFY(read);
        QVERIFY(read->labels.empty());
        QCOMPARE(read->entries[1].score, -1e300);
        QCOMPARE(read->entries[1].end, 1e9);
        QCOMPARE(read->place(read->entries[1]), std::string("p.json: /results/v/1"));
        QVERIFY(results(R"({"results": {}})"));
        QVERIFY(results(R"({"results": {"v": [{"segment": [0, 1], "score": 1, "label": null}]}})",
                        RawLabels::Ignored));
    }

    void faultsNameTheirPlace_data()
    {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("mention");
        const auto entry = [](const char *name, const char *entry, const char *mention) {
            QTest::newRow(name) << QString::fromStdString(one(entry)) << mention;
        };
        entry("no label", R"({"segment": [0, 1], "score": 1})", "p.json: /results/v/1: has no \"label\"");
        entry("no score", R"({"segment": [0, 1], "label": "a"})", "/results/v/1: has no \"score\"");
        entry("no segment", R"({"score": 0, "label": "a"})", "/results/v/1: has no \"segment\"");
        entry("one end", R"({"segment": [0], "score": 0, "label": "a"})", "/results/v/1: has no \"segment\"");
        entry("three ends", R"({"segment": [0, 1, 2], "score": 0, "label": "a"})", "/results/v/1/segment/2");
        entry("nested", R"({"segment": [[0, 1]], "score": 0, "label": "a"})", "/results/v/1/segment/0");
        entry("no number", R"({"segment": ["1,5", 2], "score": 0, "label": "a"})", "/results/v/1/segment/0");
        entry("text score", R"({"segment": [0, 1], "score": "high", "label": "a"})", "/results/v/1/score");
        entry("number label", R"({"segment": [0, 1], "score": 1, "label": 7})", "/results/v/1/label");
        entry("no object", "3", "/results/v/1: must be an object");
        entry("NaN", R"({"segment": [0, 1], "score": NaN, "label": "a"})", "p.json: ");
        QTest::newRow("no results") << R"({"database": {}})"
                                    << "\"results\"";
        QTest::newRow("no list") << R"({"results": {"v": {}}})"
                                 << "/results/v: must be a list";
        QTest::newRow("no videos") << R"({"results": []})"
                                   << "/results: must be an object";
        QTest::newRow("twice") << R"({"results": {"v": [], "v": []}})"
                               << "/results/v: is there twice";
        QTest::newRow("list") << "[]"
                              << "p.json: /: must be an object";
        QTest::newRow("cut off") << R"({"results": {"v": [)"
                                 << "p.json: ";
        QTest::newRow("empty") << ""
                               << "p.json: ";
    }

    void faultsNameTheirPlace()
    {
        QFETCH(QString, json);
        QFETCH(QString, mention);
        const auto read = results(json.toStdString());
        QVERIFY(!read);
        QCOMPARE(read.error().code, Error::Code::BadInput);
        const auto message = QString::fromStdString(read.error().message);
        QVERIFY2(message.contains(mention), qPrintable(message));
    }

    void faultsInTruth()
    {
        for (const char *json :
             {R"({"database": {"v": {"annotations": {}}}})", R"({"database": {"v": []}})",
              R"({"database": {"v": {"subset": 1}}})", R"({"database": {"v": {"annotations": [[]]}}})",
              R"({"database": {"v": {"annotations": [{"segment": [0, 1]}]}}})", R"({"results": {}})"}) {
            const auto read = truth(json);
            QVERIFY2(!read, json);
            QVERIFY(QString::fromStdString(read.error().message).startsWith("t.json: /"));
        }
    }
};

QTEST_GUILESS_MAIN(TestActivityNetRaw)
#include "testactivitynetraw.moc"
