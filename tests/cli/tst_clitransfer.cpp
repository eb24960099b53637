// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clirig.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

using namespace onset::test;

namespace {

const char *const kGroundTruth = R"({
  "version": "VERSION 1.3",
  "taxonomy": [
    {"nodeId": 0, "nodeName": "Root", "parentId": null, "parentName": null},
    {"nodeId": 1, "nodeName": "jump", "parentId": 0, "parentName": "Root"},
    {"nodeId": 2, "nodeName": "run", "parentId": 0, "parentName": "Root"}
  ],
  "database": {"clip": {"subset": "validation", "license": "none", "annotations": [
    {"segment": [0.123, 0.777], "label": "jump"},
    {"segment": [1.0000001, 1.9999999], "label": "run"},
    {"segment": [0.5, 0.501], "label": "run"}
  ]}}
})";

const char *const kResults = R"({"version": "VERSION 1.3", "external_data": {}, "results": {"clip": [
  {"label": "jump", "score": 0.9123456789, "segment": [0.0123, 0.4567]},
  {"label": "run", "score": 0.25, "segment": [1.1, 1.3333333]}]}})";

const char *const kProposals = R"({"version": "VERSION 1.3", "external_data": {}, "results": {"clip": [
  {"score": 0.75, "segment": [0.0123, 0.4567]}, {"score": 1e-7, "segment": [0.9, 1.91]}]}})";

const char *const kCsv = "video,start_seconds,end_seconds,class,state,annotator,note\r\n"
                         "clip,0.0123,0.4567,jump,human,Ann,\"a, \"\"b\"\"\"\r\n"
                         "clip,0.5,0.9,run,locked,Bob,\r\n"
                         "clip,1.01,1.97,jump,accepted,,\xe8\xb7\xb3\r\n";

} // namespace

/// Import and export: what goes in comes out again.
class TestCliTransfer : public QObject
{
    Q_OBJECT

    CliRig m_rig;

    Outcome import(const QString &project, const QString &format, const QString &file) const
    {
        return m_rig.cli({"import", project, "--format", format, file, "--json"});
    }
    QByteArray exported(const QString &project, const QString &format, const QStringList &more = {}) const
    {
        const auto outcome = m_rig.cli(QStringList{"export", project, "--format", format, "out"} + more);
        return outcome.code == 0 && outcome.silent() ? m_rig.read("out")
                                                     : QByteArray("failed: ") + outcome.err;
    }
    /// A project with the classes of the ground truth but no segments.
    bool projectWithClasses(const QString &name) const
    {
        auto classes = QByteArray(kGroundTruth);
        const auto from = classes.indexOf("\"annotations\": [") + 16;
        classes.remove(from, classes.lastIndexOf(']') - from);
        return m_rig.projectWithClip(name) && m_rig.write("classes.json", classes) &&
               import(name, "activitynet", "classes.json").code == 0;
    }
    static QJsonArray segmentsOf(const QByteArray &text, bool groundTruth)
    {
        const auto json = Outcome{0, text, {}}.json();
        return groundTruth ? json["database"]["clip"]["annotations"].toArray()
                           : json["results"]["clip"].toArray();
    }

    bool writeKit(const QString &folder) const
    {
        return QDir(m_rig.path(".")).mkpath(folder) &&
               m_rig.write(folder + "/detclasslist.txt", "7 Jump\n9 Run\n") &&
               m_rig.write(folder + "/Jump_test.txt", "clip  0.123 0.777\n") &&
               m_rig.write(folder + "/Run_test.txt", "clip  0.500 0.501\nclip  1.0000001 1.9999999\n") &&
               m_rig.write(folder + "/Ambiguous_test.txt", "clip  1.2 1.3\n");
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_rig.write("activitynet", kGroundTruth));
        QVERIFY(m_rig.write("activitynet-results", kResults));
        QVERIFY(m_rig.write("activitynet-proposals", kProposals));
        QVERIFY(m_rig.write("csv", kCsv));
    }

    void roundTripsLoseNothing_data()
    {
        QTest::addColumn<int>("count");
        QTest::newRow("activitynet") << 3;
        QTest::newRow("activitynet-results") << 2;
        QTest::newRow("activitynet-proposals") << 2;
        QTest::newRow("csv") << 3;
    }

    void roundTripsLoseNothing()
    {
        QFETCH(int, count);
        const QString format = QTest::currentDataTag();
        QVERIFY(projectWithClasses("first-" + format));
        const auto imported = import("first-" + format, format, format);
        QVERIFY2(imported.code == 0 && imported.silent(), imported.err.constData());
        QCOMPARE(imported.json()["segments"].toInt(), count);
        const auto first = exported("first-" + format, format);
        QVERIFY2(!first.startsWith("failed"), first.constData());

        // The same again: nothing is doubled.
        if (format == "activitynet" || format == "csv") {
            QVERIFY(m_rig.write("again", first));
            const auto again = import("first-" + format, format, "again").json();
            QCOMPARE(again["segments"].toInt(-1), 0);
            QCOMPARE(again["existing"].toInt(), count);
            QCOMPARE(exported("first-" + format, format), first);
        }
        // Into another project and out of it.
        QVERIFY(projectWithClasses("second-" + format));
        QVERIFY(m_rig.write("exported", first));
        QCOMPARE(import("second-" + format, format, "exported").code, 0);
        QCOMPARE(exported("second-" + format, format), first);
        QCOMPARE(m_rig.cli({"check", "second-" + format}).code, 0);
    }

    void importedSecondsComeBack()
    {
        QVERIFY(m_rig.projectWithClip("seconds.onset"));
        QCOMPARE(import("seconds.onset", "activitynet", "activitynet").code, 0);
        const auto text = exported("seconds.onset", "activitynet");
        for (const auto &seconds : {"[0.123, 0.777]", "[1.0000001, 1.9999999]", "[0.500, 0.501]"})
            QVERIFY2(text.contains(seconds), text.constData());
        const auto truth = segmentsOf(text, true);
        QCOMPARE(truth[0]["segment"].toArray(), QJsonArray({0.123, 0.777}));
        QCOMPARE(truth[0]["segment(frames)"].toArray(), QJsonArray({3, 19}));
        QCOMPARE(truth[2]["segment"].toArray(), QJsonArray({1.0000001, 1.9999999}));
        QVERIFY(text.contains("\"subset\": \"validation\""));

        QCOMPARE(import("seconds.onset", "activitynet-results", "activitynet-results").code, 0);
        const auto results = segmentsOf(exported("seconds.onset", "activitynet-results"), false);
        QCOMPARE(results.size(), 2);
        QCOMPARE(results[0]["score"].toDouble(), 0.9123456789);
        QCOMPARE(results[0]["segment"].toArray(), QJsonArray({0.0123, 0.4567}));
        QCOMPARE(results[0]["label"].toString(), QStringLiteral("jump"));
        QCOMPARE(results[1]["segment"].toArray(), QJsonArray({1.1, 1.3333333}));
    }

    void secondsOfFramesAreTheVideos()
    {
        QVERIFY(m_rig.projectWithClip("frames.onset"));
        QVERIFY(m_rig.write("frames.csv", "video,start_frame,end_frame,class\nclip,1,50,jump\n"));
        QCOMPARE(import("frames.onset", "csv", "frames.csv").code, 0);
        const auto rows = exported("frames.onset", "csv").split('\n');
        QVERIFY2(rows.value(1).startsWith("clip,0.040,2.000,1,50,1,50,jump,,human,"),
                 rows.value(1).constData());
    }

    void notesTellWhatWasNotKept()
    {
        QVERIFY(m_rig.projectWithClip("notes.onset"));
        const auto outcome = m_rig.cli({"import", "notes.onset", "--format", "activitynet", "activitynet"});
        QCOMPARE(outcome.code, 0);
        QVERIFY(outcome.silent());
        QVERIFY(outcome.out.startsWith("imported 3 segments\n"));
        QVERIFY2(outcome.out.contains("note: ") && outcome.out.contains("license"), outcome.out.constData());
    }

    void annotatorsAreKept()
    {
        QVERIFY(m_rig.projectWithClip("people.onset"));
        QCOMPARE(m_rig.cli({"import", "people.onset", "--format", "csv", "csv", "--annotator", "Cem"}).code,
                 0);
        const auto list = m_rig.cli({"segments", "people.onset", "--json"}).json()["segments"].toArray();
        QStringList names;
        for (const auto &segment : list)
            names << segment.toObject()["annotator"].toString();
        QCOMPARE(names, QStringList({"Ann", "Bob", "Cem"}));
    }

    void theNewestFinishedRunIsExported()
    {
        QVERIFY(projectWithClasses("runs.onset"));
        const auto none = m_rig.cli({"export", "runs.onset", "--format", "activitynet-results", "none.json"});
        QCOMPARE(none.code, 1);
        QVERIFY(none.err.contains("runs.onset"));
        QVERIFY(!QFile::exists(m_rig.path("none.json")));
        QCOMPARE(import("runs.onset", "activitynet-results", "activitynet-results").json()["run"].toInt(), 1);
        QCOMPARE(import("runs.onset", "activitynet-proposals", "activitynet-proposals").json()["run"].toInt(),
                 2);
        const auto newest = exported("runs.onset", "activitynet-results");
        QVERIFY(newest.contains("\"motion\"") && newest.contains("0.75"));
        QCOMPARE(exported("runs.onset", "activitynet-results", {"--run", "2"}), newest);
        QVERIFY(exported("runs.onset", "activitynet-results", {"--run", "1"}).contains("0.9123456789"));
        QCOMPARE(m_rig.cli({"export", "runs.onset", "--format", "csv", "none.csv", "--run", "3"}).code, 1);
        QVERIFY(!QFile::exists(m_rig.path("none.csv")));
    }

    void aRunOverSomeVideosIsExported()
    {
        QVERIFY(m_rig.projectWithClip("some.onset"));
        QVERIFY(m_rig.pattern("other.avi", 50));
        QCOMPARE(m_rig.cli({"add", "some.onset", "other.avi"}).code, 0);
        QCOMPARE(m_rig.cli({"detect", "some.onset", "--system", "even", "--video", "other"}).code, 0);
        const auto results = exported("some.onset", "activitynet-results");
        QVERIFY2(results.contains("\"other\""), results.constData());
    }

    void thumos14ComesBack()
    {
        QVERIFY(writeKit("kit"));
        QVERIFY(m_rig.projectWithClip("kit.onset"));
        const auto imported = import("kit.onset", "thumos14", "kit");
        QVERIFY2(imported.code == 0, imported.err.constData());
        QCOMPARE(imported.json()["segments"].toInt(), 3);
        QCOMPARE(imported.json()["classes"].toInt(), 2);
        QVERIFY(imported.json()["notices"][0].toString().startsWith("1 ambiguous regions"));
        QVERIFY(exported("kit.onset", "activitynet").contains("\"subset\": \"testing\""));
        // Nothing is doubled, and the seconds come back as they were.
        QCOMPARE(import("kit.onset", "thumos14", "kit").json()["existing"].toInt(), 3);
        QCOMPARE(m_rig.cli({"export", "kit.onset", "--format", "thumos14", "written"}).code, 0);
        QCOMPARE(m_rig.read("written/Jump_test.txt"), m_rig.read("kit/Jump_test.txt"));
        QCOMPARE(m_rig.read("written/Run_test.txt"), m_rig.read("kit/Run_test.txt"));
        QCOMPARE(m_rig.read("written/motion_test.txt"), QByteArray());
        QCOMPARE(m_rig.read("written/detclasslist.txt"), QByteArray("1 motion\n2 Jump\n3 Run\n"));
        QVERIFY(m_rig.projectWithClip("second.onset"));
        QCOMPARE(import("second.onset", "thumos14", "written").json()["segments"].toInt(), 3);
        // Into the kit itself: its numbers and its regions stay.
        QCOMPARE(m_rig.cli({"export", "second.onset", "--format", "thumos14", "kit"}).code, 0);
        QCOMPARE(m_rig.read("kit/detclasslist.txt"), QByteArray("10 motion\n7 Jump\n9 Run\n"));
        QCOMPARE(m_rig.read("kit/Ambiguous_test.txt"), QByteArray("clip  1.2 1.3\n"));
        QCOMPARE(m_rig.read("kit/Jump_test.txt"), m_rig.read("written/Jump_test.txt"));
    }

    /// What is exported is what `eval` reads.
    void thumos14IsEvaluated()
    {
        QVERIFY(writeKit("true"));
        QVERIFY(m_rig.projectWithClip("made.onset"));
        QCOMPARE(import("made.onset", "thumos14", "true").code, 0);
        const QByteArray made = "clip.mp4 0.123 0.700 7 0.75\nclip.mp4 0.500 0.501 9 0.25\n";
        QVERIFY(m_rig.write("true/made.txt", made));
        const auto run = import("made.onset", "thumos14-detections", "true/made.txt");
        QVERIFY2(run.code == 0 && run.json()["run"].toInt() == 1, run.err.constData());
        for (const auto *name : {"true/out.txt", "own.txt"})
            QCOMPARE(m_rig.cli({"export", "made.onset", "--format", "thumos14-detections", name}).code, 0);
        QCOMPARE(m_rig.read("true/out.txt"), QByteArray(made).replace(".mp4", ""));
        QVERIFY(m_rig.read("own.txt").startsWith("clip 0.123 0.700 2 0.75\n"));
        QCOMPARE(m_rig.read("detclasslist.txt"), QByteArray("1 motion\n2 Jump\n3 Run\n"));
        const auto eval = [&](const char *truth, const char *predictions) {
            return m_rig.cli({"eval", "--protocol", "thumos14", "--truth", m_rig.path(truth), "--predictions",
                              predictions, "--json"});
        };
        QCOMPARE(m_rig.cli({"export", "made.onset", "--format", "thumos14", "own"}).code, 0);
        const auto theirs = eval("true", "true/made.txt").json();
        QVERIFY(theirs["average_map"].toDouble() > 0.2);
        QCOMPARE(eval("true", "true/out.txt").json(), theirs);
        QCOMPARE(eval("own", "own.txt").json().value("per_class")["Jump"], theirs.value("per_class")["Jump"]);
    }

    void faultsOfThumos14NameTheLine_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("mention");
        QTest::newRow("reversed") << QByteArray("clip 1 0.5\n")
                                  << QByteArray("line 1: the segment ends before");
        QTest::newRow("negative") << QByteArray("\nclip -1 0.5\n")
                                  << QByteArray("line 2: the times lie outside");
        QTest::newRow("text") << QByteArray("clip 0 1\nclip a 1\n") << QByteArray("line 2: ");
        QTest::newRow("words") << QByteArray("clip 0\n") << QByteArray("line 1: must be VIDEO START END");
        QTest::newRow("unknown video")
            << QByteArray("clip 0 1\nother 0 1\n") << QByteArray("line 2: the project has no video 'other'");
        QTest::newRow("no UTF-8") << QByteArray("cl\xffip 0 1\n")
                                  << QByteArray("line 1: the name of the video");
    }

    void faultsOfThumos14NameTheLine()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, mention);
        const auto folder = QStringLiteral("faulty-") + QTest::currentDataTag();
        QVERIFY(writeKit(folder) && m_rig.write(folder + "/Jump_test.txt", text));
        QVERIFY(m_rig.projectWithClip(folder + ".onset"));
        const auto outcome = import(folder + ".onset", "thumos14", folder);
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.err.contains("Jump_test.txt: " + mention), outcome.err.constData());
        QCOMPARE(m_rig.cli({"segments", folder + ".onset", "--json"}).json()["segments"].toArray().size(), 0);
    }

    void thumos14RefusesWhatItCannotHold()
    {
        QVERIFY(writeKit("other") && m_rig.projectWithClip("odd.onset"));
        QVERIFY(m_rig.write("odd.csv", "video,start,end,class\nclip,0,1,high jump\n"));
        QCOMPARE(import("odd.onset", "csv", "odd.csv").code, 0);
        const auto odd = m_rig.cli({"export", "odd.onset", "--format", "thumos14", "odd"});
        QCOMPARE(odd.code, 1);
        QVERIFY2(odd.err.contains("'high jump'; rename it"), odd.err.constData());
        QVERIFY(!QFile::exists(m_rig.path("odd")));
        // The clip is in no subset, so the kit's own annotations would be mixed with the project's.
        QVERIFY(m_rig.projectWithClip("plain.onset"));
        const auto mixed = m_rig.cli({"export", "plain.onset", "--format", "thumos14", "other"});
        QCOMPARE(mixed.code, 1);
        QVERIFY2(mixed.err.contains("subset 'test'"), mixed.err.constData());
        // Detections: numbers that nobody explains.
        QVERIFY(QDir(m_rig.path(".")).mkpath("bare") && m_rig.write("bare/made.txt", "clip 0 1 7 0.5\n"));
        const auto bare = import("plain.onset", "thumos14-detections", "bare/made.txt");
        QCOMPARE(bare.code, 1);
        QVERIFY2(bare.err.contains("detclasslist.txt"), bare.err.constData());
        QVERIFY(m_rig.write("other/made.txt", "clip 0 1 7 0.5\nclip 0 1 8 0.5\n"));
        const auto unknown = import("plain.onset", "thumos14-detections", "other/made.txt");
        QCOMPARE(unknown.code, 1);
        QVERIFY2(unknown.err.contains("made.txt: line 2: there is no class 8"), unknown.err.constData());
        QCOMPARE(import("plain.onset", "thumos14", "nowhere").code, 1);
    }

    void keysMayLackTheirPrefix()
    {
        QVERIFY(m_rig.pattern("v_abc.avi", 50));
        QCOMPARE(m_rig.cli({"new", "prefix.onset"}).code, 0);
        QCOMPARE(m_rig.cli({"add", "prefix.onset", "v_abc.avi"}).code, 0);
        QVERIFY(m_rig.write("prefix.json", QByteArray(kProposals).replace("\"clip\"", "\"abc\"")));
        QCOMPARE(import("prefix.onset", "activitynet-proposals", "prefix.json").code, 0);
    }
};

QTEST_GUILESS_MAIN(TestCliTransfer)
#include "tst_clitransfer.moc"
