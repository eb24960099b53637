// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirig.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QtTest>

#include <tuple>
#include <utility>
#include <vector>

using namespace onset::test;

/// `study` and `simulate` of the real program: what they refuse, and what is put together from results that
/// are there. What they measure is tests/study's and tests/simulation's.
class TestCliStudy : public QObject
{
    Q_OBJECT

private:
    CliRig m_rig;

    void putResult(const QString &folder, double map50)
    {
        QDir().mkpath(m_rig.path(folder));
        QVERIFY(m_rig.write(folder + "/uniform.json",
                            QByteArray("{\"id\": \"uniform\", \"seed\": 1, \"measures\": {\"map50\": ") +
                                QByteArray::number(map50) +
                                ", \"average_map\": 0.1, \"ar100\": 0.2}, \"per_class\": {}}\n"));
    }

private slots:
    void simulateRefusesWhatIsNoShare()
    {
        const std::vector<std::pair<QStringList, QByteArray>> wrong{
            {{"--preset", "standard"}, "--preset"},
            {{"--preset", "tiny", "--strategies", "ranked,best"}, "best"},
            {{"--preset", "tiny", "--start", "0"}, "--start"},
            {{"--preset", "tiny", "--round", "101"}, "--round"},
            {{"--preset", "tiny", "--until", "half"}, "--until"},
            {{"--preset", "tiny", "--samples", "95"}, "--samples"}};
        for (const auto &[words, named] : wrong) {
            const auto outcome = m_rig.cli(QStringList{"simulate", "--out", m_rig.path("loop")} + words);
            QCOMPARE(outcome.code, 2);
            QVERIFY2(outcome.err.contains(named), outcome.err);
        }
        QVERIFY(m_rig.write("text.safetensors", "no weights\n"));
        for (const auto *model : {"guess", "text.safetensors"}) {
            const auto outcome = m_rig.cli(
                {"simulate", "--preset", "tiny", "--begin", m_rig.path(model), "--out", m_rig.path("loop")});
            QCOMPARE(outcome.code, 1);
            QVERIFY2(outcome.err.contains(model) && outcome.err.contains("--begin"), outcome.err);
        }
        QVERIFY(!QFileInfo::exists(m_rig.path("loop")));
    }

    void studyRefusesBeforeItBegins()
    {
        QVERIFY(m_rig.write("section.md", "## More\n"));
        const std::vector<std::tuple<QStringList, int, QByteArray>> wrong{
            {{"--labels", "5,0"}, 2, "--labels"},
            {{"--labels", "5,,10"}, 2, "--labels"},
            {{"--labels", ""}, 2, "--labels"},
            {{"--labels", "half"}, 2, "--labels"},
            {{"--systems", "uniform,best"}, 2, "best"},
            {{"--variants", "scnn/best"}, 2, "scnn/best"},
            {{"--append", m_rig.path("section.md") + ',' + m_rig.path("gone.md")}, 1, "gone.md"},
            {{"--append", m_rig.path(".")}, 1, "is not a file"}};
        for (const auto &[words, code, named] : wrong) {
            const auto outcome =
                m_rig.cli(QStringList{"study", "--preset", "tiny", "--out", m_rig.path("new")} + words);
            QCOMPARE(outcome.code, code);
            QVERIFY2(outcome.err.contains(named), outcome.err);
        }
        QVERIFY(!QFileInfo::exists(m_rig.path("new")));
    }

    void sharesOfLabelsArePutTogether()
    {
        putResult("results/seed-1/labels-5", 0.25);
        putResult("results/seed-1", 0.75);
        QVERIFY(m_rig.write("section.md", "## More of it\n"));
        const auto outcome =
            m_rig.cli({"study", "--preset", "tiny", "--systems", "uniform", "--labels", "5,100", "--results",
                       m_rig.path("results"), "--out", m_rig.path("new"), "--stored", "--report",
                       m_rig.path("labels.md"), "--append", m_rig.path("section.md"), "--json"});
        QVERIFY2(outcome.code == 0, outcome.err);
        const auto labels = outcome.json()["labels"].toArray();
        QCOMPARE(labels.size(), 2);
        QCOMPARE(labels[0]["percent"].toDouble(), 5.0);
        QCOMPARE(labels[0]["systems"][0]["map50"].toDouble(), 0.25);
        QCOMPARE(labels[1]["systems"][0]["map50"].toDouble(), 0.75);
        const auto report = m_rig.read("labels.md");
        QVERIFY2(report.contains("| `uniform` | 25.0 | 75.0 |"), report);
        QVERIFY(report.contains("--labels 5,100"));
        QVERIFY(report.endsWith("\n## More of it\n"));
    }
};

QTEST_GUILESS_MAIN(TestCliStudy)
#include "tst_clistudy.moc"
