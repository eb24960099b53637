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

/// What one stream says of a video.
struct OfStream
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
        const auto streams = findStoredRows(cacheFolder, videos);
        for (std::size_t i = 0; i < videos.size(); ++i) {
            // A video that some stream says nothing of cannot be compared with the others.
            if (streams.empty() ||
                !std::ranges::all_of(streams, [i](const StoredRows &one) { return one.files[i] != nullptr; }))
                continue;
            for (const auto &one : streams)
                m_videos[videos[i].id].push_back(
                    {one.files[i], {videos[i].identity, one.stream, one.extractor}});
        }
    }

    bool empty() const { return m_videos.empty(); }

    /// What all streams say, one after the other.
    std::vector<float> at(VideoId id, const FrameRange &range, const std::string &person)
    {
        const auto video = m_videos.find(id);
        std::vector<float> all;
        if (video == m_videos.end())
            return all;
        for (const auto &stream : video->second) {
            const auto own = person.empty() ? File() : ofPerson(stream, person);
            const auto values = meanOf(own ? *own : *stream.picture, range);
            if (values.empty())
                return {};
            all.insert(all.end(), values.begin(), values.end());
        }
        return all;
    }

private:
    File ofPerson(const OfStream &stream, const std::string &person)
    {
        const std::lock_guard lock(m_mutex);
        const auto [known, isNew] = m_people.try_emplace({stream.picture.get(), person});
        if (isNew) {
            const auto found = m_cache.find(personKey(stream.key, person));
            const auto size = stream.picture->layout().rowValues();
            if (found && *found && (*found)->rows() > 0 && (*found)->layout().rowValues() == size)
                known->second = *found;
        }
        return known->second;
    }

    FeatureCache m_cache;
    std::unordered_map<VideoId, std::vector<OfStream>> m_videos;
    std::mutex m_mutex;
    std::map<std::pair<const FeatureFile *, std::string>, File> m_people; ///< null: not kept
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
