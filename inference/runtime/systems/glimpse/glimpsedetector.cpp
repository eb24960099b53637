// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/glimpse/glimpsedetector.h"

#include "inference/models/precision.h"
#include "inference/runtime/core/consensus.h"
#include "inference/runtime/core/suppression.h"
#include "inference/runtime/systems/glimpse/fragments.h"
#include "inference/runtime/systems/glimpse/glimpseclips.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>

namespace onset {

namespace {

struct Settings
{
    std::vector<std::int64_t> clipLengths;
    double clipOverlap = 0.5;
    int stride = 16;
    int batch = 32;
    double sigma = 0.2;
    double nms = 0.3;
    double consensus = 0; ///< IoU of predictions that say the same; 0: each stands for itself
    bool lastStepOnly = false;
};

class GlimpseDetector final : public Detector
{
public:
    GlimpseDetector(GlimpseNetworks networks, Settings settings, std::int64_t classes, torch::Device device)
        : m_networks(std::move(networks))
        , m_settings(std::move(settings))
        , m_classes(classes)
        , m_device(device)
    {}

    std::vector<StreamSpec> streams() const override { return {m_networks.backbone->spec().stream}; }
    Status run(StreamRows &rows, DetectionOutput &out, std::stop_token stop) override;

private:
    void walkOver(std::span<const FrameRange> clips, Fragments &fragments, std::vector<ScoredSegment> &found);
    torch::Tensor scores(std::span<const FrameRange> clips, const models::GlimpseWalk &walk,
                         Fragments &fragments);
    std::vector<ScoredSegment> best(const std::vector<ScoredSegment> &found) const;

    GlimpseNetworks m_networks;
    Settings m_settings;
    std::int64_t m_classes;
    torch::Device m_device;
};

/// The frame at a location 0 … 1 of a clip.
std::int64_t frameAt(const FrameRange &clip, double location)
{
    const auto frame = static_cast<std::int64_t>(location * static_cast<double>(clip.length()));
    return clip.start.value + std::clamp<std::int64_t>(frame, 0, clip.length() - 1);
}

/// Class probabilities of every prediction, [clips, T, classes]: of the fragment at its centre, or of the
/// state where localization and classification run in parallel.
torch::Tensor GlimpseDetector::scores(std::span<const FrameRange> clips, const models::GlimpseWalk &walk,
                                      Fragments &fragments)
{
    auto &network = *m_networks.network;
    const auto steps = walk.bounds.size(1);
    if (network.options().parallel())
        return torch::softmax(network.classify(walk.states), 2).slice(2, 0, m_classes);
    const auto centres = walk.bounds.mean(2).to(torch::kCPU, torch::kDouble).contiguous();
    std::vector<std::int64_t> frames;
    for (std::size_t i = 0; i < clips.size(); ++i) {
        for (std::int64_t t = 0; t < steps; ++t)
            frames.push_back(frameAt(clips[i], centres[static_cast<std::int64_t>(i)][t].item<double>()));
    }
    return torch::softmax(network.classify(fragments.at(frames)), 1)
        .slice(1, 0, m_classes)
        .reshape({static_cast<std::int64_t>(clips.size()), steps, m_classes});
}

void GlimpseDetector::walkOver(std::span<const FrameRange> clips, Fragments &fragments,
                               std::vector<ScoredSegment> &found)
{
    const auto n = static_cast<std::int64_t>(clips.size());
    const auto look = [&](const torch::Tensor &locations) {
        const auto places = locations.to(torch::kCPU, torch::kDouble).contiguous();
        std::vector<std::int64_t> frames;
        for (std::size_t i = 0; i < clips.size(); ++i)
            frames.push_back(frameAt(clips[i], places[static_cast<std::int64_t>(i)].item<double>()));
        return fragments.at(frames);
    };
    // The first look is in the middle, the others where the policy's mean says.
    const auto walk = m_networks.network->walk(look, torch::full({n}, 0.5).to(m_device));
    const auto [best, which] = scores(clips, walk, fragments).max(2);
    const auto confidence = best.to(torch::kCPU, torch::kDouble).contiguous();
    const auto labels = which.to(torch::kCPU).contiguous();
    const auto bounds = walk.bounds.to(torch::kCPU, torch::kDouble).contiguous();
    const auto first = m_settings.lastStepOnly ? walk.bounds.size(1) - 1 : 0;
    for (std::int64_t i = 0; i < n; ++i) {
        const auto &clip = clips[static_cast<std::size_t>(i)];
        const auto length = static_cast<double>(clip.length());
        for (auto t = first; t < walk.bounds.size(1); ++t) {
            const double score = confidence[i][t].item<double>();
            const auto start = clip.start.value + std::llround(bounds[i][t][0].item<double>() * length);
            const auto end = clip.start.value + std::llround(bounds[i][t][1].item<double>() * length);
            if (score > m_settings.sigma && end > start)
                found.push_back(
                    {frameRange(start, end), static_cast<int>(labels[i][t].item<std::int64_t>()), score});
        }
    }
}

std::vector<ScoredSegment> GlimpseDetector::best(const std::vector<ScoredSegment> &found) const
{
    return bestPerClass(m_settings.consensus > 0 ? consensus(found, m_settings.consensus) : found,
                        m_settings.nms);
}

Status GlimpseDetector::run(StreamRows &rows, DetectionOutput &out, std::stop_token stop)
try {
    const torch::NoGradGuard guard;
    const auto frames = rows.frameCount();
    Fragments fragments(m_networks, rows, m_settings.stride, m_settings.batch, m_device);
    const auto clips = clipsOf(frames, m_settings.clipLengths, m_settings.clipOverlap);
    const std::span<const FrameRange> all(clips);
    std::vector<ScoredSegment> found;
    const auto batch = static_cast<std::size_t>(std::max(1, m_settings.batch));
    for (std::size_t from = 0; from < all.size(); from += batch) {
        if (stop.stop_requested())
            return Error{Error::Code::Cancelled, "stopped", {}};
        const auto some = all.subspan(from, std::min(batch, all.size() - from));
        const auto end = some.back().end.value;
        if (auto ready = rows.ensure(std::min(frames, end + fragments.reach())); !ready)
            return ready;
        walkOver(some, fragments, found);
        // Clips come ordered by their end, not by their start.
        auto needed = frames;
        for (const auto &clip : all.subspan(from + some.size()))
            needed = std::min(needed, clip.start.value);
        rows.release(std::max<std::int64_t>(0, needed - fragments.reach()));
        fragments.forget(needed);
        out.detections(best(found));
        out.progress(end);
    }
    out.detections(best(found));
    return success();
} catch (const std::exception &problem) {
    return Error{Error::Code::Internal, "detection failed in the glimpse model", problem.what()};
}

Settings settingsOf(const nlohmann::json &options)
{
    Settings settings;
    settings.clipLengths = options.at("clipLengths").get<std::vector<std::int64_t>>();
    settings.clipOverlap = options.at("clipOverlap").get<double>();
    settings.stride = options.at("stride").get<int>();
    settings.batch = options.at("batch").get<int>();
    settings.sigma = options.at("sigma").get<double>();
    settings.nms = options.at("nms").get<double>();
    settings.consensus = options.at("consensus").get<double>();
    settings.lastStepOnly = options.at("lastStepOnly").get<bool>();
    return settings;
}

} // namespace

Result<std::unique_ptr<Detector>> makeGlimpseDetector(const DetectorRequest &request)
try {
    auto settings = settingsOf(request.options);
    if (settings.stride < 1 || settings.clipOverlap < 0 || settings.clipOverlap > 0.95 ||
        !std::is_sorted(settings.clipLengths.begin(), settings.clipLengths.end()) ||
        (!settings.clipLengths.empty() && settings.clipLengths.front() < 1))
        return Error{Error::Code::BadInput, "the model's clips make no sense; train it again", {}};
    auto networks = loadGlimpse(request.model, request.options, request.device);
    if (!networks)
        return networks.error();
    // C3D takes nearly all of the time; the rest stays in fp32.
    models::prepareForInference(networks->backbone->module(), request.device,
                                request.bf16 ? torch::kBFloat16 : torch::kFloat);
    return std::unique_ptr<Detector>(std::make_unique<GlimpseDetector>(
        std::move(*networks), std::move(settings),
        static_cast<std::int64_t>(request.model.card.classes.size()), request.device));
} catch (const nlohmann::json::exception &problem) {
    return Error{Error::Code::BadInput,
                 "the model's card lacks settings of the glimpse model; train it again", problem.what()};
}

} // namespace onset
