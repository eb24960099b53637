// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/projectfixture.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <map>
#include <random>
#include <set>
#include <signal.h>
#include <thread>

using namespace onset;
using namespace onset::test;

/// An edit that was acknowledged survives the death of the process.
class CrashTest : public QObject
{
    Q_OBJECT

private slots:
    void acknowledgedEditsSurviveKills();

private:
    void runAndKill(const std::string &path, int round);
    void compare(const std::string &path);

    static constexpr int kKills = 220;
    std::mt19937 m_random{20260101};
    std::set<std::string> m_acknowledged;
    std::size_t m_fromLast = 0;
    std::map<std::int64_t, QJsonObject> m_replayed; // by this test's own reading of the log
    std::int64_t m_lastEntry = 0;
    std::set<std::string> m_logged;
};

void CrashTest::runAndKill(const std::string &path, int round)
{
    QProcess writer;
    writer.setProcessChannelMode(QProcess::SeparateChannels);
    writer.start(CRASHWRITER,
                 {QString::fromStdString(path), QString("r%1").arg(round), QString::number(round)});
    QVERIFY(writer.waitForStarted());
    QByteArray out;
    // Most die while they edit, some while they open.
    if (round % 8 != 0) {
        while (!out.contains('\n') && writer.waitForReadyRead(10000))
            out += writer.readAllStandardOutput();
        QVERIFY2(out.contains('\n'), writer.readAllStandardError().constData());
    }
    std::this_thread::sleep_for(std::chrono::microseconds(m_random() % 30000));
    QCOMPARE(::kill(static_cast<pid_t>(writer.processId()), SIGKILL), 0);
    writer.waitForFinished();
    QCOMPARE(writer.exitStatus(), QProcess::CrashExit);
    out += writer.readAllStandardOutput();
    const auto whole = out.left(out.lastIndexOf('\n') + 1);
    m_fromLast = 0;
    for (const auto &line : whole.split('\n')) {
        if (!line.isEmpty()) {
            m_acknowledged.insert(line.toStdString());
            ++m_fromLast;
        }
    }
}

void CrashTest::compare(const std::string &path)
{
    auto opened = ProjectFile::open(path); // the dead process's lock is gone with it
    REQUIRE_OK(opened);
    auto &project = *opened.value();
    REQUIRE_SOUND(project); // integrity_check, foreign keys, replay of the log

    auto entries = project.editLog(0, 100000).value();
    std::reverse(entries.begin(), entries.end());
    for (const auto &entry : entries) {
        if (entry.id <= m_lastEntry)
            continue;
        m_lastEntry = entry.id;
        m_logged.insert(entry.action);
        const auto summary = QJsonDocument::fromJson(QByteArray::fromStdString(entry.summary)).object();
        for (const auto &change : summary["segments"].toArray()) {
            const auto before = change.toObject()["before"].toObject();
            const auto after = change.toObject()["after"].toObject();
            if (after.isEmpty())
                m_replayed.erase(before["id"].toInteger());
            else
                m_replayed[after["id"].toInteger()] = after;
        }
    }
    for (const auto &action : m_acknowledged)
        QVERIFY2(m_logged.contains(action), ("lost: " + action).c_str());

    const auto segments = project.load().value().segments;
    QCOMPARE(segments.size(), m_replayed.size());
    for (const auto &segment : segments) {
        const auto row = m_replayed.find(segment.id.value);
        QVERIFY(row != m_replayed.end());
        QCOMPARE(row->second["start_frame"].toInteger(), segment.range.start.value);
        QCOMPARE(row->second["end_frame"].toInteger(), segment.range.end.value);
        QCOMPARE(row->second["revision"].toInteger(), segment.revision);
        QCOMPARE(row->second["note"].toString().toStdString(), segment.note);
    }
}

void CrashTest::acknowledgedEditsSurviveKills()
{
    ProjectFixture fixture;
    const auto video = fixture->addVideo(videoNamed("one")).value();
    Run run;
    run.system = "motion";
    run.videos = {video.id};
    REQUIRE_OK(fixture->beginRun(run));
    fixture.close();

    QElapsedTimer clock;
    clock.start();
    std::size_t killedWhileEditing = 0;
    for (int round = 0; round < kKills; ++round) {
        runAndKill(fixture.path(), round);
        if (QTest::currentTestFailed())
            return;
        killedWhileEditing += m_fromLast > 0;
        compare(fixture.path());
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY(killedWhileEditing >= 180);
    qInfo("%d kills, %zu of them after acknowledged edits, %zu edits acknowledged, %zu stored, %.1f s",
          kKills, killedWhileEditing, m_acknowledged.size(), m_logged.size(),
          static_cast<double>(clock.elapsed()) / 1000.0);
}

QTEST_GUILESS_MAIN(CrashTest)
#include "crashtest.moc"
