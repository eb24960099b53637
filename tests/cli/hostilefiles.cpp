// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/hostilefiles.h"

namespace onset::test {

namespace {

QByteArray truth(const QByteArray &annotation, const QByteArray &key = "clip")
{
    return R"({"database": {")" + key + R"(": {"annotations": [)" + annotation + "]}}}";
}

QByteArray results(const QByteArray &item)
{
    return R"({"results": {"clip": [)" + item + "]}}";
}

QByteArray table(const QByteArray &row)
{
    return "video,start_seconds,end_seconds,class,score\nclip,0.1,0.2,jump,\n" + row + "\n";
}

class Collection
{
public:
    std::vector<HostileFile> all()
    {
        const QByteArray place = "/database/clip/annotations/1";
        const auto gt = [this, &place](const char *what, const QByteArray &annotation) {
            add("activitynet", what, truth(R"({"segment": [0.3, 0.4], "label": "new"},)" + annotation),
                place);
        };
        gt("NaN", R"({"segment": [NaN, 1], "label": "a"})");
        gt("infinite", R"({"segment": [0, 1e999], "label": "a"})");
        gt("huge", R"({"segment": [0, 1e300], "label": "a"})");
        gt("negative", R"({"segment": [-1, 1], "label": "a"})");
        gt("reversed", R"({"segment": [1, 0.5], "label": "a"})");
        gt("beyond the end", R"({"segment": [500, 600], "label": "a"})");
        gt("text for a time", R"({"segment": ["0", 1], "label": "a"})");
        gt("one time", R"({"segment": [1], "label": "a"})");
        gt("three times", R"({"segment": [0, 1, 2], "label": "a"})");
        gt("object for times", R"({"segment": {"a": 1}, "label": "a"})");
        gt("number for a label", R"({"segment": [0, 1], "label": 7})");
        gt("no label", R"({"segment": [0, 1]})");
        gt("empty label", R"({"segment": [0, 1], "label": ""})");
        gt("no object", "5");
        gt("fraction for a track", R"({"segment": [0, 1], "label": "a", "track": 0.5})");
        add("activitynet", "unknown video", truth(R"({"segment": [0, 1], "label": "a"})", "other"), "other");
        add("activitynet", "label beside the taxonomy",
            R"({"taxonomy": [{"nodeName": "Root", "parentName": null}, {"nodeName": "a", "parentName": "Root"}],
              "database": {"clip": {"annotations": [{"segment": [0, 1], "label": "b"}]}}})",
            "'b'");
        json("activitynet", "database");

        for (const auto *format : {"activitynet-results", "activitynet-proposals"}) {
            const auto item = [this, format](const char *what, const QByteArray &text) {
                add(format, what, results(R"({"label": "jump", "score": 1, "segment": [0, 1]},)" + text),
                    "/results/clip/1");
            };
            item("NaN", R"({"label": "jump", "score": NaN, "segment": [0, 1]})");
            item("infinite score", R"({"label": "jump", "score": 1e999, "segment": [0, 1]})");
            item("text for a score", R"({"label": "jump", "score": "1", "segment": [0, 1]})");
            item("no score", R"({"label": "jump", "segment": [0, 1]})");
            item("negative", R"({"label": "jump", "score": 1, "segment": [-0.1, 1]})");
            item("reversed", R"({"label": "jump", "score": 1, "segment": [1, 0]})");
            item("huge", R"({"label": "jump", "score": 1, "segment": [0, 123456789012345678901234567890]})");
            item("no segment", R"({"label": "jump", "score": 1})");
            json(format, "results");
        }
        add("activitynet-results", "unknown class",
            results(R"({"label": "dance", "score": 1, "segment": [0, 1]})"), "'dance'");

        const auto row = [this](const char *what, const QByteArray &text) {
            add("csv", what, table(text), "line 3");
        };
        row("NaN", "clip,nan,1,jump,");
        row("infinite", "clip,0,inf,jump,");
        row("huge", "clip,0,1e300,jump,");
        row("negative", "clip,-1,1,jump,");
        row("reversed", "clip,1,0.5,jump,");
        row("comma for a point", "clip,\"0,5\",1,jump,");
        row("too few fields", "clip,0,1");
        row("too many fields", "clip,0,1,jump,,,");
        row("no class", "clip,0,1,,");
        row("text for a score", "clip,0,1,jump,good");
        row("not UTF-8", "clip,0,1,j\xffump,");
        row("a zero byte", QByteArray("clip,0,1,ju\0mp,", 15));
        row("unknown video", "other,0,1,jump,");
        row("open quote", "clip,0,1,\"jump,");
        add("csv", "no header", "clip,0,1,jump\n", "line 1");
        add("csv", "one huge field", "video,start_seconds,end_seconds,class\n" + QByteArray(40000000, 'x'),
            "line 2");

        return std::move(m_all);
    }

private:
    void add(const char *format, const char *what, const QByteArray &contents, const QByteArray &mention)
    {
        m_all.push_back({format, what, contents, mention});
    }
    void json(const char *format, const char *list)
    {
        const QByteArray deep(200000, '[');
        add(format, "no JSON", "hello", "");
        add(format, "cut off", QByteArray(R"({")") + list + R"(": {"clip": )", "");
        add(format, "deep list", QByteArray(R"({")") + list + R"(": )" + deep, "");
        add(format, "deep aside", R"({"aside": )" + deep, "");
        add(format, "another format", R"({"something": 1})", list);
        add(format, "a list", "[]", "/");
        add(format, "a number", QByteArray(R"({")") + list + R"(": 5})", QByteArray("/") + list);
        add(format, "not UTF-8", QByteArray(R"({")") + list + "\": {\"cl\xff\xfeip\": []}}", "");
        add(format, "lone surrogate", QByteArray(R"({")") + list + R"(": {"\ud800": []}})", "");
        add(format, "twice", QByteArray(R"({")") + list + R"(": {}, ")" + list + R"(": {}} trailing)", "");
    }
    std::vector<HostileFile> m_all;
};

} // namespace

std::vector<HostileFile> hostileFiles()
{
    return Collection().all();
}

} // namespace onset::test
