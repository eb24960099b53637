// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/temporalmaxer/maxertraining.h"

#include "inference/runtime/systems/rowheads/rowmaterial.h"
#include "inference/runtime/systems/rowheads/rowscale.h"
#include "inference/runtime/systems/temporalmaxer/maxerbatch.h"
#include "inference/runtime/systems/temporalmaxer/maxerwatch.h"
#include "inference/runtime/training/detectionscore.h"

#include <torch/torch.h>

#include <algorithm>
#include <numeric>
#include <optional>

namespace onset {

namespace {

using nlohmann::json;

/// The scores' calibration among a model's networks.
class CalibrationModule : public torch::nn::Module
{
public:
    explicit CalibrationModule(const ScoreCalibration &calibration)
    {
        register_buffer("numbers", torch::tensor(calibration.numbers()));
    }
};

/// One training of the head.
class MaxerTraining
{
public:
    MaxerTraining(TrainContext &context, json detectionDefaults)
        : m_context(context)
        , m_detect(std::move(detectionDefaults))
        , m_classes(context.data.set().classes.size())
    {}

    Status run()
    {
        if (const auto ready = prepare(); !ready)
            return ready;
        auto fitting = rowFitOptions(m_context);
        if (!fitting)
            return fitting.error();
        FitPlan plan;
        plan.stage = kHeadStage;
        plan.options = *fitting;
        plan.networks = {{"head", m_networks.head.ptr()}};
        plan.step = [this](std::int64_t, Random &random) { return step(random); };
        if (m_context.data.videoCount() > m_context.data.trainingCount())
            plan.validate = [this] { return validate(); };
        if (const auto report = fit(m_context, plan); !report)
            return report.error();
        return write();
    }

private:
    Status prepare()
    {
        const auto &options = m_context.options;
        auto overlaid = m_detect;
        overlaid.update(options.at("detect"));
        m_detect = std::move(overlaid);
        const auto decoding = maxerDecoding(m_detect);
        if (!decoding)
            return decoding.error();
        m_decoding = *decoding;
        auto material = collectRows(m_context);
        if (!material)
            return material.error();
        m_material = *std::move(material);
        m_look = rowLook(options.at("look"));
        if (const auto made = makeNetworks(); !made)
            return made;
        m_networks.scale->to(m_context.device);
        m_networks.head->to(m_context.device);
        weigh();
        return success();
    }

    Status makeNetworks()
    {
        auto network = m_context.options.at("network");
        std::optional<ModelFile> base;
        if (!m_context.initialModel.empty()) {
            auto model = readModel(m_context.initialModel);
            if (!model)
                return model.error();
            network = json::parse(model->card.options, nullptr, false).value("network", network);
            base = *std::move(model);
        }
        if (network.at("levels") == 0)
            network["levels"] = pyramidLevels(labelLengths(m_context.data.set(), m_material.source.stride));
        torch::manual_seed(mixedSeed(m_context.seed, kHeadStage, -1));
        auto made = makeMaxer(m_material.source.featureSize(), static_cast<std::int64_t>(m_classes), network);
        if (!made)
            return made.error();
        m_networks = *std::move(made);
        m_network = std::move(network);
        m_networks.scale->fit(m_material.sampledRows());
        if (base)
            startMaxerFrom(*base, m_context.data.set().classes, m_networks);
        return success();
    }

    /// How much the classes weigh, and how many positive steps a batch has on average.
    void weigh()
    {
        const auto &loss = m_context.options.at("loss");
        m_weights.alpha = loss.at("alpha").get<double>();
        m_weights.gamma = loss.at("gamma").get<double>();
        m_weights.distance = loss.at("distance").get<double>();
        std::vector<std::size_t> counts(m_classes);
        double positives = 0;
        double drawn = 0;
        const auto levels = m_networks.head->options().levels();
        const auto multiple = m_networks.head->options().multiple();
        for (std::size_t v = 0; v < m_context.data.trainingCount(); ++v) {
            for (const auto &segment : m_context.data.video(v).segments)
                ++counts[static_cast<std::size_t>(segment.actionClass)];
            const auto rows = m_material.labels[v].rows();
            const auto steps = (rows + multiple - 1) / multiple * multiple;
            for (const auto &level :
                 stepTargets(m_material.labels[v], {0, rows, 1}, m_classes, steps, levels))
                positives += m_context.data.video(v).weight *
                             std::accumulate(level.positive.begin(), level.positive.end(), 0.0);
            drawn += m_context.data.video(v).weight;
        }
        m_weights.classes =
            torch::tensor(balancedWeights(counts, loss.at("balance").get<double>())).to(m_context.device);
        m_weights.expectedPositives =
            std::max(1.0, positives / std::max(drawn, 1e-9) * m_context.options.at("batch").get<double>());
    }

    Result<StepResult> step(Random &random)
    {
        std::vector<torch::Tensor> crops;
        std::vector<RowCrop> places;
        std::vector<const RowLabels *> labels;
        const auto size = std::max<std::int64_t>(1, m_context.options.at("batch").get<std::int64_t>());
        for (std::int64_t i = 0; i < size; ++i) {
            const auto video = m_material.draw->draw(random);
            places.push_back(drawnCrop(m_material.labels[video].rows(), m_look, random));
            labels.push_back(&m_material.labels[video]);
            crops.push_back(m_networks.scale(croppedRows(m_material.rows[video], places.back())));
        }
        const auto multiple = m_networks.head->options().multiple();
        const auto batch = rowBatch(crops, multiple, m_look.noise);
        const auto targets = levelBatches(labels, places, m_classes, batch.values.size(2),
                                          m_networks.head->options().levels(), m_context.device);
        auto result =
            maxerLoss(m_networks.head(batch.values.to(m_context.device), batch.mask.to(m_context.device)),
                      targets, m_weights);
        result.samples = size;
        return result;
    }

    std::vector<ScoredSegment> find(std::size_t video, const ScoreCalibration &calibration)
    {
        const auto &rows = m_material.rows[video];
        MaxerWatch::Settings settings;
        settings.stride = m_material.source.stride;
        settings.frames = m_context.data.video(video).video.frames->size();
        settings.decoding = m_decoding;
        settings.device = m_context.device;
        return maxerDetections(watchWhole(m_networks, settings, rows), rows.size(0), m_decoding, calibration);
    }

    Result<double> validate()
    {
        const ScoreCalibration plain(m_classes);
        return validationMap(m_context.data, [&](std::size_t video) -> Result<std::vector<ScoredSegment>> {
            return find(video, plain);
        });
    }

    Status write()
    {
        m_networks.head->eval();
        ModelCard card;
        const auto calibration = calibrate(card);
        m_networks.scale->to(torch::kCPU);
        m_networks.head->to(torch::kCPU);
        card.system = "temporalmaxer";
        card.name = "TemporalMaxer";
        card.classes = m_context.data.set().classes;
        auto options = m_detect;
        options["rows"] = toJson(m_material.source);
        options["network"] = m_network;
        card.options = options.dump();
        card.seed = m_context.seed;
        auto networks = m_networks.networks();
        for (auto &one : networksOf(m_material.source))
            networks.push_back(std::move(one));
        networks.emplace_back("calibration", std::make_shared<CalibrationModule>(calibration));
        return writeModel(m_context.folder + "/temporalmaxer.safetensors", card, networks);
    }

    /// On the validation videos; how far scores are off is told for videos that did not teach it: each half
    /// of them by the other.
    ScoreCalibration calibrate(ModelCard &card)
    {
        const ScoreCalibration plain(m_classes);
        if (!m_context.options.at("calibrate").get<bool>())
            return plain;
        std::vector<JudgedScore> all;
        std::vector<JudgedScore> halves[2];
        for (auto v = m_context.data.trainingCount(); v < m_context.data.videoCount(); ++v) {
            const auto own = judged(m_context.data.video(v), find(v, plain));
            all.insert(all.end(), own.begin(), own.end());
            auto &half = halves[v % 2];
            half.insert(half.end(), own.begin(), own.end());
        }
        if (all.empty())
            return plain;
        std::vector<JudgedScore> after;
        for (const int half : {0, 1}) {
            const auto other = ScoreCalibration::learn(m_classes, halves[1 - half]);
            for (auto one : halves[half]) {
                one.score = other.apply(one.actionClass, one.score);
                after.push_back(one);
            }
        }
        card.metrics["calibration_error_before"] = calibrationError(all);
        card.metrics["calibration_error"] = calibrationError(after);
        return ScoreCalibration::learn(m_classes, all);
    }

    TrainContext &m_context;
    json m_detect;
    json m_network; ///< as it was made
    std::size_t m_classes;
    RowMaterial m_material;
    RowLook m_look;
    MaxerDecoding m_decoding;
    MaxerNetworks m_networks;
    MaxerLossWeights m_weights;
};

} // namespace

json maxerDefaults(const std::string &preset)
{
    const bool little = preset == "tiny" || preset == "small";
    json network{{"width", little ? 128 : 256},
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
