// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/diagnosisjson.h"

#include "app/cli/evalreport.h"

namespace onset::cli {

using Json = nlohmann::ordered_json;

namespace {

constexpr const char *kAverage = "avg";

/// Thresholds as Python writes them: "0.5", "0.8999999999999999".
std::string keyOf(double tiou)
{
    return Json(tiou).dump();
}

double shareOf(double part, double whole)
{
    return part / whole; // NaN of nothing
}

/// {kind: value}
template <class Value> Json byKind(Value valueOf, std::size_t first = 0)
{
    Json json = Json::object();
    for (std::size_t k = first; k < kPredictionKinds; ++k)
        json[kindName(static_cast<PredictionKind>(k))] = valueOf(k);
    return json;
}

std::size_t totalOf(const KindCounts &counts)
{
    std::size_t total = 0;
    for (const auto count : counts)
        total += count;
    return total;
}

double meanCount(const std::vector<KindCounts> &counts, std::size_t kind)
{
    double sum = 0;
    for (const auto &each : counts)
        sum += static_cast<double>(each[kind]);
    return shareOf(sum, static_cast<double>(counts.size()));
}

/// {tIoU: {kind: count}, "avg": …}
Json countsJson(const Diagnosis &diagnosis, const std::vector<KindCounts> &counts)
{
    Json json = Json::object();
    for (std::size_t t = 0; t < counts.size(); ++t)
        json[keyOf(diagnosis.rules.tiou[t])] = byKind([&](std::size_t k) { return counts[t][k]; });
    json[kAverage] = byKind([&](std::size_t k) { return numberOrNull(meanCount(counts, k)); });
    return json;
}

/// The same as shares of all predictions counted.
Json sharesJson(const Diagnosis &diagnosis, const std::vector<KindCounts> &counts)
{
    const double whole = counts.empty() ? 0 : static_cast<double>(totalOf(counts.front()));
    Json json = Json::object();
    for (std::size_t t = 0; t < counts.size(); ++t)
        json[keyOf(diagnosis.rules.tiou[t])] = byKind(
            [&](std::size_t k) { return numberOrNull(shareOf(static_cast<double>(counts[t][k]), whole)); });
    json[kAverage] =
        byKind([&](std::size_t k) { return numberOrNull(shareOf(meanCount(counts, k), whole)); });
    return json;
}

Json falsePositives(const Diagnosis &diagnosis)
{
    Json counts = Json::object();
    Json shares = Json::object();
    for (std::size_t band = 0; band < diagnosis.bandCounts.size(); ++band) {
        counts[std::to_string(band)] = countsJson(diagnosis, diagnosis.bandCounts[band]);
        shares[std::to_string(band)] = sharesJson(diagnosis, diagnosis.bandCounts[band]);
    }
    return {{"average_mAP_N_limit10G", numberOrNull(diagnosis.topNormalized.average)},
            {"mAP_N", numbersOrNull(diagnosis.topNormalized.at)},
            {"n_pred_limited", diagnosis.topPredictions},
            {"average_num_instance_per_class", numberOrNull(diagnosis.truthsPerClass)},
            {"fp_error_types_percentage", sharesJson(diagnosis, diagnosis.counts)},
            {"fp_error_types_count", countsJson(diagnosis, diagnosis.counts)},
            {"average_mAP_gain", byKind([&](std::size_t k) { return numberOrNull(diagnosis.gain[k]); }, 1)},
            {"profile_count_by_group", std::move(counts)},
            {"profile_pct_by_group", std::move(shares)}};
}

/// {"all": {bin: share of the truths}, "unmatched": {bin: share of its truths}}; bins without truth are left
/// out.
template <class Missed>
Json missesOf(const Characteristic &characteristic, const std::vector<Diagnosis::Bin> &bins, Missed missed)
{
    double truths = 0;
    for (const auto &bin : bins)
        truths += static_cast<double>(bin.truths);
    Json json{{"all", Json::object()}, {"unmatched", Json::object()}};
    for (std::size_t b = 0; b < bins.size(); ++b) {
        if (bins[b].truths == 0)
            continue;
        json["all"][characteristic.bins[b]] = static_cast<double>(bins[b].truths) / truths;
        json["unmatched"][characteristic.bins[b]] = numberOrNull(missed(bins[b]));
    }
    return json;
}

Json falseNegatives(const Diagnosis &diagnosis)
{
    Json all = Json::object();
    for (std::size_t c = 0; c < diagnosis.bins.size(); ++c) {
        const auto &characteristic = diagnosis.rules.characteristics[c];
        Json json = Json::object();
        for (std::size_t t = 0; t < diagnosis.rules.tiou.size(); ++t)
            json[keyOf(diagnosis.rules.tiou[t])] =
                missesOf(characteristic, diagnosis.bins[c], [&](const Diagnosis::Bin &bin) {
                    return static_cast<double>(bin.missed[t]) / static_cast<double>(bin.truths);
                });
        json[kAverage] = missesOf(characteristic, diagnosis.bins[c],
                                  [](const Diagnosis::Bin &bin) { return bin.missedShare; });
        all[characteristic.name] = std::move(json);
    }
    return {{"average_mAP_N", numberOrNull(diagnosis.sureNormalized.average)},
            {"recall", numbersOrNull(diagnosis.sureRecall.at)},
            {"by_characteristic", std::move(all)}};
}

Json sensitivity(const Diagnosis &diagnosis)
{
    Json all = Json::object();
    for (std::size_t c = 0; c < diagnosis.bins.size(); ++c) {
        const auto &characteristic = diagnosis.rules.characteristics[c];
        Json json = Json::object();
        for (std::size_t b = 0; b < characteristic.bins.size(); ++b)
            json[characteristic.bins[b]] = numberOrNull(diagnosis.bins[c][b].normalized);
        all[characteristic.name] = std::move(json);
    }
    return {{"average_mAP_N_base", numberOrNull(diagnosis.normalized.average)},
            {"by_characteristic", std::move(all)}};
}

Json binsJson(const std::vector<Characteristic> &characteristics)
{
    Json json = Json::object();
    for (const auto &each : characteristics)
        json[each.name] = {{"edges", numbersOrNull(each.edges)}, {"bins", each.bins}};
    return json;
}

} // namespace

const char *kindName(PredictionKind kind)
{
    constexpr std::array<const char *, kPredictionKinds> kNames{"True Positive",   "Double Detection Err",
                                                                "Wrong Label Err", "Localization Err",
                                                                "Confusion Err",   "Background Err"};
    return kNames[static_cast<std::size_t>(kind)];
}

Json diagnosisJson(const Diagnosis &diagnosis)
{
    return {{"tiou", diagnosis.rules.tiou},
            {"bins", binsJson(diagnosis.rules.characteristics)},
            {"plain",
             {{"average_mAP", numberOrNull(diagnosis.map.average)},
              {"mAP", numbersOrNull(diagnosis.map.at)},
              {"n_gt", diagnosis.truths},
              {"n_pred", diagnosis.predictions},
              {"mRecall", numbersOrNull(diagnosis.recall.at)},
              {"mPrecision", numbersOrNull(diagnosis.precision.at)}}},
            {"false_positive", falsePositives(diagnosis)},
            {"false_negative", falseNegatives(diagnosis)},
            {"sensitivity", sensitivity(diagnosis)}};
}

} // namespace onset::cli
