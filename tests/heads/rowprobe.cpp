// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/heads/rowprobe.h"

#include "inference/runtime/systems/mstcn/mstcnnetworks.h"
#include "inference/runtime/systems/rowheads/rowbatch.h"
#include "inference/runtime/systems/rowheads/warmstart.h"
#include "inference/runtime/systems/temporalmaxer/maxerdecoding.h"
#include "inference/runtime/systems/temporalmaxer/maxernetworks.h"
#include "inference/runtime/systems/temporalmaxer/maxertraining.h"

#include <torch/torch.h>

namespace onset::test {

namespace {

std::vector<float> flat(const torch::Tensor &tensor)
{
    const auto plain = tensor.to(torch::kFloat).flatten().contiguous();
    return {plain.data_ptr<float>(), plain.data_ptr<float>() + plain.numel()};
}

} // namespace

TrainingVideo plainVideo(std::int64_t frames, std::vector<LabelledSegment> segments)
{
    TrainingVideo video;
    video.video.frames = std::make_shared<const FrameTable>(
        TimeBase{1, 15}, std::vector<FrameEntry>(static_cast<std::size_t>(frames)), 15.0);
    video.segments = std::move(segments);
    return video;
}

Edges edgesOf(const std::vector<ScoredSegment> &detections, const std::vector<ScoredSegment> &candidates,
              std::int64_t rows, int stride)
{
    auto curves = maxerEdges(detections, candidates, rows, stride);
    return {std::move(curves.start), std::move(curves.end)};
}

std::vector<ScoredSegment> detectionsOf(const std::vector<ScoredSegment> &candidates, double sigma,
                                        std::int64_t most)
{
    MaxerDecoding decoding;
    decoding.sigma = sigma;
    decoding.maxDetections = static_cast<std::size_t>(most);
    return maxerDetections(candidates, 100, decoding, ScoreCalibration(8));
}

std::vector<ScoredSegment> denseOf(const std::vector<std::vector<float>> &shares, int stride,
                                   std::int64_t frames, std::int64_t minimumRows)
{
    std::vector<torch::Tensor> rows;
    for (const auto &row : shares)
        rows.push_back(torch::tensor(row));
    return denseSegments(torch::stack(rows), stride, frames, minimumRows);
}

std::vector<float> croppedCount(std::int64_t rows, std::int64_t first, std::int64_t taken, double scale)
{
    return flat(croppedRows(torch::arange(rows, torch::kFloat).unsqueeze(1), {first, taken, scale}));
}

std::vector<int> drawsOf(const std::vector<double> &weights, int count)
{
    const VideoDraw draw(weights);
    Random random(7);
    std::vector<int> counts(weights.size());
    for (int i = 0; i < count; ++i)
        ++counts[draw.draw(random)];
    return counts;
}

std::vector<float> takenOutputs(const std::vector<std::string> &known,
                                const std::vector<std::string> &classes)
{
    ModelFile model;
    model.card.classes = known;
    model.file.tensors["bias"] =
        (torch::arange(static_cast<std::int64_t>(known.size()), torch::kFloat) + 1) * 10;
    const auto own = torch::full({static_cast<std::int64_t>(classes.size())}, -1.0F);
    takeClassSlices(model, classes, {{"bias", own, 0, 0}});
    return flat(own);
}

std::string complaintOfNetwork(const std::string &network)
{
    auto settings = maxerDefaults("small").at("network");
    settings["levels"] = 3;
    settings.update(nlohmann::json::parse(network));
    const auto made = makeMaxer(4, 2, settings);
    return made ? std::string() : made.error().message;
}

std::vector<std::string> differingTensors(const std::string &path, const std::string &other)
{
    const auto one = readModel(path).value();
    const auto two = readModel(other).value();
    std::vector<std::string> names;
    for (const auto &[name, tensor] : one.file.tensors) {
        const auto found = two.file.tensors.find(name);
        if (found == two.file.tensors.end() || !torch::equal(tensor, found->second))
            names.push_back(name);
    }
    return names;
}

std::vector<float> numbersIn(const std::string &path, const std::string &tensor)
{
    return flat(readModel(path).value().file.tensors.at(tensor));
}

} // namespace onset::test
