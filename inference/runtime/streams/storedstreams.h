// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/features/featurecache.h"
#include "inference/runtime/streams/streamrows.h"

#include <memory>
#include <utility>
#include <vector>

namespace onset {

/// How a stream's rows are stored: one a frame, from frame 0 on.
FeatureLayout storedLayout(const StreamSpec &spec);
/// What names a stored stream of a video. Changes whenever the way that rows are made does.
FeatureKey storedKey(const FileIdentity &video, const StreamSpec &spec);

/// The stored streams of one video. Everything is there at once; release() gives memory back, and what was
/// released can be read again.
class StoredStreams final : public StreamRows
{
public:
    using File = std::pair<StreamSpec, std::shared_ptr<const FeatureFile>>;
    /// Files have storedLayout() and frameCount rows.
    StoredStreams(std::vector<File> files, std::int64_t frameCount);

    std::int64_t frameCount() const override { return m_frameCount; }
    Status ensure(std::int64_t end) override;
    torch::Tensor gather(const StreamSpec &stream, std::span<const std::int64_t> frames) const override;
    void release(std::int64_t before) override;

private:
    std::vector<File> m_files;
    std::int64_t m_frameCount;
    std::int64_t m_released = 0;
};

} // namespace onset
