// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/features/featurecache.h"
#include "inference/runtime/features/filedescriptor.h"

#include <chrono>

namespace onset {

/// Writes NAME.part and renames it to NAME when finished. The row count in its header only ever counts rows
/// that are on the disk, so neither a kill nor a power failure leaves rows that are not what they say. The
/// file is locked while the writer lives.
class RowWriter final : public FeatureWriter
{
public:
    static Result<std::unique_ptr<FeatureWriter>> open(const std::string &folder, const FeatureKey &key,
                                                       const FeatureLayout &layout);
    ~RowWriter() override;

    std::int64_t rows() const override { return m_rows; }
    Status append(std::span<const std::byte> data) override;
    Result<std::shared_ptr<const FeatureFile>> finish() override;

private:
    RowWriter(std::string folder, FeatureKey key, const FeatureLayout &layout, FileDescriptor file);
    Status restore(const std::string &text);
    Status startAnew(const std::string &text);
    Status commit();
    std::string partPath() const;

    std::string m_folder;
    FeatureKey m_key;
    std::size_t m_rowBytes;
    FileDescriptor m_file;
    std::size_t m_begin = 0; ///< of the rows in the file
    std::int64_t m_rows = 0;
    std::int64_t m_committed = 0;
    std::chrono::steady_clock::time_point m_lastCommit = std::chrono::steady_clock::now();
};

} // namespace onset
