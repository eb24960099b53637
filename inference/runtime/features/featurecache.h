// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/frametable.h"
#include "storage/domain/result.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace onset {

/// What is stored of a video: the rows of one stream ("rgb", "flow") or of one extractor over a stream.
struct FeatureKey
{
    FileIdentity video;
    std::string stream;    ///< "rgb", "flow"
    std::string extractor; ///< everything that decides the values, as text: sizes, stride, the weights' hash

    bool operator==(const FeatureKey &) const = default;
};

enum class FeatureType : std::uint8_t { U8, F32 };

/// How a file's rows look: row i holds `count` values of the snippet that begins at frame first + i·stride.
struct FeatureLayout
{
    FeatureType type = FeatureType::F32;
    std::vector<std::int64_t> shape; ///< of a row, for example {3, 64, 86}; all ≥ 1
    std::int64_t first = 0;
    std::int64_t stride = 1;

    std::size_t rowValues() const;
    std::size_t rowBytes() const;
    bool operator==(const FeatureLayout &) const = default;
};

/// Rows of one key, mapped into memory, read only. Safe to use from several threads.
class FeatureFile
{
public:
    virtual ~FeatureFile() = default;
    virtual const FeatureLayout &layout() const = 0;
    virtual std::int64_t rows() const = 0;
    /// Rows [from, to) as stored, one after the other. Precondition: within 0 … rows().
    virtual std::span<const std::byte> bytes(std::int64_t from, std::int64_t to) const = 0;
    /// Lets the system take back the memory of rows [from, to); reading them again reads the file.
    virtual void release(std::int64_t from, std::int64_t to) const = 0;
};

/// Appends rows of one key. What was written before a kill or a cancel is found again: begin() says how many
/// rows there are, and writing goes on after them. One thread.
class FeatureWriter
{
public:
    virtual ~FeatureWriter() = default;
    virtual std::int64_t rows() const = 0; ///< already there
    /// `data` holds whole rows. Error::Io names the file (disk full).
    virtual Status append(std::span<const std::byte> data) = 0;
    /// Says that no rows will follow, and gives them to read.
    virtual Result<std::shared_ptr<const FeatureFile>> finish() = 0;
};

/// A folder of feature files named by what is in them (a digest of the key). Damaged or truncated files count
/// as missing. Several processes may use it at once: a second writer of one key gets Error::Conflict.
class FeatureCache
{
public:
    explicit FeatureCache(std::string folder);

    /// The finished rows of a key, or null. The file's time is that of its last use (findStoredRows()).
    Result<std::shared_ptr<const FeatureFile>> find(const FeatureKey &key) const;
    /// Starts, or goes on with, the rows of a key; a layout other than the stored one starts anew.
    Result<std::unique_ptr<FeatureWriter>> begin(const FeatureKey &key, const FeatureLayout &layout) const;
    const std::string &folder() const { return m_folder; }

private:
    std::string m_folder;
};

} // namespace onset
