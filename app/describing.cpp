// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/describing.h"

#include "inference/descriptors/describe.h"

#include <algorithm>
#include <iterator>

namespace onset {

namespace {

// Of what the trajectories of a video cost: they alone decode it.
constexpr double kCodebookCost = 0.03;
constexpr double kFeaturesCost = 0.05;
constexpr double kPersonCost = 0.01;

double framesOf(const Video &video)
{
    return static_cast<double>(video.frames->size());
}

/// Steps that follow each other, and how far all of them are.
class Work
{
public:
    Work(const DescribeRequest &request, std::vector<Video> learning, const EngineServices &services,
         const DescribeSink &sink, std::stop_token stop)
        : m_request(request)
        , m_learning(std::move(learning))
        , m_store(request.settings, services)
        , m_sink(sink)
        , m_stop(std::move(stop))
    {
        for (const auto &video : m_learning)
            m_all += framesOf(video) * (1 + kCodebookCost);
        for (const auto &video : request.videos)
            m_all += featuresCost(video) + framesOf(video) * kPersonCost;
    }

    Result<Description> run()
    {
        for (const auto &video : m_learning) {
            const auto made =
                m_store.trajectories(video, begun("trajectories of " + video.key, framesOf(video)), m_stop);
            if (!made)
                return made.error();
        }
        double cost = 0;
        for (const auto &video : m_learning)
            cost += framesOf(video) * kCodebookCost;
        auto codebook = m_store.codebook(
            m_learning, begun("codebook of " + std::to_string(m_learning.size()) + " videos", cost), m_stop);
        if (!codebook)
            return codebook.error();
        m_made.codebook = *std::move(codebook);
        for (const auto &video : m_request.videos) {
            if (const auto made = describeOne(video); !made)
                return made.error();
        }
        return m_made;
    }

private:
    Status describeOne(const Video &video)
    {
        const auto file = m_store.features(video, m_made.codebook,
                                           begun("features of " + video.key, featuresCost(video)), m_stop);
        if (!file)
            return file.error();
        m_made.videos.push_back({video.id, (*file)->rows(), 0});
        const auto told = begun("people in " + video.key, framesOf(video) * kPersonCost);
        for (const auto &person : m_request.people) {
            if (person.video != video.id)
                continue;
            told(0);
            if (const auto own = m_store.features(video, person, m_made.codebook, m_stop); !own)
                return own.error();
            ++m_made.videos.back().people;
        }
        return success();
    }

    /// Videos that did not teach are decoded for their features.
    double featuresCost(const Video &video) const
    {
        const bool taught = std::ranges::find(m_learning, video.id, &Video::id) != m_learning.end();
        return framesOf(video) * (taught ? kFeaturesCost : 1 + kFeaturesCost);
    }

    /// The step before has ended.
    DescriptorStore::Progress begun(const std::string &what, double cost)
    {
        m_done += m_cost;
        m_cost = cost;
        return [this, what](double share) {
            if (m_sink)
                m_sink({what, share, m_all > 0 ? std::min(1.0, (m_done + share * m_cost) / m_all) : 0});
        };
    }

    const DescribeRequest &m_request;
    std::vector<Video> m_learning;
    DescriptorStore m_store;
    const DescribeSink &m_sink;
    std::stop_token m_stop;
    Description m_made;
    double m_all = 0;
    double m_done = 0; ///< in frames, without the step that goes on
    double m_cost = 0; ///< of that step
};

} // namespace

std::vector<Video> learntFrom(const std::vector<Video> &videos)
{
    std::vector<Video> chosen;
    for (const auto &video : videos) {
        if (video.split == Split::Training || video.split == Split::None)
            chosen.push_back(video);
    }
    if (chosen.empty())
        std::copy_if(videos.begin(), videos.end(), std::back_inserter(chosen),
                     [](const Video &video) { return video.split != Split::HeldOut; });
    return chosen;
}

Result<Description> describe(const DescribeRequest &request, const EngineServices &services,
                             const DescribeSink &sink, std::stop_token stop)
{
    auto learning = learntFrom(request.project);
    if (learning.empty())
        return Error{Error::Code::BadInput,
                     "all videos are held out, so there is none to learn a codebook on; set the split of one",
                     {}};
    return Work(request, std::move(learning), services, sink, std::move(stop)).run();
}

} // namespace onset
