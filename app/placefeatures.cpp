// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/placefeatures.h"

#include "inference/runtime/features/storedrows.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <mutex>
#include <unordered_map>

namespace onset {

namespace {

using File = std::shared_ptr<const FeatureFile>;

std::vector<float> meanOf(const FeatureFile &file, const FrameRange &place)
{
    const auto &layout = file.layout();
    const auto rowAt = [&](std::int64_t frame) {
        return std::clamp<std::int64_t>((frame - layout.first) / layout.stride, 0, file.rows() - 1);
    };
    const auto from = rowAt(place.start.value);
    const auto to = rowAt(std::max(place.start.value, place.end.value - 1)) + 1;
    const auto bytes = file.bytes(from, to);
    const std::span<const float> values(reinterpret_cast<const float *>(bytes.data()),
                                        bytes.size() / sizeof(float));
    const auto size = layout.rowValues();
    std::vector<double> sums(size, 0);
    for (std::size_t i = 0; i < values.size(); ++i)
        sums[i % size] += static_cast<double>(values[i]);
    std::vector<float> means;
    for (const double sum : sums)
        means.push_back(static_cast<float>(sum / static_cast<double>(to - from)));
    const bool finite = std::ranges::all_of(means, [](float value) { return std::isfinite(value); });
    return finite ? means : std::vector<float>();
}

struct OfVideo
{
    File picture;
    FeatureKey key;
};

class KeptRows
{
public:
    KeptRows(const std::string &cacheFolder, const std::vector<Video> &videos)
        : m_cache(cacheFolder)
    {
        const auto stored = findStoredRows(cacheFolder, videos);
        for (std::size_t i = 0; i < stored.files.size(); ++i) {
            if (stored.files[i])
                m_videos.emplace(
                    videos[i].id,
                    OfVideo{stored.files[i], {videos[i].identity, stored.stream, stored.extractor}});
        }
    }

    bool empty() const { return m_videos.empty(); }

    std::vector<float> at(VideoId id, const FrameRange &range, const std::string &person)
    {
        const auto video = m_videos.find(id);
        if (video == m_videos.end())
            return {};
        const auto own = person.empty() ? File() : ofPerson(id, video->second, person);
        return meanOf(own ? *own : *video->second.picture, range);
    }

private:
    File ofPerson(VideoId id, const OfVideo &video, const std::string &person)
    {
        const std::lock_guard lock(m_mutex);
        const auto [known, isNew] = m_people.try_emplace({id, person});
        if (isNew) {
            const auto found = m_cache.find(personKey(video.key, person));
            const auto size = video.picture->layout().rowValues();
            if (found && *found && (*found)->rows() > 0 && (*found)->layout().rowValues() == size)
                known->second = *found;
        }
        return known->second;
    }

    FeatureCache m_cache;
    std::unordered_map<VideoId, OfVideo> m_videos;
    std::mutex m_mutex;
    std::map<std::pair<VideoId, std::string>, File> m_people; ///< null: not kept
};

} // namespace

KeptFeature placeFeatures(const std::string &cacheFolder, const ProjectContents &contents)
{
    auto rows = std::make_shared<KeptRows>(cacheFolder, contents.videos);
    if (rows->empty())
        return {};
    return [rows](VideoId video, const FrameRange &range, const std::string &person) {
        return rows->at(video, range, person);
    };
}

} // namespace onset
