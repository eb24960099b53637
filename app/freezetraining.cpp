// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/freezetraining.h"

#include "app/jobs/trainingjson.h"
#include "app/listed.h"
#include "app/trainingadvice.h"
#include "app/trainingset.h"
#include "app/validationpart.h"
#include "storage/domain/corrections.h"
#include "storage/domain/time.h"
#include "storage/formats/exportinput.h"

#include <algorithm>
#include <set>

namespace onset {

namespace {

/// How often a video is drawn that was corrected since the last training.
constexpr double kCorrected = 2;

class Freezer
{
public:
    Freezer(const ProjectContents &contents, const TrainingSettings &settings)
        : m_contents(contents)
        , m_settings(settings)
    {}

    Result<FrozenTraining> freeze()
    {
        if (const auto checked = checkSettings(); !checked)
            return checked.error();
        auto &snapshot = m_frozen.snapshot;
        snapshot.createdMs = nowMs();
        snapshot.settings = trainingSettingsToJson(m_settings);
        snapshot.classes = chooseClasses();
        chooseVideos();
        keepRows();
        const auto checked = check();
        if (!checked)
            return checked.error();
        keepValidation();
        m_frozen.warnings = trainingAdvice(m_contents, m_settings, snapshot, m_leftOut);
        return std::move(m_frozen);
    }

private:
    Error refusal(const std::string &problem) const
    {
        return {Error::Code::InvalidArgument, m_contents.path + ": " + problem, {}};
    }

    Status checkSettings() const
    {
        for (const auto id : m_settings.videos) {
            const auto video = std::ranges::find(m_contents.videos, id, &Video::id);
            if (video == m_contents.videos.end())
                return refusal("there is no video " + std::to_string(id.value) + " to learn from");
            if (video->split == Split::HeldOut)
                return refusal("the video '" + video->key +
                               "' is held out, so nothing may be learnt from it; leave it out, or change its "
                               "split first");
        }
        for (const auto id : m_settings.classes) {
            if (std::ranges::find(m_contents.classes, id, &ActionClass::id) == m_contents.classes.end())
                return refusal("there is no class " + std::to_string(id.value) + " to learn");
        }
        return success();
    }

    bool isNamed(VideoId video) const
    {
        return m_settings.videos.empty() ||
               std::ranges::find(m_settings.videos, video) != m_settings.videos.end();
    }

    /// Held-out labels say nothing of what is learnt, not even which classes there are.
    std::vector<ActionClass> chooseClasses() const
    {
        std::set<VideoId> heldOut;
        for (const auto &video : m_contents.videos) {
            if (video.split == Split::HeldOut)
                heldOut.insert(video.id);
        }
        std::set<ClassId> wanted(m_settings.classes.begin(), m_settings.classes.end());
        if (wanted.empty()) {
            for (const auto &segment : m_contents.segments) {
                if (isGroundTruth(segment) && !heldOut.contains(segment.video) && isNamed(segment.video))
                    wanted.insert(segment.actionClass);
            }
        }
        std::vector<ActionClass> classes;
        for (const auto &known : m_contents.classes) {
            if (wanted.contains(known.id))
                classes.push_back(known);
        }
        return classes;
    }

    bool hasClass(ClassId id) const
    {
        return std::ranges::find(m_frozen.snapshot.classes, id, &ActionClass::id) !=
               m_frozen.snapshot.classes.end();
    }

    /// What is learnt from a video's row: its class is chosen, or a reviewed stretch is for all.
    bool teaches(const Segment &segment) const
    {
        return segment.state != SegmentState::Predicted && hasClass(segment.actionClass);
    }
    bool teaches(const Coverage &row) const
    {
        return row.kind == CoverageKind::Reviewed && (!row.actionClass.valid() || hasClass(row.actionClass));
    }

    void chooseVideos()
    {
        std::set<VideoId> teaching;
        for (const auto &segment : m_contents.segments) {
            if (teaches(segment))
                teaching.insert(segment.video);
        }
        for (const auto &row : m_contents.coverage) {
            if (teaches(row))
                teaching.insert(row.video);
        }
        const auto corrected = correctedVideos(m_contents.baseline, m_contents.segments);
        for (const auto &video : m_contents.videos) {
            const bool validates = video.split == Split::Validation;
            if (video.split == Split::HeldOut)
                m_frozen.snapshot.videos.push_back({video.id, Split::HeldOut, 1, {}});
            else if (!teaching.contains(video.id))
                m_leftOut.push_back(video.key);
            else if (validates)
                m_frozen.snapshot.videos.push_back({video.id, Split::Validation, 1, {}});
            else if (isNamed(video.id))
                m_frozen.snapshot.videos.push_back(
                    {video.id, Split::Training, corrected.contains(video.id) ? kCorrected : 1, {}});
        }
    }

    void keepRows()
    {
        auto &snapshot = m_frozen.snapshot;
        std::set<VideoId> used;
        for (const auto &video : snapshot.videos) {
            if (video.use != Split::HeldOut)
                used.insert(video.video);
        }
        for (const auto &segment : m_contents.segments) {
            if (used.contains(segment.video) && teaches(segment))
                snapshot.segments.push_back(segment);
        }
        for (const auto &row : m_contents.coverage) {
            if (used.contains(row.video) && teaches(row))
                snapshot.coverage.push_back(row);
        }
    }

    Status check() const
    {
        const auto set = trainingSetOf(m_contents, m_frozen.snapshot);
        if (!set)
            return set.error();
        const bool examples = std::ranges::any_of(
            set->training, [](const TrainingVideo &video) { return !video.segments.empty(); });
        if (examples)
            return success();
        return Error{Error::Code::NotFound,
                     m_contents.path + " has no labelled videos for training; label some, accept what a run "
                                       "found, or set their split",
                     {}};
    }

    void keepValidation()
    {
        auto &snapshot = m_frozen.snapshot;
        const bool validates = std::ranges::any_of(snapshot.segments, [&](const Segment &segment) {
            return isGroundTruth(segment) &&
                   std::ranges::any_of(snapshot.videos, [&](const SnapshotVideo &v) {
                       return v.video == segment.video && v.use == Split::Validation;
                   });
        });
        if (!validates)
            holdBackValidation(m_contents.videos, snapshot, m_settings.seed);
    }

    const ProjectContents &m_contents;
    const TrainingSettings &m_settings;
    FrozenTraining m_frozen;
    std::vector<std::string> m_leftOut;
};

} // namespace

Result<FrozenTraining> freezeTraining(const ProjectContents &contents, const TrainingSettings &settings)
{
    if (contents.videos.empty())
        return Error{
            Error::Code::NotFound, contents.path + " has no videos; add some and label them first", {}};
    return Freezer(contents, settings).freeze();
}

} // namespace onset
