// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/placefeatures.h"

#include "inference/runtime/features/storedrows.h"

#include <algorithm>
#include <cmath>
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

} // namespace

PlaceFeature placeFeatures(const std::string &cacheFolder, const ProjectContents &contents)
{
    const auto stored = findStoredRows(cacheFolder, contents.videos);
    auto files = std::make_shared<std::unordered_map<VideoId, File>>();
    for (std::size_t i = 0; i < stored.files.size(); ++i) {
        if (stored.files[i])
            files->emplace(contents.videos[i].id, stored.files[i]);
    }
    if (files->empty())
        return {};
    return [files](VideoId video, FrameRange place) {
        const auto file = files->find(video);
        return file == files->end() ? std::vector<float>() : meanOf(*file->second, place);
    };
}

} // namespace onset
