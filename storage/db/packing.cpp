// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/db/packing.h"

#include "storage/db/dberror.h"

#include <bit>
#include <cstring>
#include <memory>
#include <new>
#include <type_traits>
#include <utility>
#include <zstd.h>

namespace onset {

namespace {

static_assert(std::endian::native == std::endian::little, "blobs are little-endian");

constexpr int kLevel = 3;
constexpr std::size_t kChecksumSize = 4;
constexpr std::int64_t kColumns = 7;
constexpr std::int64_t kMaxVarint = 10;
constexpr std::int64_t kMaxFrames = std::int64_t{1} << 28; // 51 days at 60 frames a second

[[noreturn]] void damaged(const char *what)
{
    throw DbError(Error::Code::BadInput, std::string("A stored block is damaged: ") + what + ".");
}

/// Differences of any two values, wrapping, so that kNoPts costs nothing special.
class ColumnWriter
{
public:
    explicit ColumnWriter(Bytes &out)
        : m_out(out)
    {}
    void add(std::int64_t value)
    {
        const auto now = static_cast<std::uint64_t>(value);
        const auto difference = static_cast<std::int64_t>(now - std::exchange(m_previous, now));
        auto zigzag =
            (static_cast<std::uint64_t>(difference) << 1U) ^ static_cast<std::uint64_t>(difference >> 63);
        for (; zigzag >= 0x80; zigzag >>= 7U)
            m_out.push_back(static_cast<std::byte>(zigzag | 0x80));
        m_out.push_back(static_cast<std::byte>(zigzag));
    }

private:
    Bytes &m_out;
    std::uint64_t m_previous = 0;
};

class ColumnReader
{
public:
    explicit ColumnReader(std::span<const std::byte> &in)
        : m_in(in)
    {}
    std::int64_t next()
    {
        std::uint64_t zigzag = 0;
        for (unsigned shift = 0;; shift += 7) {
            if (m_in.empty() || shift >= 7 * kMaxVarint)
                damaged("a frame table ends too early");
            const auto byte = std::to_integer<std::uint64_t>(m_in.front());
            m_in = m_in.subspan(1);
            zigzag |= (byte & 0x7FU) << shift;
            if (byte < 0x80)
                break;
        }
        m_previous += (zigzag >> 1U) ^ (~(zigzag & 1U) + 1U);
        return static_cast<std::int64_t>(m_previous);
    }

private:
    std::span<const std::byte> &m_in;
    std::uint64_t m_previous = 0;
};

template <class F> void forEachColumn(F column)
{
    column([](auto &e) -> auto & { return e.pts; });
    column([](auto &e) -> auto & { return e.duration; });
    column([](auto &e) -> auto & { return e.dts; });
    column([](auto &e) -> auto & { return e.position; });
    column([](auto &e) -> auto & { return e.size; });
    column([](auto &e) -> auto & { return e.ordinal; });
    column([](auto &e) -> auto & { return e.flags; });
}

} // namespace

Bytes compressed(std::span<const std::byte> data)
{
    const std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> context(ZSTD_createCCtx(), &ZSTD_freeCCtx);
    if (!context)
        throw std::bad_alloc();
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, kLevel);
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
    Bytes out(ZSTD_compressBound(data.size()) + kChecksumSize);
    const auto size = ZSTD_compress2(context.get(), out.data(), out.size(), data.data(), data.size());
    if (ZSTD_isError(size))
        throw DbError(Error::Code::Internal, "A block could not be compressed.", ZSTD_getErrorName(size));
    out.resize(size);
    return out;
}

Bytes decompressed(std::span<const std::byte> data, std::size_t limit)
{
    const auto size = ZSTD_getFrameContentSize(data.data(), data.size());
    if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN || size > limit)
        damaged("its length cannot be right");
    Bytes out(size);
    const auto written = ZSTD_decompress(out.data(), out.size(), data.data(), data.size());
    if (ZSTD_isError(written) || written != size)
        damaged("it cannot be decompressed");
    return out;
}

Bytes packEntries(const std::vector<FrameEntry> &entries)
{
    Bytes columns;
    columns.reserve(entries.size() * kColumns);
    forEachColumn([&](auto member) {
        ColumnWriter writer(columns);
        for (const auto &entry : entries)
            writer.add(member(entry));
    });
    return compressed(columns);
}

std::vector<FrameEntry> unpackEntries(std::span<const std::byte> data, std::int64_t count)
{
    if (count < 0 || count > kMaxFrames)
        damaged("its number of frames cannot be right");
    const Bytes columns = decompressed(data, static_cast<std::size_t>(count * kColumns * kMaxVarint));
    std::span<const std::byte> in(columns);
    if (static_cast<std::int64_t>(in.size()) < count * kColumns)
        damaged("a frame table ends too early");
    std::vector<FrameEntry> entries(static_cast<std::size_t>(count));
    forEachColumn([&](auto member) {
        ColumnReader reader(in);
        for (auto &entry : entries) {
            auto &field = member(entry);
            field = static_cast<std::remove_reference_t<decltype(field)>>(reader.next());
        }
    });
    if (!in.empty())
        damaged("a frame table is too long");
    return entries;
}

Bytes packSamples(std::span<const float> samples)
{
    return compressed(std::as_bytes(samples));
}

std::vector<float> unpackSamples(std::span<const std::byte> data, std::int64_t count)
{
    if (count <= 0 || count > kMaxFrames)
        damaged("its number of samples cannot be right");
    std::vector<float> samples(static_cast<std::size_t>(count));
    const Bytes raw = decompressed(data, samples.size() * sizeof(float));
    if (raw.size() != samples.size() * sizeof(float))
        damaged("it has too few samples");
    std::memcpy(samples.data(), raw.data(), raw.size());
    return samples;
}

} // namespace onset
