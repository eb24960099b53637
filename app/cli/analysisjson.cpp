// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/analysisjson.h"

#include "app/cli/evalreport.h"
#include "app/cli/names.h"
#include "storage/evaluation/predictionkind.h"

#include <array>
#include <utility>

namespace onset::cli {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::pair<Split, const char *>, 4> kSplits{{{Split::None, "none"},
                                                                 {Split::Training, "training"},
                                                                 {Split::Validation, "validation"},
                                                                 {Split::HeldOut, "testing"}}};

Json orNull(const std::optional<double> &value)
{
    return value ? numberOrNull(*value) : Json();
}

Json orNull(const std::vector<std::optional<double>> &values)
{
    Json list = Json::array();
    for (const auto &value : values)
        list.push_back(orNull(value));
    return list;
}

template <class Count> Json kindCounts(const std::array<Count, kEntryKinds> &counts, std::size_t kinds)
{
    Json json = Json::object();
    for (std::size_t k = 0; k < kinds; ++k)
        json[entryKindName(static_cast<EntryKind>(k))] = counts[k];
    return json;
}

Json optionsJson(const AnalysisOptions &options)
{
    return {{"protocol", options.protocol == EvaluationProtocol::ActivityNet ? "activitynet" : "thumos14"},
            {"tiou", options.tiou},
            {"shown_tiou", options.shownTiou},
            {"split", options.split ? Json(splitName(*options.split)) : Json()},
            {"reviewed_only", options.reviewedOnly},
            {"confusion_score", options.confusionScore}};
}

Json scopeJson(const AnalysisScope &scope)
{
    return {{"videos", scope.videos},
            {"truths", scope.truths},
            {"predictions", scope.predictions},
            {"left_out",
             {{"videos_without_annotation", scope.withoutAnnotation},
              {"videos_not_indexed", scope.notIndexed},
              {"videos_incomplete", scope.incomplete},
              {"predictions_unreviewed", scope.unreviewed}}}};
}

Json classJson(const ClassAnalysis &each, bool curves)
{
    Json json{{"truths", each.truths},
              {"predictions", each.predictions},
              {"average_precision", orNull(each.averagePrecision)},
              {"average", orNull(each.average)},
              {"kinds", kindCounts(each.kinds, kEntryKinds)}};
    if (!curves)
        return json;
    Json points = Json::array();
    for (const auto &point : each.curve)
        points.push_back({point.recall, point.precision, point.score});
    json["curve"] = std::move(points);
    return json;
}

Json confusionJson(const ConfusionCounts &matrix, const ProjectContents &contents)
{
    Json names = Json::array();
    for (const auto id : matrix.classes)
        names.push_back(className(contents, id));
    Json rows = Json::array();
    for (std::size_t t = 0; t < matrix.size(); ++t) {
        Json row = Json::array();
        for (std::size_t p = 0; p < matrix.size(); ++p)
            row.push_back(matrix.at(t, p));
        rows.push_back(std::move(row));
    }
    return {{"classes", std::move(names)}, {"counts", std::move(rows)}};
}

Json profileJson(const FalsePositiveProfile &profile)
{
    Json bands = Json::array();
    for (const auto &band : profile.bands)
        bands.push_back(kindCounts(band, kPredictionKinds));
    Json cost = Json::object();
    for (std::size_t k = 1; k < kPredictionKinds; ++k)
        cost[entryKindName(static_cast<EntryKind>(k))] = orNull(profile.cost[k]);
    return {{"bands", std::move(bands)}, {"cost", std::move(cost)}};
}

Json sensitivityJson(const RunAnalysis &analysis)
{
    Json json = Json::object();
    for (std::size_t i = 0; i < kTruthTraits; ++i) {
        Json bins = Json::array();
        for (const auto &bin : analysis.sensitivity[i].bins)
            bins.push_back({{"bin", bin.name},
                            {"from", bin.from},
                            {"to", numberOrNull(bin.upTo)},
                            {"truths", bin.truths},
                            {"missed", bin.missed},
                            {"missed_share", orNull(bin.missedShare)},
                            {"normalized_map", orNull(bin.normalizedPrecision)}});
        json[analysis.options.bins[i].name] = std::move(bins);
    }
    return json;
}

Json edgeJson(const EdgeErrors &errors, bool any)
{
    if (!any)
        return Json();
    return {{"bias", errors.bias}, {"median", errors.median}, {"percent90", errors.percent90}};
}

Json rangeJson(const FrameRange &range)
{
    return {range.start.value, range.end.value};
}

Json entryJson(const AnalysisEntry &entry, const ProjectContents &contents)
{
    const auto *video = videoOf(contents, entry.video);
    const bool predicted = entry.prediction.valid();
    const bool truth = entry.truth.valid();
    return {{"kind", entryKindName(entry.kind)},
            {"video", video ? video->key : ""},
            {"predicted_class", predicted ? Json(className(contents, entry.predictedClass)) : Json()},
            {"predicted_frames", predicted ? rangeJson(entry.predictedRange) : Json()},
            {"score", predicted ? Json(entry.score) : Json()},
            {"true_class", truth ? Json(className(contents, entry.trueClass)) : Json()},
            {"true_frames", truth ? rangeJson(entry.trueRange) : Json()},
            {"tiou", entry.tiou},
            {"cost", entry.cost},
            {"band", entry.band ? Json(*entry.band) : Json()},
            {"start_error_ms", orNull(entry.startErrorMs)},
            {"end_error_ms", orNull(entry.endErrorMs)}};
}

Json reliabilityJson(const Reliability &reliability)
{
    Json bins = Json::array();
    for (std::size_t i = 0; i < Reliability::kBins; ++i) {
        const auto &bin = reliability.bins()[i];
        bins.push_back(
            {{"from", Reliability::lower(i)},
             {"to", Reliability::lower(i + 1)},
             {"predictions", bin.predictions},
             {"right", bin.right},
             {"mean_score", bin.predictions > 0 ? Json(bin.scores / static_cast<double>(bin.predictions))
                                                : Json(nullptr)}});
    }
    return {{"bins", std::move(bins)},
            {"outside", reliability.outside()},
            {"calibration_error", orNull(reliability.error())}};
}

} // namespace

const char *entryKindName(EntryKind kind)
{
    static constexpr std::array<const char *, kEntryKinds> kNames{
        "true_positive", "double_detection", "wrong_label", "localization",
        "confusion",     "background",       "missed"};
    return kNames[static_cast<std::size_t>(kind)];
}

const char *verdictName(VerdictKind kind)
{
    static constexpr std::array<const char *, 3> kNames{"model-wrong", "label-wrong", "ambiguous"};
    return kNames[static_cast<std::size_t>(kind)];
}

std::string splitName(Split split)
{
    return kSplits[static_cast<std::size_t>(split)].second;
}

std::optional<Split> splitNamed(const std::string &name)
{
    for (const auto &[split, its] : kSplits) {
        if (name == its)
            return split;
    }
    return std::nullopt;
}

Json analysisJson(const RunAnalysis &analysis, const ProjectContents &contents, bool curves)
{
    Json perClass = Json::object();
    for (const auto &each : analysis.classes)
        perClass[className(contents, each->actionClass)] = classJson(*each, curves);
    const bool anyEdge = analysis.edges.summary.count > 0;
    return {{"run", analysis.run.value},
            {"options", optionsJson(analysis.options)},
            {"scope", scopeJson(analysis.scope)},
            {"tiou", analysis.options.tiou},
            {"map", orNull(analysis.map)},
            {"average_map", orNull(analysis.average)},
            {"per_class", std::move(perClass)},
            {"confusion", confusionJson(analysis.confusion, contents)},
            {"profile", profileJson(analysis.profile)},
            {"sensitivity", sensitivityJson(analysis)},
            {"boundary_errors_ms",
             {{"count", analysis.edges.summary.count},
              {"start", edgeJson(analysis.edges.summary.start, anyEdge)},
              {"end", edgeJson(analysis.edges.summary.end, anyEdge)}}},
            {"reliability", reliabilityJson(analysis.reliability)},
            {"suspected",
             {{"missing_annotations", analysis.missingAnnotations}, {"label_errors", analysis.labelErrors}}}};
}

Json entriesJson(const EntryList &list, const ProjectContents &contents)
{
    Json entries = Json::array();
    for (const auto &entry : list.entries)
        entries.push_back(entryJson(entry, contents));
    return {{"total", list.total}, {"costliest", std::move(entries)}};
}

Json verdictJson(const Verdict &verdict, const ProjectContents &contents)
{
    const auto *video = videoOf(contents, verdict.video);
    const auto seconds = [video](FrameIndex frame) {
        return video && video->frames ? Json(video->frames->secondsOf(frame)) : Json();
    };
    return {{"id", verdict.id.value},
            {"verdict", verdictName(verdict.kind)},
            {"run", verdict.run.value},
            {"video", video ? video->key : ""},
            {"class", className(contents, verdict.actionClass)},
            {"start_frame", verdict.range.start.value},
            {"end_frame", verdict.range.end.value},
            {"start", seconds(verdict.range.start)},
            {"end", seconds(verdict.range.end)},
            {"annotator", annotatorName(contents, verdict.annotator)},
            {"changed_ms", verdict.changedMs},
            {"note", verdict.note}};
}

} // namespace onset::cli
