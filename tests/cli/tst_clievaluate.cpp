// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/analysisjson.h"
#include "app/jobs/runanalysis.h"
#include "tests/cli/clirig.h"
#include "tests/jobs/evaluationproject.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace onset;
using namespace onset::test;

/// evaluate and verdicts: what they print is what the window shows of the same project.
class TestCliEvaluate : public QObject
{
    Q_OBJECT

    CliRig m_rig;

    /// What the window computes, as JSON.
    QJsonObject expected(const AnalysisOptions &options)
    {
        auto file = ProjectFile::openReadOnly(m_rig.path("p.onset").toStdString());
        const auto contents = (*file)->load();
        auto evaluation = evaluationOf(**file, *contents, RunId{1}, options);
        auto json = cli::analysisJson(*evaluation->analysis(), *contents, false);
        json["errors"] = cli::entriesJson(evaluation->entries({}, 20), *contents);
        return QJsonDocument::fromJson(QByteArray::fromStdString(json.dump())).object();
    }

    Segment annotation(std::int64_t id, std::int64_t video, ClassId actionClass, FrameRange range,
                       AnnotatorId annotator)
    {
        Segment segment;
        segment.id = {id};
        segment.video = {video};
        segment.actionClass = actionClass;
        segment.range = range;
        segment.startPts = range.start.value;
        segment.endPts = range.end.value;
        segment.annotator = annotator;
        return segment;
    }
    static void apply(const QString &path, const ChangeSet &changes, AnnotatorId by)
    {
        auto file = ProjectFile::open(path.toStdString());
        Edit edit;
        edit.sequence = 2;
        edit.action = "test";
        edit.annotator = by;
        edit.changes = changes;
        const auto stored = (*file)->apply(edit);
        QVERIFY2(stored.ok(), stored ? "" : stored.error().message.c_str());
    }
    /// Ada's project, in which Bob annotated the first two videos too and reviewed the third.
    void makeTwoAnnotators(const QString &path)
    {
        makeEvaluationProject(path);
        AnnotatorId bob;
        {
            auto file = ProjectFile::open(path.toStdString());
            bob = *(*file)->annotator("Bob");
        }
        auto rejected = annotation(10, 1, kThrow, frameRange(600, 700), bob);
        rejected.state = SegmentState::Rejected; // Ada's throw is none to him
        ChangeSet changes;
        changes.segments = {{std::nullopt, annotation(7, 1, kJump, frameRange(100, 200), bob)},
                            {std::nullopt, annotation(8, 1, kJump, frameRange(300, 380), bob)},
                            {std::nullopt, annotation(9, 2, kThrow, frameRange(100, 200), bob)},
                            {std::nullopt, rejected}};
        Coverage reviewed;
        reviewed.id = {1};
        reviewed.video = {3};
        reviewed.range = frameRange(0, 1000);
        reviewed.kind = CoverageKind::Reviewed;
        reviewed.annotator = bob;
        changes.coverage = {{std::nullopt, reviewed}};
        apply(path, changes, bob);
    }

private slots:
    void initTestCase()
    {
        makeEvaluationProject(m_rig.path("p.onset"));
        QVERIFY(!QTest::currentTestFailed());
        auto file = ProjectFile::open(m_rig.path("p.onset").toStdString());
        Edit edit;
        edit.action = "verdict";
        edit.annotator = {1};
        Verdict verdict{{1}, {1}, {1}, frameRange(800, 900), kJump, VerdictKind::LabelWrong, {1}, 5, "look"};
        edit.changes.verdicts.push_back({std::nullopt, verdict});
        QVERIFY((*file)->apply(edit).ok());
    }

    void saysWhatTheWindowSays()
    {
        const auto outcome = m_rig.cli({"evaluate", "p.onset", "--json"});
        QCOMPARE(outcome.code, 0);
        QVERIFY2(outcome.silent(), outcome.err.constData());
        const auto json = outcome.json();
        QCOMPARE(json, expected({}));
        QVERIFY(qAbs(json["map"].toArray().at(0).toDouble() - 4.0 / 9) < 1e-12);
        QCOMPARE(json["scope"]["left_out"]["videos_without_annotation"].toInt(), 1);
        QCOMPARE(json["per_class"]["jump"]["kinds"]["background"].toInt(), 1);
        QCOMPARE(json["errors"]["total"].toInt(), 4);
        QCOMPARE(json["errors"]["costliest"].toArray().size(), 4);
        QVERIFY(!outcome.out.contains("nan"));
    }

    void takesProtocolSplitAndThresholds()
    {
        AnalysisOptions options;
        options.protocol = EvaluationProtocol::Thumos14;
        options.tiou = {0.3, 0.5};
        options.bins = thumos14Characteristics();
        const auto outcome =
            m_rig.cli({"evaluate", "p.onset", "--protocol", "thumos14", "--tiou", "0.3,0.5", "--json"});
        QCOMPARE(outcome.code, 0);
        QCOMPARE(outcome.json(), expected(options));
        const auto none = m_rig.cli({"evaluate", "p.onset", "--split", "testing", "--json"});
        QCOMPARE(none.code, 0);
        QVERIFY(none.json()["average_map"].isNull());
        QCOMPARE(none.json()["scope"].toObject()["videos"].toInt(), 0);
        QVERIFY(m_rig.write("bins.json", R"({"length": [0, 3.9, null]})"));
        const auto cut = m_rig.cli({"evaluate", "p.onset", "--bins", "bins.json", "--json"});
        QCOMPARE(cut.code, 0);
        const auto bins = cut.json()["sensitivity"].toObject()["length"].toArray();
        QCOMPARE(bins.size(), 2);
        QCOMPARE(bins[1].toObject()["truths"].toInt(), 6);
    }

    void tellsPeopleToo()
    {
        const auto outcome = m_rig.cli({"evaluate", "p.onset", "--compare", "1"});
        QCOMPARE(outcome.code, 0);
        QVERIFY(outcome.out.contains("run 1: 2 videos, 6 annotations, 6 predictions"));
        QVERIFY(outcome.out.contains("left out: 1 videos without annotation"));
        QVERIFY(outcome.out.contains("44.44 %"));
        QVERIFY(m_rig.cli({"evaluate", "p.onset", "--compare", "1", "--json"}).json().contains("compare"));
    }

    void refusesWhatMakesNoSense()
    {
        QCOMPARE(m_rig.cli({"evaluate", "p.onset", "--protocol", "coco"}).code, 2);
        QCOMPARE(m_rig.cli({"evaluate", "p.onset", "--split", "test"}).code, 2);
        QCOMPARE(m_rig.cli({"evaluate", "p.onset", "--run", "x"}).code, 2);
        QCOMPARE(m_rig.cli({"evaluate", "p.onset", "--tiou", "2"}).code, 2);
        const auto unknown = m_rig.cli({"evaluate", "p.onset", "--run", "7"});
        QCOMPARE(unknown.code, 1);
        QVERIFY2(unknown.err.contains("no run 7") && unknown.err.contains("p.onset"),
                 unknown.err.constData());
        QCOMPARE(m_rig.cli({"evaluate", "missing.onset"}).code, 1);
        QCOMPARE(m_rig.cli({"new", "empty.onset"}).code, 0);
        const auto empty = m_rig.cli({"evaluate", "empty.onset"});
        QCOMPARE(empty.code, 1);
        QVERIFY(empty.err.contains("no finished run"));
    }

    void twoAnnotators()
    {
        makeTwoAnnotators(m_rig.path("two.onset"));
        QVERIFY(!QTest::currentTestFailed());
        const auto outcome =
            m_rig.cli({"evaluate", "two.onset", "--annotator", "Ada", "--with", "Bob", "--json"});
        QVERIFY2(outcome.code == 0, outcome.err.constData());
        QVERIFY2(outcome.err.contains("1 videos were annotated by one of them only"),
                 outcome.err.constData());
        auto json = outcome.json();
        QCOMPARE(json["videos"].toInt(), 2);
        QVERIFY(qAbs(json["f1"].toArray()[2].toDouble() - 2 * 2.0 / 9) < 1e-12);
        QCOMPARE(json["per_class"].toObject()["throw"].toObject()["segments"].toArray(), QJsonArray({3, 1}));
        // The same as of two files.
        QVERIFY(m_rig.write("ada.json", R"({"database": {
            "one": {"duration": 40, "annotations": [{"segment": [4, 8], "label": "jump"},
                {"segment": [12, 16], "label": "jump"}, {"segment": [24, 28], "label": "throw"}]},
            "two": {"duration": 40, "annotations": [{"segment": [4, 8], "label": "jump"},
                {"segment": [12, 16], "label": "throw"}, {"segment": [20, 24], "label": "throw"}]}}})"));
        QVERIFY(m_rig.write("bob.json", R"({"database": {
            "one": {"duration": 40, "annotations": [{"segment": [4, 8], "label": "jump"},
                {"segment": [12, 15.2], "label": "jump"}]},
            "two": {"duration": 40, "annotations": [{"segment": [4, 8], "label": "throw"}]}}})"));
        auto files = m_rig
                         .cli({"eval", "--protocol", "agreement", "--truth", "ada.json", "--predictions",
                               "bob.json", "--json"})
                         .json();
        for (const auto *own : {"annotators", "videos", "protocol"}) {
            json.remove(own);
            files.remove(own);
        }
        QCOMPARE(json, files);
        const auto people = m_rig.cli({"evaluate", "two.onset", "--annotator", "Ada", "--with", "Bob"}).out;
        QVERIFY2(people.startsWith("Ada and Bob, 2 videos\n") && people.contains("kappa over time"),
                 people.constData());
    }

    void annotatorsAreNamed()
    {
        const auto unknown = m_rig.cli({"evaluate", "p.onset", "--annotator", "Eve", "--with", "Ada"});
        QCOMPARE(unknown.code, 1);
        QVERIFY2(unknown.err.contains("no annotator 'Eve'; segments are by 'Ada'"), unknown.err.constData());
        QCOMPARE(m_rig.cli({"evaluate", "p.onset", "--annotator", "Ada"}).code, 2);
        QCOMPARE(m_rig.cli({"evaluate", "p.onset", "--with", "Ada"}).code, 2);
        QCOMPARE(m_rig.cli({"evaluate", "p.onset", "--annotator", "Ada", "--with", "Ada", "--run", "1"}).code,
                 2);
    }

    /// A run's persons against those of the annotations.
    void people()
    {
        makePeopleProject(m_rig.path("people.onset"));
        QVERIFY(!QTest::currentTestFailed());
        const auto evaluated = [this](const QStringList &more) {
            return m_rig.cli(QStringList{"evaluate", "people.onset", "--json"} + more);
        };
        const auto videos = evaluated({"--protocol", "video-map", "--tiou", "0.3,0.5,0.7"});
        QVERIFY2(videos.code == 0, videos.err.constData());
        QVERIFY2(videos.err.contains("1 annotations name no person"), videos.err.constData());
        QCOMPARE(videos.json()["truths"].toInt(), 2);
        QCOMPARE(videos.json()["predictions"].toInt(), 2);
        // The surer prediction is another person. The other overlaps by 0.9 in time and 2 / 3 in space.
        const auto map = videos.json()["map"].toArray();
        QVERIFY(qAbs(map[0].toDouble() - 0.125) < 1e-6 && qAbs(map[1].toDouble() - 0.125) < 1e-6);
        QCOMPARE(map[2].toDouble(), 0.0);
        QCOMPARE(videos.json()["per_class"].toObject().keys(), QStringList("jump"));
        // Frame by frame: 90 of the 200 annotated boxes are found, behind 100 wrong ones.
        const auto frames = evaluated({"--protocol", "frame-map", "--rule", "multisports"}).json();
        const double expected = 0.45 * (90.0 / 190);
        QVERIFY2(qAbs(frames["average_map"].toDouble() - expected) < 1e-9,
                 qPrintable(QString::number(frames["average_map"].toDouble())));
        // A second is 25 frames: of 4 annotated ones a segment has, those from frame 100 to 175 are found.
        const auto ava = evaluated({"--protocol", "ava"}).json();
        QVERIFY2(qAbs(ava["average_map"].toDouble() - 0.5 * (4.0 / 8)) < 1e-9,
                 qPrintable(QString::number(ava["average_map"].toDouble())));
        QVERIFY(m_rig.cli({"evaluate", "people.onset", "--protocol", "ava"})
                    .out.startsWith("run 3: 1 videos, 2 annotations and 2 predictions of people\n"));
    }

    void peopleWithoutTracks()
    {
        const auto none = m_rig.cli({"evaluate", "p.onset", "--protocol", "video-map", "--json"});
        QCOMPARE(none.code, 0);
        QVERIFY2(none.err.contains("nothing is defined"), none.err.constData());
        QVERIFY(none.json()["average_map"].isNull());
        QCOMPARE(m_rig.cli({"evaluate", "p.onset", "--protocol", "video-map", "--rule", "coco"}).code, 2);
        QCOMPARE(m_rig.cli({"evaluate", "p.onset", "--protocol", "ava", "--rule", "act"}).code, 2);
        QCOMPARE(m_rig.cli({"evaluate", "p.onset", "--protocol", "ava", "--curves"}).code, 2);
        QCOMPARE(m_rig.cli({"evaluate", "p.onset", "--rule", "act"}).code, 2);
        QCOMPARE(m_rig.cli({"evaluate", "p.onset", "--protocol", "ava", "--run", "7"}).code, 1);
    }

    void listsVerdicts()
    {
        const auto outcome = m_rig.cli({"verdicts", "p.onset", "--json"});
        QCOMPARE(outcome.code, 0);
        const auto list = outcome.json()["verdicts"].toArray();
        QCOMPARE(list.size(), 1);
        const auto verdict = list[0].toObject();
        QCOMPARE(verdict["verdict"].toString(), QStringLiteral("label-wrong"));
        QCOMPARE(verdict["video"].toString(), QStringLiteral("one"));
        QCOMPARE(verdict["class"].toString(), QStringLiteral("jump"));
        QCOMPARE(verdict["start"].toDouble(), 32.0);
        QCOMPARE(verdict["annotator"].toString(), QStringLiteral("Ada"));
        QCOMPARE(verdict["note"].toString(), QStringLiteral("look"));
        QCOMPARE(m_rig.cli({"verdicts", "p.onset"}).out,
                 QByteArray("label-wrong\tone\tjump\t800\t900\trun 1\n"));
    }
};

QTEST_GUILESS_MAIN(TestCliEvaluate)
#include "tst_clievaluate.moc"
