// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/training/fit.h"

#include "inference/runtime/training/autocast.h"
#include "inference/runtime/training/checkpoint.h"
#include "inference/runtime/training/optimization.h"
#include "inference/runtime/training/progressmeter.h"

#include <torch/torch.h>

#include <chrono>
#include <cmath>
#include <filesystem>
#include <optional>

namespace onset {

namespace {

using Clock = std::chrono::steady_clock;

std::map<std::string, torch::Tensor> copied(const std::map<std::string, torch::Tensor> &state)
{
    std::map<std::string, torch::Tensor> copy;
    for (const auto &[name, tensor] : state)
        copy[name] = tensor.detach().to(torch::kCPU, true).clone();
    return copy;
}

/// One stage being trained.
class Fitting
{
public:
    Fitting(TrainContext &context, const FitPlan &plan)
        : m_context(context)
        , m_plan(plan)
        , m_path(checkpointPath(context.folder, plan.stage))
        , m_optimization(plan.options, plan.groups, plan.networks)
    {}

    Result<FitReport> run()
    {
        if (const auto begun = begin(); !begun)
            return begun.error();
        if (m_state.finished)
            return report();
        ProgressMeter meter(m_context, m_plan, m_state.step);
        m_saved = Clock::now();
        while (m_state.step < m_plan.options.steps && !m_state.stoppedEarly) {
            if (m_context.stop.stop_requested())
                return cancelled();
            if (const auto done = step(meter); !done)
                return done.error();
        }
        meter.report(m_state.step);
        return end(meter);
    }

private:
    Status begin()
    {
        std::error_code error;
        std::filesystem::create_directories(m_context.folder, error);
        if (!m_context.resume)
            return success();
        auto checkpoint = readCheckpoint(m_path);
        if (!checkpoint)
            return checkpoint.error().code == Error::Code::NotFound ? success() : Status(checkpoint.error());
        if (checkpoint->basis != m_plan.basis)
            return Error{Error::Code::BadInput,
                         m_path +
                             " was made with another TorchScript, which has changed since. Put that file "
                             "back, or train without --resume.",
                         "SHA-256 " + m_plan.basis + " instead of " + checkpoint->basis};
        m_state = std::move(*checkpoint);
        if (const auto loaded = loadState(m_plan.networks, {m_state.weights, {}}, m_path); !loaded)
            return loaded.error();
        if (m_state.optimizer.defined())
            m_optimization.restore(m_state.optimizer);
        return success();
    }

    void setTraining(bool on)
    {
        for (const auto &[name, network] : m_plan.networks)
            network->train(on);
    }

    Status step(ProgressMeter &meter)
    {
        const auto step = m_state.step;
        torch::manual_seed(mixedSeed(m_context.seed, m_plan.stage + "/torch", step));
        Random random(m_context.seed, m_plan.stage, step);
        setTraining(true);
        auto result = [&] {
            const Autocast autocast(m_plan.options.bf16);
            return m_plan.step(step, random);
        }();
        if (!result)
            return result.error();
        if (result->loss.defined()) {
            const double loss = result->loss.item<double>();
            if (!std::isfinite(loss))
                return notFinite(*result);
            m_optimization.zeroGradients();
            result->loss.backward();
            m_optimization.update(step);
            meter.add(step, loss, *result);
            m_state.loss = meter.recentLoss();
        }
        ++m_state.step;
        const auto every = m_plan.options.validateEvery;
        if (m_plan.validate && every > 0 && m_state.step % every == 0) {
            if (const auto validated = validate(meter); !validated)
                return validated;
        }
        if (Clock::now() - m_saved > std::chrono::duration<double>(m_plan.options.checkpointSeconds))
            return save();
        return success();
    }

    Error notFinite(const StepResult &result) const
    {
        std::string part = "the loss";
        for (const auto &[name, value] : result.parts) {
            if (!std::isfinite(value.item<double>()))
                part = "its part " + name;
        }
        return notFinite(m_state.step + 1, part);
    }

    Error notFinite(std::int64_t step, const std::string &part) const
    {
        return {Error::Code::BadInput,
                "training stopped in stage " + m_plan.stage + ", step " + std::to_string(step) + ": " + part +
                    " is not a finite number; try a lower fit.learningRate or a longer fit.warmup",
                {}};
    }

    /// The last step's loss does not tell what its update did to the weights.
    Status weightsAreFinite() const
    {
        for (const auto &[name, tensor] : stateOf(m_plan.networks)) {
            if (tensor.is_floating_point() && !torch::isfinite(tensor).all().item<bool>())
                return notFinite(m_state.step, "the weight " + name);
        }
        return success();
    }

    Status validate(ProgressMeter &meter)
    {
        if (const auto finite = weightsAreFinite(); !finite)
            return finite;
        setTraining(false);
        m_validatedAt = m_state.step;
        Result<double> measure = 0.0;
        {
            const torch::NoGradGuard guard;
            measure = m_plan.validate();
        }
        if (!measure)
            return measure.error();
        meter.setValidation(*measure);
        meter.report(m_state.step);
        if (std::isnan(*measure))
            return success(); // nothing to validate on
        if (!m_state.best || *measure > *m_state.best) {
            m_state.best = *measure;
            m_state.sinceBest = 0;
            m_state.bestWeights = copied(stateOf(m_plan.networks));
        } else if (++m_state.sinceBest; m_plan.options.patience > 0) {
            m_state.stoppedEarly = m_state.sinceBest >= m_plan.options.patience;
        }
        return success();
    }

    Status save()
    {
        m_state.weights = stateOf(m_plan.networks);
        m_state.optimizer = m_optimization.state();
        m_state.basis = m_plan.basis;
        auto written = writeCheckpoint(m_path, m_state);
        m_state.weights.clear();
        m_saved = Clock::now();
        return written;
    }

    Error cancelled()
    {
        if (const auto saved = save(); !saved)
            return saved.error();
        return {Error::Code::Cancelled,
                "stopped in stage " + m_plan.stage + ", step " + std::to_string(m_state.step) +
                    "; go on with --resume",
                {}};
    }

    Result<FitReport> end(ProgressMeter &meter)
    {
        const auto finite = weightsAreFinite();
        if (!finite && m_state.bestWeights.empty())
            return finite.error();
        if (finite && m_plan.validate && m_validatedAt != m_state.step) {
            if (const auto validated = validate(meter); !validated)
                return validated.error();
        }
        setTraining(false);
        if (!m_state.bestWeights.empty()) {
            if (const auto loaded = loadState(m_plan.networks, {m_state.bestWeights, {}}, m_path); !loaded)
                return loaded.error();
        }
        m_state.finished = true;
        m_state.bestWeights.clear();
        m_state.optimizer = torch::Tensor();
        m_state.weights = stateOf(m_plan.networks);
        m_state.basis = m_plan.basis;
        if (const auto written = writeCheckpoint(m_path, m_state); !written)
            return written.error();
        return report();
    }

    FitReport report()
    {
        setTraining(false);
        FitReport report;
        report.steps = m_state.step;
        report.loss = m_state.loss;
        report.stoppedEarly = m_state.stoppedEarly;
        if (m_state.best)
            report.best = *m_state.best;
        return report;
    }

    TrainContext &m_context;
    const FitPlan &m_plan;
    std::string m_path;
    Optimization m_optimization;
    Checkpoint m_state;
    Clock::time_point m_saved;
    std::int64_t m_validatedAt = -1;
};

} // namespace

Result<FitReport> fit(TrainContext &context, const FitPlan &plan)
{
    try {
        return Fitting(context, plan).run();
    } catch (const std::exception &problem) {
        return Error{Error::Code::Internal, "training failed in stage " + plan.stage, problem.what()};
    }
}

} // namespace onset
