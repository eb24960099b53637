// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/trainingset.h"

#include "app/listed.h"
#include "storage/formats/exportinput.h"

#include <algorithm>
#include <map>

namespace onset {

namespace {

/// Sorted, without overlaps.
std::vector<FrameRange> joined(std::vector<FrameRange> ranges)
{
    std::sort(ranges.begin(), ranges.end(),
              [](const FrameRange &a, const FrameRange &b) { return a.start < b.start; });
    std::vector<FrameRange> result;
    for (const auto &range : ranges) {
        if (result.empty() || range.start > result.back().end)
            result.push_back(range);
        else
            result.back().end = std::max(result.back().end, range.end);
    }
    return result;
}

class Reader
{
public:
    explicit Reader(const ProjectContents &contents)
        : m_contents(contents)
    {}

    Result<LabelledVideos> read()
    {
        if (m_contents.videos.empty())
            return Error{
                Error::Code::NotFound, m_contents.path + " has no videos; add some and label them first", {}};
        nameClasses();
        for (const auto &video : m_contents.videos) {
            auto labelled = labelsOf(video);
            if (!labelled)
                return labelled.error();
            place(std::move(*labelled));
        }
        if (!m_withoutSplit.empty())
            m_result.warnings.push_back("used for training, for no split is set: " + listed(m_withoutSplit));
        if (!m_unlabelled.empty())
            m_result.warnings.push_back("left out, for nobody labelled or reviewed anything there: " +
                                        listed(m_unlabelled));
        return std::move(m_result);
    }

private:
    void nameClasses()
    {
        auto classes = m_contents.classes;
        std::stable_sort(classes.begin(), classes.end(),
                         [](const ActionClass &a, const ActionClass &b) { return a.position < b.position; });
        const bool motion =
            std::any_of(m_contents.segments.begin(), m_contents.segments.end(),
                        [](const Segment &s) { return s.actionClass == kMotionClass && isGroundTruth(s); });
        for (const auto &known : classes) {
            if (known.name == kMotionClassName && known.id == kMotionClass && !motion)
                continue;
            m_places[known.id] = static_cast<int>(m_result.set.classes.size());
            m_result.set.classes.push_back(known.name);
        }
    }

    Error wrong(const Video &video, const std::string &problem) const
    {
        return {Error::Code::BadInput, m_contents.path + ": the video '" + video.key + "' " + problem, {}};
    }

    Result<TrainingVideo> labelsOf(const Video &video) const
    {
        if (!video.frames || video.frames->empty())
            return wrong(video, "has not been indexed; open it once first");
        TrainingVideo labelled{video, {}, {}};
        for (const auto &segment : m_contents.segments) {
            if (segment.video != video.id || !isGroundTruth(segment))
                continue;
            if (segment.range.start.value < 0 || segment.range.empty() ||
                segment.range.end.value > video.frames->size())
                return wrong(video, "has a label that reaches from frame " +
                                        std::to_string(segment.range.start.value) + " to " +
                                        std::to_string(segment.range.end.value) + ", but only " +
                                        std::to_string(video.frames->size()) + " frames");
            const auto place = m_places.find(segment.actionClass);
            if (place == m_places.end())
                return wrong(video, "has a label of a class that is not there any more");
            labelled.segments.push_back({segment.range, place->second});
        }
        labelled.reviewed = reviewed(labelled);
        labelled.wholly = labelled.reviewed.empty();
        return labelled;
    }

    std::vector<FrameRange> reviewed(const TrainingVideo &labelled) const
    {
        std::vector<FrameRange> ranges;
        for (const auto &coverage : m_contents.coverage) {
            const bool all = !coverage.actionClass.valid() && coverage.kind == CoverageKind::Reviewed;
            if (coverage.video == labelled.video.id && all)
                ranges.push_back(coverage.range);
        }
        if (ranges.empty())
            return {};
        for (const auto &segment : labelled.segments)
            ranges.push_back(segment.range);
        return joined(std::move(ranges));
    }

    void place(TrainingVideo labelled)
    {
        switch (labelled.video.split) {
        case Split::HeldOut:
            m_result.testing.push_back(std::move(labelled));
            return;
        case Split::Validation:
            m_result.set.validation.push_back(std::move(labelled));
            return;
        case Split::None:
            if (labelled.segments.empty() && labelled.reviewed.empty()) {
                m_unlabelled.push_back(labelled.video.key);
                return;
            }
            m_withoutSplit.push_back(labelled.video.key);
            break;
        case Split::Training:
            break;
        }
        m_result.set.training.push_back(std::move(labelled));
    }

    const ProjectContents &m_contents;
    LabelledVideos m_result;
    std::map<ClassId, int> m_places;
    std::vector<std::string> m_withoutSplit;
    std::vector<std::string> m_unlabelled;
};

} // namespace

Result<LabelledVideos> labelledVideos(const ProjectContents &contents)
{
    return Reader(contents).read();
}

} // namespace onset
