// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/comparedfiles.h"
#include "app/cli/diagnosisinput.h"
#include "app/cli/diagnosisjson.h"
#include "storage/evaluation/activitynetdetection.h"
#include "storage/evaluation/activitynetproposals.h"
#include "tests/benchmarks/evaluation/benchfiles.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

#include <cmath>
#include <ctime>
#include <limits>

// From the files to the result, ours and the official programs in the same run. ONSET_ACTIVITYNET_EVALUATION
// is the folder "Evaluation" of github.com/activitynet/ActivityNet, ONSET_DETAD the folder "src" of
// github.com/HumamAlwassel/DETAD; without them only ours is measured. Both sides count processor seconds, so
// that other programs on the machine make no difference, in one thread. The numbers of videos can be chosen,
// since DETAD takes hours for 4728: ONSET_BENCH_VIDEOS.

using namespace onset;
using namespace onset::cli;

namespace {

constexpr int kVideos = 4728;
constexpr int kTries =
    3; ///< of ours, of which the best counts; fixed, or the official program would run anew

int videosWanted()
{
    const int wanted = qEnvironmentVariableIntValue("ONSET_BENCH_VIDEOS");
    return wanted > 0 ? wanted : kVideos;
}

struct Files
{
    Files()
        : truth(folder.filePath("truth.json").toStdString())
        , predictions(folder.filePath("predictions.json").toStdString())
    {
        if (!test::writeBenchFiles(QString::fromStdString(truth), QString::fromStdString(predictions),
                                   videosWanted()))
            qFatal("the files to measure with could not be written");
    }
    QTemporaryDir folder;
    std::string truth;
    std::string predictions;
};

const Files &files()
{
    static const Files made;
    return made;
}

using Found = QMap<QString, double>;

ComparedFiles readFiles(RawLabels labels, const std::vector<std::string> &members)
{
    auto read = readComparedFiles({files().truth, files().predictions, std::nullopt, false, labels, members});
    if (!read)
        qFatal("%s", read.error().message.c_str());
    return std::move(*read);
}

Found detection()
{
    const auto read = readFiles(RawLabels::Needed, {});
    return {{"average_map", evaluateActivityNetDetections(read.truth, read.predictions).average}};
}

Found proposals()
{
    const auto read = readFiles(RawLabels::Ignored, {});
    return {{"auc", evaluateActivityNetProposals(read.truth, read.predictions).areaUnderCurve}};
}

Found detad()
{
    const auto bins = readDiagnosisBins("activitynet");
    const auto read = readFiles(RawLabels::Needed, membersOf(*bins));
    const auto input = diagnosisInput(read, *bins);
    DiagnosisOptions options;
    options.rules.characteristics = input.characteristics;
    const auto report = diagnose(input.truth, read.predictions, options);
    Found found{{"average_mAP_N_limit10G", report.diagnosis.topNormalized.average}};
    for (std::size_t k = 1; k < kPredictionKinds; ++k)
        found[kindName(static_cast<PredictionKind>(k))] = report.diagnosis.gain[k];
    for (std::size_t c = 0; c < input.characteristics.size(); ++c) {
        const auto &characteristic = input.characteristics[c];
        for (std::size_t b = 0; b < characteristic.bins.size(); ++b)
            found[QString::fromStdString(characteristic.name + " " + characteristic.bins[b])] =
                report.diagnosis.bins[c][b].normalized;
    }
    benchmark::DoNotOptimize(diagnosisJson(report.diagnosis).size());
    return found;
}

struct Reference
{
    double seconds = 0;
    Found found;
    std::string error;
};

Reference runReference(const QString &task, const QString &folder)
{
    QProcess python;
    python.start("/usr/bin/python3",
                 {QStringLiteral(ONSET_SOURCE_DIR "/tests/benchmarks/evaluation/reference.py"), task, folder,
                  QString::fromStdString(files().truth), QString::fromStdString(files().predictions)});
    python.waitForFinished(-1);
    const auto lines = python.readAllStandardOutput().trimmed().split('\n');
    const auto json = QJsonDocument::fromJson(lines.last()).object();
    Reference reference{json["seconds"].toDouble(), {}, {}};
    const auto values = json["found"].toObject();
    for (auto it = values.begin(); it != values.end(); ++it)
        reference.found[it.key()] =
            it->isDouble() ? it->toDouble() : std::numeric_limits<double>::quiet_NaN();
    if (values.isEmpty())
        reference.error =
            "the official program failed: " + python.readAllStandardError().right(300).toStdString();
    return reference;
}

bool same(const Found &ours, const Found &theirs)
{
    for (auto it = theirs.begin(); it != theirs.end(); ++it) {
        const double own = ours.value(it.key(), -1);
        if (std::isnan(it.value()) ? !std::isnan(own) : std::abs(own - it.value()) > 1e-9)
            return false;
    }
    return true;
}

double processorSeconds()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

void compare(benchmark::State &state, Found (*ours)(), const char *task, const char *variable)
{
    files();
    Found found;
    double best = std::numeric_limits<double>::infinity();
    for (auto _ : state) {
        const double begin = processorSeconds();
        found = ours();
        best = std::min(best, processorSeconds() - begin);
    }
    state.counters["videos"] = videosWanted();
    state.counters["ours_s"] = best;
    const auto folder = qEnvironmentVariable(variable);
    if (folder.isEmpty()) {
        state.SetLabel(std::string("no ratio: ") + variable + " names no folder of the official program");
        return;
    }
    const auto reference = runReference(task, folder);
    if (!reference.error.empty() || !same(found, reference.found)) {
        state.SkipWithError(reference.error.empty() ? "another result than the official program's"
                                                    : reference.error.c_str());
        return;
    }
    state.counters["reference_s"] = reference.seconds;
    state.counters["ratio"] = reference.seconds / best;
}

void activityNetDetection(benchmark::State &state)
{
    compare(state, detection, "detection", "ONSET_ACTIVITYNET_EVALUATION");
}
BENCHMARK(activityNetDetection)->Iterations(kTries)->Unit(benchmark::kMillisecond);

void activityNetProposals(benchmark::State &state)
{
    compare(state, proposals, "proposals", "ONSET_ACTIVITYNET_EVALUATION");
}
BENCHMARK(activityNetProposals)->Iterations(kTries)->Unit(benchmark::kMillisecond);

void detadDiagnosis(benchmark::State &state)
{
    compare(state, detad, "detad", "ONSET_DETAD");
}
BENCHMARK(detadDiagnosis)->Iterations(kTries)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
