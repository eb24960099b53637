// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/formats/jsonnumber.h"
#include "storage/formats/jsonreader.h"

#include <QTest>

#include <bit>
#include <cmath>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <random>
#include <sstream>

using namespace onset;

namespace {

/// Writes down all that it is told.
class Recorder : public JsonHandler
{
public:
    std::string told;

    std::string value(const JsonPath &path, const JsonValue &v) override
    {
        told += path.text() + '=';
        switch (v.kind) {
        case JsonKind::Number:
            told += std::to_string(std::bit_cast<std::uint64_t>(v.number)) + (v.integer ? "i" : "f");
            break;
        case JsonKind::String:
            told += '"' + std::string(v.string) + '"';
            break;
        default:
            told += std::to_string(static_cast<int>(v.kind));
        }
        told += '\n';
        return {};
    }

    std::string ended(const JsonPath &path, JsonKind kind) override
    {
        told += path.text() + " ends " + std::to_string(static_cast<int>(kind)) + '\n';
        return {};
    }
};

/// The same from a library's tree.
void record(const nlohmann::ordered_json &value, JsonPath &path, Recorder &recorder)
{
    using Type = nlohmann::ordered_json::value_t;
    if (value.is_structured()) {
        const auto kind = value.is_array() ? JsonKind::Array : JsonKind::Object;
        recorder.value(path, {kind, 0, false, {}});
        path.enter(value.is_array());
        for (auto it = value.begin(); it != value.end(); ++it) {
            if (value.is_object())
                path.innermost()->name = it.key();
            record(*it, path, recorder);
            if (value.is_array())
                ++path.innermost()->position;
        }
        path.leave();
        recorder.ended(path, kind);
        return;
    }
    JsonValue v;
    if (value.is_string()) {
        v.kind = JsonKind::String;
        v.string = value.get_ref<const std::string &>();
    } else if (value.is_number()) {
        v.kind = JsonKind::Number;
        v.number = value.get<double>();
        v.integer = value.type() != Type::number_float &&
                    !(value.is_number_unsigned() && value.get<std::uint64_t>() > INT64_MAX);
    } else if (value.is_boolean()) {
        v.kind = JsonKind::Boolean;
    }
    recorder.value(path, v);
}

std::string readBy(const std::string &text, std::string *problem = nullptr)
{
    std::istringstream in(text);
    Recorder recorder;
    const auto status = readJson(in, "f.json", recorder);
    if (problem)
        *problem = status ? std::string() : status.error().message;
    return status ? recorder.told : std::string();
}

std::string randomText(std::mt19937 &random)
{
    static const char *const pieces[] = {"a", "label", "\\n", "\\\"", "\\\\", "\\u00e9", "\\ud83d\\ude00",
                                         "é", "中",    "😀",   "/",    " ",    "\\/",     "\\u0000"};
    std::string text;
    for (auto n = random() % 6; n > 0; --n)
        text += pieces[random() % std::size(pieces)];
    return text;
}

std::string randomNumber(std::mt19937 &random)
{
    char text[64];
    const double value = std::ldexp(static_cast<double>(random()), static_cast<int>(random() % 80) - 60);
    switch (random() % 6) {
    case 0:
        return std::to_string(static_cast<std::int64_t>(random()) - 2'000'000'000);
    case 1:
        return std::to_string(std::uint64_t{random()} << (random() % 33));
    case 2:
        std::snprintf(text, sizeof text, "%.17g", value);
        break;
    case 3:
        std::snprintf(text, sizeof text, "-%.*f", static_cast<int>(1 + random() % 24), value);
        break;
    case 4:
        std::snprintf(text, sizeof text, "%.*e", static_cast<int>(1 + random() % 20), value);
        break;
    default:
        return random() % 2 ? "-0.0" : "0";
    }
    return text;
}

std::string randomValue(std::mt19937 &random, int depth)
{
    const auto blank = [&] { return std::string(random() % 3, " \n\t\r"[random() % 4]); };
    std::string text = blank();
    const auto kind = random() % (depth > 4 ? 4 : 6);
    if (kind == 0) {
        text += '"' + randomText(random) + '"';
    } else if (kind < 3) {
        text += randomNumber(random);
    } else if (kind == 3) {
        text += std::array{"null", "true", "false"}[random() % 3];
    } else {
        const bool isArray = kind == 4;
        text += isArray ? '[' : '{';
        const auto count = random() % 5;
        for (unsigned i = 0; i < count; ++i) {
            text += i > 0 ? "," : "";
            if (!isArray)
                text += blank() + '"' + std::to_string(i) + randomText(random) + '"' + blank() + ':';
            text += randomValue(random, depth + 1);
        }
        text += blank();
        text += isArray ? ']' : '}';
    }
    return text + blank();
}

} // namespace

/// The reader says what another reader says, wherever the blocks end.
class TestJsonReader : public QObject
{
    Q_OBJECT
private slots:
    void saysWhatALibrarySays()
    {
        std::mt19937 random(41);
        for (int round = 0; round < 2000; ++round) {
            const auto text = randomValue(random, 0);
            JsonPath path;
            Recorder expected;
            record(nlohmann::ordered_json::parse(text), path, expected);
            QCOMPARE(QByteArray::fromStdString(readBy(text)), QByteArray::fromStdString(expected.told));
        }
    }

    /// Blocks are of 64 KiB: every word once lies across their border.
    void wordsAcrossBlocks()
    {
        const std::string word =
            R"({"näme\u00e9": [-12.5e1, 1234567890123456789, 0.1234567890123, "a\n😀", null, true]})";
        const auto expected = readBy("[" + word + "]");
        QVERIFY(!expected.empty());
        for (std::size_t shift = 0; shift <= word.size() + 2; ++shift) {
            const std::string padding((1 << 16) - 1 - shift, ' ');
            QCOMPARE(readBy("[" + padding + word + "]"), expected);
        }
        const std::string text(300'000, 'x'); // longer than a block
        QCOMPARE(readBy("[\"" + text + "\"]").size(),
                 text.size() + std::string("/=4\n/0=\"\"\n/ ends 5\n").size());
    }

    void whatIsNoJson_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("says");
        const auto row = [](const char *text, const char *says) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(says);
        };
        row("", "line 1, column 1: the file ends too early (at /)");
        row("[1,\n 2 3]", "line 2, column 4: unexpected '3' (at /2)");
        row("[01]", "unexpected '1'");
        row("[-]", "cut off");
        row("[1.]", "cut off");
        row("[1e+]", "cut off");
        row("[.5]", "unexpected '.'");
        row("[+1]", "unexpected '+'");
        row("[1.2.3]", "unexpected '.'");
        row("[1e999]", "not a usable number");
        row("[nul]", "unexpected ']'");
        row("[1,]", "unexpected ']'");
        row("{\"a\" 1}", "unexpected '1'");
        row("{\"a\": 1,}", "unexpected '}'");
        row("{a: 1}", "unexpected 'a'");
        row("[1}", "unexpected '}'");
        row("[\"a]", "ends within a text");
        row("[\"\\x\"]", "escape");
        row("[\"\\u12\"]", "escape");
        row("[\"\\udc00\"]", "surrogate");
        row("[\"\\ud800\\u0041\"]", "surrogate");
        row("[\"a\tb\"]", "control character");
        row("[\"\xC3\"]", "ill-formed UTF-8");
        row("[\xC3]", "unexpected byte");
        row("[] []", "unexpected '['");
        row("{\"a\": 1, \"a\": 2}", "/a: is there twice");
    }

    void whatIsNoJson()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, says);
        std::string problem;
        readBy(text.toStdString(), &problem);
        QVERIFY2(QByteArray::fromStdString(problem).contains(says), problem.c_str());
        QVERIFY(problem.starts_with("f.json: "));
    }

    void placesCountAcrossBlocks()
    {
        std::string problem;
        const std::string lines(200'000, '\n');
        readBy("[" + lines + "  x]", &problem);
        QVERIFY2(problem.starts_with("f.json: line 200001, column 3: "), problem.c_str());
        readBy("[" + std::string(200'000, ' ') + "x]", &problem);
        QVERIFY2(problem.starts_with("f.json: line 1, column 200002: "), problem.c_str());
    }

    void manyMembersAreToldApart()
    {
        std::string text = "{";
        for (int i = 0; i < 1000; ++i)
            text += '"' + std::to_string(i) + "\": 0, ";
        std::string problem;
        QVERIFY(!readBy(text + "\"x\": 1}").empty());
        readBy(text + "\"777\": 1}", &problem);
        QVERIFY(problem.ends_with("/777: is there twice."));
        readBy(text + "\"3\": 1}", &problem);
        QVERIFY(problem.ends_with("/3: is there twice."));
    }

    void aByteOrderMarkIsPassedOver()
    {
        QCOMPARE(readBy("\xEF\xBB\xBF[1]"), readBy("[1]"));
        QVERIFY(!readBy("[1]").empty());
    }

    void numbersAreTheNearestDoubles()
    {
        std::mt19937_64 random(42);
        for (int round = 0; round < 200'000; ++round) {
            char text[64];
            const double value =
                static_cast<double>(random() >> (random() % 64)) / std::pow(10, random() % 12);
            std::snprintf(text, sizeof text, "%.*f", static_cast<int>(random() % 20), value);
            const auto number = readJsonNumber(text);
            QVERIFY(!number.problem);
            QCOMPARE(number.length, std::strlen(text));
            QVERIFY2(number.value == std::strtod(text, nullptr), text);
        }
        for (const char *text : {"9007199254740993", "9007199254740992.5", "0.1", "123456789012345678901",
                                 "1e22", "1e23", "2.2250738585072011e-308", "179769313486231570000.0e288"})
            QCOMPARE(readJsonNumber(text).value, std::strtod(text, nullptr));
        QVERIFY(readJsonNumber("9223372036854775807").whole);
        QVERIFY(!readJsonNumber("9223372036854775808").whole);
        QVERIFY(!readJsonNumber("1.0").whole);
    }
};

QTEST_GUILESS_MAIN(TestJsonReader)
#include "testjsonreader.moc"
