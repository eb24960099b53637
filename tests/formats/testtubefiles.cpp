// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/formats/tubefiles.h"

#include <QTest>

#include <sstream>

using namespace onset;

namespace {

Result<TubeTruth> truth(const std::string &json)
{
    std::istringstream in(json);
    return readTubeTruth(in, "t.json");
}

std::string oneTrue(const std::string &tube)
{
    return R"({"labels": ["a", "b"], "videos": {"x/y": {"nframes": 9, "tubes": [)" + tube + "]}}}";
}

Result<std::vector<Tube>> predictions(const std::string &json)
{
    const auto known = truth(R"({"videos": {"u": {"tubes": []}, "v": {}}, "labels": ["a", "b"]})");
    std::istringstream in(json);
    return readTubePredictions(in, "p.json", *known);
}

} // namespace

class TestTubeFiles : public QObject
{
    Q_OBJECT
private slots:
    void truthAsItStands()
    {
        const auto read = truth(R"({"note": {"videos": 1}, "videos": {
            "late": {"tubes": [{"boxes": [[1, 2.5, 3, 4], [0, 0, 1, 1]], "ef": 6, "class": 1, "sf": 5,
                                "more": {"boxes": [["x"]]}}]},
            "early": {"nframes": 3, "tubes": []}}, "labels": ["a", "b"]})");
        QVERIFY2(read.ok(), read.ok() ? "" : read.error().message.c_str());
        QCOMPARE(read->labels, (std::vector<std::string>{"a", "b"}));
        QCOMPARE(read->videos, (std::vector<std::string>{"late", "early"})); // the order of the file
        QCOMPARE(read->tubes.size(), std::size_t{1});
        const Tube expected{VideoId{1}, ClassId{2}, FrameIndex{5}, {{1, 2.5, 4, 6.5}, {0, 0, 1, 1}}, 0};
        QVERIFY(read->tubes[0] == expected);
        QCOMPARE(read->tubes[0].last().value, 6);
    }

    void predictionsAsTheyStand()
    {
        const auto read = predictions(R"([{"video": "v", "label": 1, "score": -2.5, "start": -3,
            "boxes": [[4, 3, 2, 1]]}, {"boxes": [[0, 0, 1, 1]], "score": 1, "start": 1, "video": "w", "label": 0}])");
        QVERIFY2(read.ok(), read.ok() ? "" : read.error().message.c_str());
        const Tube first{VideoId{2}, ClassId{2}, FrameIndex{-3}, {{4, 3, 2, 1}}, -2.5};
        QVERIFY(read->at(0) == first);
        QVERIFY(!read->at(1).video.valid()); // a video that the truth lacks
        QVERIFY(predictions("[]")->empty());
    }

    void faultsOfTruthNameTheirPlace_data()
    {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("mention");
        const auto row = [](const char *name, const std::string &json, const char *mention) {
            QTest::newRow(name) << QString::fromStdString(json) << QString(mention);
        };
        row("a list", "[]", "/: must be an object");
        row("nothing", "{}", "no \"labels\"");
        row("no videos", R"({"labels": ["a"]})", "no \"videos\"");
        row("label", R"({"labels": [3]})", "/labels/0: must be a text");
        row("label twice", R"({"labels": ["a", "a"]})", "/labels/1: is there twice");
        row("video twice", R"({"videos": {"v": {}, "v": {}}})", "/videos/v: is there twice");
        row("tubes", R"({"videos": {"v": {"tubes": {}}}})", "/videos/v/tubes: must be a list");
        row("no class", oneTrue(R"({"sf": 1, "ef": 1, "boxes": [[0, 0, 1, 1]]})"),
            "/videos/x~1y/tubes/0: has no \"class\"");
        row("no sf", oneTrue(R"({"class": 0, "ef": 1, "boxes": [[0, 0, 1, 1]]})"), "no \"sf\"");
        row("no boxes", oneTrue(R"({"class": 0, "sf": 1, "ef": 1})"), "no \"boxes\"");
        row("empty boxes", oneTrue(R"({"class": 0, "sf": 1, "ef": 0, "boxes": []})"), "no \"boxes\"");
        row("class", oneTrue(R"({"class": 2, "sf": 1, "ef": 1, "boxes": [[0, 0, 1, 1]]})"),
            "/videos/x~1y/tubes/0/class is not one of the 2 labels (0 to 1)");
        row("negative class", oneTrue(R"({"class": -1, "sf": 1, "ef": 1, "boxes": [[0, 0, 1, 1]]})"),
            "tubes/0/class is not one");
        row("half a class", oneTrue(R"({"class": 0.5})"), "tubes/0/class: must be a whole number");
        row("frame", oneTrue(R"({"sf": 1e300})"), "tubes/0/sf: must be a whole number");
        row("too few boxes", oneTrue(R"({"class": 0, "sf": 1, "ef": 3, "boxes": [[0, 0, 1, 1]]})"),
            "has 1 boxes for the frames 1 to 3");
        row("three numbers", oneTrue(R"({"class": 0, "boxes": [[0, 0, 1]]})"),
            "tubes/0/boxes/0: must be a list of four numbers");
        row("five numbers", oneTrue(R"({"boxes": [[0, 0, 1, 1, 1]]})"),
            "tubes/0/boxes/0/4: is one number too many");
        row("a text", oneTrue(R"({"boxes": [[0, 0, 1, "1"]]})"), "tubes/0/boxes/0/3: must be a number");
        row("NaN", oneTrue(R"({"boxes": [[0, 0, 1, NaN]]})"), "line 1");
        row("cut off", R"({"labels": ["a"], "videos": {"v": {"tubes": [)", "line 1");
    }

    void faultsOfTruthNameTheirPlace()
    {
        QFETCH(QString, json);
        QFETCH(QString, mention);
        const auto read = truth(json.toStdString());
        QVERIFY(!read.ok());
        const auto message = QString::fromStdString(read.error().message);
        QCOMPARE(read.error().code, Error::Code::BadInput);
        QVERIFY2(message.startsWith("t.json: ") && message.contains(mention), qPrintable(message));
    }

    void faultsOfPredictionsNameTheirPlace_data()
    {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("mention");
        const auto row = [](const char *name, const char *json, const char *mention) {
            QTest::newRow(name) << QString(json) << QString(mention);
        };
        row("an object", "{}", "/: must be a list");
        row("a number", "[3]", "/0: must be an object");
        row("no video", R"([{"label": 0, "score": 1, "start": 1, "boxes": [[0, 0, 1, 1]]}])",
            "/0: has no \"video\"");
        row("no score", R"([{"label": 0, "video": "v", "start": 1, "boxes": [[0, 0, 1, 1]]}])",
            "no \"score\"");
        row("no boxes", R"([{"label": 0, "score": 1, "video": "v", "start": 1, "boxes": []}])",
            "no \"boxes\"");
        row("label", R"([{"label": 2}])", "/0/label: is 2, but the truth has the labels 0 to 1");
        row("label's name", R"([{"label": "a"}])", "/0/label: must be a whole number");
        row("score", R"([{"score": "1"}])", "/0/score: must be a number");
        row("video", R"([{"video": 1}])", "/0/video: must be a text");
        row("boxes", R"([{"boxes": [1, 2, 3, 4]}])", "/0/boxes/0: must be a list of four numbers");
        row("deep", R"([{"boxes": [[[1], 2, 3, 4]]}])", "/0/boxes/0/0: must be a number");
    }

    void faultsOfPredictionsNameTheirPlace()
    {
        QFETCH(QString, json);
        QFETCH(QString, mention);
        const auto read = predictions(json.toStdString());
        QVERIFY(!read.ok());
        const auto message = QString::fromStdString(read.error().message);
        QCOMPARE(read.error().code, Error::Code::BadInput);
        QVERIFY2(message.startsWith("p.json: ") && message.contains(mention), qPrintable(message));
    }
};

QTEST_APPLESS_MAIN(TestTubeFiles)
#include "testtubefiles.moc"
