// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/twostream/twostreamdetector.h"

#include <torch/torch.h>

#include <algorithm>

namespace onset {

namespace {

/// Looking for actions in all that was seen costs more the longer the video: seldom, and ever more so.
constexpr std::int64_t kRowsBetween = 150;
constexpr std::int64_t kShareBetween = 4;

} // namespace

/// One video's way through the detector.
class TwoStreamDetector::Watch
{
public:
    Watch(TwoStreamDetector &detector, StreamRows &rows, DetectionOutput &out)
        : m_detector(detector)
        , m_rows(rows)
        , m_out(out)
    {}

    Status take(std::int64_t first, const torch::Tensor &values)
    {
        const auto scaled = m_detector.m_heads.scaled(values.to(m_detector.m_device));
        const auto scores = m_detector.m_heads.scores(scaled);
        tellCurves(first, scores);
        m_features.push_back(scaled);
        m_classes.push_back(scores.classes);
        m_actionness.insert(m_actionness.end(), scores.actionness.begin(), scores.actionness.end());
        const auto seen = static_cast<std::int64_t>(m_actionness.size());
        if (seen - m_looked >= std::max(kRowsBetween, m_looked / kShareBetween)) {
            m_looked = seen;
            m_out.detections(found());
        }
        m_out.progress(frames());
        return success();
    }

    void finish()
    {
        m_out.detections(m_actionness.empty() ? std::vector<ScoredSegment>{} : found());
        m_out.progress(m_rows.frameCount());
    }

private:
    int stride() const { return m_detector.m_streams.features.stride; }
    std::int64_t frames() const
    {
        return std::min(m_rows.frameCount(), static_cast<std::int64_t>(m_actionness.size()) * stride());
    }

    void tellCurves(std::int64_t first, const SnippetScores &scores)
    {
        m_out.curve(CurveKind::Actionness, 0, stride(), first, scores.actionness);
        const auto byClass = scores.classes.t().contiguous();
        const auto rows = static_cast<std::size_t>(byClass.size(1));
        for (std::int64_t c = 1; c < byClass.size(0); ++c)
            m_out.curve(CurveKind::Class, static_cast<int>(c - 1), stride(), first,
                        {byClass[c].data_ptr<float>(), rows});
    }

    std::vector<ScoredSegment> found()
    {
        // Joined once and kept so: what comes next is appended.
        m_features = {torch::cat(m_features)};
        m_classes = {torch::cat(m_classes)};
        return m_detector.locate({m_features.front(), {m_actionness, m_classes.front()}, stride(), frames()});
    }

    TwoStreamDetector &m_detector;
    StreamRows &m_rows;
    DetectionOutput &m_out;
    std::vector<torch::Tensor> m_features;
    std::vector<torch::Tensor> m_classes;
    std::vector<float> m_actionness;
    std::int64_t m_looked = 0; ///< rows when locate() was asked last
};

TwoStreamDetector::TwoStreamDetector(TwoStream streams, SnippetHeads heads, torch::Device device)
    : m_streams(std::move(streams))
    , m_heads(std::move(heads))
    , m_device(device)
{}

Status TwoStreamDetector::run(StreamRows &rows, DetectionOutput &out, std::stop_token stop)
{
    const torch::NoGradGuard guard;
    Watch watch(*this, rows, out);
    const auto take = [&watch](std::int64_t first, const torch::Tensor &values) {
        return watch.take(first, values);
    };
    if (auto done = streamFeatures(m_streams.backbones, rows, m_streams.features, m_device, stop, take);
        !done)
        return done;
    watch.finish();
    return success();
}

} // namespace onset
