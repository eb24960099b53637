// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/scnn/scnndetector.h"

#include "inference/models/precision.h"
#include "inference/runtime/core/suppression.h"
#include "inference/runtime/core/toldcurves.h"
#include "inference/runtime/systems/scnn/windowclips.h"

#include <torch/torch.h>

#include <algorithm>

namespace onset {

namespace {

struct Networks
{
    std::shared_ptr<Backbone> proposal; ///< null: every window is kept
    std::shared_ptr<Backbone> scores;   ///< localization, or classification in its place
};

struct Settings
{
    std::vector<std::int64_t> lengths;
    double overlap = 0.75;
    double proposalThreshold = 0.7;
    double nms = 0.4;
    std::int64_t classesPerWindow = 1;
    double minimumScore = 0;
    std::size_t batch = 32;
    std::vector<std::vector<double>> frequencies;
};

class ScnnDetector : public Detector
{
public:
    ScnnDetector(BackboneSpec spec, Networks networks, Settings settings, std::size_t classes,
                 torch::Device device)
        : m_spec(std::move(spec))
        , m_networks(std::move(networks))
        , m_settings(std::move(settings))
        , m_classes(classes)
        , m_device(device)
    {}

    std::vector<StreamSpec> streams() const override { return {m_spec.stream}; }
    Status run(StreamRows &rows, DetectionOutput &out, std::stop_token stop) override;

private:
    struct Run;
    torch::Tensor probabilities(Backbone &network, const Run &run, std::span<const Window> windows) const;
    void keepProposals(Run &run, std::span<const Window> windows) const;
    void score(Run &run) const;
    void addDetections(Run &run, const Window &window, std::span<const float> p) const;
    void tell(Run &run, std::int64_t settled, std::int64_t seen) const;

    BackboneSpec m_spec;
    Networks m_networks;
    Settings m_settings;
    std::size_t m_classes;
    torch::Device m_device;
};

struct ScnnDetector::Run
{
    StreamRows &rows;
    DetectionOutput &out;
    ToldCurves curves;
    std::vector<Window> waiting; ///< kept by the proposal network, not scored yet
    std::vector<ScoredSegment> found;

    Run(StreamRows &r, DetectionOutput &o, std::int64_t stride, std::size_t classCount)
        : rows(r)
        , out(o)
        , curves(r.frameCount(), stride, classCount)
    {}
};

torch::Tensor ScnnDetector::probabilities(Backbone &network, const Run &run,
                                          std::span<const Window> windows) const
{
    std::vector<FrameRange> ranges;
    for (const auto &window : windows)
        ranges.push_back(window.range);
    const auto clips = windowClips(m_spec, run.rows, ranges, nullptr).to(m_device);
    return torch::softmax(network.logits(clips).to(torch::kFloat), 1).to(torch::kCPU).contiguous();
}

void ScnnDetector::keepProposals(Run &run, std::span<const Window> windows) const
{
    if (!m_networks.proposal) {
        run.waiting.insert(run.waiting.end(), windows.begin(), windows.end());
        return;
    }
    const auto p = probabilities(*m_networks.proposal, run, windows);
    const auto access = p.accessor<float, 2>();
    for (std::size_t i = 0; i < windows.size(); ++i) {
        const double action = access[static_cast<std::int64_t>(i)][1];
        run.curves.actionness.raise(windows[i].range, action);
        if (action >= m_settings.proposalThreshold)
            run.waiting.push_back(windows[i]);
    }
}

void ScnnDetector::score(Run &run) const
{
    const std::span<const Window> waiting(run.waiting);
    for (std::size_t from = 0; from < waiting.size(); from += m_settings.batch) {
        const auto windows = waiting.subspan(from, std::min(m_settings.batch, waiting.size() - from));
        const auto p = probabilities(*m_networks.scores, run, windows);
        for (std::size_t i = 0; i < windows.size(); ++i)
            addDetections(run, windows[i],
                          {p[static_cast<std::int64_t>(i)].data_ptr<float>(), m_classes + 1});
    }
    run.waiting.clear();
}

/// §3.3: windows of the background go; scores are weighted by how often the class lasts this long.
void ScnnDetector::addDetections(Run &run, const Window &window, std::span<const float> p) const
{
    if (!m_networks.proposal)
        run.curves.actionness.raise(window.range, 1.0 - p[0]);
    for (std::size_t c = 0; c < m_classes; ++c)
        run.curves.classes[c].raise(window.range, p[c + 1]);
    if (std::max_element(p.begin(), p.end()) == p.begin())
        return;
    std::vector<std::size_t> order(m_classes);
    for (std::size_t c = 0; c < m_classes; ++c)
        order[c] = c;
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return p[a + 1] > p[b + 1]; });
    if (m_settings.classesPerWindow > 0)
        order.resize(std::min(order.size(), static_cast<std::size_t>(m_settings.classesPerWindow)));
    FrameRange range = window.range;
    range.end = std::min(range.end, FrameIndex{run.rows.frameCount()});
    for (const auto c : order) {
        const double weight = m_settings.frequencies[c][static_cast<std::size_t>(window.lengthIndex)];
        const double score = p[c + 1] * weight;
        if (score > m_settings.minimumScore)
            run.found.push_back({range, static_cast<int>(c), score});
    }
}

void ScnnDetector::tell(Run &run, std::int64_t settled, std::int64_t seen) const
{
    run.curves.tell(run.out, settled);
    run.out.detections(bestPerClass(run.found, m_settings.nms));
    run.out.progress(seen);
}

Status ScnnDetector::run(StreamRows &rows, DetectionOutput &out, std::stop_token stop)
{
    const torch::NoGradGuard guard;
    const auto frames = rows.frameCount();
    const auto windows = slidingWindows(frames, m_settings.lengths, m_settings.overlap);
    const auto longest = m_settings.lengths.back();
    Run run(rows, out, std::max<std::int64_t>(1, m_settings.lengths.front() / 2), m_classes);
    const std::span<const Window> all(windows);
    for (std::size_t from = 0; from < all.size(); from += m_settings.batch) {
        if (stop.stop_requested())
            return Error{Error::Code::Cancelled, "detection was stopped", {}};
        const auto batch = all.subspan(from, std::min(m_settings.batch, all.size() - from));
        const auto end = std::min(frames, batch.back().range.end.value);
        if (auto ready = rows.ensure(end); !ready)
            return ready;
        keepProposals(run, batch);
        if (run.waiting.size() < m_settings.batch)
            continue;
        score(run);
        // Windows come ordered by their end, so none to come begins before this.
        tell(run, end - longest, end);
        rows.release(std::max<std::int64_t>(0, end - longest));
    }
    score(run);
    tell(run, frames, frames);
    return success();
}

Result<std::shared_ptr<Backbone>> loaded(const DetectorRequest &request, const BackboneSpec &spec,
                                         const std::string &prefix, int outputs)
{
    auto network = makeBackbone(spec, outputs);
    if (!network)
        return network;
    const auto module = (*network)->network();
    if (auto state = loadState({{prefix, module}}, request.model.file, "the model"); !state)
        return state.error();
    models::prepareForInference(*module, request.device, request.bf16 ? torch::kBFloat16 : torch::kFloat);
    return network;
}

Settings settingsOf(const nlohmann::json &options)
{
    Settings settings;
    settings.lengths = options.at("lengths").get<std::vector<std::int64_t>>();
    settings.overlap = options.at("overlap").get<double>();
    settings.proposalThreshold = options.at("proposalThreshold").get<double>();
    settings.nms = options.at("nms").get<double>();
    settings.classesPerWindow = options.at("classesPerWindow").get<std::int64_t>();
    settings.minimumScore = options.at("minimumScore").get<double>();
    settings.batch =
        static_cast<std::size_t>(std::max<std::int64_t>(1, options.at("batch").get<std::int64_t>()));
    settings.frequencies = options.at("frequencies").get<std::vector<std::vector<double>>>();
    return settings;
}

} // namespace

Result<std::unique_ptr<Detector>> makeScnnDetector(const DetectorRequest &request)
{
    const auto classes = request.model.card.classes.size();
    auto settings = settingsOf(request.options);
    const bool frequenciesFit =
        settings.frequencies.size() == classes &&
        std::all_of(settings.frequencies.begin(), settings.frequencies.end(),
                    [&](const auto &row) { return row.size() == settings.lengths.size(); });
    if (settings.lengths.empty() || !frequenciesFit)
        return Error{
            Error::Code::BadInput,
            "the model's window lengths and their frequencies do not fit its classes; train it again",
            {}};
    const auto spec = backboneSpec(request.options.at("spec"));
    Networks networks;
    if (request.options.at("proposalNet").get<bool>()) {
        auto proposal = loaded(request, spec, "proposal", 2);
        if (!proposal)
            return proposal.error();
        networks.proposal = *proposal;
    }
    const bool localized = request.options.at("localizationNet").get<bool>();
    auto scores =
        loaded(request, spec, localized ? "localization" : "classification", static_cast<int>(classes) + 1);
    if (!scores)
        return scores.error();
    networks.scores = *scores;
    return std::unique_ptr<Detector>(std::make_unique<ScnnDetector>(
        spec, std::move(networks), std::move(settings), classes, request.device));
}

} // namespace onset
