// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/features/storedrows.h"

#include "inference/runtime/features/featureheader.h"
#include "inference/runtime/features/mappedrows.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <string_view>

namespace onset {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kOfPerson = " of a track";

/// Long enough for every key that is written.
constexpr std::size_t kStart = 4 * kHeaderAlignment;

struct Known
{
    std::string path;
    FeatureKey key;
};

/// All files of one extractor.
struct Group
{
    std::vector<Known> files;
    fs::file_time_type lastUse = fs::file_time_type::min();
};
using GroupKey = std::pair<std::string, std::string>; ///< stream, extractor

std::optional<FeatureKey> keyOf(const fs::path &path)
{
    std::vector<char> start(kStart);
    std::ifstream file(path, std::ios::binary);
    file.read(start.data(), static_cast<std::streamsize>(start.size()));
    const auto header =
        decodeHeader(std::as_bytes(std::span(start)).first(static_cast<std::size_t>(file.gcount())));
    return header ? keyInHeader(header->text) : std::nullopt;
}

/// What is of no video, as a codebook, is of none that was not indexed either.
bool isOf(const FileIdentity &identity, const Video &video)
{
    return identity.size > 0 && identity == video.identity;
}

std::map<GroupKey, Group> groupsIn(const std::string &folder, std::span<const Video> videos)
{
    std::map<GroupKey, Group> groups;
    std::error_code failed;
    for (fs::directory_iterator it(folder, failed), end; !failed && it != end; it.increment(failed)) {
        const auto key = it->path().extension() == ".rows" ? keyOf(it->path()) : std::nullopt;
        if (!key || key->stream.ends_with(kOfPerson) ||
            std::ranges::none_of(videos, [&](const Video &video) { return isOf(key->video, video); }))
            continue;
        auto &group = groups[{key->stream, key->extractor}];
        group.files.push_back({it->path().string(), *key});
        std::error_code unknown;
        if (const auto time = it->last_write_time(unknown); !unknown)
            group.lastUse = std::max(group.lastUse, time);
    }
    return groups;
}

bool isVector(const FeatureFile &file)
{
    return file.layout().type == FeatureType::F32 && file.layout().shape.size() == 1 && file.rows() > 0;
}

/// What of the group can be read, in the order of the videos.
StoredRows rowsOf(const GroupKey &key, const Group &group, std::span<const Video> videos)
{
    StoredRows rows{key.first, key.second, {}, 0};
    rows.files.resize(videos.size());
    for (const auto &known : group.files) {
        auto file = mapRows(known.path, known.key);
        if (!file || !isVector(*file) || (rows.rowValues && rows.rowValues != file->layout().rowValues()))
            continue;
        for (std::size_t i = 0; i < videos.size(); ++i) {
            if (!isOf(known.key.video, videos[i]))
                continue;
            rows.files[i] = file;
            rows.rowValues = file->layout().rowValues();
        }
    }
    return rows;
}

} // namespace

FeatureKey personKey(FeatureKey ofPicture, const std::string &boxes)
{
    ofPicture.stream += kOfPerson;
    ofPicture.extractor += ' ' + boxes;
    return ofPicture;
}

std::vector<StoredRows> findStoredRows(const std::string &folder, std::span<const Video> videos)
{
    struct Best
    {
        StoredRows rows;
        std::ptrdiff_t videos = 0;
        fs::file_time_type lastUse;
    };
    std::map<std::string, Best> streams;
    std::ptrdiff_t most = 1;
    for (const auto &[key, group] : groupsIn(folder, videos)) {
        auto rows = rowsOf(key, group, videos);
        const auto count =
            std::ranges::count_if(rows.files, [](const auto &file) { return file != nullptr; });
        auto &best = streams[key.first];
        if (std::pair(count, group.lastUse) > std::pair(best.videos, best.lastUse))
            best = {std::move(rows), count, group.lastUse};
        most = std::max(most, count);
    }
    std::vector<StoredRows> all;
    for (auto &[stream, best] : streams) {
        if (best.videos == most)
            all.push_back(std::move(best.rows));
    }
    return all;
}

} // namespace onset
