// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/video/flow/disflow.h"

#include "inference/video/motion/cvbridge.h"

#include <opencv2/core.hpp>
#include <opencv2/video/tracking.hpp>

namespace onset {

namespace {

/// DIS takes no rows with padding between them, which a decoded picture that was not shrunk has.
cv::Mat rowsJoined(const Picture &picture)
{
    const cv::Mat view = matView(picture);
    return view.isContinuous() ? view : view.clone();
}

} // namespace

struct DisFlow::State
{
    cv::Ptr<cv::DISOpticalFlow> dis;
    cv::Size size;
};

DisFlow::DisFlow()
    : m_state(std::make_unique<State>())
{}

DisFlow::~DisFlow() = default;

cv::Mat DisFlow::between(const Picture &from, const Picture &to)
{
    const CvThreads one(1);
    const cv::Size size(from.width, from.height);
    if (!m_state->dis || m_state->size != size) {
        // For small pictures DIS changes its own settings, which would stay for larger ones.
        m_state->dis = cv::DISOpticalFlow::create(cv::DISOpticalFlow::PRESET_FAST);
        m_state->size = size;
    }
    cv::Mat flow; // one that holds an older flow would be taken as the start of the search
    m_state->dis->calc(rowsJoined(from), rowsJoined(to), flow);
    return flow;
}

} // namespace onset
