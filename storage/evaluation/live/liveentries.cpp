// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/live/liveentries.h"

#include "storage/evaluation/live/entrybuilder.h"

#include <algorithm>
#include <tuple>

namespace onset {

namespace {

/// What a filter lets through, of which kinds.
std::vector<EntryKind> kindsOf(const EntryFilter &filter)
{
    using enum EntryKind;
    if (!filter.kinds.empty())
        return filter.kinds;
    if (filter.suspicion)
        return {*filter.suspicion == EntryFilter::Suspicion::MissingAnnotation ? Background : WrongLabel};
    if (filter.edgeError)
        return {TruePositive};
    if (filter.bin)
        return {Missed};
    return {DoubleDetection, WrongLabel, Localization, Confusion, Background, Missed};
}

class Collector
{
public:
    Collector(const LiveState &state, std::span<const LiveConclusion> conclusions, const EntryFilter &filter)
        : m(state)
        , m_builder(state, conclusions)
        , m_filter(filter)
        , m_kinds(kindsOf(filter))
    {}

    EntryList collect(std::size_t most)
    {
        if (m_filter.cell)
            collectCell(*m_filter.cell);
        else
            collectAll();
        EntryList list;
        list.total = m_found.size();
        const auto count = std::min(most, m_found.size());
        std::ranges::partial_sort(m_found, m_found.begin() + static_cast<std::ptrdiff_t>(count), {}, keyOf);
        for (std::size_t i = 0; i < count; ++i)
            list.entries.push_back(made(m_found[i]));
        return list;
    }

private:
    struct Candidate
    {
        double cost = 0;
        double score = 0;
        std::int64_t id = 0;           ///< of the prediction, or of the missed truth
        std::uint32_t actionClass = 0; ///< place
        std::uint32_t prediction = kNoSegment;
        std::uint32_t truth = kNoSegment;
    };

    static std::tuple<double, double, std::int64_t> keyOf(const Candidate &each)
    {
        return {-each.cost, -each.score, each.id};
    }

    bool has(EntryKind kind) const { return std::ranges::find(m_kinds, kind) != m_kinds.end(); }

    void collectAll()
    {
        for (std::uint32_t c = 0; c < m.classes.size(); ++c) {
            const auto &ofClass = m.classes[c];
            if (m_filter.ofClass && *m_filter.ofClass != ofClass.id)
                continue;
            if (!m_filter.predictedClass || *m_filter.predictedClass == ofClass.id)
                collectPredictions(c);
            if (has(EntryKind::Missed))
                collectMissed(c);
        }
    }

    void collectPredictions(std::uint32_t c)
    {
        const auto &ofClass = m.classes[c];
        for (const auto place : ofClass.ranked()) {
            const auto &prediction = ofClass.predictions[place];
            if (!has(static_cast<EntryKind>(prediction.kind)) || !fits(ofClass, prediction))
                continue;
            const auto truth = m_builder.truthOf(ofClass, prediction);
            if (fitsTruth(truth) && fitsEdge(prediction, truth))
                add(c, place, truth);
        }
    }

    bool fits(const LiveClass &ofClass, const LivePrediction &prediction) const
    {
        if (m_filter.video && prediction.time.video != *m_filter.video)
            return false;
        if (m_filter.leastScore && !(prediction.time.score >= *m_filter.leastScore))
            return false;
        if (m_filter.scoreBelow && !(prediction.time.score < *m_filter.scoreBelow))
            return false;
        if (m_filter.band && m_builder.bandOf(ofClass, prediction) != m_filter.band)
            return false;
        if (!m_filter.suspicion)
            return true;
        if (*m_filter.suspicion == EntryFilter::Suspicion::LabelError)
            return looksMislabelled(m, ofClass, prediction);
        return prediction.rank < ofClass.truths.size();
    }

    bool fitsTruth(std::uint32_t slot) const
    {
        if (m_filter.trueClass) {
            const auto its = slot == kNoSegment ? ClassId{} : m.truths.value(slot).actionClass;
            if (its != *m_filter.trueClass)
                return false;
        }
        if (!m_filter.bin)
            return true;
        const auto trait = static_cast<std::size_t>(m_filter.bin->trait);
        return slot != kNoSegment && trait < m.truths.bins().size() &&
               m.truths.bins()[trait][slot] == m_filter.bin->bin;
    }

    bool fitsEdge(const LivePrediction &prediction, std::uint32_t slot) const
    {
        if (!m_filter.edgeError)
            return true;
        if (slot == kNoSegment)
            return false;
        const auto &truth = m.truths.times()[slot];
        const double error =
            m_filter.edgeError->start ? truth.start - prediction.time.start : truth.end - prediction.time.end;
        // As the histogram counts it.
        const double rounded = static_cast<float>(1000 * error);
        return rounded >= m_filter.edgeError->from && rounded < m_filter.edgeError->to;
    }

    void collectMissed(std::uint32_t c)
    {
        const auto &ofClass = m.classes[c];
        const bool nothingPredicted = m_filter.predictedClass && m_filter.predictedClass->valid();
        if (nothingPredicted || m_filter.band || m_filter.edgeError || m_filter.leastScore ||
            m_filter.scoreBelow)
            return;
        for (const auto slot : ofClass.truths) {
            const bool fitsVideo = !m_filter.video || m.truths.value(slot).video == *m_filter.video;
            if (!m.truths.found(slot).found && fitsVideo && fitsTruth(slot))
                addMissed(slot);
        }
    }

    void add(std::uint32_t c, std::uint32_t place, std::uint32_t truth)
    {
        const auto &prediction = m.classes[c].predictions[place];
        m_found.push_back(
            {m_builder.costOf(c, prediction), prediction.time.score, prediction.id.value, c, place, truth});
    }

    void addMissed(std::uint32_t slot)
    {
        m_found.push_back(
            {m_builder.costOfMissed(slot), 0, m.truths.value(slot).id.value, 0, kNoSegment, slot});
    }

    void collectCell(const ConfusionCell &cell)
    {
        if (cell.trueClass.valid() && cell.predictedClass.valid())
            collectPairs(cell);
        else if (cell.predictedClass.valid())
            collectUnpaired(cell.predictedClass);
        else if (cell.trueClass.valid())
            collectUnpairedTruths(cell.trueClass);
    }

    void collectPairs(const ConfusionCell &cell)
    {
        for (const auto &video : m.videos) {
            for (const auto &pair : video.pairs) {
                if (m.truths.value(pair.truth).actionClass == cell.trueClass &&
                    m.classes[pair.actionClass].id == cell.predictedClass)
                    add(pair.actionClass, pair.prediction, pair.truth);
            }
        }
    }

    void collectUnpaired(ClassId id)
    {
        const auto it = m.classPlaces.find(id);
        if (it == m.classPlaces.end())
            return;
        const auto &ofClass = m.classes[it->second];
        for (const auto place : ofClass.ranked()) {
            const auto &prediction = ofClass.predictions[place];
            if (!prediction.paired && prediction.time.score >= m.options.confusionScore)
                add(it->second, place, m_builder.truthOf(ofClass, prediction));
        }
    }

    void collectUnpairedTruths(ClassId id)
    {
        const auto it = m.classPlaces.find(id);
        if (it == m.classPlaces.end())
            return;
        for (const auto slot : m.classes[it->second].truths) {
            if (!m.truths.found(slot).paired)
                addMissed(slot);
        }
    }

    AnalysisEntry made(const Candidate &each) const
    {
        if (each.prediction == kNoSegment)
            return m_builder.missed(each.truth);
        return m_builder.entry(each.actionClass, m.classes[each.actionClass].predictions[each.prediction],
                               each.truth);
    }

    const LiveState &m;
    EntryBuilder m_builder;
    const EntryFilter &m_filter;
    std::vector<EntryKind> m_kinds;
    std::vector<Candidate> m_found;
};

} // namespace

EntryList entriesOf(const LiveState &state, std::span<const LiveConclusion> conclusions,
                    const EntryFilter &filter, std::size_t most)
{
    return Collector(state, conclusions, filter).collect(most);
}

} // namespace onset
