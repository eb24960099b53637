// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/evaluation/diagnosisfiles.h"

#include "storage/formats/activitynetraw.h"

#include <QtGlobal>

#include <cmath>
#include <map>
#include <sstream>

namespace onset::test {

namespace {

using Json = nlohmann::ordered_json;

RawSegments expectRead(Result<RawSegments> read)
{
    if (!read)
        qFatal("%s", read.error().message.c_str());
    return std::move(*read);
}

std::map<std::string, VideoId> numbered(const RawSegments &truth, const RawSegments &made)
{
    std::map<std::string, VideoId> ids;
    for (const auto *file : {&truth, &made}) {
        for (const auto &video : file->videos)
            ids[video.key];
    }
    std::int64_t next = 0;
    for (auto &[key, id] : ids)
        id = VideoId{++next};
    return ids;
}

} // namespace

DiagnosedFiles diagnosedFiles(const QByteArray &truth, const QByteArray &predictions,
                              const std::string &subset, const std::vector<Characteristic> &characteristics)
{
    std::vector<std::string> members;
    for (const auto &each : characteristics)
        members.push_back(each.name);
    std::istringstream truthText(truth.toStdString());
    std::istringstream madeText(predictions.toStdString());
    const auto raw = expectRead(readRawGroundTruth(truthText, "truth", members));
    const auto made = expectRead(readRawResults(madeText, "predictions", RawLabels::Needed));
    const auto videos = numbered(raw, made);
    std::map<std::string, ClassId> classes;
    const auto idOf = [&](const std::string &label) {
        return classes.try_emplace(label, ClassId{static_cast<std::int64_t>(classes.size()) + 1})
            .first->second;
    };
    DiagnosedFiles files;
    files.truth.values.resize(members.size());
    for (std::size_t i = 0; i < raw.entries.size(); ++i) {
        const auto &entry = raw.entries[i];
        const auto &video = raw.videos[entry.video];
        if (video.subset != subset)
            continue;
        files.truth.segments.push_back(
            {videos.at(video.key), idOf(raw.labels[entry.label]), entry.start, entry.end, 0});
        for (std::size_t m = 0; m < members.size(); ++m)
            files.truth.values[m].push_back(raw.values[m][i]);
    }
    for (const auto &entry : made.entries)
        files.predictions.push_back({videos.at(made.videos[entry.video].key), idOf(made.labels[entry.label]),
                                     entry.start, entry.end, entry.score});
    return files;
}

std::string differenceOf(const Json &actual, const Json &expected, const std::string &place)
{
    if (expected.is_object()) {
        for (const auto &[name, value] : expected.items()) {
            const auto it = actual.find(name);
            if (it == actual.end())
                return place + "/" + name + " is missing";
            if (const auto found = differenceOf(*it, value, place + "/" + name); !found.empty())
                return found;
        }
        return actual.size() == expected.size() || place.empty() ? std::string() : place + " has more";
    }
    if (expected.is_array()) {
        if (actual.size() != expected.size())
            return place + " has another length";
        for (std::size_t i = 0; i < expected.size(); ++i) {
            const auto found = differenceOf(actual[i], expected[i], place + "/" + std::to_string(i));
            if (!found.empty())
                return found;
        }
        return {};
    }
    const bool same =
        expected.is_number()
            ? actual.is_number() && std::abs(actual.get<double>() - expected.get<double>()) <= 1e-9
            : actual == expected;
    return same ? std::string() : place + " is " + actual.dump() + " instead of " + expected.dump();
}

} // namespace onset::test
