// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/etp/etpproposals.h"

#include "inference/proposals/nms.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>

namespace onset {

EtpProposalSettings proposalSettings(const nlohmann::json &options, int stride)
{
    EtpProposalSettings settings;
    settings.thresholds = options.at("thresholds").get<std::vector<double>>();
    settings.components.minLength = options.at("minLength").get<double>() / stride;
    settings.components.maxLength = options.at("maxLength").get<double>() / stride;
    settings.components.smoothSigma = options.at("smoothSigma").get<double>();
    settings.components.nms = options.at("nms").get<double>();
    settings.total = options.at("total").get<bool>();
    settings.most =
        static_cast<std::size_t>(std::max<std::int64_t>(0, options.at("most").get<std::int64_t>()));
    return settings;
}

std::vector<std::vector<float>> classCurves(const torch::Tensor &scores)
{
    const auto byClass = scores.t().to(torch::kCPU, torch::kFloat).contiguous();
    const auto rows = byClass.size(1);
    std::vector<std::vector<float>> curves;
    for (std::int64_t k = 0; k + 1 < byClass.size(0); ++k) {
        const auto *values = byClass.data_ptr<float>() + k * rows;
        curves.emplace_back(values, values + rows);
    }
    const auto *background = byClass.data_ptr<float>() + (byClass.size(0) - 1) * rows;
    curves.emplace_back(static_cast<std::size_t>(rows));
    std::transform(background, background + rows, curves.back().begin(), [](float p) { return 1 - p; });
    return curves;
}

std::vector<Proposal> initialProposals(const torch::Tensor &scores, int stride, std::int64_t frames,
                                       const EtpProposalSettings &settings)
{
    const auto curves = classCurves(scores);
    const std::span<const std::vector<float>> all(curves);
    std::vector<Proposal> candidates;
    for (const double threshold : settings.thresholds) {
        auto components = settings.components;
        components.threshold = threshold;
        const auto add = [&](std::span<const std::vector<float>> some) {
            const auto found = componentProposals(some, FrameIndex{0}, stride, components);
            candidates.insert(candidates.end(), found.begin(), found.end());
        };
        add(all.first(all.size() - 1)); // Algorithm 1 adds their mean
        if (settings.total)
            add(all.last(1));
    }
    auto kept = nms(candidates, settings.components.nms);
    if (settings.most > 0 && kept.size() > settings.most)
        kept.resize(settings.most);
    for (auto &proposal : kept)
        proposal.range.end = std::min(proposal.range.end, FrameIndex{frames});
    std::erase_if(kept, [](const Proposal &p) { return p.range.empty(); });
    return kept;
}

ProposalUnits unitsOf(const FrameRange &proposal, std::int64_t length, std::int64_t most)
{
    const auto unit = static_cast<double>(length);
    const double stride = unit / 2;
    const auto frames = static_cast<double>(proposal.length());
    const double centre =
        (static_cast<double>(proposal.start.value) + static_cast<double>(proposal.end.value)) / 2;
    auto count = std::max<std::int64_t>(1, std::llround(std::ceil((frames - unit) / stride)) + 1);
    double step = stride;
    if (count > most) {
        count = std::max<std::int64_t>(1, most);
        step = count > 1 ? (frames - unit) / static_cast<double>(count - 1) : 0;
    }
    const double covered = unit + step * static_cast<double>(count - 1);
    const double start = centre - covered / 2;
    const auto starts = start + step * torch::arange(count, torch::kDouble);
    return {torch::stack({starts, starts + unit}, 1), start, start + covered};
}

EtpLabel labelOf(const FrameRange &range, std::span<const LabelledSegment> segments, const EtpLabelRule &rule)
{
    EtpLabel label;
    double best = 0;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        if (const double overlap = temporalIou(range, segments[i].range); overlap > best) {
            best = overlap;
            label.segment = i;
        }
    }
    using Kind = EtpLabel::Kind;
    label.kind = best > rule.positive      ? Kind::Positive
                 : best >= rule.incomplete ? Kind::Incomplete
                 : best < rule.background  ? Kind::Background
                                           : Kind::Neither;
    return label;
}

} // namespace onset
