// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/evalreport.h"

#include "storage/evaluation/activitynetdetection.h"
#include "storage/evaluation/activitynetproposals.h"
#include "storage/formats/activitynetraw.h"
#include "storage/formats/inputfile.h"

#include <unordered_map>

namespace onset::cli {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char *kSubset = "validation"; // the evaluator's own

/// Both files, numbered alike: ids count from 1 in the order of the truth's file.
struct Compared
{
    std::vector<TimedSegment> truth;
    std::vector<TimedSegment> predictions;
    std::vector<std::string> classes; ///< class n is classes[n - 1]
    std::size_t elsewhere = 0;        ///< predictions in videos without truth

    const std::string &className(ClassId id) const { return classes[static_cast<std::size_t>(id.value) - 1]; }
};

class Reader
{
public:
    explicit Reader(const EvalRequest &request)
        : m_request(request)
        , m_subset(request.subset.value_or(kSubset))
    {}

    Result<Compared> read(RawLabels labels)
    {
        auto truthFile = openInputFile(m_request.truth);
        if (!truthFile)
            return truthFile.error();
        const auto truth = readRawGroundTruth(*truthFile, m_request.truth);
        if (!truth)
            return truth.error();
        takeTruth(*truth);
        auto predictionsFile = openInputFile(m_request.predictions);
        if (!predictionsFile)
            return predictionsFile.error();
        const auto predictions = readRawResults(*predictionsFile, m_request.predictions, labels);
        if (!predictions)
            return predictions.error();
        if (const auto taken = takePredictions(*predictions, labels); !taken)
            return taken.error();
        return std::move(m_compared);
    }

    std::vector<std::string> notes(const Compared &compared) const
    {
        std::vector<std::string> notes;
        if (compared.truth.empty())
            notes.push_back(m_request.truth + " has no segment of the subset '" + m_subset +
                            "', so nothing is defined; choose another with --subset");
        else if (compared.elsewhere > 0)
            notes.push_back(std::to_string(compared.elsewhere) + " of " +
                            std::to_string(compared.predictions.size()) + " predictions in " +
                            m_request.predictions + " are in videos without truth in the subset '" +
                            m_subset + "'");
        return notes;
    }

private:
    void takeTruth(const RawSegments &truth)
    {
        for (const auto &entry : truth.entries) {
            const auto &video = truth.videos[entry.video];
            if (video.subset != m_subset)
                continue;
            const auto &label = truth.labels[entry.label];
            const auto [place, isNew] = m_classes.try_emplace(label, ClassId{next(m_classes)});
            if (isNew)
                m_compared.classes.push_back(label);
            const auto id = m_videos.try_emplace(video.key, VideoId{next(m_videos)}).first->second;
            m_compared.truth.push_back({id, place->second, entry.start, entry.end, 0});
        }
    }

    Status takePredictions(const RawSegments &predictions, RawLabels labels)
    {
        for (const auto &entry : predictions.entries) {
            ClassId actionClass;
            if (labels == RawLabels::Needed) {
                const auto &label = predictions.labels[entry.label];
                const auto known = m_classes.find(label);
                if (known == m_classes.end())
                    return unknownLabel(predictions.place(entry), label);
                actionClass = known->second;
            }
            const auto video = m_videos.find(predictions.videos[entry.video].key);
            const bool isElsewhere = video == m_videos.end();
            m_compared.elsewhere += isElsewhere ? 1 : 0;
            m_compared.predictions.push_back(
                {isElsewhere ? VideoId{} : video->second, actionClass, entry.start, entry.end, entry.score});
        }
        return success();
    }

    Error unknownLabel(const std::string &place, const std::string &label) const
    {
        return {Error::Code::BadInput,
                place + ": no segment of the subset '" + m_subset + "' in " + m_request.truth +
                    " has the label '" + label + "'; correct it, or leave the prediction out",
                {}};
    }

    /// The id of the next new entry.
    template <class Map> static std::int64_t next(const Map &map)
    {
        return static_cast<std::int64_t>(map.size()) + 1;
    }

    const EvalRequest &m_request;
    std::string m_subset;
    Compared m_compared;
    std::unordered_map<std::string, VideoId> m_videos;
    std::unordered_map<std::string, ClassId> m_classes;
};

std::vector<double> thresholdsOf(const EvalRequest &request)
{
    return request.tiou.empty() ? activityNetThresholds() : request.tiou;
}

Result<EvalReport> evaluateDetections(const EvalRequest &request)
{
    Reader reader(request);
    const auto compared = reader.read(RawLabels::Needed);
    if (!compared)
        return compared.error();
    const auto scores =
        evaluateActivityNetDetections(compared->truth, compared->predictions, {thresholdsOf(request), false});
    PrecisionReport values{scores.tiou, scores.meanAveragePrecision, scores.average, {}};
    for (const auto &each : scores.classes)
        values.classes.push_back({compared->className(each.actionClass), each.averagePrecision});
    auto report = reportOf(values);
    report.notes = reader.notes(*compared);
    return report;
}

Result<EvalReport> evaluateProposals(const EvalRequest &request)
{
    constexpr int kMost = 100;
    Reader reader(request);
    const auto compared = reader.read(RawLabels::Ignored);
    if (!compared)
        return compared.error();
    const auto scores =
        evaluateActivityNetProposals(compared->truth, compared->predictions, {thresholdsOf(request), kMost});
    EvalReport report;
    report.notes = reader.notes(*compared);
    Json recall = Json::object();
    for (int n = 1; n <= kMost; ++n)
        recall[std::to_string(n)] = numberOrNull(scores.averageRecallAt(n));
    for (const int n : {1, 5, 10, 50, 100})
        report.lines.push_back("AR@" + std::to_string(n) +
                               (n < 10    ? "    "
                                : n < 100 ? "   "
                                          : "  ") +
                               percentText(scores.averageRecallAt(n)));
    report.lines.push_back("AUC     " + percentText(scores.areaUnderCurve / 100));
    report.json = {{"tiou", scores.tiou}, {"ar_at_an", recall}, {"auc", numberOrNull(scores.areaUnderCurve)}};
    return report;
}

} // namespace

std::vector<EvalProtocol> activityNetProtocols()
{
    const std::set<std::string> options{"--subset", "--tiou"};
    return {{"activitynet", evaluateDetections, options, {}},
            {"activitynet-proposals", evaluateProposals, options, {}}};
}

} // namespace onset::cli
