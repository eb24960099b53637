// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/features/featureheader.h"

#include "storage/domain/sha256.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cstring>
#include <limits>

namespace onset {

namespace {

constexpr std::string_view kMagic = "ONSETROW";
constexpr std::uint32_t kVersion = 1;
constexpr std::size_t kTextAt = 24;
constexpr std::size_t kLargestText = std::size_t{1} << 20;

nlohmann::json jsonOf(const FeatureKey &key)
{
    return {{"bytes", key.video.size},
            {"digests", key.video.digests},
            {"stream", key.stream},
            {"extractor", key.extractor}};
}

template <class T> T readAs(std::span<const std::byte> bytes, std::size_t at)
{
    T value{};
    std::memcpy(&value, bytes.data() + at, sizeof value);
    return value;
}

std::string dumped(const nlohmann::json &json)
{
    return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

} // namespace

std::size_t FeatureLayout::rowValues() const
{
    std::size_t values = 1;
    for (const auto size : shape)
        values *= static_cast<std::size_t>(size);
    return values;
}

std::size_t FeatureLayout::rowBytes() const
{
    return rowValues() * (type == FeatureType::F32 ? sizeof(float) : 1);
}

bool valid(const FeatureLayout &layout)
{
    constexpr std::int64_t kLargestRow = std::int64_t{1} << 40; // bytes; far from every overflow
    std::int64_t bytes = 4;
    for (const auto size : layout.shape) {
        if (size < 1 || size > kLargestRow / bytes)
            return false;
        bytes *= size;
    }
    return layout.stride >= 1 && (layout.type == FeatureType::U8 || layout.type == FeatureType::F32);
}

std::string headerText(const FeatureKey &key, const FeatureLayout &layout)
{
    const nlohmann::json json{{"key", jsonOf(key)},
                              {"type", layout.type == FeatureType::F32 ? "F32" : "U8"},
                              {"shape", layout.shape},
                              {"first", layout.first},
                              {"stride", layout.stride}};
    return dumped(json);
}

std::vector<std::byte> encodeHeader(const std::string &text)
{
    const auto used = kTextAt + text.size();
    std::vector<std::byte> bytes((used + kHeaderAlignment - 1) / kHeaderAlignment * kHeaderAlignment);
    const auto textBytes = static_cast<std::uint32_t>(text.size());
    std::memcpy(bytes.data(), kMagic.data(), kMagic.size());
    std::memcpy(bytes.data() + 8, &kVersion, sizeof kVersion);
    std::memcpy(bytes.data() + 12, &textBytes, sizeof textBytes);
    std::memcpy(bytes.data() + kTextAt, text.data(), text.size());
    return bytes;
}

std::optional<FeatureHeader> decodeHeader(std::span<const std::byte> start)
{
    if (start.size() < kTextAt || std::memcmp(start.data(), kMagic.data(), kMagic.size()) != 0 ||
        readAs<std::uint32_t>(start, 8) != kVersion)
        return std::nullopt;
    const std::size_t textBytes = readAs<std::uint32_t>(start, 12);
    if (textBytes > kLargestText || kTextAt + textBytes > start.size())
        return std::nullopt;
    FeatureHeader header;
    header.text.assign(reinterpret_cast<const char *>(start.data()) + kTextAt, textBytes);
    header.rows = readAs<std::int64_t>(start, kRowCountAt);
    header.bytes = (kTextAt + textBytes + kHeaderAlignment - 1) / kHeaderAlignment * kHeaderAlignment;
    if (header.rows < 0)
        return std::nullopt;
    return header;
}

std::optional<FeatureLayout> layoutInHeader(const std::string &text, const FeatureKey &key)
{
    try {
        const auto json = nlohmann::json::parse(text);
        FeatureLayout layout;
        layout.type = json.at("type") == "F32" ? FeatureType::F32 : FeatureType::U8;
        layout.shape = json.at("shape").get<std::vector<std::int64_t>>();
        layout.first = json.at("first").get<std::int64_t>();
        layout.stride = json.at("stride").get<std::int64_t>();
        // Text for text: then nothing in it is of another kind or value than we would write.
        if (valid(layout) && headerText(key, layout) == text)
            return layout;
    } catch (const nlohmann::json::exception &) {
        return std::nullopt; // damaged
    }
    return std::nullopt;
}

std::optional<FeatureKey> keyInHeader(const std::string &text)
{
    try {
        const auto json = nlohmann::json::parse(text).at("key");
        FeatureKey key;
        key.video.size = json.at("bytes").get<std::int64_t>();
        key.video.digests = json.at("digests").get<decltype(key.video.digests)>();
        key.stream = json.at("stream").get<std::string>();
        key.extractor = json.at("extractor").get<std::string>();
        return key;
    } catch (const nlohmann::json::exception &) {
        return std::nullopt;
    }
}

std::string fileNameOf(const FeatureKey &key)
{
    return sha256Hex(dumped(jsonOf(key))).substr(0, 40) + ".rows";
}

} // namespace onset
