// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/rc3d/rc3dparts.h"

#include "inference/models/rc3d/rc3dloss.h"
#include "inference/proposals/nms.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>

namespace onset {

namespace {

constexpr std::int64_t kStride = models::Rc3dImpl::kStride;
constexpr double kFineness = 16; ///< parts of a frame that NMS tells apart

std::int64_t pool5Side(int crop)
{
    return crop / 16 / 2 + 1;
}

FrameRange fineRange(const Span &span)
{
    return frameRange(std::llround(span.start * kFineness), std::llround(span.end * kFineness));
}

} // namespace

models::Rc3d makeRc3dNetwork(const BackboneSpec &spec, std::int64_t featureSize, std::int64_t classes,
                             std::int64_t anchors)
{
    const auto side = pool5Side(spec.crop);
    return models::Rc3d(models::Rc3dOptions()
                            .classes(classes)
                            .anchors(anchors)
                            .inChannels(spec.channels())
                            .grid({1, side, side})
                            .fc(featureSize)
                            .width(spec.width)
                            .dropout(spec.dropout)
                            .batchNorm(spec.batchNorm));
}

TensorFile rc3dState(const TensorFile &c3d)
{
    TensorFile state;
    for (const auto &[key, value] : c3d.tensors) {
        const auto dot = key.find('.');
        const auto layer = key.substr(0, dot);
        if (layer == "fc8")
            state.tensors.emplace("classification.class" + key.substr(dot), value);
        else if (layer == "fc6" || layer == "fc7")
            state.tensors.emplace("classification." + key, value);
        else
            state.tensors.emplace("base." + key, value);
    }
    return state;
}

torch::Tensor bufferClip(const BackboneSpec &spec, const StreamRows &rows, std::int64_t start,
                         std::int64_t end, Random *random)
{
    const auto length = (end - start + kStride - 1) / kStride * kStride;
    std::vector<std::int64_t> frames(static_cast<std::size_t>(length));
    for (std::int64_t i = 0; i < length; ++i)
        frames[static_cast<std::size_t>(i)] = std::min(start + i, end - 1);
    auto buffer = spec;
    buffer.frames = static_cast<int>(length);
    return prepareClips(buffer, rows, frames, random);
}

torch::Tensor toTensor(std::span<const Span> spans)
{
    auto tensor = torch::empty({static_cast<std::int64_t>(spans.size()), 2}, torch::kFloat);
    auto *values = tensor.data_ptr<float>();
    for (std::size_t i = 0; i < spans.size(); ++i) {
        values[2 * i] = static_cast<float>(spans[i].start);
        values[2 * i + 1] = static_cast<float>(spans[i].end);
    }
    return tensor;
}

std::vector<Span> toSpans(const torch::Tensor &segments, double frames)
{
    const auto values = segments.to(torch::kCPU, torch::kFloat).contiguous();
    const auto *data = values.data_ptr<float>();
    std::vector<Span> spans(static_cast<std::size_t>(values.size(0)));
    for (std::size_t i = 0; i < spans.size(); ++i)
        spans[i] = {std::clamp(static_cast<double>(data[2 * i]), 0.0, frames),
                    std::clamp(static_cast<double>(data[2 * i + 1]), 0.0, frames)};
    return spans;
}

Proposals bestProposals(const models::ProposalSubnetImpl::Output &output, std::span<const Span> anchors,
                        double frames, Span places, double nms, std::size_t most)
{
    const auto scores =
        torch::softmax(output.scores.detach(), -1).select(-1, 1).reshape({-1}).to(torch::kCPU).contiguous();
    const auto moved =
        models::applyOffsets(toTensor(anchors), output.offsets.detach().reshape({-1, 2}).to(torch::kCPU));
    const auto spans = toSpans(moved, frames);
    std::vector<std::size_t> kept;
    std::vector<Proposal> candidates;
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const double centre = (spans[i].start + spans[i].end) / 2;
        if (spans[i].length() < 1 || centre < places.start || centre >= places.end)
            continue;
        kept.push_back(i);
        candidates.push_back({fineRange(spans[i]), scores.data_ptr<float>()[i]});
    }
    Proposals proposals;
    for (const auto c : nmsOrder(candidates, nms)) {
        if (proposals.spans.size() == most)
            break;
        proposals.spans.push_back(spans[kept[c]]);
        proposals.scores.push_back(candidates[c].score);
    }
    return proposals;
}

torch::Tensor regionsOf(std::span<const Span> spans, std::int64_t steps)
{
    auto regions = torch::zeros({static_cast<std::int64_t>(spans.size()), 3}, torch::kLong);
    auto access = regions.accessor<std::int64_t, 2>();
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const auto first = std::clamp<std::int64_t>(std::llround(spans[i].start / kStride), 0, steps - 1);
        const auto end = std::clamp<std::int64_t>(std::llround(spans[i].end / kStride), first + 1, steps);
        access[static_cast<std::int64_t>(i)][1] = first;
        access[static_cast<std::int64_t>(i)][2] = end;
    }
    return regions;
}

} // namespace onset
