// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/video/motion/denseflow.h"

#include "inference/video/motion/cvbridge.h"

#include <opencv2/core.hpp>
#include <opencv2/video/tracking.hpp>

#include <cstring>

namespace onset {

namespace {
constexpr int kLeastSide = 16; // DIS works on patches of 8 pixels over a pyramid

/// DIS takes no rows with padding between them, which a decoded picture that was not shrunk has.
cv::Mat rowsJoined(const Picture &picture)
{
    const cv::Mat view = matView(picture);
    return view.isContinuous() ? view : view.clone();
}
} // namespace

struct DenseFlow::State
{
    cv::Ptr<cv::DISOpticalFlow> dis = cv::DISOpticalFlow::create(cv::DISOpticalFlow::PRESET_FAST);
};

DenseFlow::DenseFlow()
    : m_state(std::make_unique<State>())
{}

DenseFlow::~DenseFlow() = default;

MotionField DenseFlow::between(const Picture &from, const Picture &to)
{
    MotionField field{from.width, from.height, {}};
    field.vectors.resize(static_cast<std::size_t>(from.width) * static_cast<std::size_t>(from.height));
    if (from.width < kLeastSide || from.height < kLeastSide)
        return field;
    const CvThreads one(1);
    // A matrix that holds an older flow would be taken as the start of the search.
    cv::Mat flow;
    m_state->dis->calc(rowsJoined(from), rowsJoined(to), flow);
    static_assert(sizeof(FlowVector) == 2 * sizeof(float));
    for (int y = 0; y < field.height; ++y) {
        std::memcpy(&field.vectors[static_cast<std::size_t>(y) * static_cast<std::size_t>(field.width)],
                    flow.ptr(y), static_cast<std::size_t>(field.width) * sizeof(FlowVector));
    }
    return field;
}

} // namespace onset
