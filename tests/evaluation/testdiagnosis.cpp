// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/diagnosisjson.h"
#include "tests/evaluation/activitynetfiles.h"
#include "tests/evaluation/diagnosisfiles.h"

#include <QTest>

using namespace onset;
using namespace onset::test;

namespace {

using Json = nlohmann::ordered_json;

QByteArray ours(const QString &name)
{
    return contentsOf(QStringLiteral(ONSET_TEST_DATA "/") + name);
}

Json expectedIn(const QByteArray &text)
{
    auto json = Json::parse(text.toStdString());
    for (const char *about : {"gt", "pred", "seconds", "peak_rss_kb"})
        json.erase(about);
    return json;
}

DiagnosisOptions thumos14Options(bool staleTruth = false)
{
    DiagnosisOptions options;
    options.rules.tiou = {0.5};
    options.rules.characteristics = thumos14Characteristics();
    options.staleTruth = staleTruth;
    return options;
}

std::string differenceFrom(const QByteArray &expected, const QByteArray &truth, const QByteArray &made,
                           const std::string &subset, const DiagnosisOptions &options)
{
    const auto files = diagnosedFiles(truth, made, subset, options.rules.characteristics);
    const auto report = diagnose(files.truth, files.predictions, options);
    return differenceOf(cli::diagnosisJson(report.diagnosis), expectedIn(expected));
}

} // namespace

/// Equal to DETAD's programs, on inputs made for this and, where it is installed, on third-party data.
class TestDiagnosis : public QObject
{
    Q_OBJECT
private slots:
    void equalsDetad_data()
    {
        QTest::addColumn<QString>("predictions");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<bool>("thumos14");
        QTest::newRow("bins of ActivityNet") << "anet_medium_det_known_videos.json"
                                             << "anet_medium_expected_detad_anetbins.json" << false;
        QTest::newRow("bins of THUMOS14") << "anet_medium_det_known_videos.json"
                                          << "anet_medium_expected_detad_thumosbins.json" << true;
        QTest::newRow("videos without truth")
            << "anet_medium_det.json"
            << "anet_medium_expected_detad_anetbins_unknownvideos_bugfixed.json" << false;
    }

    void equalsDetad()
    {
        QFETCH(QString, predictions);
        QFETCH(QString, expected);
        QFETCH(bool, thumos14);
        const auto found = differenceFrom(
            ours("evaluation/" + expected), ours("formats/anet_medium_gt_detad.json"),
            ours("formats/" + predictions), "validation", thumos14 ? thumos14Options() : DiagnosisOptions());
        QVERIFY2(found.empty(), found.c_str());
    }

    /// Three of its videos have no truth that counts, so that the program's bug shows in what it said.
    void equalsDetadOnActivityNet()
    {
        const auto made = sharedFile("activitynet/synth_det_small400_allclasses.json");
        if (made.isEmpty())
            QSKIP(qPrintable("third-party data is not installed: " + sharedFolder() + "activitynet"));
        DiagnosisOptions options;
        options.staleTruth = true;
        const auto found = differenceFrom(sharedFile("activitynet/out_detad_anet_small400.json"),
                                          sharedFile("activitynet/anet13_val_small400_gt_detad.json"), made,
                                          "validation", options);
        QVERIFY2(found.empty(), found.c_str());
    }

    void equalsDetadOnThumos14_data()
    {
        QTest::addColumn<bool>("staleTruth");
        QTest::addColumn<QString>("expected");
        QTest::newRow("with its bug") << true << "out_detad_thumos_scnn05.json";
        QTest::newRow("mended") << false << "out_detad_thumos_scnn05_FIXED.json";
    }

    /// Real detections, whose times and scores are often equal.
    void equalsDetadOnThumos14()
    {
        QFETCH(bool, staleTruth);
        QFETCH(QString, expected);
        const auto lines = sharedFile("scnn/scnn_det_0.5.txt");
        if (lines.isEmpty())
            QSKIP(qPrintable("third-party data is not installed: " + sharedFolder() + "scnn"));
        const auto made = resultsFromLines(lines, sharedFile("scnn/detclasslist_1_20.txt"));
        const auto found = differenceFrom(sharedFile("thumos14/" + expected),
                                          sharedFile("thumos14/detad_thumos14_test.json"), made, "testing",
                                          thumos14Options(staleTruth));
        QVERIFY2(found.empty(), found.c_str());
    }
};

QTEST_GUILESS_MAIN(TestDiagnosis)
#include "testdiagnosis.moc"
