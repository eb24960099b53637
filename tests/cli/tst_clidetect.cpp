// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/db/projectfile.h"
#include "tests/cli/clirig.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

#include <csignal>
#include <sys/types.h>

using namespace onset;
using namespace onset::test;

namespace {

constexpr int kFrames = 110;
/// The whole video's proposals too, which people's would otherwise stand for.
const QStringList kParameters{"--parameters", "{\"derive\": {\"preferTracks\": false}}"};
const QStringList kDetect = QStringList{"detect", "p.onset", "--system", "motion"} + kParameters;

} // namespace

/// detect: a whole run, one that is interrupted, and what comes out of them.
class TestCliDetect : public QObject
{
    Q_OBJECT

    CliRig m_rig;

    RunProducts products(const QString &project, std::int64_t run) const
    {
        auto file = ProjectFile::openReadOnly(m_rig.path(project).toStdString());
        if (!file)
            return {};
        auto loaded = (*file)->products(RunId{run}, VideoId{1});
        return loaded ? *loaded : RunProducts{};
    }
    QByteArray proposals(const QString &project) const
    {
        m_rig.cli({"export", project, "--format", "activitynet-proposals", "proposals.json"});
        return m_rig.read("proposals.json");
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_rig.people("people.mkv", kFrames));
        for (const auto &project : {"p.onset", "interrupted.onset"}) {
            QCOMPARE(m_rig.cli({"new", project}).code, 0);
            QCOMPARE(m_rig.cli({"add", project, "people.mkv"}).code, 0);
        }
    }

    void detectsPeople()
    {
        const auto outcome = m_rig.cli(kDetect + QStringList{"--json"});
        QVERIFY2(outcome.code == 0 && outcome.silent(), outcome.err.constData());
        const auto json = outcome.json();
        QCOMPARE(json["run"].toInt(), 1);
        const auto video = json["videos"].toArray().first().toObject();
        QCOMPARE(video["id"].toString(), QStringLiteral("people"));
        QCOMPARE(video["tracks"].toInt(), 2);
        QVERIFY(video["detections"].toInt() > 0);
        const auto stored = products("p.onset", 1);
        QCOMPARE(stored.run.state, RunState::Finished);
        QVERIFY(stored.complete);
        QCOMPARE(stored.processed, frameRange(0, kFrames));
        QCOMPARE(static_cast<int>(stored.detections.size()), video["detections"].toInt());
        QCOMPARE(m_rig.cli({"check", "p.onset"}).code, 0);
    }

    void itsResultsCanBeReadAgain()
    {
        const auto first = proposals("p.onset");
        const auto count = Outcome{0, first, {}}.json()["results"].toObject()["people"].toArray().size();
        QVERIFY(count > 0);
        QVERIFY(m_rig.write("first.json", first));
        const auto again =
            m_rig.cli({"import", "p.onset", "--format", "activitynet-proposals", "first.json", "--json"});
        QCOMPARE(again.code, 0);
        QCOMPARE(again.json()["segments"].toInt(), count);
        QVERIFY2(again.json()["notices"].toArray().isEmpty(), again.out.constData()); // tracks are kept
        QCOMPARE(proposals("p.onset"), first);
    }

    void wrongParametersLeaveNothing()
    {
        const auto outcome = m_rig.cli({"detect", "interrupted.onset", "--system", "motion", "--parameters",
                                        R"({"analysisRate": "fast"})"});
        QCOMPARE(outcome.code, 2);
        QVERIFY2(outcome.err.contains("analysisRate"), outcome.err.constData());
        const auto nothing = m_rig.cli({"detect", "interrupted.onset", "--system", "motion", "--resume"});
        QCOMPARE(nothing.code, 1);
        QVERIFY(nothing.err.contains("resume"));
        QCOMPARE(m_rig.cli({"detect", "p.onset", "--system", "motion", "--video", "none"}).code, 1);
    }

    void aRunThatIsInterruptedGoesOn()
    {
        QProcess process;
        m_rig.start(process, QStringList{"detect", "interrupted.onset", "--system", "motion"} + kParameters);
        QVERIFY(process.waitForStarted());
        std::int64_t run = 0;
        QElapsedTimer waited;
        waited.start();
        while (run == 0 && waited.elapsed() < 60000 && process.state() == QProcess::Running) {
            for (std::int64_t candidate : {1, 2})
                run = products("interrupted.onset", candidate).processed.end.value > 0 ? candidate : run;
            QTest::qWait(5);
        }
        QVERIFY(run > 0);
        QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
        QVERIFY(process.waitForFinished(60000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 1);
        QVERIFY(process.readAllStandardError().contains("--resume"));

        const auto partial = products("interrupted.onset", run);
        QCOMPARE(partial.run.state, RunState::Partial);
        QVERIFY(!partial.complete);
        QVERIFY(partial.processed.end.value < kFrames);
        QCOMPARE(m_rig.cli({"check", "interrupted.onset"}).code, 0);
        const auto refused =
            m_rig.cli({"export", "interrupted.onset", "--format", "activitynet-proposals", "none.json"});
        QCOMPARE(refused.code, 1);

        const auto resumed =
            m_rig.cli({"detect", "interrupted.onset", "--system", "motion", "--resume", "--json"});
        QVERIFY2(resumed.code == 0 && resumed.silent(), resumed.err.constData());
        QCOMPARE(resumed.json()["run"].toInt(), static_cast<int>(run));
        sameAsWhole(products("interrupted.onset", run));
        QCOMPARE(m_rig.cli({"check", "interrupted.onset"}).code, 0);
    }

    void aMissingVideoIsTold()
    {
        QVERIFY(QFile::rename(m_rig.path("people.mkv"), m_rig.path("moved.mkv")));
        const auto missing = m_rig.cli(kDetect);
        QCOMPARE(missing.code, 1);
        QVERIFY2(missing.err.contains("people.mkv"), missing.err.constData());
        QVERIFY(m_rig.pattern("people.mkv", 20));
        const auto other = m_rig.cli(kDetect);
        QCOMPARE(other.code, 1);
        QVERIFY2(other.err.contains("people.mkv"), other.err.constData());
    }

private:
    void sameAsWhole(const RunProducts &mine) const
    {
        const auto whole = products("p.onset", 1);
        QCOMPARE(mine.run.state, RunState::Finished);
        QVERIFY(mine.complete);
        QCOMPARE(mine.processed, whole.processed);
        QCOMPARE(mine.tracks.size(), whole.tracks.size());
        const auto video = [](const RunProducts &p) {
            for (const auto &curve : p.curves) {
                if (!curve.key.track && curve.key.kind == CurveKind::Motion)
                    return curve.values;
            }
            return std::vector<float>();
        };
        QVERIFY(!video(whole).empty());
        QCOMPARE(video(mine), video(whole));
        const auto ofVideo = [](const RunProducts &p) {
            std::vector<FrameRange> ranges;
            for (const auto &detection : p.detections) {
                if (!detection.track)
                    ranges.push_back(detection.range);
            }
            return ranges;
        };
        QVERIFY(!ofVideo(whole).empty());
        QCOMPARE(ofVideo(mine), ofVideo(whole));
        sameWhereabouts(mine, whole);
    }

    /// Boxes that are followed again after the break may lie a little beside.
    static void sameWhereabouts(const RunProducts &mine, const RunProducts &whole)
    {
        for (std::size_t i = 0; i < whole.tracks.size(); ++i) {
            for (std::int64_t f = 5; f < kFrames; f += 5) {
                const auto want = boxAt(whole.tracks[i], FrameIndex{f});
                const auto got = boxAt(mine.tracks[i], FrameIndex{f});
                QCOMPARE(got.has_value(), want.has_value());
                if (want)
                    QVERIFY(spatialIou(*got, *want) > 0.7);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestCliDetect)
#include "tst_clidetect.moc"
