// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/video/motion/settings.h"
#include "inference/video/motion/worksizes.h"
#include "inference/video/motionengine.h"

#include <QTest>

using namespace onset;

class TestSettings : public QObject
{
    Q_OBJECT

private slots:
    void roundTrip()
    {
        MotionSettings settings;
        settings.analysisRate = 7.5;
        settings.threads = 3;
        settings.leastSupport = 4;
        settings.derive.threshold = 0.25;
        settings.derive.watershed = false;
        settings.derive.preferLong = false;
        settings.derive.watershedLevels = {0.5};
        const auto read = motionSettingsFromJson(toJson(settings));
        QVERIFY(read.ok());
        QVERIFY(*read == settings);
        QVERIFY(*motionSettingsFromJson(motionEngineInfo().defaultParameters) == MotionSettings{});
        QVERIFY(*motionSettingsFromJson("") == MotionSettings{});
        QVERIFY(*motionSettingsFromJson("{}") == MotionSettings{});
        QCOMPARE(motionSettingsFromJson(R"({"flowSide": 128})")->flowSide, 128);
        QCOMPARE(motionSettingsFromJson(R"({"derive": {"nms": 0.7}})")->derive.nms, 0.7);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("named");
        QTest::newRow("malformed") << "{"
                                   << "object";
        QTest::newRow("not an object") << "[1]"
                                       << "object";
        QTest::newRow("unknown") << R"({"analysisrate": 5})"
                                 << "analysisrate";
        QTest::newRow("type") << R"({"analysisRate": "5"})"
                              << "analysisRate";
        QTest::newRow("bool for number") << R"({"analysisRate": true})"
                                         << "analysisRate";
        QTest::newRow("null") << R"({"threads": null})"
                              << "threads";
        QTest::newRow("fraction") << R"({"threads": 1.5})"
                                  << "threads";
        QTest::newRow("range") << R"({"threads": -1})"
                               << "threads";
        QTest::newRow("huge") << R"({"flowSide": 1e300})"
                              << "flowSide";
        QTest::newRow("derive type") << R"({"derive": 3})"
                                     << "derive";
        QTest::newRow("derive unknown") << R"({"derive": {"x": 3}})"
                                        << "x";
        QTest::newRow("derive bool") << R"({"derive": {"components": 1}})"
                                     << "components";
        QTest::newRow("derive list") << R"({"derive": {"watershedLevels": 0.3}})"
                                     << "watershedLevels";
        QTest::newRow("derive entry") << R"({"derive": {"watershedLevels": [0, "a"]}})"
                                      << "entry 1";
        QTest::newRow("derive order") << R"({"derive": {"minSeconds": 9, "maxSeconds": 3}})"
                                      << "minSeconds";
    }

    void refuses()
    {
        QFETCH(QString, json);
        QFETCH(QString, named);
        const auto read = motionSettingsFromJson(json.toStdString());
        QVERIFY(!read.ok());
        QCOMPARE(read.error().code, Error::Code::InvalidArgument);
        QVERIFY2(QString::fromStdString(read.error().message).contains(named), read.error().message.c_str());
    }

    void workFollowsTheRate()
    {
        const MotionSettings settings;
        const auto stride = [&](double rate) { return analysisStride(rate, settings); };
        QCOMPARE(stride(5), 1);
        QCOMPARE(stride(10), 1);
        QCOMPARE(stride(25), 2);
        QCOMPARE(stride(29.97), 2);
        QCOMPARE(stride(30), 2);
        QCOMPARE(stride(59.94), 5);
        QCOMPARE(detectionInterval(10, settings), 5);
        QCOMPARE(detectionInterval(25, settings), 6);
        QCOMPARE(detectionInterval(1, settings), 1);
    }

    void workIsBounded()
    {
        const MotionSettings settings;
        VideoInfo info;
        info.width = 3840;
        info.height = 2160;
        auto sizes = workSizes(info, settings);
        QVERIFY(sizes.people.width * sizes.people.height <= 1'010'000);
        QCOMPARE(sizes.follow, (PictureSize{640, 360}));
        QCOMPARE(sizes.flow, (PictureSize{480, 270}));
        info.width = 720;
        info.height = 576;
        info.sampleAspect = 16.0 / 15.0; // shown as 768×576
        sizes = workSizes(info, settings);
        QCOMPARE(sizes.follow, (PictureSize{640, 480}));
        info = {};
        info.width = 160;
        info.height = 91;
        sizes = workSizes(info, settings);
        QCOMPARE(sizes.people, (PictureSize{320, 182}));
        QCOMPARE(sizes.follow, (PictureSize{160, 91}));
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "testsettings.moc"
