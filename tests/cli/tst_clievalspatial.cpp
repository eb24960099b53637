// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/evalrig.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <cmath>

using namespace onset::test;

namespace {

const QString kFolder = QStringLiteral(ONSET_TEST_DATA "/evaluation/");
const QString kTubes = kFolder + "tubes_gt.json";
const QString kMadeTubes = kFolder + "tubes_det.json";
const QString kBoxes = kFolder + "ava_gt.csv";
const QString kMadeBoxes = kFolder + "ava_det.csv";

const char *const kOneTrue = R"({"labels": ["run", "sit"], "videos": {"v": {"nframes": 9, "tubes": [
    {"class": 0, "sf": 1, "ef": 2, "boxes": [[0, 0, 10, 10], [0, 0, 10, 10]]}]}}})";
const char *const kOneMade = R"([{"video": "v", "label": 0, "score": 1, "start": 1,
    "boxes": [[0, 0, 10, 10], [0, 0, 10, 10]]}])";

} // namespace

/// `onset-cli eval` says of boxes and tubes what the reference programs say.
class TestCliEvalSpatial : public QObject
{
    Q_OBJECT

    EvalRig m_rig;

private slots:
    void initTestCase()
    {
        QVERIFY(m_rig.write("true.json", kOneTrue));
        QVERIFY(m_rig.write("made.json", kOneMade));
    }

    void tubes_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QStringList>("path"); // to the thresholds
        QTest::addColumn<QString>("mean");
        QTest::addColumn<QString>("perClass");
        QTest::addColumn<double>("scale");
        const QString shared = "tubes_expected_act_multisports.json";
        QTest::newRow("act") << "act" << shared << QStringList{"protocols", "ACT_no_nms"} << "mAP"
                             << "ap" << 1.0;
        QTest::newRow("act-nms") << "act-nms" << shared << QStringList{"protocols", "ACT_nms3dt0.3"} << "mAP"
                                 << "ap" << 1.0;
        QTest::newRow("multisports") << "multisports" << shared
                                     << QStringList{"protocols", "MultiSports_no_nms"} << "mAP"
                                     << "ap_in_label_order_with_gt" << 1.0;
        QTest::newRow("retinanet") << "retinanet"
                                   << "tubes_expected_3dretinanet.json" << QStringList{"stiou"}
                                   << "mAP_percent"
                                   << "ap_percent" << 100.0;
        QTest::newRow("gurkirt") << "gurkirt"
                                 << "tubes_expected_gurkirt_matlab.json" << QStringList{} << "mAP"
                                 << "ap" << 1.0;
    }

    void tubes()
    {
        QFETCH(QString, rule);
        QFETCH(QString, file);
        QFETCH(QStringList, path);
        QFETCH(QString, mean);
        QFETCH(QString, perClass);
        QFETCH(double, scale);
        auto expected = expectedIn(file);
        for (const auto &step : path)
            expected = expected[step].toObject();
        QVERIFY(expected.size() >= 5);
        const auto outcome = m_rig.eval("video-map", kTubes, kMadeTubes,
                                        {"--rule", rule, "--tiou", expected.keys().join(','), "--json"});
        QCOMPARE(outcome.code, 0);
        const auto json = outcome.json();
        QCOMPARE(json["protocol"].toString(), QStringLiteral("video-map"));
        double sum = 0;
        for (int t = 0; t < expected.size(); ++t) {
            const auto values = expected[expected.keys()[t]].toObject();
            QVERIFY(near(json["map"][t], values[mean].toDouble() / scale));
            sum += values[mean].toDouble() / scale;
            const auto classes = values[perClass].toArray();
            for (int c = 0; c < classes.size(); ++c)
                QVERIFY(near(json["per_class"].toObject()[QString("t%1").arg(c)][t],
                             classes[c].toDouble() / scale));
        }
        QVERIFY(near(json["average_map"], sum / static_cast<double>(expected.size())));
        QCOMPARE(json["pooled"].toArray().size(), expected.size());
    }

    void boxes()
    {
        const auto expected = expectedIn("ava_expected.json");
        const auto outcome = m_rig.eval("ava", kBoxes, kMadeBoxes, {"--json"});
        QCOMPARE(outcome.code, 0);
        QVERIFY(outcome.err.contains("on pictures without truth"));
        QVERIFY(near(outcome.json()["average_map"], expected["mAP@0.5IOU"].toDouble()));
        QVERIFY(near(outcome.json()["per_class"].toObject()["get up"][0],
                     expected["ap_by_class_id"].toObject()["6"].toDouble()));
        QVERIFY(outcome.json()["per_class"].toObject()["watch (a person)"][0].isNull()); // without truth
        QCOMPARE(outcome.json()["per_class"].toObject().size(), 60);
    }

    void labelsAndExclusions()
    {
        QVERIFY(m_rig.write("two.pbtxt", "item {\n  name: \"fall\"\n  id: 5\n}\nitem {\n  id: 6\n}\n"));
        const auto two = m_rig.eval("ava", kBoxes, kMadeBoxes, {"--labels", "two.pbtxt", "--json"}).json();
        QCOMPARE(two["per_class"].toObject().keys(), (QStringList{"6", "fall"}));
        QVERIFY(near(two["average_map"], (1.0 / 3 + 1.0 / 9) / 2));
        QVERIFY(m_rig.write("t.csv", "v,1,0,0,1,1,12\nv,2,0,0,1,1,12\n"));
        QVERIFY(m_rig.write("p.csv", "v,1,0,0,1,1,12,0.5\nv,2,0,0,0.1,1,12,0.9\n"));
        QVERIFY(m_rig.write("e.csv", "v,0002\n"));
        QCOMPARE(m_rig.eval("ava", "t.csv", "p.csv", {"--json"}).json()["average_map"].toDouble(), 0.25);
        QCOMPARE(m_rig.eval("ava", "t.csv", "p.csv", {"--json", "--exclude", "e.csv"})
                     .json()["average_map"]
                     .toDouble(),
                 1.0);
    }

    void frames()
    {
        QCOMPARE(m_rig.eval("frame-map", "true.json", "made.json", {"--rule", "multisports", "--json"})
                     .json()["average_map"]
                     .toDouble(),
                 1.0);
        // The class without truth is 0 to ACT.
        QCOMPARE(m_rig.eval("frame-map", "true.json", "made.json", {"--rule", "act", "--json"})
                     .json()["average_map"]
                     .toDouble(),
                 0.5);
        QCOMPARE(m_rig.eval("frame-map", "true.json", "made.json", {"--rule", "gurkirt"}).code, 2);
    }

    void forPeople()
    {
        const auto outcome =
            m_rig.eval("video-map", "true.json", "made.json", {"--rule", "multisports", "--tiou", "0.5"});
        QCOMPARE(outcome.code, 0);
        QVERIFY(outcome.silent());
        QVERIFY2(outcome.out.contains("mAP at stIoU 0.5   100.00 %"), outcome.out);
        QVERIFY(outcome.out.contains("undefined  sit"));
        QVERIFY(outcome.out.contains("pooled             100.00 %"));
    }

    void videosThatAreNotListed()
    {
        QVERIFY(m_rig.write("other.json", QByteArray(kOneMade).replace("\"v\"", "\"w\"")));
        const auto outcome = m_rig.eval("video-map", "true.json", "other.json", {"--rule", "act"});
        QCOMPARE(outcome.code, 0);
        QVERIFY2(outcome.err.contains("1 of 1 predictions in other.json"), outcome.err);
        QVERIFY(outcome.err.contains("do not count"));
        QVERIFY(m_rig.eval("video-map", "true.json", "other.json", {"--rule", "multisports"})
                    .err.contains("are wrong"));
    }

    void multiSportsLeavesSomeOut()
    {
        QVERIFY(m_rig.write("sport.json", QByteArray(kOneTrue).replace("\"run\"", "\"basketball save\"")));
        const auto left =
            m_rig.eval("video-map", "sport.json", "made.json", {"--rule", "multisports", "--json"}).json();
        QCOMPARE(left["per_class"].toObject().keys(), QStringList{"sit"});
        QVERIFY(left["average_map"].isNull());
    }

    void nothing()
    {
        QVERIFY(m_rig.write("none.json", "[]"));
        QVERIFY(m_rig.write("none.csv", ""));
        QCOMPARE(m_rig.eval("video-map", "true.json", "none.json", {"--rule", "act", "--json"})
                     .json()["average_map"],
                 0.0);
        const auto ava = m_rig.eval("ava", "none.csv", "none.csv", {"--json"});
        QCOMPARE(ava.code, 0);
        QVERIFY(ava.err.contains("nothing is defined"));
        QVERIFY(ava.json()["average_map"].isNull());
    }

    void badInput_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("mention");
        const auto row = [](const char *name, const QStringList &arguments, int code, const char *mention) {
            QTest::newRow(name) << arguments << code << QString(mention);
        };
        row("no rule", {"video-map", "true.json", "made.json"}, 2,
            "act|act-nms|retinanet|multisports|gurkirt");
        row("odd rule", {"video-map", "true.json", "made.json", "--rule", "best"}, 2, "not 'best'");
        row("foreign option", {"video-map", "true.json", "made.json", "--exclude", "x"}, 2,
            "takes no --exclude");
        row("no file", {"video-map", "absent.json", "made.json", "--rule", "act"}, 1,
            "absent.json does not exist");
        row("exchanged", {"video-map", "made.json", "true.json", "--rule", "act"}, 1,
            "made.json: /: must be an object");
        row("a csv", {"video-map", kBoxes, "made.json", "--rule", "act"}, 1, "ava_gt.csv");
        row("json as csv", {"ava", "true.json", kMadeBoxes}, 1, "true.json: line 1");
        row("no map", {"ava", kBoxes, kMadeBoxes, "--labels", "absent"}, 1, "absent does not exist");
        row("no exclusions", {"ava", kBoxes, kMadeBoxes, "--exclude", kBoxes}, 1, "two columns");
    }

    void badInput()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        QFETCH(QString, mention);
        const auto outcome = m_rig.eval(arguments[0], arguments[1], arguments[2], arguments.mid(3));
        QCOMPARE(outcome.code, code);
        QVERIFY2(outcome.err.contains(mention.toUtf8()), outcome.err);
        QVERIFY(outcome.out.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCliEvalSpatial)
#include "tst_clievalspatial.moc"
