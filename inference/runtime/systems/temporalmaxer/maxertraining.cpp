// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/temporalmaxer/maxertraining.h"

#include "inference/runtime/systems/rowheads/rowscale.h"
#include "inference/runtime/systems/rowheads/rowtraining.h"
#include "inference/runtime/systems/temporalmaxer/maxerbatch.h"
#include "inference/runtime/systems/temporalmaxer/maxerwatch.h"

#include <torch/torch.h>

#include <algorithm>
#include <numeric>

namespace onset {

namespace {

using nlohmann::json;

/// Where "components" is 0, of descriptors and networks' features together, which are thousands: few labels
/// would be learnt by heart. Of one kind all features are read then.
constexpr std::int64_t kComponents = 128;

/// The scores' calibration among a model's networks.
class CalibrationModule : public torch::nn::Module
{
public:
    explicit CalibrationModule(const ScoreCalibration &calibration)
    {
        register_buffer("numbers", torch::tensor(calibration.numbers()));
    }
};

class MaxerTraining final : public RowTraining
{
public:
    MaxerTraining(TrainContext &context, json detectionDefaults)
        : RowTraining(context, std::move(detectionDefaults), {"temporalmaxer", "TemporalMaxer", kHeadStage})
    {}

private:
    Status readDetect() override
    {
        const auto decoding = maxerDecoding(detect());
        if (!decoding)
            return decoding.error();
        m_decoding = *decoding;
        return success();
    }

    Status make(json &network) override
    {
        if (network.at("levels") == 0)
            network["levels"] = pyramidLevels(labelLengths(context().data.set(), material().source.stride));
        const auto &source = material().source;
        if (network.contains("components") && network["components"] == 0 && source.codebook && source.streams)
            network["components"] = kComponents;
        auto made = makeMaxer(material().source.featureSize(), classes(), network);
        if (!made)
            return made.error();
        m_networks = *std::move(made);
        return success();
    }

    models::FeatureScale &scale() override { return m_networks.scale; }
    std::shared_ptr<torch::nn::Module> head() override { return m_networks.head.ptr(); }
    void startFrom(const ModelFile &model) override
    {
        startMaxerFrom(model, context().data.set().classes, m_networks);
    }

    /// How much the classes weigh, and how many positive steps a batch has on average.
    void prepared() override
    {
        const auto &loss = context().options.at("loss");
        m_weights.alpha = loss.at("alpha").get<double>();
        m_weights.gamma = loss.at("gamma").get<double>();
        m_weights.distance = loss.at("distance").get<double>();
        std::vector<std::size_t> counts(classCount());
        double positives = 0;
        double drawn = 0;
        const auto levels = m_networks.head->options().levels();
        for (std::size_t v = 0; v < context().data.trainingCount(); ++v) {
            const auto &video = context().data.video(v);
            for (const auto &segment : video.segments)
                ++counts[static_cast<std::size_t>(segment.actionClass)];
            const auto rows = material().labels[v].rows();
            const auto steps = (rows + multiple() - 1) / multiple() * multiple();
            for (const auto &level :
                 stepTargets(material().labels[v], {0, rows, 1}, classCount(), steps, levels))
                positives +=
                    video.weight * std::accumulate(level.positive.begin(), level.positive.end(), 0.0);
            drawn += video.weight;
        }
        m_weights.classes =
            torch::tensor(balancedWeights(counts, loss.at("balance").get<double>())).to(context().device);
        m_weights.expectedPositives =
            std::max(1.0, positives / std::max(drawn, 1e-9) * context().options.at("batch").get<double>());
    }

    std::int64_t multiple() const override { return m_networks.head->options().multiple(); }

    StepResult loss(const DrawnRows &drawn) override
    {
        const auto targets = levelBatches(drawn.labels, drawn.crops, classCount(), drawn.batch.values.size(2),
                                          m_networks.head->options().levels(), context().device);
        return maxerLoss(m_networks.head(drawn.batch.values, drawn.batch.mask), targets, m_weights);
    }

    Result<std::vector<ScoredSegment>> find(std::size_t video) override
    {
        return found(video, ScoreCalibration(classCount()));
    }

    std::vector<ScoredSegment> found(std::size_t video, const ScoreCalibration &calibration)
    {
        const auto &rows = material().rows[video];
        MaxerWatch::Settings settings;
        settings.stride = material().source.stride;
        settings.frames = context().data.video(video).video.frames->size();
        settings.decoding = m_decoding;
        settings.device = context().device;
        return maxerDetections(watchWhole(m_networks, settings, rows), rows.size(0), m_decoding, calibration);
    }

    NamedNetworks complete(ModelCard &card) override
    {
        return {{"calibration", std::make_shared<CalibrationModule>(calibrate(card))}};
    }

    /// On the validation videos; how far scores are off is told for videos that did not teach it: each half
    /// of them by the other.
    ScoreCalibration calibrate(ModelCard &card)
    {
        const ScoreCalibration plain(classCount());
        if (!context().options.at("calibrate").get<bool>())
            return plain;
        std::vector<JudgedScore> all;
        std::vector<JudgedScore> halves[2];
        for (auto v = context().data.trainingCount(); v < context().data.videoCount(); ++v) {
            const auto own = judged(context().data.video(v), found(v, plain));
            all.insert(all.end(), own.begin(), own.end());
            auto &half = halves[v % 2];
            half.insert(half.end(), own.begin(), own.end());
        }
        if (all.empty())
            return plain;
        std::vector<JudgedScore> after;
        for (const int half : {0, 1}) {
            const auto other = ScoreCalibration::learn(classCount(), halves[1 - half]);
            for (auto one : halves[half]) {
                one.score = other.apply(one.actionClass, one.score);
                after.push_back(one);
            }
        }
        card.metrics["calibration_error_before"] = calibrationError(all);
        card.metrics["calibration_error"] = calibrationError(after);
        return ScoreCalibration::learn(classCount(), all);
    }

    std::size_t classCount() const { return static_cast<std::size_t>(classes()); }

    MaxerDecoding m_decoding;
    MaxerNetworks m_networks;
    MaxerLossWeights m_weights;
};

} // namespace

json maxerDefaults(const std::string &preset)
{
    const bool little = preset == "tiny" || preset == "small";
    json network{{"width", little ? 128 : 256},
                 {"components", 0},
                 {"levels", 0},
                 {"projections", 2},
                 {"headLayers", 2},
                 {"bins", 16},
                 {"pyramid", "maxpool"},
                 {"head", "regression"},
                 {"dropout", 0.1}};
    json loss{{"alpha", 0.25}, {"gamma", 2.0}, {"distance", 1.0}, {"balance", 0.99}};
    auto options = rowFitDefaults(preset);
    options["network"] = std::move(network);
    options["loss"] = std::move(loss);
    options["calibrate"] = true;
    return options;
}

Status trainMaxer(TrainContext &context, const json &detectionDefaults)
{
    return MaxerTraining(context, detectionDefaults).run();
}

} // namespace onset
