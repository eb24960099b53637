// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/streams/descriptorrows.h"
#include "inference/runtime/streams/streamrows.h"

namespace onset {

/// A video's features without a network, with its streams of pictures if they are read too.
class DescribedStreams final : public StreamRows
{
public:
    /// `pictures` may be null.
    DescribedStreams(std::unique_ptr<DescriptorRows> descriptors, std::unique_ptr<StreamRows> pictures,
                     std::int64_t frameCount);

    std::int64_t frameCount() const override { return m_frameCount; }
    Status ensure(std::int64_t end) override;
    torch::Tensor gather(const StreamSpec &stream, std::span<const std::int64_t> frames) const override;
    void release(std::int64_t before) override;
    DescriptorRows *descriptors() override { return m_descriptors.get(); }

private:
    std::unique_ptr<DescriptorRows> m_descriptors;
    std::unique_ptr<StreamRows> m_pictures;
    std::int64_t m_frameCount;
};

} // namespace onset
