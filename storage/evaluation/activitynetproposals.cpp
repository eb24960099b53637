// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/activitynetproposals.h"

#include "storage/evaluation/averageprecision.h"
#include "storage/evaluation/ranking.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <unordered_map>

namespace onset {

namespace {

constexpr std::size_t kSteps = 100;
constexpr double kUndefined = std::numeric_limits<double>::quiet_NaN();

struct OneVideo
{
    std::vector<TimedSegment> truth;
    std::vector<std::uint32_t> listed;   ///< indices of its proposals
    std::vector<TimedSegment> proposals; ///< the best of them, best first
};

/// The videos with truth, with their proposals.
std::vector<OneVideo> byVideo(std::span<const TimedSegment> truth, std::span<const TimedSegment> proposals)
{
    std::vector<OneVideo> videos;
    std::unordered_map<VideoId, std::size_t> places;
    for (const auto &segment : truth) {
        const auto [it, isNew] = places.try_emplace(segment.video, videos.size());
        if (isNew)
            videos.emplace_back();
        videos[it->second].truth.push_back(segment);
    }
    auto place = places.end();
    for (std::size_t i = 0; i < proposals.size(); ++i) {
        if (i == 0 || proposals[i].video != proposals[i - 1].video) // lists go by video
            place = places.find(proposals[i].video);
        if (place != places.end())
            videos[place->second].listed.push_back(static_cast<std::uint32_t>(i));
    }
    return videos;
}

/// The evaluator's int(n · ratio), at most n.
std::size_t shareOf(std::size_t n, double ratio)
{
    return static_cast<std::size_t>(std::min(static_cast<double>(n) * ratio, static_cast<double>(n)));
}

void keepBest(OneVideo &video, std::span<const TimedSegment> proposals, double ratio)
{
    std::vector<double> scores;
    scores.reserve(video.listed.size());
    for (const auto i : video.listed)
        scores.push_back(proposals[i].score);
    auto order = descendingOrder(scores);
    order.resize(shareOf(order.size(), ratio));
    video.proposals.reserve(order.size());
    for (const auto i : order)
        video.proposals.push_back(proposals[video.listed[i]]);
}

/// Counts, for each threshold, the truths of a video that are found from each step on.
void countFound(const OneVideo &video, std::span<const double> tiou, std::span<const double> shares,
                std::vector<std::vector<double>> &newlyFound)
{
    std::vector<std::size_t> shown; // at each step, never falling
    for (const double share : shares)
        shown.push_back(shareOf(video.proposals.size(), share));
    for (const auto &truth : video.truth) {
        std::vector<double> iou;
        iou.reserve(video.proposals.size());
        double best = 0;
        for (const auto &proposal : video.proposals) {
            iou.push_back(timedIou(proposal, truth));
            best = std::max(best, iou.back()); // NaN finds nothing
        }
        for (std::size_t t = 0; t < tiou.size(); ++t) {
            if (best < tiou[t])
                continue;
            const auto first =
                std::find_if(iou.begin(), iou.end(), [&](double value) { return value >= tiou[t]; });
            const auto rank = static_cast<std::size_t>(first - iou.begin());
            const auto step = std::upper_bound(shown.begin(), shown.end(), rank) - shown.begin();
            if (first != iou.end() && static_cast<std::size_t>(step) < kSteps)
                ++newlyFound[t][static_cast<std::size_t>(step)];
        }
    }
}

/// Of each video's kept proposals, at each step. The order of the terms decides where int() falls.
std::vector<double> sharesShown(double last)
{
    std::vector<double> shares;
    for (std::size_t k = 1; k <= kSteps; ++k)
        shares.push_back(static_cast<double>(k) / 100.0 * last);
    return shares;
}

ActivityNetProposalScores emptyScores(const std::vector<double> &tiou)
{
    return {tiou, {}, std::vector(tiou.size(), std::vector<double>(kSteps, 0.0)), {}, 0};
}

ActivityNetProposalScores undefinedScores(const std::vector<double> &tiou)
{
    const std::vector<double> nothing(kSteps, kUndefined);
    return {tiou, nothing, std::vector(tiou.size(), nothing), nothing, kUndefined};
}

/// Running sums over the steps, as a share of all truths.
void makeRecall(std::vector<std::vector<double>> &newlyFound, double truths)
{
    for (auto &ofThreshold : newlyFound) {
        double found = 0;
        for (auto &value : ofThreshold) {
            found += value;
            value = found / truths;
        }
    }
}

/// The mean over the thresholds at each step.
std::vector<double> averageOver(const std::vector<std::vector<double>> &recall)
{
    std::vector<double> result;
    for (std::size_t k = 0; k < kSteps; ++k) {
        std::vector<double> column;
        for (const auto &ofThreshold : recall)
            column.push_back(ofThreshold[k]);
        result.push_back(meanOf(column));
    }
    return result;
}

double areaUnder(std::span<const double> x, std::span<const double> y)
{
    double area = 0;
    for (std::size_t i = 1; i < x.size(); ++i)
        area += (x[i] - x[i - 1]) * (y[i] + y[i - 1]) / 2;
    return area;
}

} // namespace

double ActivityNetProposalScores::averageRecallAt(double number) const
{
    // A step may miss its round number by the last bits: 0.29 · 100 is 28.999999999999996.
    constexpr double kTolerance = 1e-9;
    const auto right =
        std::lower_bound(averageNumber.begin(), averageNumber.end(), number * (1 - kTolerance));
    if (right == averageNumber.end())
        return kUndefined;
    const auto i = static_cast<std::size_t>(right - averageNumber.begin());
    if (averageNumber[i] <= number * (1 + kTolerance))
        return averageRecall[i];
    if (i == 0)
        return kUndefined;
    const double share = (number - averageNumber[i - 1]) / (averageNumber[i] - averageNumber[i - 1]);
    return averageRecall[i - 1] + share * (averageRecall[i] - averageRecall[i - 1]);
}

ActivityNetProposalScores evaluateActivityNetProposals(std::span<const TimedSegment> truth,
                                                       std::span<const TimedSegment> proposals,
                                                       const ActivityNetProposalOptions &options)
{
    auto videos = byVideo(truth, proposals);
    const auto count = static_cast<double>(videos.size());
    const auto all = static_cast<double>(proposals.size());
    if (videos.empty() || proposals.empty())
        return undefinedScores(options.tiou);
    const double most = options.mostOnAverage.value_or(all / count);
    double kept = 0;
    for (auto &video : videos) {
        keepBest(video, proposals, most * count / all);
        kept += static_cast<double>(video.proposals.size());
    }
    if (kept == 0)
        return undefinedScores(options.tiou);

    const auto shares = sharesShown(most * count / kept);
    auto scores = emptyScores(options.tiou);
    for (const auto &video : videos)
        countFound(video, options.tiou, shares, scores.recall);
    makeRecall(scores.recall, static_cast<double>(truth.size()));
    scores.averageRecall = averageOver(scores.recall);
    for (const double share : shares)
        scores.averageNumber.push_back(share * (kept / count));
    scores.areaUnderCurve =
        100 * areaUnder(scores.averageNumber, scores.averageRecall) / scores.averageNumber.back();
    return scores;
}

} // namespace onset
