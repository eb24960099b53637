// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"
#include "storage/formats/activitynet.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <fstream>
#include <sstream>

using namespace onset;

namespace {

Result<ImportedAnnotations> groundTruth(const std::string &text)
{
    std::istringstream in(text);
    return parseGroundTruth(in, "gt.json");
}

QJsonObject asJson(const std::string &text)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(text), &error);
    return error.error == QJsonParseError::NoError ? document.object() : QJsonObject();
}

} // namespace

class TestActivityNet : public QObject
{
    Q_OBJECT
private slots:
    void readsWhatItNeeds()
    {
        const auto read = groundTruth(
            "{\"version\": \"VERSION 1.3\", "
            "\"taxonomy\": [{\"nodeId\": 0, \"nodeName\": \"Root\", \"parentId\": null, \"parentName\": "
            "null}, "
            "{\"nodeId\": 1, \"nodeName\": \"Sport\", \"parentId\": 0, \"parentName\": \"Root\"}, "
            "{\"nodeId\": 2, \"nodeName\": \"run\", \"parentId\": 1, \"parentName\": \"Sport\"}], "
            "\"database\": {\"a\": {\"duration\": 12.5, \"subset\": \"training\", \"resolution\": \"1x2\", "
            "\"url\": \"http://x\", "
            "\"annotations\": [{\"segment\": [0, 1.25], \"label\": \"run\", \"label_id\": 3}, "
            "{\"label\": \"run\", \"segment(frames)\": [3, 9], \"segment\": [2, 3]}]}, "
            "\"b\": {\"subset\": \"testing\", \"annotations\": []}, "
            "\"c\": {\"subset\": \"holiday\", \"annotations\": [{\"label\": \"x\", \"segment(frames)\": [0, "
            "5]}]}}}");
        QVERIFY2(read.ok(), read.ok() ? "" : read.error().message.c_str());
        QCOMPARE(read->videos.size(), std::size_t{3});
        QCOMPARE(read->videos[0].split, std::optional(Split::Training));
        QCOMPARE(read->videos[1].split, std::optional(Split::HeldOut));
        QVERIFY(!read->videos[2].split);
        QCOMPARE(read->segments.size(), std::size_t{3});
        QCOMPARE(read->segments[0].start, std::optional(0.0));
        QCOMPARE(read->segments[0].end, std::optional(1.25));
        QCOMPARE(read->segments[0].where, std::string("/database/a/annotations/0"));
        QCOMPARE(read->segments[1].start, std::optional(2.0));
        QVERIFY(!read->segments[1].startFrame);
        QCOMPARE(read->segments[2].endFrame, std::optional<std::int64_t>(5));
        QCOMPARE(read->segments[2].video, std::size_t{2});
        QCOMPARE(read->classes, std::vector<std::string>{"run"});
        QCOMPARE(read->notices.size(), std::size_t{1});
        QVERIFY(read->notices[0].find("url") != std::string::npos);
        QVERIFY(read->notices[0].find("holiday") != std::string::npos);
    }

    void readsTheReferenceFiles()
    {
        std::ifstream gt(ONSET_TEST_DATA "/formats/anet_medium_gt.json");
        const auto truth = parseGroundTruth(gt, "anet_medium_gt.json");
        QVERIFY(truth.ok());
        std::ifstream det(ONSET_TEST_DATA "/formats/anet_medium_det.json");
        const auto detections = parseResults(det, "anet_medium_det.json");
        QVERIFY(detections.ok());
        std::ifstream prop(ONSET_TEST_DATA "/formats/anet_medium_prop.json");
        const auto proposals = parseProposals(prop, "anet_medium_prop.json");
        QVERIFY(proposals.ok());
        // Count with another parser.
        const auto count = [](const char *name, bool results) {
            QFile file(QString::fromUtf8(ONSET_TEST_DATA "/formats/") + QString::fromUtf8(name));
            if (!file.open(QIODevice::ReadOnly))
                return std::size_t{0};
            const auto root = asJson(file.readAll().toStdString());
            std::size_t n = 0;
            for (const auto entry : root[results ? "results" : "database"].toObject())
                n += static_cast<std::size_t>(
                    (results ? entry.toArray() : entry.toObject()["annotations"].toArray()).size());
            return n;
        };
        QVERIFY(truth->segments.size() > 100);
        QCOMPARE(truth->segments.size(), count("anet_medium_gt.json", false));
        QCOMPARE(detections->segments.size(), count("anet_medium_det.json", true));
        QCOMPARE(proposals->segments.size(), count("anet_medium_prop.json", true));
        QCOMPARE(truth->segments[0].start, std::optional(38.337));
        QCOMPARE(detections->segments[0].score, std::optional(0.266722));
    }

    void writesGroundTruth()
    {
        auto p = test::project();
        p.segments = {test::segment(1, 4, 2, frameRange(10, 25)),
                      test::segment(2, 4, 3, frameRange(790, 795), SegmentState::Locked),
                      test::segment(3, 4, 2, frameRange(0, 5), SegmentState::Rejected),
                      test::segment(4, 1, 2, frameRange(1, 2), SegmentState::Edited)};
        p.segments[0].imported = {1.0004, std::nullopt};
        const auto text = writeGroundTruth(test::exported(p));
        QVERIFY(text.ok());
        const auto root = asJson(*text);
        QCOMPARE(root["version"].toString(), QStringLiteral("VERSION 1.3"));
        QCOMPARE(root["taxonomy"].toArray().size(), 4);
        const auto database = root["database"].toObject();
        QCOMPARE(database.size(), 4);
        const auto vtest = database["vtest"].toObject();
        QCOMPARE(vtest["duration"].toDouble(), 79.5);
        QCOMPARE(vtest["subset"].toString(), QStringLiteral("validation"));
        QCOMPARE(vtest["resolution"].toString(), QStringLiteral("640x360"));
        const auto annotations = vtest["annotations"].toArray();
        QCOMPARE(annotations.size(), 2); // the rejected one is no truth
        QCOMPARE(annotations[0].toObject()["segment"].toArray(), (QJsonArray{1.0004, 2.5}));
        QCOMPARE(annotations[0].toObject()["segment(frames)"].toArray(), (QJsonArray{10, 25}));
        QCOMPARE(annotations[0].toObject()["label"].toString(), QStringLiteral("walk"));
        // The end after the last frame is its PTS and duration.
        QCOMPARE(annotations[1].toObject()["segment"].toArray(), (QJsonArray{79.0, 79.5}));
        QCOMPARE(annotations[1].toObject()["label"].toString(), QStringLiteral("跑步, \"快\""));
        QVERIFY(text->find("\"segment\": [1.0004, 2.500]") != std::string::npos);
        // Seconds count from the first frame, however late it starts.
        const auto ntsc = database["ntsc"].toObject()["annotations"].toArray();
        QCOMPARE(ntsc[0].toObject()["segment"].toArray(), (QJsonArray{1001.0 / 30000, 2002.0 / 30000}));
        QCOMPARE(database["raw, \"odd\"; name"].toObject()["subset"].toString(), QStringLiteral("none"));
    }

    void writesResultsAndProposals()
    {
        auto p = test::project();
        auto input = test::exported(p);
        for (const auto &[ordinal, score] : {std::pair{1, 0.25}, std::pair{2, 0.75}})
            input.detections.push_back({productId<DetectionId>(RunId{3}, ordinal),
                                        VideoId{4},
                                        ClassId{1},
                                        {},
                                        frameRange(10 * ordinal, 10 * ordinal + 5),
                                        score,
                                        false});
        input.importedTimes[input.detections[0].id] = {1.01, 1.52};
        const auto results = asJson(*writeResults(input));
        QVERIFY(results["external_data"].toObject().contains("used"));
        const auto list = results["results"].toObject()["vtest"].toArray();
        QCOMPARE(list.size(), 2);
        QCOMPARE(list[0].toObject()["score"].toDouble(), 0.75); // best first
        QCOMPARE(list[0].toObject()["label"].toString(), QStringLiteral("motion"));
        QCOMPARE(list[0].toObject()["segment"].toArray(), (QJsonArray{2.0, 2.5}));
        QCOMPARE(list[1].toObject()["segment"].toArray(), (QJsonArray{1.01, 1.52}));
        QCOMPARE(results["results"].toObject()["ntsc"].toArray().size(), 0);
        const auto proposals = asJson(*writeProposals(input))["results"].toObject()["vtest"].toArray();
        QCOMPARE(proposals.size(), 2);
        QVERIFY(!proposals[0].toObject().contains("label"));
    }

    void emptyProject()
    {
        QVERIFY(!asJson(*writeGroundTruth({})).isEmpty());
        QVERIFY(groundTruth(*writeGroundTruth({})).ok());
        QVERIFY(asJson(*writeResults({})).contains("results"));
    }

    void refusesToWriteNonsense()
    {
        auto p = test::project();
        p.videos[1].key = "vtest";
        auto clash = writeGroundTruth(test::exported(p));
        QVERIFY(!clash.ok());
        QCOMPARE(clash.error().code, Error::Code::Conflict);
        QVERIFY(clash.error().message.find("--id") != std::string::npos);
        p = test::project();
        p.segments = {test::segment(1, 4, 2, frameRange(10, 2500))};
        QVERIFY(!writeGroundTruth(test::exported(p)).ok());
        p.segments = {test::segment(1, 4, 2, frameRange(10, 25))};
        p.videos[3].frames.reset();
        QCOMPARE(writeGroundTruth(test::exported(p)).error().code, Error::Code::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestActivityNet)
#include "testactivitynet.moc"
