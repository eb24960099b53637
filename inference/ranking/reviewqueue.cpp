// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/ranking/reviewqueue.h"

#include "inference/ranking/disagreement.h"
#include "inference/ranking/edgespread.h"
#include "inference/ranking/novelty.h"
#include "inference/ranking/samples.h"
#include "inference/ranking/uncertainty.h"
#include "storage/domain/frameranges.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace onset {

namespace {

constexpr double kLookedAt = 0.9; // share of a proposal

Candidate proposalOf(const QueueVideo &video, const Detection &detection, double scale)
{
    Candidate one;
    one.detection = detection.id;
    one.video = video.video;
    one.range = detection.range;
    one.actionClass = detection.actionClass;
    one.track = detection.track;
    one.score = detection.score;
    one.likelihood = detection.score / scale;
    return one;
}

std::vector<Candidate> proposalsOf(const QueueVideo &video, double best, double worthALook)
{
    std::vector<Candidate> own;
    for (const auto &detection : video.open) {
        if (detection.score >= worthALook * best && !isLookedAt(video.looked, detection.range))
            own.push_back(proposalOf(video, detection, std::max(1.0, best)));
    }
    return own;
}

/// The proposals of a video and how much there is to learn from each, but for novelty.
void look(const QueueVideo &video, double best, double worthALook, std::vector<Candidate> &candidates,
          std::vector<Reasons> &reasons)
{
    const auto own = proposalsOf(video, best, worthALook);
    const auto apart = video.compared ? disagreement(own, video.other) : std::vector<double>{};
    for (std::size_t i = 0; i < own.size(); ++i) {
        Reasons why;
        why.classUncertainty = classUncertainty(video.curves, own[i].range, own[i].likelihood);
        why.edgeUncertainty = edgeUncertainty(video.curves, own[i].range, own[i].actionClass);
        if (!apart.empty())
            why.disagreement = apart[i];
        candidates.push_back(own[i]);
        reasons.push_back(why);
    }
}

Status fitting(const std::vector<float> &row, std::size_t size)
{
    if (row.size() == size)
        return success();
    return unevenRows();
}

Status addNovelty(const std::vector<Candidate> &candidates, std::span<const Place> decided,
                  const PlaceFeature &feature, std::vector<Reasons> &reasons)
{
    std::optional<NoveltyIndex> index;
    std::size_t size = 0;
    for (const auto &place : decided) {
        const auto row = feature(place);
        if (row.empty())
            continue;
        if (!index)
            index.emplace(size = row.size());
        if (auto fits = fitting(row, size); !fits)
            return fits;
        if (auto added = index->add(row); !added)
            return added;
    }
    if (!index)
        return success();
    std::vector<float> rows;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const auto row = feature({candidates[i].video, candidates[i].range, candidates[i].track});
        if (row.empty())
            continue;
        if (auto fits = fitting(row, size); !fits)
            return fits;
        rows.insert(rows.end(), row.begin(), row.end());
        places.push_back(i);
    }
    const auto found = index->novelty(rows);
    if (!found)
        return found.error();
    for (std::size_t i = 0; i < places.size(); ++i)
        reasons[places[i]].novelty = (*found)[i];
    return success();
}

std::vector<Candidate> samplesOf(std::span<const QueueVideo> videos, std::size_t count,
                                 const QueueSettings &settings)
{
    std::vector<SampledVideo> sampled;
    for (const auto &video : videos)
        sampled.push_back(
            {video.video, video.frames,
             std::max<std::int64_t>(1, std::llround(settings.sampleSeconds * video.framesPerSecond)),
             video.looked});
    return drawSamples(sampled, count, settings.seed);
}

} // namespace

bool isLookedAt(const std::vector<FrameRange> &looked, const FrameRange &proposal)
{
    return static_cast<double>(coveredLength(looked, proposal)) >=
           kLookedAt * static_cast<double>(proposal.length());
}

std::vector<Candidate> openProposals(std::span<const QueueVideo> videos, double worthALook)
{
    const double best = bestScore(videos);
    std::vector<Candidate> all;
    for (const auto &video : videos) {
        const auto own = proposalsOf(video, best, worthALook);
        all.insert(all.end(), own.begin(), own.end());
    }
    return all;
}

Result<std::vector<RankedCandidate>> reviewQueue(std::span<const QueueVideo> videos, const Decided &decided,
                                                 const PlaceFeature &feature, const QueueSettings &settings)
{
    const double best = bestScore(videos);
    std::vector<Candidate> candidates;
    std::vector<Reasons> reasons;
    for (const auto &video : videos)
        look(video, best, settings.worthALook, candidates, reasons);
    if (feature) {
        if (auto added = addNovelty(candidates, decided.places, feature, reasons); !added)
            return added.error();
    }
    const auto samples = samplesOf(videos, std::max<std::size_t>(candidates.size(), 10), settings);
    auto order = ranked(candidates, reasons, samples, decided, settings.ranking);
    if (!feature || settings.ranking.novelShare <= 0)
        return order;
    const auto novel = stretchesToExplore(videos, decided, feature, settings.discovery);
    if (!novel)
        return novel.error();
    return withStretches(std::move(order), *novel, settings.ranking.novelShare);
}

} // namespace onset
