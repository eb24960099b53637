// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/study/study.h"

#include "app/study/labelshare.h"
#include "app/study/studyevaluation.h"
#include "app/study/studyfiles.h"

#include <chrono>
#include <cmath>
#include <filesystem>
#include <limits>
#include <map>
#include <optional>

namespace onset {

namespace {

using Json = nlohmann::json;
constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

Error prefixed(const std::string &where, const Error &error)
{
    return {error.code, where + ": " + error.message, error.detail};
}

/// The study of one seed.
class SeedStudy
{
public:
    SeedStudy(const StudyRequest &request, const StudyPlan &plan, const StudyServices &services,
              const StudySink &sink, std::stop_token stop, std::uint64_t seed, StudyOutcome &outcome)
        : m_plan(plan)
        , m_services(services)
        , m_sink(sink)
        , m_stop(std::move(stop))
        , m_seed(seed)
        , m_files(request.folder, seed, request.results, request.labels)
        , m_backbones(request.backbones)
        , m_labels(request.labels)
        , m_storedOnly(request.storedOnly)
        , m_outcome(outcome)
    {}

    Status run()
    {
        for (const auto &variant : m_plan.variants) {
            auto cell = m_files.readCell(variant.id());
            const bool isMissing = !cell && cell.error().code == Error::Code::NotFound;
            if (isMissing && m_storedOnly) {
                m_outcome.missing.push_back({m_seed, variant.id()});
                continue;
            }
            if (isMissing)
                cell = measured(variant);
            if (!cell)
                return prefixed(variant.id() + " with seed " + std::to_string(m_seed), cell.error());
            m_outcome.cells.push_back(std::move(*cell));
        }
        return success();
    }

private:
    Result<StudyCell> measured(const StudyVariant &variant)
    {
        if (const auto ready = needData(); !ready)
            return ready.error();
        const auto model = modelOf(variant);
        if (!model)
            return model.error();
        auto cell = detectAll(variant, *model);
        if (!cell)
            return cell.error();
        if (const auto written = m_files.writeCell(*cell); !written)
            return written.error();
        return std::move(*cell);
    }

    Status needData()
    {
        if (m_data)
            return success();
        const auto made =
            m_services.generate(m_plan.preset, m_seed, m_files.data(), m_stop, [this](double share) {
                m_sink("seed " + std::to_string(m_seed) + ": making videos", share);
            });
        if (!made)
            return made.error();
        auto data = m_services.load(m_files.data(), m_stop);
        if (!data)
            return data.error();
        if (data->testing.empty())
            return Error{Error::Code::BadInput, m_files.data() + " has no videos of the subset testing", {}};
        data->set = withShareOfLabels(std::move(data->set), m_labels, m_seed);
        m_data = std::move(*data);
        return success();
    }

    /// The model file of a variant, trained if it is not there; empty for systems that do not learn.
    Result<std::string> modelOf(const StudyVariant &variant)
    {
        if (!m_plan.shares.contains(variant.system))
            return std::string();
        const StudyVariant base{variant.system, {}, Json::object(), Json::object(), {}};
        auto model = trainedBase(base);
        if (!model || variant.stages.empty())
            return model;
        return retrained(base, variant);
    }

    Result<std::string> trainedBase(const StudyVariant &base)
    {
        const auto parameters = parametersOf(base);
        if (!parameters)
            return parameters.error();
        return trained(base.id(), base.system, *parameters, {}, m_files.models(base.id()));
    }

    /// Trains only the variant's stages, on what the system itself left.
    Result<std::string> retrained(const StudyVariant &base, const StudyVariant &variant)
    {
        const auto parameters = parametersOf(variant);
        if (!parameters)
            return parameters.error();
        const auto folder = m_files.models(variant.id());
        if (const auto copied =
                m_files.copyStages(m_files.models(base.id()), folder, base.system, variant.stages);
            !copied)
            return copied.error();
        Result<std::string> model = Error{Error::Code::Internal, variant.id() + " has no stages", {}};
        for (const auto &stage : variant.stages) {
            model = trained(variant.id() + " (" + stage + ')', variant.system, *parameters, stage, folder);
            if (!model)
                return model;
        }
        return model;
    }

    /// With the shared backbones it needs.
    Result<Json> parametersOf(const StudyVariant &variant)
    {
        Json parameters = variant.train;
        parameters["preset"] = m_plan.preset;
        for (const auto &[option, name] : m_plan.shares.at(variant.system)) {
            for (const auto &backbone : m_plan.backbones) {
                if (backbone.name != name)
                    continue;
                const auto model = m_backbones.empty()
                                       ? trained("backbone " + name, "backbone", backbone.parameters, {},
                                                 m_files.backbone(name))
                                       : givenBackbone(name);
                if (!model)
                    return model.error();
                parameters[option] = *model;
            }
        }
        return parameters;
    }

    Result<std::string> givenBackbone(const std::string &name) const
    {
        const auto path = m_backbones + '/' + name + ".safetensors";
        if (std::filesystem::exists(path))
            return path;
        return Error{Error::Code::NotFound, path + " is not there; put the trained network there", {}};
    }

    Result<std::string> trained(const std::string &what, const std::string &system, const Json &parameters,
                                const std::string &stage, const std::string &folder)
    {
        const auto marker = "trained-" + (stage.empty() ? std::string("all") : stage);
        if (const auto done = m_files.readMarker(folder, marker))
            return *done;
        TrainRequest request;
        request.system = system;
        request.stage = stage;
        request.parameters = parameters.dump();
        request.seed = m_seed;
        request.folder = folder;
        request.resume = true;
        const auto outcome = m_services.train(
            request, m_data->set,
            [&](const TrainProgress &progress) {
                m_sink("seed " + std::to_string(m_seed) + ": training " + what + ", " + progress.stage,
                       progress.steps > 0
                           ? static_cast<double>(progress.step) / static_cast<double>(progress.steps)
                           : kUnknown);
            },
            m_stop);
        if (!outcome)
            return prefixed("training " + what, outcome.error());
        for (const auto &warning : outcome->warnings)
            m_outcome.warnings.push_back(what + ": " + warning);
        if (const auto written = m_files.writeMarker(folder, marker, outcome->modelPath); !written)
            return written.error();
        return outcome->modelPath;
    }

    std::string detectionParameters(const StudyVariant &variant) const
    {
        Json parameters = variant.detect;
        if (variant.system == "uniform" || variant.system == "even")
            parameters["frequencies"] = classFrequencies(m_data->set);
        if (!variant.name.empty())
            parameters["stored"] = true; // their speed is not asked for, so the videos are decoded once
        return parameters.dump();
    }

    static Json classFrequencies(const TrainingSet &set)
    {
        std::map<std::string, double> counts;
        double total = 0;
        for (const auto &video : set.training) {
            for (const auto &segment : video.segments) {
                counts[set.classes[static_cast<std::size_t>(segment.actionClass)]] += 1;
                total += 1;
            }
        }
        for (auto &[name, count] : counts)
            count /= total;
        return counts;
    }

    Result<StudyCell> detectAll(const StudyVariant &variant, const std::string &model)
    {
        const auto parameters = detectionParameters(variant);
        std::vector<std::vector<Detection>> found;
        double seconds = 0;
        double frames = 0;
        for (const auto &item : m_data->testing) {
            m_sink("seed " + std::to_string(m_seed) + ": detecting with " + variant.id(),
                   static_cast<double>(found.size()) / static_cast<double>(m_data->testing.size()));
            auto one =
                m_services.detect(variant.system, model, parameters, m_data->set.classes, item.video, m_stop);
            if (!one)
                return prefixed(item.video.key, one.error());
            seconds += one->seconds;
            frames += static_cast<double>(item.video.frames->size());
            found.push_back(std::move(one->detections));
        }
        const auto count = m_services.parameters(model);
        if (!count)
            return count.error();
        auto scores = scoreStudy(*m_data, found);
        if (variant.name.empty())
            scores.measures["fps"] = seconds > 0 ? frames / seconds : 0;
        scores.measures["parameters"] = *count;
        return StudyCell{variant.id(), m_seed, std::move(scores.measures), std::move(scores.perClass)};
    }

    const StudyPlan &m_plan;
    const StudyServices &m_services;
    const StudySink &m_sink;
    std::stop_token m_stop;
    std::uint64_t m_seed;
    StudyFiles m_files;
    std::string m_backbones;
    double m_labels;
    bool m_storedOnly;
    StudyOutcome &m_outcome;
    std::optional<StudyData> m_data;
};

} // namespace

Result<StudyOutcome> runStudy(const StudyRequest &request, const StudyServices &services,
                              const StudySink &sink, std::stop_token stop)
{
    StudyOutcome outcome;
    outcome.plan = studyPlan(request.preset, request.systems, request.variants);
    for (int i = 0; i < request.seeds; ++i) {
        SeedStudy study(request, outcome.plan, services, sink, stop,
                        request.seedBase + static_cast<std::uint64_t>(i), outcome);
        if (const auto done = study.run(); !done)
            return done.error();
    }
    for (const auto &claim : outcome.plan.claims)
        outcome.claims.push_back(judge(claim, outcome.cells));
    return outcome;
}

} // namespace onset
