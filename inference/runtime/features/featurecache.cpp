// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/features/featurecache.h"

#include "inference/runtime/features/featureheader.h"
#include "inference/runtime/features/mappedrows.h"
#include "inference/runtime/features/rowwriter.h"

#include <filesystem>

namespace onset {

FeatureCache::FeatureCache(std::string folder)
    : m_folder(std::move(folder))
{}

Result<std::shared_ptr<const FeatureFile>> FeatureCache::find(const FeatureKey &key) const
{
    const auto path = m_folder + "/" + fileNameOf(key);
    auto rows = mapRows(path, key);
    if (rows) {
        std::error_code notOurs; // a folder that may only be read
        std::filesystem::last_write_time(path, std::filesystem::file_time_type::clock::now(), notOurs);
    }
    return rows;
}

Result<std::unique_ptr<FeatureWriter>> FeatureCache::begin(const FeatureKey &key,
                                                           const FeatureLayout &layout) const
{
    if (!valid(layout))
        return Error{Error::Code::InvalidArgument, "Features cannot have rows of that shape.", {}};
    std::error_code error;
    std::filesystem::create_directories(m_folder, error);
    if (error)
        return Error{Error::Code::Io,
                     "The folder '" + m_folder +
                         "' for streams and features cannot be made. Check its permissions and its disk.",
                     error.message()};
    return RowWriter::open(m_folder, key, layout);
}

} // namespace onset
