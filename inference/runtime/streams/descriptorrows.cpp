// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/streams/descriptorrows.h"

#include "inference/descriptors/describe.h"
#include "inference/runtime/features/storable.h"

#include <torch/torch.h>

#include <algorithm>
#include <utility>

namespace onset {

namespace {

torch::Tensor copiedRows(const float *values, std::int64_t rows, std::int64_t numbers)
{
    return at::from_blob(const_cast<float *>(values), {rows, numbers}, torch::kFloat32).clone();
}

} // namespace

StoredDescriptors::StoredDescriptors(std::shared_ptr<const FeatureFile> file)
    : m_file(std::move(file))
{}

torch::Tensor StoredDescriptors::rows(std::int64_t from, std::int64_t to) const
{
    const auto bytes = m_file->bytes(from, to);
    return copiedRows(reinterpret_cast<const float *>(bytes.data()), to - from,
                      static_cast<std::int64_t>(m_file->layout().rowValues()));
}

LiveDescriptors::LiveDescriptors(Video video, CodebookPtr codebook, const EngineServices &services,
                                 std::stop_token stop)
    : m_video(std::move(video))
    , m_codebook(std::move(codebook))
    , m_services(services)
    , m_count(descriptorRows(m_video.frames->size(), m_codebook->settings.stride))
    , m_passOn(std::move(stop), [this] { m_closed.request_stop(); })
    , m_thread([this](const std::stop_token &own) {
        const std::stop_callback close(own, [this] { m_closed.request_stop(); });
        make();
    })
{}

void LiveDescriptors::make()
{
    const DescriptorStore store(m_codebook->settings, m_services);
    const auto keep = [this](std::span<const float> row) {
        const std::lock_guard lock(m_mutex);
        m_values.insert(m_values.end(), row.begin(), row.end());
        m_changed.notify_all();
        return success();
    };
    auto outcome = store.stream(m_video, m_codebook, keep, m_closed.get_token());
    const std::lock_guard lock(m_mutex);
    m_outcome = std::move(outcome);
    m_changed.notify_all();
}

Status LiveDescriptors::ensure(std::int64_t end)
{
    const auto needed = static_cast<std::size_t>(std::min(end, m_count)) * m_codebook->featureSize();
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] { return m_values.size() >= needed || m_outcome; });
    if (m_values.size() >= needed)
        return success();
    if (!*m_outcome)
        return *m_outcome;
    return Error{
        Error::Code::BadInput, "'" + m_video.key + "' ended before its last frame. Index it again.", {}};
}

torch::Tensor LiveDescriptors::rows(std::int64_t from, std::int64_t to) const
{
    const std::lock_guard lock(m_mutex);
    const auto numbers = static_cast<std::int64_t>(m_codebook->featureSize());
    return copiedRows(m_values.data() + from * numbers, to - from, numbers);
}

Result<std::unique_ptr<DescriptorRows>> openDescriptors(const Video &video, const CodebookPtr &codebook,
                                                        const EngineServices &services, std::stop_token stop)
{
    if (auto status = checkStorable(video); !status)
        return status.error();
    const auto said = featureRowsOf(*codebook);
    const FeatureCache cache(services.cacheFolder);
    const auto found = cache.find({video.identity, said.stream, said.extractor});
    const auto rows = descriptorRows(video.frames->size(), codebook->settings.stride);
    if (found && *found && (*found)->layout() == said.layout && (*found)->rows() >= rows)
        return std::unique_ptr<DescriptorRows>(std::make_unique<StoredDescriptors>(*found));
    return std::unique_ptr<DescriptorRows>(
        std::make_unique<LiveDescriptors>(video, codebook, services, std::move(stop)));
}

} // namespace onset
