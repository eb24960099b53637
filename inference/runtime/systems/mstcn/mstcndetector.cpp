// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/mstcn/mstcndetector.h"

#include "inference/runtime/systems/mstcn/mstcnnetworks.h"
#include "inference/runtime/systems/rowheads/rowsource.h"

#include <torch/torch.h>

#include <algorithm>

namespace onset {

namespace {

using nlohmann::json;

constexpr std::int64_t kRowsBetween = 256; // at least, between two looks at all that was seen

void put(DetectionOutput &out, CurveKind kind, int actionClass, int stride, const torch::Tensor &values)
{
    const auto plain = values.contiguous();
    out.curve(kind, actionClass, stride, 0,
              {plain.data_ptr<float>(), static_cast<std::size_t>(plain.numel())});
}

class MsTcnDetector final : public Detector
{
public:
    MsTcnDetector(RowSource source, MsTcnNetworks networks, std::int64_t minimumRows, torch::Device device)
        : m_source(std::move(source))
        , m_networks(std::move(networks))
        , m_minimumRows(minimumRows)
        , m_device(device)
    {}

    std::vector<StreamSpec> streams() const override { return m_source.streamSpecs(); }
    CodebookPtr descriptors() const override { return m_source.codebook; }

    Status run(StreamRows &rows, DetectionOutput &out, std::stop_token stop) override
    {
        const torch::NoGradGuard guard;
        const auto frames = rows.frameCount();
        std::vector<torch::Tensor> seen;
        std::int64_t looked = 0;
        const auto take = [&](std::int64_t first, const torch::Tensor &values) {
            seen.push_back(values);
            const auto count = first + values.size(0);
            if (count - looked >= std::max(kRowsBetween, looked / 2)) {
                looked = count;
                out.detections(found(joined(seen), frames));
            }
            out.progress(std::min(frames, count * m_source.stride));
            return success();
        };
        if (const auto done = streamRows(m_source, rows, m_device, std::move(stop), take); !done)
            return done;
        finish(seen, out, frames);
        return success();
    }

private:
    /// The probabilities of all rows so far.
    torch::Tensor joined(std::vector<torch::Tensor> &seen)
    {
        seen = {torch::cat(seen)};
        return m_networks.look(seen.front(), m_device);
    }

    std::vector<ScoredSegment> found(const torch::Tensor &probabilities, std::int64_t frames) const
    {
        return denseSegments(probabilities, m_source.stride, frames, m_minimumRows);
    }

    void finish(std::vector<torch::Tensor> &seen, DetectionOutput &out, std::int64_t frames)
    {
        if (seen.empty()) {
            out.detections({});
            return out.progress(frames);
        }
        const auto shares = joined(seen);
        const auto classes = shares.slice(1, 1);
        put(out, CurveKind::Actionness, 0, m_source.stride, 1 - shares.select(1, 0));
        for (std::int64_t c = 0; c < classes.size(1); ++c)
            put(out, CurveKind::Class, static_cast<int>(c), m_source.stride, classes.select(1, c));
        // What begins with the first row starts there; what lasts to the end ends with the last.
        const auto nothing = torch::zeros({1, classes.size(1)});
        const auto change = torch::cat({nothing, classes, nothing}).diff(1, 0);
        const auto rows = classes.size(0);
        put(out, CurveKind::Start, 0, m_source.stride,
            change.slice(0, 0, rows).clamp_min(0).sum(1).clamp_max(1));
        put(out, CurveKind::End, 0, m_source.stride, (-change.slice(0, 1)).clamp_min(0).sum(1).clamp_max(1));
        out.detections(found(shares, frames));
        out.progress(frames);
    }

    RowSource m_source;
    MsTcnNetworks m_networks;
    std::int64_t m_minimumRows;
    torch::Device m_device;
};

} // namespace

Result<std::unique_ptr<Detector>> makeMsTcnDetector(const DetectorRequest &request)
try {
    auto source = detectingRowSource(request);
    if (!source)
        return source.error();
    auto networks =
        makeMsTcnNetworks(source->featureSize(), static_cast<std::int64_t>(request.model.card.classes.size()),
                          request.options.at("network"));
    if (!networks)
        return networks.error();
    if (const auto loaded =
            loadToDetect(networks->networks(), request.model.file, request.model.path, request.device);
        !loaded)
        return loaded.error();
    const auto rows = std::max<std::int64_t>(1, request.options.at("minimumRows").get<std::int64_t>());
    return std::unique_ptr<Detector>(
        std::make_unique<MsTcnDetector>(*std::move(source), *std::move(networks), rows, request.device));
} catch (const json::exception &problem) {
    return Error{Error::Code::BadInput,
                 request.model.path + " does not say how its network is made; train it again",
                 problem.what()};
}

} // namespace onset
