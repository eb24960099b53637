// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/ranking/discovery.h"

#include "inference/ranking/standardscale.h"
#include "storage/domain/frameranges.h"

#include <faiss/IndexFlat.h>
#include <faiss/utils/distances.h>

#include <algorithm>
#include <cmath>
#include <exception>

namespace onset {

namespace {

struct Moment
{
    std::size_t video = 0; ///< of those given
    FrameRange range;
};

/// Moments with their features, one after the other.
struct Moments
{
    std::vector<Moment> moments;
    std::vector<float> rows;

    void add(const Moment &moment, const std::vector<float> &row)
    {
        moments.push_back(moment);
        rows.insert(rows.end(), row.begin(), row.end());
    }
};

bool overlapsAny(const std::vector<FrameRange> &ranges, const FrameRange &range)
{
    return std::ranges::any_of(ranges, [&](const FrameRange &one) { return one.overlaps(range); });
}

/// What people know of a video, and what is proposed there.
struct Ground
{
    std::vector<FrameRange> known;
    std::vector<FrameRange> explained;
};

Ground groundOf(const QueueVideo &video, std::span<const Place> decided, double leastScore)
{
    Ground ground;
    ground.known = video.looked;
    for (const auto &place : decided) {
        if (place.video == video.video)
            ground.known.push_back(place.range);
    }
    ground.known = joinedRanges(std::move(ground.known));
    for (const auto &proposal : video.open) {
        if (proposal.score >= leastScore)
            ground.explained.push_back(proposal.range);
    }
    ground.explained = joinedRanges(std::move(ground.explained));
    return ground;
}

/// Whether something likely is proposed of a class.
bool isProposed(std::span<const QueueVideo> videos, ClassId actionClass, double leastScore)
{
    return std::ranges::any_of(videos, [&](const QueueVideo &video) {
        return std::ranges::any_of(video.open, [&](const Detection &proposal) {
            return proposal.actionClass == actionClass && proposal.score >= leastScore;
        });
    });
}

double stepFor(std::span<const QueueVideo> videos, const DiscoverySettings &settings)
{
    double seconds = 0;
    for (const auto &video : videos)
        seconds += static_cast<double>(video.frames) / video.framesPerSecond;
    return std::max(settings.step,
                    seconds / static_cast<double>(std::max<std::size_t>(settings.mostMoments, 1)));
}

/// Squared distances of open moments to the nearest known one.
std::vector<float> distancesToKnown(const std::vector<float> &known, const std::vector<float> &open,
                                    std::size_t size)
{
    using Index = faiss::Index::idx_t;
    faiss::IndexFlatL2 index(static_cast<Index>(size));
    index.add(static_cast<Index>(known.size() / size), known.data());
    const auto count = open.size() / size;
    std::vector<float> distances(count);
    std::vector<Index> labels(count);
    index.search(static_cast<Index>(count), open.data(), 1, distances.data(), labels.data());
    return distances;
}

Candidate stretchAround(const QueueVideo &video, const FrameRange &moment, double seconds)
{
    const auto length =
        std::min(video.frames, std::max<std::int64_t>(1, std::llround(seconds * video.framesPerSecond)));
    const auto middle = moment.start.value + moment.length() / 2;
    const auto from = std::clamp<std::int64_t>(middle - length / 2, 0, video.frames - length);
    Candidate stretch;
    stretch.kind = Candidate::Kind::Novel;
    stretch.video = video.video;
    stretch.range = frameRange(from, from + length);
    return stretch;
}

class Explorer
{
public:
    Explorer(std::span<const QueueVideo> videos, const Decided &decided, const PlaceFeature &feature,
             const DiscoverySettings &settings)
        : m_videos(videos)
        , m_decided(decided)
        , m_feature(feature)
        , m_settings(settings)
        , m_leastScore(settings.explained * bestScore(videos))
        , m_step(stepFor(videos, settings))
    {
        for (const auto &video : videos)
            m_grounds.push_back(groundOf(video, decided.places, m_leastScore));
    }

    Result<std::vector<Candidate>> run()
    {
        std::size_t without = 0;
        for (const auto &[actionClass, labels] : m_decided.labels) {
            if (labels >= m_settings.few || isProposed(m_videos, actionClass, m_leastScore))
                continue;
            if (labels == 0) {
                ++without;
                continue;
            }
            if (const auto found = findLike(actionClass); !found)
                return found.error();
        }
        if (without > 0) {
            if (const auto found = findNew(without); !found)
                return found.error();
        }
        return std::move(m_stretches);
    }

private:
    /// The stretch that looks most like a label of the class.
    Status findLike(ClassId actionClass)
    {
        std::vector<float> examples;
        double seconds = 0;
        std::size_t count = 0;
        for (const auto &place : m_decided.places) {
            const auto video = std::ranges::find(m_videos, place.video, &QueueVideo::video);
            if (place.actionClass != actionClass || video == m_videos.end())
                continue;
            const auto row = m_feature(place);
            if (row.empty())
                continue;
            if (count > 0 && row.size() * count != examples.size())
                return unevenRows();
            examples.insert(examples.end(), row.begin(), row.end());
            seconds += static_cast<double>(place.range.length()) / video->framesPerSecond;
            ++count;
        }
        if (count == 0)
            return success();
        const auto size = examples.size() / count;
        seconds /= static_cast<double>(count);
        Moments open;
        const auto take = [&](const Moment &moment, bool isKnown, const std::vector<float> &row) {
            if (!isKnown)
                open.add(moment, row);
        };
        if (const auto read = readMoments(seconds, std::max(m_step, seconds / 2), size, take); !read)
            return read;
        if (open.moments.empty())
            return success();
        const StandardScale scale(open.rows, size);
        const auto distances = distancesToKnown(scale.scaled(examples), scale.scaled(open.rows), size);
        const auto nearest =
            static_cast<std::size_t>(std::ranges::min_element(distances) - distances.begin());
        add(open.moments[nearest], actionClass);
        return success();
    }

    /// The moments that are farthest from all that is known.
    Status findNew(std::size_t count)
    {
        Moments known;
        Moments open;
        std::size_t size = 0;
        const auto take = [&](const Moment &moment, bool isKnown, const std::vector<float> &row) {
            size = row.size();
            (isKnown ? known : open).add(moment, row);
        };
        if (const auto read = readMoments(m_step, m_step, 0, take); !read)
            return read;
        if (known.moments.empty() || open.moments.empty())
            return success();
        const StandardScale scale(known.rows, size);
        const auto rows = scale.scaled(open.rows);
        auto distances = distancesToKnown(scale.scaled(known.rows), rows, size);
        std::vector<float> toNewest(distances.size());
        for (std::size_t taken = 0; taken < count; ++taken) {
            const auto farthest =
                static_cast<std::size_t>(std::ranges::max_element(distances) - distances.begin());
            if (!(distances[farthest] > 0))
                break;
            const auto &moment = open.moments[farthest];
            const auto range = add(moment, {});
            faiss::fvec_L2sqr_ny(toNewest.data(), rows.data() + farthest * size, rows.data(), size,
                                 distances.size());
            for (std::size_t i = 0; i < distances.size(); ++i) {
                const bool seen =
                    open.moments[i].video == moment.video && range.overlaps(open.moments[i].range);
                distances[i] = seen ? 0 : std::min(distances[i], toNewest[i]);
            }
        }
        return success();
    }

    /// Pieces of `length` every `step` seconds, known ones and those that nothing explains. `size`: of the
    /// rows; 0: as the first one's.
    template <class Take>
    Status readMoments(double length, double step, std::size_t size, const Take &take) const
    {
        for (std::size_t i = 0; i < m_videos.size(); ++i) {
            const auto &video = m_videos[i];
            const auto frames = [&](double seconds) {
                return std::max<std::int64_t>(1, std::llround(seconds * video.framesPerSecond));
            };
            for (std::int64_t from = 0; from < video.frames; from += frames(step)) {
                const Moment moment{i, frameRange(from, std::min(video.frames, from + frames(length)))};
                const bool isKnown = overlapsAny(m_grounds[i].known, moment.range);
                if (!isKnown && overlapsAny(m_grounds[i].explained, moment.range))
                    continue;
                const auto row = m_feature({video.video, moment.range, {}});
                if (row.empty())
                    break; // nothing is kept of this video
                size = size == 0 ? row.size() : size;
                if (row.size() != size)
                    return unevenRows();
                take(moment, isKnown, row);
            }
        }
        return success();
    }

    FrameRange add(const Moment &moment, ClassId actionClass)
    {
        auto stretch = stretchAround(m_videos[moment.video], moment.range, m_settings.seconds);
        stretch.actionClass = actionClass;
        m_grounds[moment.video].known.push_back(stretch.range); // once is enough
        m_stretches.push_back(stretch);
        return stretch.range;
    }

    std::span<const QueueVideo> m_videos;
    const Decided &m_decided;
    const PlaceFeature &m_feature;
    const DiscoverySettings &m_settings;
    double m_leastScore;
    double m_step;
    std::vector<Ground> m_grounds;
    std::vector<Candidate> m_stretches;
};

} // namespace

Result<std::vector<Candidate>> stretchesToExplore(std::span<const QueueVideo> videos, const Decided &decided,
                                                  const PlaceFeature &feature,
                                                  const DiscoverySettings &settings)
{
    try {
        return Explorer(videos, decided, feature, settings).run();
    } catch (const std::exception &problem) {
        return Error{Error::Code::Internal, "the search for what is new failed", problem.what()};
    }
}

} // namespace onset
