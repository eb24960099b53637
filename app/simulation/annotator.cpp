// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulation/annotator.h"

#include "inference/ranking/reviewqueue.h"
#include "storage/domain/frameranges.h"

#include <algorithm>
#include <cmath>

namespace onset {

namespace {

constexpr double kFromScratch = 3;         // start, end, class
constexpr double kSecondsAnAction = 10;    // of video watched
constexpr double kSameIou = 0.5;           // of what was decided already
constexpr std::int64_t kMostForAnEdge = 2; // however far it is moved

double rateOf(const TrainingVideo &video)
{
    return video.video.frames->averageRate();
}

std::int64_t framesOf(const TrainingVideo &video)
{
    return video.video.frames->size();
}

} // namespace

ScriptedAnnotator::ScriptedAnnotator(const std::vector<TrainingVideo> &truth, const AnnotatorRules &rules)
    : m_truth(truth)
    , m_rules(rules)
    , m_rejected(truth.size())
{
    for (const auto &video : truth) {
        TrainingVideo unseen;
        unseen.video = video.video;
        unseen.wholly = false;
        unseen.weight = 0;
        m_known.push_back(std::move(unseen));
        m_found.emplace_back(video.segments.size(), false);
    }
}

void ScriptedAnnotator::press(double keys)
{
    m_effort.keys += keys;
    m_effort.actions += keys;
}

void ScriptedAnnotator::watch(std::size_t video, std::int64_t frames, bool counts)
{
    const double seconds = static_cast<double>(frames) / rateOf(m_truth[video]);
    m_effort.watched += seconds;
    if (counts)
        m_effort.actions += seconds / kSecondsAnAction;
}

void ScriptedAnnotator::add(std::size_t video, const LabelledSegment &segment, std::size_t truth)
{
    m_found[video][truth] = true;
    m_known[video].segments.push_back(segment);
    m_known[video].weight = 1;
}

void ScriptedAnnotator::labelVideo(std::size_t video)
{
    labelStretch(video, frameRange(0, framesOf(m_truth[video])));
    m_known[video].wholly = true;
    m_known[video].reviewed.clear();
    m_known[video].reviewedFor.clear();
}

void ScriptedAnnotator::labelStretch(std::size_t video, FrameRange stretch)
{
    const auto &truth = m_truth[video];
    std::vector<FrameRange> watched{stretch};
    for (std::size_t i = 0; i < truth.segments.size(); ++i) {
        if (m_found[video][i] || !stretch.overlaps(truth.segments[i].range))
            continue;
        press(kFromScratch);
        add(video, truth.segments[i], i);
        watched.push_back(truth.segments[i].range); // to its start and end
    }
    for (const auto &range : joinedRanges(std::move(watched)))
        watch(video, range.length(), true);
    m_known[video].weight = 1;
    m_known[video].reviewed.push_back(stretch);
}

std::size_t ScriptedAnnotator::missing(std::size_t video, FrameRange proposed, int actionClass) const
{
    const auto &segments = m_truth[video].segments;
    auto best = segments.size();
    double overlap = 0;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const double iou = temporalIou(segments[i].range, proposed);
        if (m_found[video][i] || iou < m_rules.matchIou)
            continue;
        const double value = iou + (segments[i].actionClass == actionClass ? 1 : 0);
        if (value > overlap) {
            overlap = value;
            best = i;
        }
    }
    return best;
}

FrameIndex ScriptedAnnotator::corrected(FrameIndex proposed, FrameIndex real, std::int64_t length)
{
    const auto off = std::abs(proposed - real);
    const auto tolerated = std::max<std::int64_t>(
        m_rules.toleratedFrames, std::llround(m_rules.edgeTolerance * static_cast<double>(length)));
    if (off <= tolerated)
        return proposed;
    press(static_cast<double>(std::min(off, kMostForAnEdge)));
    ++m_decisions.edges;
    return real;
}

void ScriptedAnnotator::reviewed(std::size_t video, FrameRange range, int actionClass)
{
    m_known[video].weight = 1;
    if (actionClass >= 0)
        m_known[video].reviewedFor.push_back({actionClass, range});
}

/// With Shift, or Ctrl and the class's key, if the loop around `range` shows nothing that is still missing.
void ScriptedAnnotator::saysNothingElse(std::size_t video, FrameRange range)
{
    const auto seen = loopAround(video, range);
    const auto &segments = m_truth[video].segments;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        if (!m_found[video][i] && segments[i].range.overlaps(seen))
            return;
    }
    if (m_rules.tellsNothingElse)
        m_known[video].reviewed.push_back(seen);
}

FrameRange ScriptedAnnotator::loopAround(std::size_t video, FrameRange range) const
{
    const auto margin = std::llround(m_rules.loopSeconds * rateOf(m_truth[video]));
    return {std::max(FrameIndex{0}, range.start - margin),
            std::min(FrameIndex{framesOf(m_truth[video])}, range.end + margin)};
}

ScriptedAnnotator::Decision ScriptedAnnotator::review(std::size_t video, FrameRange proposed, int actionClass)
{
    watch(video, loopAround(video, proposed).length(), false);
    press(1); // Enter, Delete, or the key of the right class: each decides
    reviewed(video, proposed, actionClass);
    const auto match = missing(video, proposed, actionClass);
    if (match == m_truth[video].segments.size()) {
        m_rejected[video].push_back({proposed, actionClass});
        saysNothingElse(video, proposed);
        ++m_decisions.rejected;
        return Decision::Rejected;
    }
    const auto &real = m_truth[video].segments[match];
    const double before = m_effort.keys;
    LabelledSegment label{proposed, real.actionClass};
    label.range.start = corrected(proposed.start, real.range.start, real.range.length());
    label.range.end = corrected(proposed.end, real.range.end, real.range.length());
    if (label.range.empty())
        label.range = real.range;
    add(video, label, match);
    reviewed(video, label.range, real.actionClass);
    saysNothingElse(video, label.range);
    const bool reclassed = real.actionClass != actionClass;
    if (reclassed) {
        m_rejected[video].push_back({proposed, actionClass});
        ++m_decisions.classes;
    }
    const bool corrected = reclassed || m_effort.keys > before;
    ++(corrected ? m_decisions.corrected : m_decisions.accepted);
    return corrected ? Decision::Corrected : Decision::Accepted;
}

bool ScriptedAnnotator::isDecided(std::size_t video, FrameRange proposed, int actionClass) const
{
    const auto same = [&](const auto &known) {
        return (actionClass < 0 || known.actionClass == actionClass) &&
               temporalIou(known.range, proposed) >= kSameIou;
    };
    const auto &labels = m_known[video].segments;
    const auto &rejected = m_rejected[video];
    return m_known[video].wholly || isLookedAt(m_known[video].reviewed, proposed) ||
           std::any_of(labels.begin(), labels.end(), same) ||
           std::any_of(rejected.begin(), rejected.end(), same);
}

std::vector<FrameRange> ScriptedAnnotator::rejectedPlaces(std::size_t video) const
{
    std::vector<FrameRange> places;
    for (const auto &rejected : m_rejected[video])
        places.push_back(rejected.range);
    return places;
}

std::size_t ScriptedAnnotator::labelsOf(int actionClass) const
{
    std::ptrdiff_t count = 0;
    for (const auto &video : m_known) {
        count += std::count_if(
            video.segments.begin(), video.segments.end(),
            [actionClass](const LabelledSegment &one) { return one.actionClass == actionClass; });
    }
    return static_cast<std::size_t>(count);
}

std::size_t ScriptedAnnotator::segmentCount() const
{
    std::size_t count = 0;
    for (const auto &video : m_known)
        count += video.segments.size();
    return count;
}

} // namespace onset
