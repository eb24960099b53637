// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/opticalflow.h"
#include "inference/api/videoreader.h"
#include "inference/runtime/streams/streamspec.h"
#include "storage/domain/result.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace onset {

/// Bytes of a row of the stream: three planes.
std::size_t rowBytes(const StreamSpec &spec);

/// Makes the rows of several streams from decoded frames, upright (turned as the video is shown). Frames come
/// in order; the flow is that from the frame given before. One thread.
class FrameRows
{
public:
    /// Where time went, in seconds.
    struct Times
    {
        double convert = 0;
        double flow = 0;
    };

    /// `rotation` as VideoInfo's. Error::Unsupported where a flow is asked for and there is no way to compute
    /// it; Error::InvalidArgument for sizes that make no sense.
    static Result<FrameRows> make(std::vector<StreamSpec> specs, int rotation, const FlowFactory &flows);

    const std::vector<StreamSpec> &specs() const { return m_specs; }
    /// Bytes of the rows of all streams of one frame, and where a stream's row begins among them.
    std::size_t frameBytes() const { return m_frameBytes; }
    std::size_t offset(std::size_t stream) const { return m_offsets[stream]; }
    bool needsFrameBefore() const; ///< some stream is a flow

    /// Writes the rows of all streams, one after the other, to `out` (frameBytes()).
    Status convert(const DecodedFrame &frame, std::uint8_t *out);
    /// Takes the frame as the one before the next, without making rows.
    Status prime(const DecodedFrame &frame);
    Times times() const { return m_times; }

private:
    struct FlowState
    {
        StreamSpec spec;
        std::unique_ptr<FlowEstimator> estimator;
        Picture before;
    };

    FrameRows() = default;
    Result<Picture> upright(const DecodedFrame &frame, PixelLayout layout, const StreamSpec &spec);
    Status convertFlow(const DecodedFrame &frame, FlowState &state, std::uint8_t *out);

    std::vector<StreamSpec> m_specs;
    std::vector<std::size_t> m_offsets;
    std::vector<FlowState> m_flows; ///< of the flow streams, in their order
    std::size_t m_frameBytes = 0;
    int m_rotation = 0;
    Times m_times;
};

} // namespace onset
