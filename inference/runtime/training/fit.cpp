// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/training/fit.h"

#include "inference/runtime/training/autocast.h"
#include "inference/runtime/training/checkpoint.h"
#include "inference/runtime/training/optimization.h"
#include "inference/runtime/training/progressmeter.h"
#include "inference/runtime/training/weightaverage.h"

#include <torch/torch.h>

#include <chrono>
#include <cmath>
#include <filesystem>
#include <optional>

namespace onset {

namespace {

using Clock = std::chrono::steady_clock;

constexpr double kBudgetUse = 0.95;        // the rest is for the last validation
constexpr double kLastShare = 0.25;        // of the whole budget, at least, for the last stage
constexpr std::int64_t kHurriedShare = 20; // a stage begun when it is enough does so much less

double secondsSince(Clock::time_point begun)
{
    return std::chrono::duration<double>(Clock::now() - begun).count();
}

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
        , m_average(plan.networks, plan.options.averageDecay)
        , m_steps(plan.options.steps)
    {}

    Result<FitReport> run()
    {
        if (const auto begun = begin(); !begun)
            return begun.error();
        if (m_state.finished)
            return report();
        ProgressMeter meter(m_context, m_plan, m_state.step);
        m_saved = Clock::now();
        beginPlanning();
        const bool hurried = isEnough();
        if (hurried) {
            m_planner.reset();
            m_steps = std::min(m_steps, std::max(m_state.step, 1 + m_plan.options.steps / kHurriedShare));
        }
        while (m_state.step < m_steps && !m_state.stoppedEarly) {
            if (const auto waited = waitWhilePaused(); !waited)
                return waited.error();
            if (m_context.stop.stop_requested())
                return cancelled();
            if (isEnough() && !hurried) {
                m_state.stoppedEarly = true;
                break;
            }
            planSteps(meter);
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
        m_average.restore(m_state.averages.empty() ? m_state.weights : m_state.averages);
        m_state.averages.clear();
        m_context.budget.addUsed(m_state.seconds);
        return success();
    }

    bool isEnough() const { return m_context.gate->isEnough(); }

    /// The stage's share of the time is as much as each of those to come gets. A schedule that was cut stays
    /// so.
    void beginPlanning()
    {
        m_begun = Clock::now();
        m_pausedBefore = m_context.gate->seconds();
        m_secondsBefore = m_state.seconds;
        if (m_state.steps > 0)
            m_steps = std::min(m_steps, m_state.steps);
        if (!m_context.budget.limited())
            return;
        const int stagesLeft = std::max(1, m_context.stages - m_context.stageNumber + 1);
        // What has to be made first (frames, features) may take all of the time; the last stage learns still.
        const auto &budget = m_context.budget;
        const double least = stagesLeft == 1 ? kLastShare * (budget.left() + budget.elapsed()) : 0;
        m_planner.emplace(m_plan.options.steps, m_state.step,
                          std::max(kBudgetUse * budget.left() / stagesLeft, least - m_state.seconds));
    }

    double spent() const { return secondsSince(m_begun) - (m_context.gate->seconds() - m_pausedBefore); }

    void planSteps(ProgressMeter &meter)
    {
        if (m_planner)
            m_steps = m_planner->stepsFor(m_state.step, spent());
        m_optimization.setSteps(m_steps);
        meter.setSteps(m_steps);
    }

    /// What waits may be killed, so it is stored first.
    Status waitWhilePaused()
    {
        if (!m_context.gate->isPaused())
            return success();
        if (const auto saved = save(); !saved)
            return saved;
        m_context.gate->wait(m_context.stop);
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
            m_average.update(step);
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
        m_average.swap();
        const auto measure = measured();
        const bool better = measure && !std::isnan(*measure) && (!m_state.best || *measure > *m_state.best);
        if (better)
            m_state.bestWeights = copied(stateOf(m_plan.networks));
        m_average.swap();
        if (!measure)
            return measure.error();
        meter.setValidation(*measure);
        meter.report(m_state.step);
        if (std::isnan(*measure))
            return success(); // nothing to validate on
        if (better) {
            m_state.best = *measure;
            m_state.sinceBest = 0;
        } else if (++m_state.sinceBest; m_plan.options.patience > 0) {
            m_state.stoppedEarly = m_state.sinceBest >= m_plan.options.patience;
        }
        return success();
    }

    Result<double> measured()
    {
        const torch::NoGradGuard guard;
        return m_plan.validate();
    }

    Status save()
    {
        m_state.weights = stateOf(m_plan.networks);
        m_state.optimizer = m_optimization.state();
        m_state.basis = m_plan.basis;
        m_state.averages = m_average.state();
        m_state.steps = m_steps < m_plan.options.steps ? m_steps : 0;
        m_state.seconds = m_secondsBefore + spent();
        auto written = writeCheckpoint(m_path, m_state);
        m_state.weights.clear();
        m_state.averages.clear();
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
        } else {
            m_average.swap();
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
    WeightAverage m_average;
    Checkpoint m_state;
    std::int64_t m_steps; ///< of the schedule, where there is no time for all of the plan's
    std::optional<StepPlanner> m_planner;
    Clock::time_point m_begun;
    Clock::time_point m_saved;
    double m_pausedBefore = 0;  ///< seconds, before m_begun
    double m_secondsBefore = 0; ///< the stage took before it went on
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
