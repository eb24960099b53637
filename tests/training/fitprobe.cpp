// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/training/fitprobe.h"

#include "inference/models/precision.h"
#include "inference/runtime/training/fit.h"
#include "inference/runtime/training/optimization.h"
#include "inference/runtime/training/weightaverage.h"

#include <torch/torch.h>

#include <chrono>
#include <cmath>
#include <ctime>
#include <memory>
#include <thread>

namespace onset::test {

namespace {

struct LineImpl : torch::nn::Module
{
    LineImpl()
        : dropout(register_module("dropout", torch::nn::Dropout(0.25)))
        , line(register_module("line", torch::nn::Linear(4, 1)))
    {}
    torch::Tensor forward(const torch::Tensor &x) { return line(dropout(x)); }
    torch::nn::Dropout dropout;
    torch::nn::Linear line;
};
TORCH_MODULE(Line);

std::vector<float> flat(const torch::nn::Module &network)
{
    std::vector<float> values;
    for (const auto &p : network.parameters()) {
        const auto row = p.detach().reshape({-1}).contiguous();
        values.insert(values.end(), row.data_ptr<float>(), row.data_ptr<float>() + row.numel());
    }
    return values;
}

double threadSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

FitOptions optionsOf(const std::string &text)
{
    return fitOptions(nlohmann::json::parse(text)).value();
}

} // namespace

bool bf16OnThisCpu()
{
    return models::cpuHasBf16();
}

FitOutcome runFit(const FitCase &asked)
{
    FitOutcome outcome;
    const TrainingSet set;
    const EngineServices services;
    std::stop_source stop;
    TrainingData data(set, services, stop.get_token());
    TrainContext context{data,
                         {},
                         asked.seed,
                         torch::kCPU,
                         asked.folder,
                         asked.resume,
                         {},
                         stop.get_token(),
                         [&outcome](const TrainProgress &p) { outcome.progress.push_back(p); },
                         {}};
    const auto control = std::make_shared<TrainControl>();
    control->enough = asked.enoughAt == 0;
    context.gate = std::make_shared<PauseGate>(control);
    context.budget = TrainBudget(asked.budgetSeconds, context.gate);
    context.budget.addUsed(asked.usedBefore);
    std::jthread waker;
    torch::manual_seed(99);
    Line network;
    std::size_t validated = 0;
    FitPlan plan;
    plan.stage = "line";
    plan.options = optionsOf(asked.options);
    plan.networks = {{"net", network.ptr()}};
    plan.step = [&](std::int64_t step, Random &random) -> Result<StepResult> {
        ++outcome.stepsRun;
        if (step + 1 == asked.stopAt)
            stop.request_stop();
        if (step + 1 == asked.enoughAt)
            control->enough = true;
        if (step + 1 == asked.pauseAt) {
            control->paused = true;
            waker = std::jthread([&] {
                std::this_thread::sleep_for(std::chrono::duration<double>(asked.pauseSeconds));
                if (asked.stopInPause)
                    stop.request_stop();
                else
                    control->paused = false;
            });
        }
        if (asked.stepSeconds > 0)
            std::this_thread::sleep_for(std::chrono::duration<double>(asked.stepSeconds));
        std::vector<float> xs(32);
        for (auto &x : xs)
            x = static_cast<float>(random.normal());
        const auto x = torch::tensor(xs).view({8, 4});
        StepResult result;
        result.loss = (network->forward(x) - x.sum(1, true)).square().mean();
        if (step == asked.explodeAt)
            result.loss = result.loss / 0;
        result.parts = {{"square", result.loss.detach()}};
        result.samples = 8;
        return result;
    };
    if (!asked.measures.empty())
        plan.validate = [&]() -> Result<double> {
            return asked.measures[std::min(validated++, asked.measures.size() - 1)];
        };
    const auto begun = std::chrono::steady_clock::now();
    const auto cpu = threadSeconds();
    const auto report = fit(context, plan);
    outcome.cpuSeconds = threadSeconds() - cpu;
    outcome.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    if (!report) {
        outcome.status = report.error();
        return outcome;
    }
    outcome.weights = flat(*network);
    outcome.stepsDone = report->steps;
    outcome.best = report->best;
    outcome.stoppedEarly = report->stoppedEarly;
    return outcome;
}

std::vector<double> learningRates(const std::string &options)
{
    const auto parsed = optionsOf(options);
    std::vector<double> rates;
    for (std::int64_t step = 0; step < parsed.steps; ++step)
        rates.push_back(learningRateFactor(parsed, step));
    return rates;
}

std::string roundTrip(const std::string &options)
{
    const auto parsed = fitOptions(nlohmann::json::parse(options));
    return parsed ? toJson(*parsed).dump() : parsed.error().message;
}

double optimizerError(const std::string &name)
{
    const bool decoupled = name == "adamw";
    const bool adam = name == "adam" || decoupled;
    const auto options = optionsOf("{\"optimizer\":\"" + name +
                                   "\",\"learningRate\":0.1,\"weightDecay\":0.01,\"momentum\":0.9,"
                                   "\"schedule\":\"constant\",\"steps\":5}");
    auto p = torch::tensor({1.0, -2.0}, torch::kFloat64).requires_grad_();
    Optimization optimization(options, {{{p}, 1, 1}}, {});
    double w[2] = {1, -2};
    double m[2] = {0, 0};
    double v[2] = {0, 0};
    double worst = 0;
    for (int step = 0; step < 5; ++step) {
        optimization.zeroGradients();
        p.square().sum().backward();
        optimization.update(step);
        for (int i = 0; i < 2; ++i) {
            const double g = 2 * w[i] + (decoupled ? 0 : 0.01 * w[i]);
            if (decoupled)
                w[i] -= 0.1 * 0.01 * w[i];
            if (adam) {
                m[i] = 0.9 * m[i] + 0.1 * g;
                v[i] = 0.999 * v[i] + 0.001 * g * g;
                const double mh = m[i] / (1 - std::pow(0.9, step + 1));
                const double vh = v[i] / (1 - std::pow(0.999, step + 1));
                w[i] -= 0.1 * mh / (std::sqrt(vh) + 1e-8);
            } else {
                m[i] = step == 0 ? g : 0.9 * m[i] + g;
                w[i] -= 0.1 * m[i];
            }
            worst = std::max(worst, std::abs(w[i] - p[i].item<double>()));
        }
    }
    return worst;
}

double averageError()
{
    auto network = torch::nn::Linear(torch::nn::LinearOptions(1, 1).bias(false));
    const torch::NoGradGuard guard;
    network->weight.fill_(1);
    WeightAverage average({{"net", network.ptr()}}, 0.6);
    double wanted = 1;
    double worst = 0;
    for (int step = 0; step < 12; ++step) {
        network->weight.fill_(step * step);
        average.update(step);
        const double decay = std::min(0.6, (1.0 + step) / (10.0 + step));
        wanted = decay * wanted + (1 - decay) * step * step;
        average.swap();
        worst = std::max(worst, std::abs(network->weight.item<double>() - wanted));
        average.swap();
        worst = std::max(worst, std::abs(network->weight.item<double>() - step * step));
    }
    return worst;
}

} // namespace onset::test
