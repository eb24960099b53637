// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/video/flowfactory.h"

#include "inference/video/flow/disflow.h"
#include "inference/video/motion/cvbridge.h"

#include <opencv2/core.hpp>
#include <opencv2/optflow.hpp>

namespace onset {

namespace {

Status checkPictures(const Picture &from, const Picture &to)
{
    const bool gray = from.layout == PixelLayout::Gray8 && to.layout == PixelLayout::Gray8;
    const bool fits = !from.empty() && !to.empty() && from.width == to.width && from.height == to.height &&
                      from.width >= kLeastFlowSide && from.height >= kLeastFlowSide;
    if (gray && fits)
        return success();
    return Error{Error::Code::InvalidArgument,
                 "Optical flow needs two grey pictures of one size, at least 16 by 16.",
                 {}};
}

FlowField fieldOf(const cv::Mat &flow)
{
    FlowField field{flow.cols, flow.rows, {}, {}};
    field.x.resize(flow.total());
    field.y.resize(flow.total());
    cv::Mat parts[2] = {cv::Mat(flow.rows, flow.cols, CV_32F, field.x.data()),
                        cv::Mat(flow.rows, flow.cols, CV_32F, field.y.data())};
    cv::split(flow, parts);
    return field;
}

/// An estimator around something with DisFlow's function.
template <class Method> class Estimator final : public FlowEstimator
{
public:
    Result<FlowField> flow(const Picture &from, const Picture &to) override
    {
        if (auto status = checkPictures(from, to); !status)
            return status.error();
        try {
            return fieldOf(m_method.between(from, to));
        } catch (const std::exception &exception) {
            return Error{Error::Code::Internal, "Computing optical flow failed.", exception.what()};
        }
    }

private:
    Method m_method;
};

class TvL1Flow
{
public:
    cv::Mat between(const Picture &from, const Picture &to)
    {
        const CvThreads one(1);
        cv::Mat flow;
        m_tvl1->calc(matView(from), matView(to), flow);
        return flow;
    }

private:
    cv::Ptr<cv::DenseOpticalFlow> m_tvl1 = cv::optflow::createOptFlow_DualTVL1();
};

template <class Method> Result<std::unique_ptr<FlowEstimator>> made()
{
    try {
        return std::unique_ptr<FlowEstimator>(std::make_unique<Estimator<Method>>());
    } catch (const std::exception &exception) {
        return Error{Error::Code::Internal, "Computing optical flow failed.", exception.what()};
    }
}

} // namespace

FlowFactory makeFlowFactory()
{
    return [](FlowMethod method) { return method == FlowMethod::Dis ? made<DisFlow>() : made<TvL1Flow>(); };
}

} // namespace onset
