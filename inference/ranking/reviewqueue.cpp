// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/ranking/reviewqueue.h"

#include "inference/ranking/disagreement.h"
#include "inference/ranking/edgespread.h"
#include "inference/ranking/looks.h"
#include "inference/ranking/novelty.h"
#include "inference/ranking/samples.h"
#include "inference/ranking/uncertainty.h"
#include "storage/domain/frameranges.h"

#include <algorithm>
#include <cmath>

namespace onset {

namespace {

constexpr double kLookedAt = 0.9;       // share of a proposal
constexpr std::size_t kLeastLooks = 12; // told apart, even if there are fewer classes so far

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

/// Features of places that have some, in rows.
struct Rows
{
    std::vector<float> numbers;
    std::size_t size = 0;
    std::vector<std::size_t> places; ///< of each row, where it was in the list
};

Result<Rows> rowsOf(std::span<const Place> places, const PlaceFeature &feature)
{
    Rows rows;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const auto row = feature(places[i]);
        if (row.empty())
            continue;
        if (rows.size == 0)
            rows.size = row.size();
        if (row.size() != rows.size)
            return unevenRows();
        rows.numbers.insert(rows.numbers.end(), row.begin(), row.end());
        rows.places.push_back(i);
    }
    return rows;
}

std::vector<Place> placesOf(const std::vector<Candidate> &candidates)
{
    std::vector<Place> places;
    for (const auto &one : candidates)
        places.push_back({one.video, one.range, one.track, {}});
    return places;
}

/// What candidates and decided places look like.
struct Looked
{
    Rows candidates;
    Rows decided;
};

Result<Looked> lookedAt(const std::vector<Candidate> &candidates, std::span<const Place> decided,
                        const PlaceFeature &feature)
{
    auto own = rowsOf(placesOf(candidates), feature);
    if (!own)
        return own.error();
    auto known = rowsOf(decided, feature);
    if (!known)
        return known.error();
    if (!own->places.empty() && !known->places.empty() && own->size != known->size)
        return unevenRows();
    return Looked{std::move(*own), std::move(*known)};
}

Status addNovelty(const Looked &looked, std::vector<Reasons> &reasons)
{
    if (looked.decided.places.empty() || looked.candidates.places.empty())
        return success();
    NoveltyIndex index(looked.decided.size);
    if (auto added = index.add(looked.decided.numbers); !added)
        return added;
    const auto found = index.novelty(looked.candidates.numbers);
    if (!found)
        return found.error();
    for (std::size_t i = 0; i < found->size(); ++i)
        reasons[looked.candidates.places[i]].novelty = (*found)[i];
    return success();
}

/// Whether all are of one class that nothing was labelled with, as those of a run that names no actions.
bool areUnnamed(const std::vector<Candidate> &candidates, const Decided &decided)
{
    if (candidates.empty())
        return false;
    const auto all = candidates.front().actionClass;
    const auto labels = decided.labels.find(all);
    return (labels == decided.labels.end() || labels->second == 0) &&
           std::ranges::all_of(candidates, [&](const Candidate &one) { return one.actionClass == all; });
}

/// Of unnamed ones what they look like stands for classes, so that the first labels are of many.
Status tellLooks(const Looked &looked, std::vector<Candidate> &candidates, Decided &decided)
{
    if (looked.candidates.places.empty())
        return success();
    const auto size = looked.candidates.size;
    auto numbers = looked.candidates.numbers;
    for (std::size_t i = 0; i < looked.decided.places.size(); ++i) {
        const auto row = looked.decided.numbers.begin() + static_cast<std::ptrdiff_t>(i * size);
        if (decided.places[looked.decided.places[i]].actionClass.valid())
            numbers.insert(numbers.end(), row, row + static_cast<std::ptrdiff_t>(size));
    }
    const auto looks = looksOf(numbers, size, std::max(decided.labels.size(), kLeastLooks));
    if (!looks)
        return looks.error();
    const auto own = looked.candidates.places.size();
    for (std::size_t i = 0; i < looks->size(); ++i) {
        if (i < own)
            candidates[looked.candidates.places[i]].look = (*looks)[i];
        else
            ++decided.looks[(*looks)[i]];
    }
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
    auto known = decided;
    if (feature) {
        const auto looked = lookedAt(candidates, decided.places, feature);
        if (!looked)
            return looked.error();
        if (auto added = addNovelty(*looked, reasons); !added)
            return added.error();
        if (areUnnamed(candidates, decided)) {
            if (auto told = tellLooks(*looked, candidates, known); !told)
                return told.error();
        }
    }
    const auto samples = samplesOf(videos, std::max<std::size_t>(candidates.size(), 10), settings);
    auto order = ranked(candidates, reasons, samples, known, settings.ranking);
    if (!feature || settings.ranking.novelShare <= 0)
        return order;
    const auto novel = stretchesToExplore(videos, decided, feature, settings.discovery);
    if (!novel)
        return novel.error();
    return withStretches(std::move(order), *novel, settings.ranking.novelShare);
}

} // namespace onset
