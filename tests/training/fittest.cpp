// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QtTest>

#include "inference/runtime/core/options.h"
#include "inference/runtime/training/random.h"
#include "inference/runtime/training/trainbudget.h"
#include "tests/training/fitprobe.h"

#include <algorithm>
#include <cmath>
#include <set>

using namespace onset;
using namespace onset::test;

class FitTest : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void learns();
    void sameSeedSameWeights();
    void resumedIsAsUnbroken();
    void meansOfWeightsAreResumedToo();
    void pausesWithoutWork();
    void stopsWhilePaused();
    void enoughKeepsTheBest();
    void enoughBeforehandIsShort();
    void budgetShortensTheSchedule();
    void learningHasItsShareOfASpentBudget();
    void pausesDoNotSpendTheBudget();
    void stepsAreFitIntoTheTime();
    void finishedStageReturnsAtOnce();
    void withoutResumeStartsAnew();
    void infiniteLossStops();
    void weightsThatTheLastStepRuinedAreTold();
    void bestWeightsAreKept();
    void stopsEarly();
    void damagedCheckpointIsNamed();
    void learnsInBfloat16();
    void optimizersAreTheirDefinitions();
    void schedules();
    void optionsRoundTrip();
    void overlay();
    void randomNumbers();

private:
    FitCase asked(const std::string &options) const
    {
        FitCase made;
        made.folder = m_folder->filePath("run").toStdString();
        made.options = options;
        return made;
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {
constexpr const char *kForty =
    R"({"steps":40,"learningRate":0.05,"optimizer":"adam","schedule":"cosine","warmup":4})";
constexpr const char *kSgd = R"({"steps":40,"learningRate":0.02,"momentum":0.9,"milestones":[0.5]})";
} // namespace

void FitTest::learns()
{
    const auto outcome = runFit(asked(R"({"steps":400,"learningRate":0.05,"optimizer":"adam"})"));
    QVERIFY(outcome.status.ok());
    QCOMPARE(outcome.stepsDone, 400);
    const auto &first = outcome.progress.front();
    const auto &last = outcome.progress.back();
    QCOMPARE(last.step, 400);
    QCOMPARE(last.steps, 400);
    QCOMPARE(last.stage, std::string("line"));
    QVERIFY(last.samplesPerSecond > 0);
    QVERIFY(last.losses.contains("loss") && last.losses.contains("square"));
    QVERIFY(first.step <= last.step);
    for (std::size_t i = 0; i < 4; ++i) // dropout scales by 1/(1 - p), so the line is less steep than 1
        QVERIFY2(outcome.weights[i] > 0.5 && outcome.weights[i] < 1.2,
                 qPrintable(QString::number(outcome.weights[i])));
}

void FitTest::learnsInBfloat16()
{
    const QString options = R"({"steps":400,"learningRate":0.05,"optimizer":"adam","bf16":%1})";
    const auto coarse = runFit(asked(options.arg("true").toStdString()));
    const auto exact = runFit(asked(options.arg("false").toStdString()));
    QVERIFY(coarse.status.ok() && exact.status.ok());
    double largest = 0;
    for (std::size_t i = 0; i < exact.weights.size(); ++i)
        largest = std::max<double>(largest, std::abs(coarse.weights[i] - exact.weights[i]));
    QVERIFY2(largest < 0.1, qPrintable(QString::number(largest)));
    // After it the thread computes exactly again, so fp32 gives what it always gave.
    QCOMPARE(runFit(asked(options.arg("false").toStdString())).weights, exact.weights);
    if (!bf16OnThisCpu())
        QSKIP("this CPU has no bf16 arithmetic, so nothing differs");
    QVERIFY(largest > 0);
}

void FitTest::sameSeedSameWeights()
{
    auto one = asked(kForty);
    const auto first = runFit(one);
    const auto again = runFit(one);
    QCOMPARE(first.weights, again.weights);
    one.seed = 2;
    QVERIFY(runFit(one).weights != first.weights);
}

void FitTest::resumedIsAsUnbroken()
{
    for (const char *options : {kForty, kSgd}) {
        auto unbroken = asked(options);
        unbroken.folder += "-unbroken";
        auto broken = asked(options);
        broken.folder += "-broken";
        broken.stopAt = 17;
        const auto cut = runFit(broken);
        QVERIFY(!cut.status.ok());
        QVERIFY(cut.status.error().code == Error::Code::Cancelled);
        QCOMPARE(cut.stepsRun, 17);
        broken.stopAt = -1;
        broken.resume = true;
        const auto rest = runFit(broken);
        QVERIFY(rest.status.ok());
        QCOMPARE(rest.stepsRun, 23);
        QCOMPARE(rest.weights, runFit(unbroken).weights);
    }
}

void FitTest::meansOfWeightsAreResumedToo()
{
    const std::string options = R"({"steps":40,"learningRate":0.05,"optimizer":"adamw","schedule":"cosine",
        "averageDecay":0.9,"validateEvery":15})";
    auto unbroken = asked(options);
    unbroken.folder += "-unbroken";
    unbroken.measures = {0.1, 0.2, 0.3};
    auto broken = asked(options);
    broken.measures = {0.1};
    broken.stopAt = 17;
    QVERIFY(!runFit(broken).status.ok());
    broken.stopAt = -1;
    broken.resume = true;
    broken.measures = {0.2, 0.3};
    const auto whole = runFit(unbroken);
    QCOMPARE(runFit(broken).weights, whole.weights);
    auto plain = asked(R"({"steps":40,"learningRate":0.05,"optimizer":"adamw","schedule":"cosine"})");
    plain.folder += "-plain";
    QVERIFY(runFit(plain).weights != whole.weights);
    QVERIFY(averageError() < 1e-5);
}

void FitTest::pausesWithoutWork()
{
    auto one = asked(kForty);
    const auto plain = runFit(one);
    one.pauseAt = 5;
    one.pauseSeconds = 0.5;
    const auto paused = runFit(one);
    QVERIFY(paused.status.ok());
    QCOMPARE(paused.weights, plain.weights);
    QVERIFY(paused.seconds >= 0.5);
    QVERIFY2(paused.cpuSeconds < 0.3, qPrintable(QString::number(paused.cpuSeconds)));
}

void FitTest::stopsWhilePaused()
{
    auto one = asked(kForty);
    const auto plain = runFit(one);
    one.pauseAt = 5;
    one.pauseSeconds = 0.1;
    one.stopInPause = true;
    const auto stopped = runFit(one);
    QVERIFY(!stopped.status.ok());
    QVERIFY(stopped.status.error().code == Error::Code::Cancelled);
    QCOMPARE(stopped.stepsRun, 5);
    one.pauseAt = -1;
    one.resume = true;
    QCOMPARE(runFit(one).weights, plain.weights);
}

void FitTest::enoughKeepsTheBest()
{
    auto one = asked(
        R"({"steps":40,"learningRate":0.05,"optimizer":"adam","validateEvery":10,"schedule":"constant"})");
    one.measures = {0.9, 0.2, 0.1};
    one.enoughAt = 25;
    const auto outcome = runFit(one);
    QVERIFY(outcome.status.ok());
    QVERIFY(outcome.stoppedEarly);
    QCOMPARE(outcome.stepsDone, 25);
    QCOMPARE(outcome.best, 0.9);
    auto ten = asked(R"({"steps":10,"learningRate":0.05,"optimizer":"adam","schedule":"constant"})");
    ten.folder += "-ten";
    QCOMPARE(outcome.weights, runFit(ten).weights);
}

void FitTest::enoughBeforehandIsShort()
{
    auto one = asked(R"({"steps":400,"learningRate":0.05,"optimizer":"adam"})");
    one.enoughAt = 0;
    const auto outcome = runFit(one);
    QVERIFY(outcome.status.ok());
    QCOMPARE(outcome.stepsDone, 21); // a twentieth and one
}

void FitTest::budgetShortensTheSchedule()
{
    auto one = asked(R"({"steps":100000,"learningRate":0.05,"optimizer":"adam","schedule":"cosine"})");
    one.budgetSeconds = 1;
    one.stepSeconds = 0.01;
    const auto outcome = runFit(one);
    QVERIFY(outcome.status.ok());
    QVERIFY2(outcome.stepsDone >= 8 && outcome.stepsDone <= 100,
             qPrintable(QString::number(outcome.stepsDone)));
    QVERIFY2(outcome.seconds < 3, qPrintable(QString::number(outcome.seconds)));
    QCOMPARE(outcome.progress.back().steps, outcome.stepsDone);
    auto roomy = asked(kForty);
    roomy.folder += "-roomy";
    const auto free = runFit(roomy);
    roomy.budgetSeconds = 600;
    QCOMPARE(runFit(roomy).weights, free.weights); // there is room for all steps
}

void FitTest::learningHasItsShareOfASpentBudget()
{
    auto one = asked(R"({"steps":100000,"learningRate":0.05,"optimizer":"adam"})");
    one.budgetSeconds = 4;
    one.usedBefore = 5; // by features, say
    one.stepSeconds = 0.01;
    const auto outcome = runFit(one);
    QVERIFY(outcome.status.ok());
    QVERIFY2(outcome.stepsDone > 20, qPrintable(QString::number(outcome.stepsDone))); // about a second
    QVERIFY2(outcome.seconds < 3, qPrintable(QString::number(outcome.seconds)));
}

void FitTest::pausesDoNotSpendTheBudget()
{
    auto one = asked(R"({"steps":100000,"learningRate":0.05,"optimizer":"adam"})");
    one.budgetSeconds = 0.5;
    one.stepSeconds = 0.01;
    one.pauseAt = 3;
    one.pauseSeconds = 1;
    const auto outcome = runFit(one);
    QVERIFY(outcome.status.ok());
    QVERIFY2(outcome.stepsDone > 8, qPrintable(QString::number(outcome.stepsDone)));
}

void FitTest::stepsAreFitIntoTheTime()
{
    const StepPlanner planner(1000, 100, 50);
    QCOMPARE(planner.stepsFor(100, 0), 1000); // nothing measured
    QCOMPARE(planner.stepsFor(104, 1), 1000); // too little
    QCOMPARE(planner.stepsFor(110, 2), 350);  // 5 a second for 48 s more
    QCOMPARE(planner.stepsFor(102, 10), 110); // slow steps count early
    QCOMPARE(planner.stepsFor(300, 50), 301); // no time left
    QCOMPARE(planner.stepsFor(1000, 10), 1000);
    TrainBudget budget(10);
    budget.addUsed(4);
    QVERIFY(budget.left() > 5.8 && budget.left() <= 6);
    QVERIFY(budget.limited() && !TrainBudget().limited());
}

void FitTest::finishedStageReturnsAtOnce()
{
    auto one = asked(kForty);
    const auto first = runFit(one);
    one.resume = true;
    const auto again = runFit(one);
    QCOMPARE(again.stepsRun, 0);
    QCOMPARE(again.weights, first.weights);
}

void FitTest::withoutResumeStartsAnew()
{
    auto one = asked(kForty);
    one.stopAt = 10;
    QVERIFY(!runFit(one).status.ok());
    one.stopAt = -1;
    QCOMPARE(runFit(one).stepsRun, 40);
}

void FitTest::infiniteLossStops()
{
    auto one = asked(kForty);
    one.explodeAt = 5;
    const auto outcome = runFit(one);
    QVERIFY(!outcome.status.ok());
    const auto text = outcome.status.error().message;
    QVERIFY2(text.find("stage line, step 6") != std::string::npos, text.c_str());
    QVERIFY2(text.find("learningRate") != std::string::npos, text.c_str());
}

void FitTest::weightsThatTheLastStepRuinedAreTold()
{
    auto one = asked(R"({"steps":1,"learningRate":1e38,"weightDecay":1e30,"schedule":"constant"})");
    const auto text = runFit(one).status.ok() ? std::string() : runFit(one).status.error().message;
    QVERIFY2(text.find("stage line, step 1: the weight net.line") != std::string::npos, text.c_str());
    one.measures = {0.5};
    QVERIFY(!runFit(one).status.ok());
}

void FitTest::bestWeightsAreKept()
{
    auto one = asked(
        R"({"steps":40,"learningRate":0.05,"optimizer":"adam","validateEvery":10,"schedule":"constant"})");
    one.measures = {0.2, 0.9, 0.5, 0.4};
    const auto outcome = runFit(one);
    QCOMPARE(outcome.best, 0.9);
    auto half = asked(R"({"steps":20,"learningRate":0.05,"optimizer":"adam","schedule":"constant"})");
    half.folder += "-half";
    QCOMPARE(outcome.weights, runFit(half).weights); // those of step 20
    QCOMPARE(outcome.progress.back().validationMap, 0.4);
}

void FitTest::stopsEarly()
{
    auto one = asked(R"({"steps":100,"learningRate":0.05,"validateEvery":10,"patience":2})");
    one.measures = {0.5, 0.4, 0.3, 0.9};
    const auto outcome = runFit(one);
    QVERIFY(outcome.stoppedEarly);
    QCOMPARE(outcome.stepsDone, 30);
    QCOMPARE(outcome.best, 0.5);
}

void FitTest::damagedCheckpointIsNamed()
{
    auto one = asked(kForty);
    one.stopAt = 10;
    QVERIFY(!runFit(one).status.ok());
    const auto path = QString::fromStdString(one.folder) + "/line.checkpoint";
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.resize(file.size() / 2));
    file.close();
    one.resume = true;
    const auto outcome = runFit(one);
    QVERIFY(!outcome.status.ok());
    QVERIFY(outcome.status.error().message.find("line.checkpoint") != std::string::npos);
}

void FitTest::optimizersAreTheirDefinitions()
{
    QVERIFY(optimizerError("sgd") < 1e-12);
    QVERIFY(optimizerError("adam") < 1e-12);
    QVERIFY(optimizerError("adamw") < 1e-12);
}

void FitTest::schedules()
{
    const auto steps =
        learningRates(R"({"steps":100,"schedule":"steps","milestones":[0.5,0.75],"gamma":0.1})");
    QCOMPARE(steps[0], 1.0);
    QVERIFY(std::abs(steps[50] - 0.1) < 1e-12 && std::abs(steps[99] - 0.01) < 1e-12);
    const auto cosine = learningRates(R"({"steps":100,"schedule":"cosine","warmup":10})");
    QVERIFY(std::abs(cosine[0] - 0.1) < 1e-12);
    QVERIFY(std::abs(cosine[50] - 0.5) < 1e-12);
    QVERIFY(cosine[99] < 0.001);
}

void FitTest::optionsRoundTrip()
{
    const auto all =
        roundTrip(R"({"steps":7,"optimizer":"adam","schedule":"cosine","milestones":[0.1,0.2]})");
    QCOMPARE(roundTrip(all), all);
    QVERIFY(roundTrip(R"({"steps":0})").find("fit.steps") != std::string::npos);
    QVERIFY(roundTrip(R"({"optimizer":"rmsprop"})").find("fit.optimizer") != std::string::npos);
    QVERIFY(roundTrip(R"({"learningRate":"fast"})").find("fit.learningRate") != std::string::npos);
}

void FitTest::overlay()
{
    const nlohmann::json defaults{{"a", 1}, {"b", {{"c", true}, {"d", "x"}}}, {"list", {1, 2}}};
    const auto laid = overlayOptions(defaults, R"({"b":{"c":false},"list":[3]})");
    QVERIFY(laid.ok());
    QCOMPARE((*laid)["a"].get<int>(), 1);
    QCOMPARE((*laid)["b"]["c"].get<bool>(), false);
    QCOMPARE((*laid)["b"]["d"].get<std::string>(), std::string("x"));
    QCOMPARE((*laid)["list"].size(), std::size_t{1});
    const auto refused = [&](const char *text, const char *part) {
        const auto result = overlayOptions(defaults, text);
        return !result && result.error().code == Error::Code::InvalidArgument &&
               result.error().message.find(part) != std::string::npos;
    };
    QVERIFY(refused(R"({"b":{"e":1}})", "'b.e'"));
    QVERIFY(refused(R"({"a":"one"})", "'a' has to be a number"));
    QVERIFY(refused("[1]", "no JSON object"));
    QVERIFY(refused("{", "no JSON object"));
}

void FitTest::randomNumbers()
{
    Random one(3, "purpose", 5);
    Random same(3, "purpose", 5);
    Random other(3, "purpose", 6);
    std::set<double> seen;
    double mean = 0;
    for (int i = 0; i < 1000; ++i) {
        const double value = one.uniform();
        QCOMPARE(value, same.uniform());
        QVERIFY(value >= 0 && value < 1 && seen.insert(value).second);
        QVERIFY(!seen.contains(other.uniform()));
        mean += value / 1000;
    }
    QVERIFY(std::abs(mean - 0.5) < 0.04);
    std::vector<int> counts(7);
    double squares = 0;
    for (int i = 0; i < 7000; ++i) {
        ++counts[static_cast<std::size_t>(one.below(7))];
        const double value = one.normal();
        squares += value * value / 7000;
    }
    for (const int count : counts)
        QVERIFY(count > 800 && count < 1200);
    QVERIFY(std::abs(squares - 1) < 0.08);
}

QTEST_GUILESS_MAIN(FitTest)
#include "fittest.moc"
