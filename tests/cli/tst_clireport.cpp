// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clirig.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace onset::test;

namespace {

const char *const kTruth = R"({"database": {"clip": {"subset": "validation", "annotations": [
    {"segment": [0, 0.8], "label": "jump"}, {"segment": [1.2, 1.8], "label": "run"}]}},
    "taxonomy": [{"nodeId": 1, "nodeName": "jump"}, {"nodeId": 2, "nodeName": "run"}], "version": "1"})";
const char *const kGood = R"({"results": {"clip": [{"label": "jump", "score": 0.9, "segment": [0, 0.8]},
    {"label": "run", "score": 0.5, "segment": [0.2, 0.6]}]}})";
const char *const kPoor = R"({"results": {"clip": [{"label": "run", "score": 0.9, "segment": [0, 0.8]}]}})";

} // namespace

/// `onset-cli report` on a real project and video, without a display.
class TestCliReport : public QObject
{
    Q_OBJECT

    CliRig m_rig;

    Outcome report(const QStringList &more) const
    {
        return m_rig.cli(QStringList{"report", "p.onset"} + more, {"QT_QPA_PLATFORM="});
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_rig.projectWithClip("p.onset"));
        QVERIFY(m_rig.write("truth.json", kTruth));
        QVERIFY(m_rig.write("good.json", kGood));
        QVERIFY(m_rig.write("poor.json", kPoor));
        QCOMPARE(m_rig.cli({"import", "p.onset", "--format", "activitynet", "truth.json"}).code, 0);
    }

    void withoutARun()
    {
        const auto outcome = report({"--out", "r.html"});
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.err.contains("no finished run"), outcome.err);
        QVERIFY(!QFile::exists(m_rig.path("r.html")));
    }

    void aRun()
    {
        for (const auto *file : {"poor.json", "good.json"})
            QCOMPARE(m_rig.cli({"import", "p.onset", "--format", "activitynet-results", file}).code, 0);
        const auto outcome = report({"--out", "r.html", "--json"});
        QVERIFY2(outcome.code == 0, outcome.err);
        QVERIFY2(outcome.silent(), outcome.err);
        QCOMPARE(outcome.json()["run"].toInt(), 2); // the newest
        QCOMPARE(outcome.json()["map"].toDouble(), 0.5);
        QVERIFY(outcome.json()["compare"].isNull());
        const auto page = m_rig.read("r.html");
        QVERIFY(page.startsWith("<!DOCTYPE html>"));
        QVERIFY(page.contains("data:image/jpeg;base64,"));
        QVERIFY(!page.contains("http"));
        QVERIFY(page.contains("50.0 %"));
        QCOMPARE(static_cast<int>(page.count("<article>")), outcome.json()["shown"].toInt());
    }

    void twoRuns()
    {
        const auto outcome = report({"--run", "2", "--compare=1", "--out", "two.html", "--json"});
        QVERIFY2(outcome.code == 0, outcome.err);
        QCOMPARE(outcome.json()["compared_average_map"].toDouble(), 0.0);
        QVERIFY(m_rig.read("two.html").contains("+50.0"));
    }

    void aSplitWithoutVideos()
    {
        const auto outcome = report({"--split", "training", "--out", "none.html", "--json"});
        QVERIFY2(outcome.code == 0, outcome.err);
        QVERIFY(outcome.json()["map"].isNull());
        QVERIFY(m_rig.read("none.html").contains("No annotation can be measured here"));
        QCOMPARE(report({"--split", "validation", "--protocol", "thumos14", "--out", "v.html", "--json"})
                     .json()["map"]
                     .toDouble(),
                 0.5);
    }

    void aVideoThatIsGone()
    {
        QVERIFY(QFile::rename(m_rig.path("clip.avi"), m_rig.path("away.avi")));
        const auto outcome = report({"--out", "gone.html"});
        QVERIFY(QFile::rename(m_rig.path("away.avi"), m_rig.path("clip.avi")));
        QCOMPARE(outcome.code, 0);
        QVERIFY2(outcome.err.contains("'clip' is missing"), outcome.err);
        QVERIFY(!m_rig.read("gone.html").contains("data:image"));
    }

    void badInput_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("mention");
        QTest::newRow("no file") << QStringList{} << 2 << "--out";
        QTest::newRow("no such run") << QStringList{"--run", "77", "--out", "x.html"} << 1 << "no run 77";
        QTest::newRow("no such comparison")
            << QStringList{"--compare", "78", "--out", "x.html"} << 1 << "no run 78";
        QTest::newRow("odd run") << QStringList{"--run", "best", "--out", "x.html"} << 2 << "whole number";
        QTest::newRow("odd split") << QStringList{"--split", "odd", "--out", "x.html"} << 2 << "'odd'";
        QTest::newRow("odd protocol") << QStringList{"--protocol", "voc", "--out", "x.html"} << 2 << "'voc'";
        QTest::newRow("no folder") << QStringList{"--out", "no/such/x.html"} << 1 << "no/such/x.html";
    }

    void badInput()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        QFETCH(QString, mention);
        const auto outcome = report(arguments);
        QCOMPARE(outcome.code, code);
        QVERIFY2(outcome.err.contains(mention.toUtf8()), outcome.err);
        QVERIFY(!QFile::exists(m_rig.path("x.html")));
    }
};

QTEST_GUILESS_MAIN(TestCliReport)
#include "tst_clireport.moc"
