// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/temporalmaxer/maxerdecoding.h"

#include "inference/proposals/nms.h"
#include "inference/proposals/voting.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace onset {

namespace {

using nlohmann::json;

constexpr double kEdgeIou = 0.5; // who has a say on where an edge may lie
constexpr std::int64_t kRowsOfLimits = 1000;

Error wrong(const char *key, const char *rule)
{
    return {Error::Code::InvalidArgument, std::string("the setting '") + key + "' has to be " + rule, {}};
}

bool better(const ScoredSegment &a, const ScoredSegment &b)
{
    return a.score > b.score;
}

std::size_t scaledLimit(std::size_t limit, std::int64_t rows)
{
    return limit * static_cast<std::size_t>(1 + rows / kRowsOfLimits);
}

void keepBest(std::vector<ScoredSegment> &segments, std::size_t limit)
{
    std::stable_sort(segments.begin(), segments.end(), better);
    if (segments.size() > limit)
        segments.resize(limit);
}

std::map<int, std::vector<Proposal>> byClass(std::span<const ScoredSegment> segments)
{
    std::map<int, std::vector<Proposal>> classes;
    for (const auto &one : segments)
        classes[one.actionClass].push_back({one.range, one.score});
    return classes;
}

void addLevel(const models::LevelOutput &output, std::int64_t each, const LookPlace &place,
              const MaxerDecoding &decoding, std::vector<ScoredSegment> &found)
{
    const auto scores = torch::sigmoid(output.logits[0]).to(torch::kCPU, torch::kFloat).contiguous();
    const auto distances = output.distances[0].to(torch::kCPU, torch::kDouble).contiguous();
    const auto score = scores.accessor<float, 2>();
    const auto distance = distances.accessor<double, 2>();
    const auto first = (place.from + each - 1) / each;
    for (auto step = first; step < scores.size(1) && step * each < place.to; ++step) {
        const double middle = static_cast<double>(place.firstRow + step * each) + 0.5;
        const auto width = static_cast<double>(each);
        const auto frameOf = [&](double row) {
            return std::clamp<std::int64_t>(std::llround(row * place.stride), 0, place.frames);
        };
        const auto range = frameRange(frameOf(middle - distance[0][step] * width),
                                      frameOf(middle + distance[1][step] * width));
        if (range.empty())
            continue;
        for (std::int64_t c = 0; c < scores.size(0); ++c) {
            if (score[c][step] >= decoding.minimumScore)
                found.push_back({range, static_cast<int>(c), score[c][step]});
        }
    }
}

/// Adds `value` at an end of a range, shared between the two rows around it.
void addAt(std::vector<float> &curve, FrameIndex frame, int stride, double value)
{
    const double place = static_cast<double>(frame.value) / stride - 0.5;
    const double low = std::floor(place);
    const auto put = [&](double row, double share) {
        const auto last = static_cast<double>(curve.size()) - 1;
        curve[static_cast<std::size_t>(std::clamp(row, 0.0, last))] += static_cast<float>(value * share);
    };
    put(low, 1 - (place - low));
    put(low + 1, place - low);
}

} // namespace

json maxerDecodingDefaults()
{
    const MaxerDecoding d;
    return {{"minimumScore", d.minimumScore},
            {"maxCandidates", d.maxCandidates},
            {"sigma", d.sigma},
            {"voteIou", d.voteIou},
            {"maxDetections", d.maxDetections}};
}

Result<MaxerDecoding> maxerDecoding(const json &options)
{
    MaxerDecoding d;
    d.minimumScore = options.at("minimumScore").get<double>();
    d.sigma = options.at("sigma").get<double>();
    d.voteIou = options.at("voteIou").get<double>();
    const auto candidates = options.at("maxCandidates").get<std::int64_t>();
    const auto detections = options.at("maxDetections").get<std::int64_t>();
    if (!(d.minimumScore >= 0 && d.minimumScore < 1))
        return wrong("minimumScore", "from 0 to below 1");
    if (!(d.sigma > 0))
        return wrong("sigma", "above 0");
    if (!(d.voteIou > 0 && d.voteIou <= 1))
        return wrong("voteIou", "above 0 and at most 1");
    if (candidates < 1 || detections < 1)
        return wrong("maxCandidates", "1 or more, as 'maxDetections'");
    d.maxCandidates = static_cast<std::size_t>(candidates);
    d.maxDetections = static_cast<std::size_t>(detections);
    return d;
}

std::vector<ScoredSegment> maxerCandidates(const std::vector<models::LevelOutput> &levels,
                                           const LookPlace &place, const MaxerDecoding &decoding)
{
    std::vector<ScoredSegment> found;
    for (std::size_t level = 0; level < levels.size(); ++level)
        addLevel(levels[level], std::int64_t{1} << level, place, decoding, found);
    keepBest(found, scaledLimit(decoding.maxCandidates, place.to - place.from));
    return found;
}

std::vector<ScoredSegment> maxerDetections(std::span<const ScoredSegment> candidates, std::int64_t rows,
                                           const MaxerDecoding &decoding, const ScoreCalibration &calibration)
{
    SoftNmsSettings settings;
    settings.sigma = decoding.sigma;
    settings.maxKept = scaledLimit(decoding.maxDetections, rows);
    settings.minimumScore = decoding.minimumScore / 10;
    std::vector<ScoredSegment> found;
    for (const auto &[actionClass, all] : byClass(candidates)) {
        for (const auto &one : votedBoundaries(softNms(all, settings), all, decoding.voteIou))
            found.push_back({one.range, actionClass, calibration.apply(actionClass, one.score)});
    }
    keepBest(found, scaledLimit(decoding.maxDetections, rows));
    return found;
}

EdgeCurves maxerEdges(std::span<const ScoredSegment> detections, std::span<const ScoredSegment> candidates,
                      std::int64_t rows, int stride)
{
    const auto count = static_cast<std::size_t>(rows);
    EdgeCurves curves{std::vector<float>(count), std::vector<float>(count)};
    if (rows == 0)
        return curves;
    const auto voters = byClass(candidates);
    for (const auto &one : detections) {
        const auto own = voters.find(one.actionClass);
        if (own == voters.end())
            continue;
        for (const auto &vote : edgeVotes(one.range, own->second, kEdgeIou)) {
            const auto &range = own->second[vote.voter].range;
            addAt(curves.start, range.start, stride, one.score * vote.weight);
            addAt(curves.end, range.end, stride, one.score * vote.weight);
        }
    }
    for (auto *curve : {&curves.start, &curves.end}) {
        for (auto &value : *curve)
            value = std::min(value, 1.0F);
    }
    return curves;
}

} // namespace onset
