// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/training.h"
#include "inference/descriptors/codebook.h"
#include "inference/runtime/features/featurecache.h"
#include "storage/domain/result.h"

#include <torch/types.h>

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <vector>

namespace onset {

/// The features without a network of one video (inference/descriptors), one row every `stride` frames of the
/// codebook's settings, in order. One thread at a time.
class DescriptorRows
{
public:
    virtual ~DescriptorRows() = default;
    /// Of the whole video.
    virtual std::int64_t count() const = 0;
    /// Makes rows [0, end) available (end is cut to count()); blocks while they are made. Error::Cancelled
    /// when stopped.
    virtual Status ensure(std::int64_t end) = 0;
    /// [to - from, numbers], float, CPU. Precondition: they were ensured.
    virtual torch::Tensor rows(std::int64_t from, std::int64_t to) const = 0;
};

/// Rows that are in the cache.
class StoredDescriptors final : public DescriptorRows
{
public:
    explicit StoredDescriptors(std::shared_ptr<const FeatureFile> file);

    std::int64_t count() const override { return m_file->rows(); }
    Status ensure(std::int64_t) override { return success(); }
    torch::Tensor rows(std::int64_t from, std::int64_t to) const override;

private:
    std::shared_ptr<const FeatureFile> m_file;
};

/// Rows that a thread makes while the video is decoded, in a pass of its own; what is made is stored, so that
/// whoever looks a second time does not decode. All rows of the video are kept: ten megabytes an hour at 25
/// frames a second.
class LiveDescriptors final : public DescriptorRows
{
public:
    /// Starts at once. The services outlive it.
    LiveDescriptors(Video video, CodebookPtr codebook, const EngineServices &services, std::stop_token stop);

    std::int64_t count() const override { return m_count; }
    Status ensure(std::int64_t end) override;
    torch::Tensor rows(std::int64_t from, std::int64_t to) const override;

private:
    void make();

    const Video m_video;
    const CodebookPtr m_codebook;
    const EngineServices &m_services;
    const std::int64_t m_count;
    std::stop_source m_closed;
    std::stop_callback<std::function<void()>> m_passOn;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<float> m_values;
    std::optional<Status> m_outcome;
    std::jthread m_thread; // last: it uses what stands above
};

/// Those of a video: from the cache where they are there, else live. Error::InvalidArgument for a video that
/// cannot be stored.
Result<std::unique_ptr<DescriptorRows>> openDescriptors(const Video &video, const CodebookPtr &codebook,
                                                        const EngineServices &services, std::stop_token stop);

} // namespace onset
