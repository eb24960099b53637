// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/oracletable.h"

#include "storage/evaluation/averageprecision.h"
#include "storage/evaluation/ranking.h"
#include "storage/evaluation/tubeoverlap.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <unordered_map>

namespace onset {

namespace {

/// A truth that a prediction overlaps, and how.
struct Candidate
{
    std::size_t truth = 0; ///< of its class
    TubeOverlap overlap;
};

/// One class: how often it is true, and what its predictions overlap, best prediction first.
struct OneClass
{
    ClassId id;
    std::size_t truths = 0;
    std::vector<std::vector<Candidate>> predictions; ///< candidates by descendingOrder() of the product
};

TubeOverlap overlapOf(const TimedSegment &truth, const TimedSegment &prediction)
{
    const double iou = timedIou(prediction, truth);
    return {1, iou, iou};
}

TubeOverlap overlapOf(const Tube &truth, const Tube &prediction)
{
    return tubeOverlap(truth, prediction, TubeGeometry::Inclusive);
}

template <class Item> class Gathering
{
public:
    explicit Gathering(std::span<const Item> truth)
    {
        for (const auto &item : truth) {
            const auto [place, isNew] = m_places.try_emplace(item.actionClass, m_classes.size());
            if (isNew) {
                m_classes.push_back({item.actionClass, 0, {}});
                m_truths.emplace_back();
                m_made.emplace_back();
            }
            auto &count = m_classes[place->second].truths;
            m_truths[place->second][item.video].push_back({&item, count++});
        }
    }

    std::vector<OneClass> classes(std::span<const Item> predictions)
    {
        for (const auto &item : predictions) {
            if (const auto place = m_places.find(item.actionClass); place != m_places.end())
                m_made[place->second].push_back(&item);
        }
        for (std::size_t c = 0; c < m_classes.size(); ++c) {
            std::vector<double> scores;
            for (const auto *item : m_made[c])
                scores.push_back(item->score);
            for (const auto p : descendingOrder(scores))
                m_classes[c].predictions.push_back(candidatesOf(*m_made[c][p], m_truths[c]));
        }
        return std::move(m_classes);
    }

private:
    struct Truth
    {
        const Item *item;
        std::size_t number; ///< within its class
    };
    using TruthsOfVideos = std::unordered_map<VideoId, std::vector<Truth>>;

    static std::vector<Candidate> candidatesOf(const Item &prediction, const TruthsOfVideos &truths)
    {
        std::vector<Candidate> all;
        std::vector<double> products;
        if (const auto inVideo = truths.find(prediction.video); inVideo != truths.end()) {
            for (const auto &truth : inVideo->second) {
                all.push_back({truth.number, overlapOf(*truth.item, prediction)});
                products.push_back(all.back().overlap.product);
            }
        }
        std::vector<Candidate> ordered;
        for (const auto i : descendingOrder(products)) {
            if (all[i].overlap.product != 0) // nothing makes more of what does not touch
                ordered.push_back(all[i]);
        }
        return ordered;
    }

    std::unordered_map<ClassId, std::size_t> m_places;
    std::vector<OneClass> m_classes;
    std::vector<TruthsOfVideos> m_truths;          ///< [class]
    std::vector<std::vector<const Item *>> m_made; ///< [class]
};

double assumedOverlap(const TubeOverlap &overlap, const OracleAssumption &assumed, double least)
{
    const bool time = assumed.time && overlap.temporal > least;
    const bool space = assumed.space && overlap.spatial > least;
    if (!time && !space)
        return overlap.product;
    return (space ? 1 : overlap.spatial) * (time ? 1 : overlap.temporal);
}

/// What a prediction takes, of candidates in the order of their real overlap; none where it is wrong.
bool take(const std::vector<Candidate> &candidates, std::vector<bool> &free, const OracleAssumption &assumed,
          double least, double threshold)
{
    const Candidate *best = nullptr;
    double highest = 0;
    for (const auto &candidate : candidates) {
        const double overlap = assumedOverlap(candidate.overlap, assumed, least);
        if (!free[candidate.truth] || overlap < threshold)
            continue;
        if (!best || ranksBefore(overlap, highest)) {
            best = &candidate;
            highest = overlap;
        }
    }
    if (best)
        free[best->truth] = false;
    return best != nullptr;
}

double precisionOf(const OneClass &actionClass, const OracleAssumption &assumed, double least,
                   double threshold)
{
    std::vector<bool> free(actionClass.truths, true);
    std::vector<std::uint8_t> right;
    right.reserve(actionClass.predictions.size());
    for (const auto &candidates : actionClass.predictions)
        right.push_back(take(candidates, free, assumed, least, threshold) ? 1 : 0);
    if (assumed.actionClass) // the wrong ones go last
        std::stable_sort(right.begin(), right.end(), std::greater<>());
    return interpolatedAveragePrecision(precisionRecall(right, static_cast<double>(actionClass.truths)));
}

OracleTable::Row rowOf(const std::vector<OneClass> &classes, const OracleAssumption &assumed,
                       const OracleOptions &options)
{
    OracleTable::Row row{assumed, {}, 0, 0, {}};
    for (const auto &each : classes) {
        auto &precision = row.classes.emplace_back();
        for (const double threshold : options.thresholds)
            precision.push_back(precisionOf(each, assumed, options.least, threshold));
    }
    for (std::size_t t = 0; t < options.thresholds.size(); ++t) {
        std::vector<double> ofClasses;
        for (const auto &precision : row.classes)
            ofClasses.push_back(precision[t]);
        row.map.push_back(meanOf(ofClasses));
    }
    row.average = meanOf(row.map);
    return row;
}

OracleTable tableOf(const std::vector<OneClass> &classes, bool hasSpace, const OracleOptions &options)
{
    OracleTable table{options.thresholds, {}, hasSpace, {}};
    for (const auto &each : classes)
        table.classes.push_back(each.id);
    for (const bool space : {false, true}) {
        for (const bool time : {false, true}) {
            for (const bool actionClass : {false, true}) {
                if (space && !hasSpace)
                    continue;
                table.rows.push_back(rowOf(classes, {actionClass, time, space}, options));
                table.rows.back().gain = table.rows.back().average - table.rows.front().average;
            }
        }
    }
    return table;
}

} // namespace

const OracleTable::Row *OracleTable::row(const OracleAssumption &assumed) const
{
    const auto it = std::find_if(rows.begin(), rows.end(),
                                 [&assumed](const Row &each) { return each.assumed == assumed; });
    return it == rows.end() ? nullptr : &*it;
}

OracleTable oracleTable(std::span<const TimedSegment> truth, std::span<const TimedSegment> predictions,
                        const OracleOptions &options)
{
    return tableOf(Gathering<TimedSegment>(truth).classes(predictions), false, options);
}

OracleTable oracleTable(std::span<const Tube> truth, std::span<const Tube> predictions,
                        const OracleOptions &options)
{
    return tableOf(Gathering<Tube>(truth).classes(predictions), true, options);
}

} // namespace onset
