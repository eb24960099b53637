// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/etp/etpdetector.h"

#include "inference/models/precision.h"
#include "inference/runtime/core/suppression.h"
#include "inference/runtime/systems/etp/etpheads.h"
#include "inference/runtime/systems/etp/etpmaterial.h"
#include "inference/runtime/systems/etp/etppool.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>

namespace onset {

namespace {

struct Settings
{
    EtpProposalSettings proposals;
    UnitRule units;
    int stride = 1;
    int featureStride = 1;
    int batch = 32;
    bool refine = true;
    bool keepInitial = false;
    double nms = 0.36;
    double actionnessWeight = 0; ///< of the class scores that a proposal has from its frames
    std::int64_t classesPerProposal = 1;
    double minimumScore = 0;
};

/// What came of the video so far.
struct Seen
{
    std::vector<std::vector<torch::Tensor>> parts; ///< by reader, rows in order
    std::vector<std::int64_t> rows;                ///< by reader
    std::int64_t told = 0;                         ///< rows of curves that were put out
    std::int64_t provisional = 0;                  ///< rows when proposals were last put out

    explicit Seen(std::size_t readers)
        : parts(readers)
        , rows(readers, 0)
    {}
};

class EtpDetector final : public Detector
{
public:
    EtpDetector(EtpNetworks networks, Settings settings, torch::Device device)
        : m_networks(std::move(networks))
        , m_settings(std::move(settings))
        , m_device(device)
    {}

    std::vector<StreamSpec> streams() const override;
    Status run(StreamRows &rows, DetectionOutput &out, std::stop_token stop) override;

private:
    torch::Tensor scoresFrom(const Seen &seen, std::int64_t row) const;
    models::RowSums features(const Seen &seen) const;
    void tell(Seen &seen, DetectionOutput &out) const;
    std::vector<FrameRange> proposals(const torch::Tensor &scores, const models::RowSums &features,
                                      std::int64_t frames) const;
    std::vector<ScoredSegment> detected(const Seen &seen, std::int64_t frames) const;
    std::vector<ScoredSegment> located(std::span<const FrameRange> proposals, const torch::Tensor &scores,
                                       const models::RowSums &features, std::int64_t frames) const;
    torch::Tensor probabilities(const torch::Tensor &logits, const models::RowSums &scores,
                                std::span<const FrameRange> proposals) const;

    // Forward passes are not const.
    mutable EtpNetworks m_networks;
    Settings m_settings;
    torch::Device m_device;
};

std::vector<StreamSpec> EtpDetector::streams() const
{
    std::vector<StreamSpec> all;
    for (const auto &stream : m_networks.streams) {
        for (const auto &backbone : {stream.actionness, stream.features}) {
            if (std::find(all.begin(), all.end(), backbone->spec().stream) == all.end())
                all.push_back(backbone->spec().stream);
        }
    }
    return all;
}

/// Fused scores of the rows from `row` that all streams have, [rows, K + 1]; undefined: none.
torch::Tensor EtpDetector::scoresFrom(const Seen &seen, std::int64_t row) const
{
    const auto streams = m_networks.streams.size();
    const auto ready = *std::min_element(seen.rows.begin(), seen.rows.begin() + static_cast<long>(streams));
    if (ready <= row)
        return {};
    std::vector<torch::Tensor> scores;
    for (std::size_t i = 0; i < streams; ++i)
        scores.push_back(torch::cat(seen.parts[i]).slice(0, row, ready));
    return fusedScores(scores);
}

models::RowSums EtpDetector::features(const Seen &seen) const
{
    const auto streams = m_networks.streams.size();
    std::vector<torch::Tensor> all;
    for (std::size_t i = 0; i < streams; ++i)
        all.push_back(torch::cat(seen.parts[streams + i]));
    return models::RowSums(m_networks.scale->forward(torch::cat(all, 1).to(m_device)).to(torch::kCPU));
}

void EtpDetector::tell(Seen &seen, DetectionOutput &out) const
{
    const auto scores = scoresFrom(seen, seen.told);
    if (!scores.defined())
        return;
    const auto curves = classCurves(scores);
    for (std::size_t k = 0; k + 1 < curves.size(); ++k)
        out.curve(CurveKind::Class, static_cast<int>(k), m_settings.stride, seen.told, curves[k]);
    out.curve(CurveKind::Actionness, 0, m_settings.stride, seen.told, curves.back());
    seen.told += scores.size(0);
}

std::vector<FrameRange> EtpDetector::proposals(const torch::Tensor &scores, const models::RowSums &features,
                                               std::int64_t frames) const
{
    std::vector<FrameRange> initial;
    for (const auto &proposal : initialProposals(scores, m_settings.stride, frames, m_settings.proposals))
        initial.push_back(proposal.range);
    if (!m_settings.refine || initial.empty())
        return initial;
    auto all = refined(m_networks.refinement, features, m_settings.featureStride, initial, m_settings.units,
                       frames, m_device);
    if (m_settings.keepInitial)
        all.insert(all.end(), initial.begin(), initial.end());
    return all;
}

/// p_cls, [n, K + 1]: of the localization network, or its geometric mean with what the frames say.
torch::Tensor EtpDetector::probabilities(const torch::Tensor &logits, const models::RowSums &scores,
                                         std::span<const FrameRange> proposals) const
{
    constexpr double kLeast = 1e-4;
    const double weight = m_settings.actionnessWeight;
    const auto own = torch::log_softmax(logits.to(torch::kCPU, torch::kFloat), 1);
    if (weight <= 0)
        return own.exp();
    std::vector<double> spans;
    for (const auto &proposal : proposals) {
        spans.push_back(static_cast<double>(proposal.start.value) / m_settings.stride);
        spans.push_back(static_cast<double>(proposal.end.value) / m_settings.stride);
    }
    const auto frames = models::spanMeans(scores, torch::tensor(spans, torch::kDouble).reshape({-1, 2}))
                            .clamp_min(kLeast)
                            .log();
    return torch::softmax((1 - weight) * own + weight * frames, 1);
}

std::vector<ScoredSegment> EtpDetector::detected(const Seen &seen, std::int64_t frames) const
{
    const auto known = features(seen);
    const auto scores = scoresFrom(seen, 0);
    return located(proposals(scores, known, frames), scores, known, frames);
}

std::vector<ScoredSegment> EtpDetector::located(std::span<const FrameRange> proposals,
                                                const torch::Tensor &scores, const models::RowSums &features,
                                                std::int64_t frames) const
{
    const models::RowSums frameScores(scores);
    constexpr std::size_t kBatch = 256;
    std::vector<ScoredSegment> found;
    for (std::size_t from = 0; from < proposals.size(); from += kBatch) {
        const auto some = proposals.subspan(from, std::min(kBatch, proposals.size() - from));
        const auto parts = pyramidBatch(features, m_settings.featureStride, some);
        const auto output = m_networks.localization->forward(parts.to(m_device));
        const auto p = probabilities(output.logits, frameScores, some);
        const auto classes = p.size(1) - 1;
        const auto count = std::min(classes, m_settings.classesPerProposal);
        const auto [best, which] = p.slice(1, 0, classes).topk(count, 1);
        const auto scores =
            (best * output.completeness.to(torch::kCPU).exp().unsqueeze(1)).to(torch::kDouble);
        const auto offsets = output.offsets.to(torch::kCPU, torch::kDouble);
        for (std::size_t i = 0; i < some.size(); ++i) {
            const auto row = static_cast<std::int64_t>(i);
            const auto range = rangeAt(offsets[row][0].item<double>(), offsets[row][1].item<double>(),
                                       static_cast<double>(some[i].start.value),
                                       static_cast<double>(some[i].end.value), frames);
            for (std::int64_t c = 0; c < count; ++c) {
                const double score = scores[row][c].item<double>();
                if (score > m_settings.minimumScore)
                    found.push_back({range, static_cast<int>(which[row][c].item<std::int64_t>()), score});
            }
        }
    }
    return bestPerClass(found, m_settings.nms);
}

Status EtpDetector::run(StreamRows &rows, DetectionOutput &out, std::stop_token stop)
try {
    const torch::NoGradGuard guard;
    const auto frames = rows.frameCount();
    const auto readers = m_networks.readers(m_settings.stride, m_settings.featureStride, m_settings.batch);
    Seen seen(readers.size());
    const auto sink = [&](std::size_t reader, std::int64_t, const torch::Tensor &values) {
        seen.parts[reader].push_back(values);
        seen.rows[reader] += values.size(0);
        return success();
    };
    const auto passed = [&](std::int64_t done) {
        tell(seen, out);
        // Provisional detections whenever the video has grown by half.
        if (done < frames &&
            seen.told >= seen.provisional + std::max<std::int64_t>(128, seen.provisional / 2)) {
            seen.provisional = seen.told;
            out.detections(detected(seen, done));
        }
        out.progress(done);
        return success();
    };
    if (auto looked = streamJointly(readers, rows, m_device, stop, sink, passed); !looked)
        return looked;
    if (seen.rows.front() == 0) {
        out.detections({});
        return success();
    }
    out.detections(detected(seen, frames));
    return success();
} catch (const std::exception &problem) {
    return Error{Error::Code::Internal, "detection failed in the networks of ETP", problem.what()};
}

Settings settingsOf(const nlohmann::json &options)
{
    Settings settings;
    settings.stride = options.at("stride").get<int>();
    settings.featureStride = options.at("featureStride").get<int>();
    settings.proposals = proposalSettings(options.at("actionness"), settings.stride);
    settings.units = {options.at("unitLength").get<std::int64_t>(),
                      options.at("mostUnits").get<std::int64_t>()};
    settings.refine = options.at("refine").get<bool>();
    settings.keepInitial = options.at("keepInitial").get<bool>();
    settings.nms = options.at("nms").get<double>();
    settings.actionnessWeight = std::clamp(options.at("actionnessWeight").get<double>(), 0.0, 1.0);
    settings.classesPerProposal =
        std::max<std::int64_t>(1, options.at("classesPerProposal").get<std::int64_t>());
    settings.minimumScore = options.at("minimumScore").get<double>();
    settings.batch = std::max(1, options.at("batch").get<int>());
    return settings;
}

/// The networks on frames take nearly all of the time; the heads stay in fp32.
void prepare(const EtpNetworks &networks, const DetectorRequest &request)
{
    const auto type = request.bf16 ? torch::kBFloat16 : torch::kFloat;
    for (const auto &stream : networks.streams) {
        models::prepareForInference(stream.actionness->module(), request.device, type);
        if (stream.features != stream.actionness)
            models::prepareForInference(stream.features->module(), request.device, type);
    }
}

} // namespace

Result<std::unique_ptr<Detector>> makeEtpDetector(const DetectorRequest &request)
try {
    auto settings = settingsOf(request.options);
    if (settings.stride < 1 || settings.featureStride < 1 || settings.units.length < 2)
        return Error{Error::Code::BadInput, "the model's strides and unit length have to be positive", {}};
    auto networks = loadEtp(request.model, request.options, request.device);
    if (!networks)
        return networks.error();
    prepare(*networks, request);
    return std::unique_ptr<Detector>(
        std::make_unique<EtpDetector>(std::move(*networks), std::move(settings), request.device));
} catch (const nlohmann::json::exception &problem) {
    return Error{Error::Code::BadInput, "the model's card lacks settings of ETP; train it again",
                 problem.what()};
}

} // namespace onset
