// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/features/mappedrows.h"

#include "inference/runtime/features/featureheader.h"
#include "inference/runtime/features/filedescriptor.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

namespace onset {

namespace {

class Mapping
{
public:
    explicit Mapping(const FileDescriptor &file)
    {
        const auto size = sizeOf(file);
        if (size <= 0)
            return;
        void *data = ::mmap(nullptr, static_cast<std::size_t>(size), PROT_READ, MAP_SHARED, file.value(), 0);
        if (data != MAP_FAILED)
            m_bytes = {static_cast<const std::byte *>(data), static_cast<std::size_t>(size)};
    }
    ~Mapping()
    {
        if (!m_bytes.empty())
            ::munmap(const_cast<std::byte *>(m_bytes.data()), m_bytes.size());
    }
    Mapping(Mapping &&other) noexcept
        : m_bytes(std::exchange(other.m_bytes, {}))
    {}
    Mapping &operator=(Mapping &&) = delete;

    std::span<const std::byte> bytes() const { return m_bytes; }

private:
    std::span<const std::byte> m_bytes;
};

class MappedRows final : public FeatureFile
{
public:
    MappedRows(Mapping mapping, FeatureLayout layout, std::int64_t rows, std::size_t begin)
        : m_mapping(std::move(mapping))
        , m_layout(std::move(layout))
        , m_rows(rows)
        , m_rowBytes(m_layout.rowBytes())
        , m_begin(begin)
    {}
    const FeatureLayout &layout() const override { return m_layout; }
    std::int64_t rows() const override { return m_rows; }
    std::span<const std::byte> bytes(std::int64_t from, std::int64_t to) const override
    {
        return m_mapping.bytes().subspan(m_begin + static_cast<std::size_t>(from) * m_rowBytes,
                                         static_cast<std::size_t>(to - from) * m_rowBytes);
    }
    void release(std::int64_t from, std::int64_t to) const override
    {
        // Pages that the rows share with their neighbours stay.
        static const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
        const auto first = (m_begin + static_cast<std::size_t>(from) * m_rowBytes + page - 1) / page * page;
        const auto last = (m_begin + static_cast<std::size_t>(to) * m_rowBytes) / page * page;
        if (first < last)
            ::madvise(const_cast<std::byte *>(m_mapping.bytes().data()) + first, last - first, MADV_DONTNEED);
    }

private:
    Mapping m_mapping;
    FeatureLayout m_layout;
    std::int64_t m_rows;
    std::size_t m_rowBytes;
    std::size_t m_begin;
};

} // namespace

std::shared_ptr<const FeatureFile> mapRows(const std::string &path, const FeatureKey &key)
{
    const FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file.ok())
        return nullptr;
    Mapping mapping(file);
    const auto header = decodeHeader(mapping.bytes());
    if (!header)
        return nullptr;
    auto layout = layoutInHeader(header->text, key);
    if (!layout || mapping.bytes().size() < header->bytes)
        return nullptr;
    const auto dataBytes = mapping.bytes().size() - header->bytes;
    if (dataBytes / layout->rowBytes() != static_cast<std::size_t>(header->rows) ||
        dataBytes % layout->rowBytes() != 0)
        return nullptr;
    return std::make_shared<MappedRows>(std::move(mapping), *std::move(layout), header->rows, header->bytes);
}

} // namespace onset
