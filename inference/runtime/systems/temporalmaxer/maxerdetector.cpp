// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/temporalmaxer/maxerdetector.h"

#include "inference/runtime/core/toldcurves.h"
#include "inference/runtime/systems/rowheads/rowsource.h"
#include "inference/runtime/systems/temporalmaxer/maxerwatch.h"

#include <torch/torch.h>

#include <algorithm>

namespace onset {

namespace {

using nlohmann::json;

class MaxerDetector final : public Detector
{
public:
    MaxerDetector(RowSource source, MaxerNetworks networks, ScoreCalibration calibration,
                  const MaxerDecoding &decoding, torch::Device device)
        : m_source(std::move(source))
        , m_networks(std::move(networks))
        , m_calibration(std::move(calibration))
        , m_decoding(decoding)
        , m_device(device)
    {}

    std::vector<StreamSpec> streams() const override { return m_source.streamSpecs(); }
    CodebookPtr descriptors() const override { return m_source.codebook; }

    Status run(StreamRows &rows, DetectionOutput &out, std::stop_token stop) override
    {
        const torch::NoGradGuard guard;
        const auto frames = rows.frameCount();
        MaxerWatch watch(m_networks, {m_source.stride, frames, kPiece, m_decoding, m_device});
        ToldCurves curves(frames, m_source.stride, m_calibration.classes());
        const auto take = [&](std::int64_t, const torch::Tensor &values) {
            if (const auto found = watch.add(values); !found.empty())
                tell(found, curves);
            if (watch.settled() > m_told)
                tellSettled(watch, curves, out, frames);
            return success();
        };
        m_told = 0;
        if (const auto done = streamRows(m_source, rows, m_device, std::move(stop), take); !done)
            return done;
        tell(watch.finish(), curves);
        curves.tell(out, frames);
        finish(watch, out, frames);
        return success();
    }

private:
    static constexpr std::int64_t kPiece = 256; ///< rows

    void tell(const std::vector<ScoredSegment> &found, ToldCurves &curves) const
    {
        for (const auto &one : found) {
            const double score = m_calibration.apply(one.actionClass, one.score);
            curves.classes[static_cast<std::size_t>(one.actionClass)].raise(one.range, score);
            curves.actionness.raise(one.range, score);
        }
    }

    /// What lies well before the settled rows gets no more candidates.
    void tellSettled(const MaxerWatch &watch, ToldCurves &curves, DetectionOutput &out, std::int64_t frames)
    {
        m_told = watch.settled();
        curves.tell(out, std::max<std::int64_t>(0, m_told - watch.margin()) * m_source.stride);
        out.detections(maxerDetections(watch.candidates(), watch.rows(), m_decoding, m_calibration));
        out.progress(std::min(frames, m_told * m_source.stride));
    }

    void finish(const MaxerWatch &watch, DetectionOutput &out, std::int64_t frames) const
    {
        auto found = maxerDetections(watch.candidates(), watch.rows(), m_decoding, m_calibration);
        const auto edges = maxerEdges(found, watch.candidates(), watch.rows(), m_source.stride);
        out.curve(CurveKind::Start, 0, m_source.stride, 0, edges.start);
        out.curve(CurveKind::End, 0, m_source.stride, 0, edges.end);
        out.detections(std::move(found));
        out.progress(frames);
    }

    RowSource m_source;
    MaxerNetworks m_networks;
    ScoreCalibration m_calibration;
    MaxerDecoding m_decoding;
    torch::Device m_device;
    std::int64_t m_told = 0; ///< rows, of the video that is looked at
};

} // namespace

Result<std::unique_ptr<Detector>> makeMaxerDetector(const DetectorRequest &request)
try {
    auto source = detectingRowSource(request);
    if (!source)
        return source.error();
    const auto decoding = maxerDecoding(request.options);
    if (!decoding)
        return decoding.error();
    auto calibration = calibrationOf(request.model);
    if (!calibration)
        return calibration.error();
    auto networks =
        makeMaxer(source->featureSize(), static_cast<std::int64_t>(request.model.card.classes.size()),
                  request.options.at("network"));
    if (!networks)
        return networks.error();
    if (const auto loaded =
            loadToDetect(networks->networks(), request.model.file, request.model.path, request.device);
        !loaded)
        return loaded.error();
    return std::unique_ptr<Detector>(std::make_unique<MaxerDetector>(
        *std::move(source), *std::move(networks), *std::move(calibration), *decoding, request.device));
} catch (const json::exception &problem) {
    return Error{Error::Code::BadInput,
                 request.model.path + " does not say how its network is made; train it again",
                 problem.what()};
}

Result<ScoreCalibration> calibrationOf(const ModelFile &model)
{
    const auto classes = model.card.classes.size();
    const auto found = model.file.tensors.find("calibration.numbers");
    if (found == model.file.tensors.end())
        return ScoreCalibration(classes);
    const auto numbers = found->second.to(torch::kCPU, torch::kFloat).flatten().contiguous();
    if (static_cast<std::size_t>(numbers.numel()) != 2 * classes ||
        !torch::isfinite(numbers).all().item<bool>())
        return Error{Error::Code::BadInput,
                     model.path + " has a calibration of scores that is not one of its classes",
                     {}};
    return ScoreCalibration::from({numbers.data_ptr<float>(), 2 * classes});
}

} // namespace onset
