// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/evaluation/activitynetfiles.h"

#include "storage/formats/activitynetraw.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>

#include <nlohmann/json.hpp>

#include <cmath>
#include <limits>
#include <sstream>

namespace onset::test {

namespace {

RawSegments expectRead(Result<RawSegments> read)
{
    if (!read)
        qFatal("%s", read.error().message.c_str());
    return std::move(*read);
}

double numberOf(const QJsonValue &value)
{
    return value.isDouble() ? value.toDouble() : std::numeric_limits<double>::quiet_NaN();
}

class Numbering
{
public:
    VideoId video(const std::string &key) { return {numberOf(m_videos, key)}; }
    ClassId label(const std::string &name) { return {numberOf(m_labels, name)}; }
    bool knows(const std::string &name) const { return m_labels.contains(name); }
    const std::map<std::string, std::int64_t> &labels() const { return m_labels; }

private:
    static std::int64_t numberOf(std::map<std::string, std::int64_t> &all, const std::string &name)
    {
        return all.try_emplace(name, static_cast<std::int64_t>(all.size()) + 1).first->second;
    }
    std::map<std::string, std::int64_t> m_videos;
    std::map<std::string, std::int64_t> m_labels;
};

} // namespace

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        return file.readAll();
    if (!QFile::exists(path + ".gz"))
        return {};
    QProcess gunzip;
    gunzip.start("gunzip", {"-c", path + ".gz"});
    return gunzip.waitForFinished(60000) ? gunzip.readAllStandardOutput() : QByteArray();
}

QByteArray sharedFile(const QString &name)
{
    return contentsOf(sharedFolder() + name);
}

QJsonObject objectOf(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

std::vector<double> numbersOf(const QJsonValue &list)
{
    std::vector<double> numbers;
    for (const auto value : list.toArray())
        numbers.push_back(numberOf(value));
    return numbers;
}

std::vector<HardCase> hardCases()
{
    const auto text =
        contentsOf(QStringLiteral(ONSET_TEST_DATA "/evaluation/anet_adversarial_cases.json")).toStdString();
    const auto all = nlohmann::ordered_json::parse(text);
    std::vector<HardCase> cases;
    for (const auto &[name, each] : all.at("cases").items()) {
        const auto part = [&each = each](const char *key) {
            return QByteArray::fromStdString(each.at(key).dump());
        };
        cases.push_back({QByteArray::fromStdString(name), part("ground_truth"), part("prediction"),
                         objectOf(part("detection")), objectOf(part("proposal_all"))});
    }
    return cases;
}

Scored scoredFiles(const QByteArray &truth, const QByteArray &predictions, const std::string &subset,
                   bool proposals)
{
    Scored scored;
    Numbering numbering;
    std::istringstream truthText(truth.toStdString());
    const auto raw = expectRead(readRawGroundTruth(truthText, "truth"));
    for (const auto &entry : raw.entries) {
        const auto &video = raw.videos[entry.video];
        if (video.subset == subset)
            scored.truth.push_back({numbering.video(video.key), numbering.label(raw.labels[entry.label]),
                                    entry.start, entry.end, 0});
    }
    for (const auto &[name, number] : numbering.labels())
        scored.names[ClassId{number}] = name;
    if (predictions.isEmpty())
        return scored;
    std::istringstream text(predictions.toStdString());
    const auto made =
        expectRead(readRawResults(text, "predictions", proposals ? RawLabels::Ignored : RawLabels::Needed));
    for (const auto &entry : made.entries) {
        const auto label = proposals ? std::string() : made.labels[entry.label];
        if (!proposals && !numbering.knows(label))
            scored.unknownLabel = label;
        scored.predictions.push_back({numbering.video(made.videos[entry.video].key),
                                      proposals ? ClassId{} : numbering.label(label), entry.start, entry.end,
                                      entry.score});
    }
    return scored;
}

QByteArray resultsFromLines(const QByteArray &lines, const QByteArray &classes)
{
    std::map<int, std::string> names;
    std::istringstream list(classes.toStdString());
    int number = 0;
    for (std::string name; list >> number >> name;)
        names[number] = name;
    nlohmann::ordered_json results;
    std::istringstream in(lines.toStdString());
    std::string video;
    double start = 0;
    double end = 0;
    double score = 0;
    while (in >> video >> start >> end >> number >> score)
        results["results"][video].push_back(
            {{"label", names.at(number)}, {"segment", {start, end}}, {"score", score}});
    return QByteArray::fromStdString(results.dump());
}

std::vector<double> durationsOf(const QByteArray &truth)
{
    std::vector<double> durations;
    const auto json = nlohmann::ordered_json::parse(truth.toStdString());
    for (const auto &[key, video] : json.at("database").items())
        durations.push_back(video.at("duration").get<double>());
    return durations;
}

QByteArray difference(const std::vector<double> &actual, const std::vector<double> &expected)
{
    if (actual.size() != expected.size())
        return QByteArray::number(actual.size()) + " values instead of " +
               QByteArray::number(expected.size());
    for (std::size_t i = 0; i < actual.size(); ++i) {
        const bool same =
            std::isnan(expected[i]) ? std::isnan(actual[i]) : std::abs(actual[i] - expected[i]) <= 1e-9;
        if (!same)
            return "value " + QByteArray::number(i) + " is " + QByteArray::number(actual[i], 'g', 17) +
                   " instead of " + QByteArray::number(expected[i], 'g', 17);
    }
    return {};
}

} // namespace onset::test
