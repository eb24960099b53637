// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/training.h"

#include <cstddef>
#include <vector>

namespace onset {

/// What labelling has taken so far. An action is what costs a person thought: a proposal accepted or rejected
/// 1, a class changed 1, an edge moved by n frames min(n, 2); a segment made from scratch 3 (start, end,
/// class), and one for every 10 s of video watched to find it.
struct Effort
{
    double actions = 0; ///< those of watching among them
    double keys = 0;    ///< the others
    double watched = 0; ///< seconds of video played, also in the loop around a proposal
    /// The keystroke-level model's (Card, Moran and Newell 1980): 1.35 s to think and 0.28 s to press, each
    /// key, beside the video's own time.
    double seconds() const { return keys * (1.35 + 0.28) + watched; }
};

/// What the decisions on proposals were.
struct DecisionCounts
{
    int accepted = 0;  ///< as they were
    int corrected = 0; ///< class or edges
    int rejected = 0;
    int classes = 0; ///< changed
    int edges = 0;   ///< moved

    bool operator==(const DecisionCounts &) const = default;
};

/// How exact the scripted annotator is.
struct AnnotatorRules
{
    double matchIou = 0.3; ///< a proposal with less with every missing segment is rejected
    /// Of the segment's length: an edge is left where it is off by no more … Edges that are off by up to so
    /// much, evenly, leave a mean IoU of 0.78, above that of two people's labels (0.72 on Charades;
    /// Sigurdsson et al. 2017).
    double edgeTolerance = 0.25;
    int toleratedFrames = 2;  ///< … or by no more than this
    double loopSeconds = 0.5; ///< seen before and after a proposal, as the review loop plays it
    /// Accepting and rejecting with Shift, and a class's key with Ctrl, say as well that the loop shows
    /// nothing else, of any class: so it does where nothing is missing there.
    bool tellsNothingElse = true;
};

/// A person who knows the truth and labels it step by step, through the steps of the window: makes segments
/// from scratch, or decides proposals. Videos and classes count as in the truth. What it has not looked at
/// stays unknown.
class ScriptedAnnotator
{
public:
    enum class Decision { Accepted, Corrected, Rejected };

    /// `truth` outlives it.
    ScriptedAnnotator(const std::vector<TrainingVideo> &truth, const AnnotatorRules &rules);

    /// From scratch, all of it that is not looked at yet.
    void labelVideo(std::size_t video);
    /// From scratch: every segment that is seen in the stretch, watched to its ends.
    void labelStretch(std::size_t video, FrameRange stretch);
    /// A proposal that matches a segment that is still missing (of its class before others, then by IoU) is
    /// accepted, its class and its edges corrected where they are off; else it is rejected. One of no class
    /// (-1) is rejected for none.
    Decision review(std::size_t video, FrameRange proposed, int actionClass);

    /// Whether a proposal tells nothing new: of its class there is a label, or a rejected proposal, with a
    /// temporal IoU of at least 0.5.
    bool isDecided(std::size_t video, FrameRange proposed, int actionClass) const;
    bool isWhollyKnown(std::size_t video) const { return m_known[video].wholly; }
    /// What was rejected one by one, places of a video.
    std::vector<FrameRange> rejectedPlaces(std::size_t video) const;
    /// What was looked at for all classes.
    const std::vector<FrameRange> &looked(std::size_t video) const { return m_known[video].reviewed; }
    std::size_t segmentCount() const;
    /// How many segments of a class are labelled.
    std::size_t labelsOf(int actionClass) const;
    const DecisionCounts &decisions() const { return m_decisions; }
    const Effort &effort() const { return m_effort; }

    /// What a training may learn from: the truth's videos in their order with the labels so far; where
    /// nobody looked nothing is known, and a video that nobody opened has weight 0.
    const std::vector<TrainingVideo> &known() const { return m_known; }

private:
    struct Rejected
    {
        FrameRange range;
        int actionClass = 0;
    };
    void add(std::size_t video, const LabelledSegment &segment, std::size_t truth);
    std::size_t missing(std::size_t video, FrameRange proposed, int actionClass) const;
    FrameIndex corrected(FrameIndex proposed, FrameIndex real, std::int64_t length);
    void reviewed(std::size_t video, FrameRange range, int actionClass);
    void saysNothingElse(std::size_t video, FrameRange range);
    FrameRange loopAround(std::size_t video, FrameRange range) const;
    void watch(std::size_t video, std::int64_t frames, bool counts);
    void press(double keys);

    const std::vector<TrainingVideo> &m_truth;
    AnnotatorRules m_rules;
    std::vector<TrainingVideo> m_known;
    std::vector<std::vector<bool>> m_found; ///< of each video's true segments
    std::vector<std::vector<Rejected>> m_rejected;
    Effort m_effort;
    DecisionCounts m_decisions;
};

} // namespace onset
