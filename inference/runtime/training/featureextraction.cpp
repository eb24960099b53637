// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/training/classifiertraining.h"

#include <torch/torch.h>

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

namespace onset {

namespace {

/// What the snippets of a row cover together.
FrameRange framesFor(std::span<const std::shared_ptr<Backbone>> backbones, const FeatureOptions &options,
                     std::int64_t row)
{
    auto from = std::numeric_limits<std::int64_t>::max();
    auto to = std::numeric_limits<std::int64_t>::min();
    for (const auto &backbone : backbones) {
        const auto start = snippetStart(backbone->spec(), options, row);
        from = std::min(from, start);
        to = std::max<std::int64_t>(to, start + backbone->spec().span());
    }
    return frameRange(from, to);
}

Error failed(const std::exception &problem)
{
    return {Error::Code::Internal, "the backbone could not look at the frames", problem.what()};
}

} // namespace

std::int64_t snippetStart(const BackboneSpec &spec, const FeatureOptions &options, std::int64_t row)
{
    return row * options.stride + (options.stride - spec.span()) / 2;
}

torch::Tensor describeRows(Backbone &backbone, const StreamRows &rows, const FeatureOptions &options,
                           std::int64_t from, std::int64_t to, torch::Device device)
{
    std::vector<std::int64_t> starts;
    for (auto row = from; row < to; ++row)
        starts.push_back(snippetStart(backbone.spec(), options, row));
    const auto input = prepareSnippets(backbone.spec(), rows, starts, nullptr).to(device);
    const auto values = options.scores ? torch::softmax(backbone.logits(input), 1) : backbone.features(input);
    return values.to(torch::kCPU, torch::kFloat).contiguous();
}

std::int64_t featureRows(std::int64_t frames, int stride)
{
    return (frames + stride - 1) / stride;
}

Status streamFeatures(Backbone &backbone, StreamRows &rows, const FeatureOptions &options,
                      torch::Device device, std::stop_token stop, const FeatureSink &sink,
                      std::int64_t fromRow, bool release)
{
    // Shared only for the call: nobody deletes it.
    const std::shared_ptr<Backbone> one(std::shared_ptr<void>(), &backbone);
    return streamFeatures(std::span(&one, 1), rows, options, device, std::move(stop), sink, fromRow, release);
}

Status streamFeatures(std::span<const std::shared_ptr<Backbone>> backbones, StreamRows &rows,
                      const FeatureOptions &options, torch::Device device, std::stop_token stop,
                      const FeatureSink &sink, std::int64_t fromRow, bool release)
try {
    const torch::NoGradGuard guard;
    for (const auto &backbone : backbones)
        backbone->module().eval();
    const auto count = featureRows(rows.frameCount(), options.stride);
    for (auto row = fromRow; row < count;) {
        if (stop.stop_requested())
            return Error{Error::Code::Cancelled, "stopped", {}};
        const auto end = std::min<std::int64_t>(count, row + options.batch);
        if (const auto ready = rows.ensure(framesFor(backbones, options, end - 1).end.value); !ready)
            return ready;
        std::vector<torch::Tensor> values;
        for (const auto &backbone : backbones)
            values.push_back(describeRows(*backbone, rows, options, row, end, device));
        if (const auto taken = sink(row, torch::cat(values, 1).contiguous()); !taken)
            return taken;
        row = end;
        if (release && row < count)
            rows.release(std::max<std::int64_t>(0, framesFor(backbones, options, row).start.value));
    }
    return success();
} catch (const std::exception &problem) {
    return failed(problem);
}

TrainingData::Extraction featureExtraction(std::shared_ptr<Backbone> backbone, const FeatureOptions &options,
                                           TrainingData &data, torch::Device device)
{
    TrainingData::Extraction extraction;
    const auto &spec = backbone->spec();
    extraction.stream = nameOf(spec.stream);
    extraction.extractor = keyOf(spec) + " stride " + std::to_string(options.stride) +
                           (options.scores ? " scores " : " features ") + backbone->digest();
    extraction.layout.shape = {options.scores ? backbone->outputs() : backbone->featureSize()};
    extraction.layout.stride = options.stride;
    extraction.extract = [backbone, options, &data, device](std::size_t video, std::int64_t firstRow,
                                                            FeatureWriter &writer) -> Status {
        const auto rows = data.rows(video);
        const auto write = [&writer](std::int64_t, const torch::Tensor &values) {
            const auto *bytes = static_cast<const std::byte *>(values.data_ptr());
            return writer.append({bytes, values.nbytes()});
        };
        return streamFeatures(*backbone, *rows, options, device, data.stop(), write, firstRow);
    };
    return extraction;
}

} // namespace onset
