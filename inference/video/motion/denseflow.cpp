// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/video/motion/denseflow.h"

#include "inference/video/flow/disflow.h"

#include <opencv2/core.hpp>

#include <cstring>

namespace onset {

struct DenseFlow::State
{
    DisFlow dis;
};

DenseFlow::DenseFlow()
    : m_state(std::make_unique<State>())
{}

DenseFlow::~DenseFlow() = default;

MotionField DenseFlow::between(const Picture &from, const Picture &to)
{
    MotionField field{from.width, from.height, {}};
    field.vectors.resize(static_cast<std::size_t>(from.width) * static_cast<std::size_t>(from.height));
    if (from.width < kLeastFlowSide || from.height < kLeastFlowSide)
        return field;
    const cv::Mat flow = m_state->dis.between(from, to);
    static_assert(sizeof(FlowVector) == 2 * sizeof(float));
    for (int y = 0; y < field.height; ++y) {
        std::memcpy(&field.vectors[static_cast<std::size_t>(y) * static_cast<std::size_t>(field.width)],
                    flow.ptr(y), static_cast<std::size_t>(field.width) * sizeof(FlowVector));
    }
    return field;
}

} // namespace onset
