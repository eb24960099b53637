// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/rc3d/rc3ddetector.h"

#include "inference/models/precision.h"
#include "inference/models/rc3d/rc3dloss.h"
#include "inference/runtime/core/suppression.h"
#include "inference/runtime/core/toldcurves.h"
#include "inference/runtime/systems/rc3d/featuremaps.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace onset {

namespace {

constexpr std::int64_t kStride = models::Rc3dImpl::kStride;
constexpr std::int64_t kPassUnit = 16; ///< frames that count as one of a batch, as a clip of other systems

struct Settings
{
    std::vector<double> scales;
    std::int64_t bufferSteps = 96;
    std::int64_t pass = 768; ///< frames of one pass through the convolutions
    double proposalNms = 0.7;
    std::size_t proposals = 300;
    double nms = 0.4;
    double minimumScore = 0.005;
};

class Rc3dDetector : public Detector
{
public:
    Rc3dDetector(BackboneSpec spec, models::Rc3d network, Settings settings, std::size_t classes,
                 torch::Device device)
        : m_spec(std::move(spec))
        , m_network(std::move(network))
        , m_settings(std::move(settings))
        , m_classes(classes)
        , m_device(device)
    {}

    std::vector<StreamSpec> streams() const override { return {m_spec.stream}; }
    Status run(StreamRows &rows, DetectionOutput &out, std::stop_token stop) override;

private:
    struct Run;
    void look(Run &run, const torch::Tensor &maps, std::int64_t firstStep, Span places) const;
    void addDetections(Run &run, const models::ClassificationSubnetImpl::Output &output,
                       const Proposals &proposals, std::int64_t firstFrame, double frames) const;
    void tell(Run &run, std::int64_t settled, std::int64_t seen) const;

    BackboneSpec m_spec;
    models::Rc3d m_network;
    Settings m_settings;
    std::size_t m_classes;
    torch::Device m_device;
};

struct Rc3dDetector::Run
{
    StreamRows &rows;
    DetectionOutput &out;
    ToldCurves curves;
    std::vector<ScoredSegment> found;

    Run(StreamRows &r, DetectionOutput &o, std::size_t classCount)
        : rows(r)
        , out(o)
        , curves(r.frameCount(), kStride, classCount)
    {}
};

FrameRange framesOf(const Span &span, std::int64_t firstFrame)
{
    const auto start = firstFrame + std::llround(span.start);
    return frameRange(start, std::max(start + 1, firstFrame + std::llround(span.end)));
}

/// Proposals of one buffer whose centre lies in `places` (frames of the buffer), classified.
void Rc3dDetector::look(Run &run, const torch::Tensor &maps, std::int64_t firstStep, Span places) const
{
    const auto firstFrame = firstStep * kStride;
    const auto frames =
        static_cast<double>(std::min(maps.size(2) * kStride, run.rows.frameCount() - firstFrame));
    const auto anchors = anchorSegments(maps.size(2), m_settings.scales);
    auto network = m_network;
    const auto proposals = bestProposals(network->propose(maps), anchors, frames, places,
                                         m_settings.proposalNms, m_settings.proposals);
    for (std::size_t i = 0; i < proposals.spans.size(); ++i)
        run.curves.actionness.raise(framesOf(proposals.spans[i], firstFrame), proposals.scores[i]);
    if (proposals.spans.empty())
        return;
    const auto output = network->classify(maps, regionsOf(proposals.spans, maps.size(2)).to(m_device));
    addDetections(run, output, proposals, firstFrame, frames);
}

/// §3.5: each class with its probability, its boundaries refined from the proposal's (eq. 2 inverted).
void Rc3dDetector::addDetections(Run &run, const models::ClassificationSubnetImpl::Output &output,
                                 const Proposals &proposals, std::int64_t firstFrame, double frames) const
{
    const auto p = torch::softmax(output.logits, 1).to(torch::kCPU).contiguous();
    const auto access = p.accessor<float, 2>();
    const auto references = toTensor(proposals.spans);
    for (std::size_t c = 0; c < m_classes; ++c) {
        const auto column = static_cast<std::int64_t>(c) + 1;
        const auto offsets = output.offsets.select(1, column).to(torch::kCPU);
        const auto refined = toSpans(models::applyOffsets(references, offsets), frames);
        for (std::size_t i = 0; i < refined.size(); ++i) {
            const double score = access[static_cast<std::int64_t>(i)][column];
            if (score < m_settings.minimumScore || refined[i].length() < 1)
                continue;
            const auto range = framesOf(refined[i], firstFrame);
            run.curves.classes[c].raise(range, score);
            run.found.push_back({range, static_cast<int>(c), score});
        }
    }
}

void Rc3dDetector::tell(Run &run, std::int64_t settled, std::int64_t seen) const
{
    run.curves.tell(run.out, settled);
    run.out.detections(bestPerClass(run.found, m_settings.nms));
    run.out.progress(seen);
}

Status Rc3dDetector::run(StreamRows &rows, DetectionOutput &out, std::stop_token stop)
{
    const torch::NoGradGuard guard;
    const auto frames = rows.frameCount();
    const auto steps = FeatureMaps::stepsOf(frames);
    const auto buffer = m_settings.bufferSteps;
    const auto advance = std::max<std::int64_t>(1, buffer / 2);
    const auto quarter = static_cast<double>(buffer * kStride) / 4;
    FeatureMaps maps(m_spec, m_network, m_device, m_settings.pass);
    Run run(rows, out, m_classes);
    for (std::int64_t first = 0; first < steps; first += advance) {
        if (stop.stop_requested())
            return Error{Error::Code::Cancelled, "detection was stopped", {}};
        const auto end = std::min(steps, first + buffer);
        if (auto ready = maps.ensure(rows, end); !ready)
            return ready;
        const bool isLast = end == steps;
        const Span places{first == 0 ? 0.0 : quarter, isLast
                                                          ? std::numeric_limits<double>::infinity()
                                                          : quarter + static_cast<double>(advance * kStride)};
        look(run, maps.steps(first, end), first, places);
        if (isLast)
            break;
        maps.release(rows, first + advance);
        // What comes next reaches back to its buffer's first step.
        tell(run, (first + advance) * kStride, std::min(frames, end * kStride));
    }
    tell(run, frames, frames);
    return success();
}

Settings settingsOf(const nlohmann::json &options)
{
    Settings settings;
    settings.scales = options.at("scales").get<std::vector<double>>();
    settings.bufferSteps = std::max<std::int64_t>(2, options.at("buffer").get<std::int64_t>() / kStride);
    settings.pass = kPassUnit * std::max<std::int64_t>(1, options.at("batch").get<std::int64_t>());
    settings.proposalNms = options.at("proposalNms").get<double>();
    settings.proposals =
        static_cast<std::size_t>(std::max<std::int64_t>(1, options.at("proposals").get<std::int64_t>()));
    settings.nms = options.at("nms").get<double>();
    settings.minimumScore = options.at("minimumScore").get<double>();
    return settings;
}

} // namespace

Result<std::unique_ptr<Detector>> makeRc3dDetector(const DetectorRequest &request)
{
    auto settings = settingsOf(request.options);
    if (settings.scales.empty())
        return Error{Error::Code::BadInput, "the model names no anchor scales; train it again", {}};
    const auto spec = backboneSpec(request.options.at("spec"));
    const auto classes = request.model.card.classes.size();
    auto network = makeRc3dNetwork(spec, request.options.at("features").get<std::int64_t>(),
                                   static_cast<std::int64_t>(classes) + 1,
                                   static_cast<std::int64_t>(settings.scales.size()));
    if (auto state = loadToDetect({{"", network.ptr()}}, request.model.file, "the model", request.device);
        !state)
        return state.error();
    // The heads are small and decide by small differences: they stay in fp32.
    models::prepareForInference(*network->base(), request.device,
                                request.bf16 ? torch::kBFloat16 : torch::kFloat);
    return std::unique_ptr<Detector>(std::make_unique<Rc3dDetector>(
        spec, std::move(network), std::move(settings), classes, request.device));
}

} // namespace onset
