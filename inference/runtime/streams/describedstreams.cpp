// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/streams/describedstreams.h"

#include <stdexcept>
#include <utility>

namespace onset {

DescribedStreams::DescribedStreams(std::unique_ptr<DescriptorRows> descriptors,
                                   std::unique_ptr<StreamRows> pictures, std::int64_t frameCount)
    : m_descriptors(std::move(descriptors))
    , m_pictures(std::move(pictures))
    , m_frameCount(frameCount)
{}

Status DescribedStreams::ensure(std::int64_t end)
{
    return m_pictures ? m_pictures->ensure(end) : success();
}

torch::Tensor DescribedStreams::gather(const StreamSpec &stream, std::span<const std::int64_t> frames) const
{
    if (!m_pictures)
        throw std::logic_error("the stream " + nameOf(stream) + " was not opened");
    return m_pictures->gather(stream, frames);
}

void DescribedStreams::release(std::int64_t before)
{
    if (m_pictures)
        m_pictures->release(before);
}

} // namespace onset
