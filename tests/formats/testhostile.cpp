// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"
#include "storage/formats/activitynet.h"
#include "storage/formats/csv.h"
#include "storage/formats/importplan.h"
#include "storage/formats/numbers.h"

#include <QTest>

#include <cmath>
#include <random>
#include <sstream>

using namespace onset;

namespace {

std::string repeated(const std::string &text, int n)
{
    std::string result;
    for (int i = 0; i < n; ++i)
        result += text;
    return result;
}

/// What the header promises of everything that parses.
bool keepsPromises(const ImportedAnnotations &a)
{
    for (const auto &s : a.segments) {
        if (s.video >= a.videos.size() || (s.start.has_value() != s.end.has_value()))
            return false;
        if (s.start &&
            !(std::isfinite(*s.start) && 0 <= *s.start && *s.start <= *s.end && *s.end <= kMaxSeconds))
            return false;
        if (!s.start && !(s.startFrame && s.endFrame && 0 <= *s.startFrame && *s.startFrame < *s.endFrame))
            return false;
        if (s.score && !std::isfinite(*s.score))
            return false;
        if ((s.label.empty() && a.kind != ImportedKind::Proposals) || firstInvalidUtf8(s.label) ||
            s.where.empty())
            return false;
    }
    return true;
}

/// Every change a plan makes fits the project.
bool fits(const ImportPlan &plan, const ProjectContents &p)
{
    for (const auto &change : plan.changes.segments) {
        const auto &s = *change.after;
        const auto &frames = *p.videos[static_cast<std::size_t>(s.video.value - 1)].frames;
        if (s.range.empty() || s.range.start.value < 0 || s.range.end.value > frames.size())
            return false;
    }
    return true;
}

std::string mutated(std::string text, std::mt19937 &random)
{
    static const std::string pieces[] = {"\"",          "{",
                                         "}",           "[",
                                         "]",           ",",
                                         ":",           "-",
                                         "1e308",       "1e999",
                                         "NaN",         "null",
                                         "\xFF",        std::string(1, '\0'),
                                         "\"segment\"", "99999999999999999999",
                                         ";",           "\r\n",
                                         "true",        "[[",
                                         "\\u0000",     "\"\"",
                                         "-0",          "0.5",
                                         "\xEF\xBB\xBF"};
    const auto changes = 1 + random() % 4;
    for (unsigned i = 0; i < changes && !text.empty(); ++i) {
        const auto at = random() % text.size();
        switch (random() % 5) {
        case 0:
            text[at] = static_cast<char>(random());
            break;
        case 1:
            text.erase(at, 1 + random() % 20);
            break;
        case 2:
            text.insert(at, pieces[random() % std::size(pieces)]);
            break;
        case 3:
            text.insert(at, text.substr(random() % text.size(), random() % 60));
            break;
        default:
            text.resize(at);
            break;
        }
    }
    return text;
}

} // namespace

class TestHostile : public QObject
{
    Q_OBJECT
private slots:
    void groundTruth_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("says");
        const auto row = [](const char *name, const std::string &text, const char *says) {
            QTest::newRow(name) << QByteArray::fromStdString(text) << QByteArray(says);
        };
        const auto annotation = [](const std::string &members) {
            return "{\"database\": {\"v\": {\"annotations\": [" + members + "]}}}";
        };
        row("empty", "", "line 1");
        row("no JSON", "video,start,end\n", "line 1");
        row("array", "[]", "/: must be an object");
        row("no database", "{}", "has no member \"database\"");
        row("results instead", "{\"results\": {}}", "\"database\"");
        row("database list", "{\"database\": []}", "/database: must be an object");
        row("video number", "{\"database\": {\"v\": 5}}", "/database/v: must be an object");
        row("nameless video", "{\"database\": {\"\": {}}}", "must not be empty");
        row("annotations object", "{\"database\": {\"v\": {\"annotations\": {}}}}",
            "/database/v/annotations: must be a list");
        row("annotation text", annotation("\"x\""), "/database/v/annotations/0: must be an object");
        row("second annotation", annotation("{\"label\": \"a\", \"segment\": [1, 2]}, {\"label\": \"a\"}"),
            "/database/v/annotations/1: has no \"segment\"");
        row("no label", annotation("{\"segment\": [1, 2]}"), "has no \"label\"");
        row("empty label", annotation("{\"segment\": [1, 2], \"label\": \"\"}"), "must not be empty");
        row("label number", annotation("{\"segment\": [1, 2], \"label\": 5}"),
            "annotations/0/label: must be a text");
        row("label null", annotation("{\"segment\": [1, 2], \"label\": null}"), "must be a text");
        row("control character", annotation("{\"segment\": [1, 2], \"label\": \"a\\u0001\"}"),
            "control character");
        row("long label", annotation("{\"segment\": [1, 2], \"label\": \"" + repeated("x", 501) + "\"}"),
            "longer than");
        row("NaN", annotation("{\"segment\": [NaN, 2], \"label\": \"a\"}"), "line 1");
        row("Infinity", annotation("{\"segment\": [1, Infinity], \"label\": \"a\"}"), "line 1");
        row("overflow", annotation("{\"segment\": [1, 1e999], \"label\": \"a\"}"),
            "/database/v/annotations/0/segment");
        row("huge", annotation("{\"segment\": [1, 1e300], \"label\": \"a\"}"), "beyond any video");
        row("huge integer", annotation("{\"segment\": [1, 18446744073709551615], \"label\": \"a\"}"),
            "beyond any video");
        row("negative", annotation("{\"segment\": [-1, 2], \"label\": \"a\"}"), "starts before");
        row("reversed", annotation("{\"segment\": [3, 2], \"label\": \"a\"}"), "ends before it starts");
        row("one number", annotation("{\"segment\": [3], \"label\": \"a\"}"), "a start and an end");
        row("three numbers", annotation("{\"segment\": [3, 4, 5], \"label\": \"a\"}"), "one number too many");
        row("segment text", annotation("{\"segment\": \"3-4\", \"label\": \"a\"}"), "must be a list");
        row("number as text", annotation("{\"segment\": [\"3\", 4], \"label\": \"a\"}"),
            "segment/0: must be a number");
        row("nested segment", annotation("{\"segment\": [[3, 4]], \"label\": \"a\"}"), "must be a number");
        row("segment null", annotation("{\"segment\": null, \"label\": \"a\"}"), "must be a list");
        row("bad frames", annotation("{\"segment(frames)\": [5, 5], \"label\": \"a\"}"), "later end");
        row("track", annotation("{\"segment\": [1, 2], \"label\": \"a\", \"track\": 1.5}"), "whole number");
        row("video twice", "{\"database\": {\"v\": {}, \"v\": {}}}", "/database/v: is there twice");
        row("label twice", annotation("{\"segment\": [1, 2], \"label\": \"a\", \"label\": \"b\"}"),
            "is there twice");
        row("database twice", "{\"database\": {}, \"database\": {}}", "is there twice");
        row("duration text", "{\"database\": {\"v\": {\"duration\": \"long\"}}}", "/database/v/duration");
        row("subset number", "{\"database\": {\"v\": {\"subset\": 3}}}", "/database/v/subset");
        row("taxonomy object", "{\"taxonomy\": {}, \"database\": {}}", "/taxonomy");
        row("taxonomy name", "{\"taxonomy\": [{\"nodeName\": 3}], \"database\": {}}", "/taxonomy/0/nodeName");
        row("deep", "{\"x\": " + repeated("[", 100000), "nested more than");
        row("deep from the start", repeated("[", 100000), "/: must be an object");
        row("deep inside", "{\"x\":" + repeated("{\"a\":", 1000) + "1" + repeated("}", 1000) + "}",
            "nested more than");
        row("deep segment", annotation("{\"segment\": " + repeated("[", 5000)), "must be a number");
        row("invalid UTF-8", annotation("{\"label\": \"a\xFF\", \"segment\": [1, 2]}"),
            "ill-formed UTF-8 byte (at /database/v/");
        row("overlong UTF-8", annotation("{\"label\": \"\xC0\xAF\", \"segment\": [1, 2]}"), "line 1");
        row("lone surrogate", annotation("{\"label\": \"\\ud800\", \"segment\": [1, 2]}"), "line 1");
        row("cut", "{\"database\": {\"v\": {\"annotations\": [{\"label\": \"a\",", "line 1");
        row("more after the end", "{\"database\": {}} x", "line 1");
        row("line is counted", "{\"database\": {\n\"v\": {\n\"annotations\": [}}}", "line 3");
        row("comment", "{/* */ \"database\": {}}", "line 1");
        row("long text", "{\"x\": \"" + repeated("x", (1 << 20) + 1) + "\", \"database\": {}}", "too long");
    }
    void groundTruth()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, says);
        std::istringstream in(text.toStdString());
        const auto read = parseGroundTruth(in, "gt.json");
        QVERIFY(!read.ok());
        QCOMPARE(read.error().code, Error::Code::BadInput);
        const auto message = QByteArray::fromStdString(read.error().message);
        QVERIFY2(message.startsWith("gt.json: ") && message.contains(says), message.constData());
        QVERIFY(message.size() < 1000);
    }

    void results_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("no results") << QByteArray("{\"version\": \"1\"}") << QByteArray("\"results\"");
        QTest::newRow("list") << QByteArray("{\"results\": []}") << QByteArray("/results: must be an object");
        QTest::newRow("video object")
            << QByteArray("{\"results\": {\"v\": {}}}") << QByteArray("/results/v: must be a list");
        QTest::newRow("number") << QByteArray("{\"results\": {\"v\": [1]}}")
                                << QByteArray("/results/v/0: must be an object");
        QTest::newRow("no score") << QByteArray(
                                         "{\"results\": {\"v\": [{\"label\": \"a\", \"segment\": [1, 2]}]}}")
                                  << QByteArray("has no \"score\"");
        QTest::newRow("score text") << QByteArray("{\"results\": {\"v\": [{\"score\": \"1\"}]}}")
                                    << QByteArray("score: must be");
        QTest::newRow("score NaN") << QByteArray("{\"results\": {\"v\": [{\"score\": NaN}]}}")
                                   << QByteArray("line 1");
        QTest::newRow("no label") << QByteArray(
                                         "{\"results\": {\"v\": [{\"score\": 1, \"segment\": [1, 2]}]}}")
                                  << QByteArray("has no \"label\"");
        QTest::newRow("reversed")
            << QByteArray("{\"results\": {\"v\": [{\"score\": 1, \"label\": \"a\", \"segment\": [2, 1]}]}}")
            << QByteArray("/results/v/0: the segment ends before");
    }
    void results()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, says);
        std::istringstream in(text.toStdString());
        const auto read = parseResults(in, "r.json");
        QVERIFY(!read.ok());
        const auto message = QByteArray::fromStdString(read.error().message);
        QVERIFY2(message.startsWith("r.json: ") && message.contains(says), message.constData());
    }

    /// Valid files with a few bytes changed: an error or a result that keeps every promise, never a crash.
    void mutations_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("ground truth") << 0;
        QTest::newRow("results") << 1;
        QTest::newRow("proposals") << 2;
        QTest::newRow("csv") << 3;
    }
    void mutations()
    {
        QFETCH(int, kind);
        auto p = test::project();
        for (int i = 1; i <= 8; ++i)
            p.segments.push_back(test::segment(i, 1 + i % 4, 1 + i % 3, frameRange(i * 10, i * 20)));
        auto input = test::exported(p);
        for (int i = 1; i <= 8; ++i)
            input.detections.push_back({productId<DetectionId>(RunId{1}, i),
                                        VideoId{1 + i % 4},
                                        ClassId{1},
                                        {},
                                        frameRange(i, i * 30),
                                        0.1 * i,
                                        false});
        using Parse = Result<ImportedAnnotations> (*)(std::istream &, const std::string &);
        const Parse parsers[] = {parseGroundTruth, parseResults, parseProposals, parseCsv};
        if (kind == 3)
            input.detections.clear();
        const std::string valid = kind == 0   ? *writeGroundTruth(input)
                                  : kind == 1 ? *writeResults(input)
                                  : kind == 2 ? *writeProposals(input)
                                              : *writeCsv(input);
        std::mt19937 random(static_cast<unsigned>(100 + kind));
        int accepted = 0;
        int refused = 0;
        for (int round = 0; round < 6000; ++round) {
            std::istringstream in(mutated(valid, random));
            const auto read = parsers[kind](in, "m");
            if (!read.ok()) {
                ++refused;
                QVERIFY(read.error().message.starts_with("m: "));
                QVERIFY(!firstInvalidUtf8(read.error().message));
                continue;
            }
            ++accepted;
            QVERIFY(keepsPromises(*read));
            ImportOptions options;
            options.videos = ImportOptions::Unknown::Skip;
            if (kind == 0 || kind == 3) {
                const auto plan = toChanges(*read, p, options);
                QVERIFY(!plan.ok() || fits(*plan, p));
            } else {
                const auto run = toRun(*read, p, options);
                QVERIFY(!run.ok() || run->detections.size() <= read->segments.size());
            }
        }
        QVERIFY(accepted > 100 && refused > 100); // the mutations reach both sides
    }

    void randomBytes()
    {
        std::mt19937 random(77);
        for (int round = 0; round < 2000; ++round) {
            std::string text(random() % 200, '\0');
            for (auto &c : text)
                c = static_cast<char>(random());
            std::istringstream a(text);
            QVERIFY(!parseGroundTruth(a, "x").ok());
            std::istringstream b(text);
            QVERIFY(!parseCsv(b, "x").ok());
        }
    }
};

QTEST_GUILESS_MAIN(TestHostile)
#include "testhostile.moc"
