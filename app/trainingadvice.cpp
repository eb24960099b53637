// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/trainingadvice.h"

#include "app/document/modelclasses.h"
#include "app/freezetraining.h"
#include "app/listed.h"
#include "storage/formats/exportinput.h"

#include <algorithm>
#include <map>
#include <set>

namespace onset {

namespace {

class Adviser
{
public:
    Adviser(const ProjectContents &contents, const TrainingSettings &settings,
            const TrainingSnapshot &snapshot)
        : m_contents(contents)
        , m_settings(settings)
        , m_snapshot(snapshot)
    {
        for (const auto &video : snapshot.videos)
            m_uses[video.use].insert(video.video);
    }

    std::vector<std::string> advise(const std::vector<std::string> &leftOut)
    {
        say("left out, for nobody labelled or reviewed anything there", leftOut);
        say("used for training, for no split is set", withoutSplit());
        say("nothing is reviewed, so no background is learnt from there: mark stretches as reviewed (R)",
            withoutReview());
        adviseOnClasses();
        adviseOnValidation();
        adviseOnSplits();
        return std::move(m_warnings);
    }

private:
    void say(const std::string &what, const std::vector<std::string> &names)
    {
        if (!names.empty())
            m_warnings.push_back(what + ": " + listed(names));
    }
    void say(const std::string &what, const std::set<std::string> &names)
    {
        say(what, std::vector<std::string>(names.begin(), names.end()));
    }

    std::vector<std::string> withoutSplit() const
    {
        std::vector<std::string> keys;
        for (const auto &video : m_contents.videos) {
            if (video.split == Split::None && isUsed(video.id))
                keys.push_back(video.key);
        }
        return keys;
    }

    std::vector<std::string> withoutReview() const
    {
        std::set<VideoId> reviewed;
        for (const auto &row : m_snapshot.coverage)
            reviewed.insert(row.video);
        for (const auto &segment : m_snapshot.segments) {
            if (segment.state == SegmentState::Rejected)
                reviewed.insert(segment.video);
        }
        std::vector<std::string> keys;
        for (const auto &video : m_contents.videos) {
            if (isUsed(video.id) && !reviewed.contains(video.id))
                keys.push_back(video.key);
        }
        return keys;
    }

    bool isUsed(VideoId video) const
    {
        return usedAs(Split::Training, video) || usedAs(Split::Validation, video);
    }
    bool usedAs(Split use, VideoId video) const
    {
        const auto videos = m_uses.find(use);
        return videos != m_uses.end() && videos->second.contains(video);
    }

    /// Examples that train; those of the part of a video that validates do not.
    std::map<ClassId, int> examples() const
    {
        std::map<ClassId, int> counts;
        for (const auto &segment : m_snapshot.segments) {
            const bool trains = std::ranges::any_of(m_snapshot.videos, [&](const SnapshotVideo &video) {
                const bool within = video.range.empty() || segment.range.end <= video.range.end;
                return video.video == segment.video && video.use == Split::Training && within;
            });
            if (isGroundTruth(segment) && trains)
                ++counts[segment.actionClass];
        }
        return counts;
    }

    void adviseOnClasses()
    {
        const auto counts = examples();
        std::vector<std::string> none;
        std::vector<std::string> few;
        for (const auto &known : m_snapshot.classes) {
            const auto it = counts.find(known.id);
            if (it == counts.end())
                none.push_back(known.name);
            else if (it->second < kFewExamples)
                few.push_back(known.name);
        }
        say("no example to learn from", none);
        say("fewer than " + std::to_string(kFewExamples) + " examples, so do not expect much", few);
        say("labelled in held-out videos only, so not learnt", heldOutOnly());
        say("new since the base version: learnt from scratch, what it knows of the others is kept", added());
    }

    std::set<std::string> heldOutOnly() const
    {
        std::set<ClassId> learnable;
        std::set<ClassId> heldOut;
        for (const auto &segment : m_contents.segments) {
            if (isGroundTruth(segment))
                (usedAs(Split::HeldOut, segment.video) ? heldOut : learnable).insert(segment.actionClass);
        }
        std::set<std::string> names;
        for (const auto &known : m_contents.classes) {
            if (heldOut.contains(known.id) && !learnable.contains(known.id))
                names.insert(known.name);
        }
        return names;
    }

    std::vector<std::string> added() const
    {
        const auto base = std::ranges::find(m_contents.models, m_settings.base, &ModelVersion::id);
        if (!m_settings.base.valid() || base == m_contents.models.end())
            return {};
        const auto known = classesOf(*base);
        std::vector<std::string> names;
        for (const auto &each : m_snapshot.classes) {
            if (std::ranges::find(known, each.name) == known.end())
                names.push_back(each.name);
        }
        return names;
    }

    void adviseOnValidation()
    {
        const auto cut = std::ranges::find_if(m_snapshot.videos, [](const SnapshotVideo &video) {
            return video.use == Split::Validation && !video.range.empty();
        });
        std::vector<std::string> keys;
        for (const auto &video : m_contents.videos) {
            if (usedAs(Split::Validation, video.id) && video.split != Split::Validation)
                keys.push_back(video.key);
        }
        if (cut != m_snapshot.videos.end())
            say("no video is for validation, so the last part of the only one says when to stop", keys);
        else
            say("no video is for validation, so a fold of those for training says when to stop", keys);
        if (!m_uses.contains(Split::Validation))
            m_warnings.emplace_back(
                "nothing is left for validation, so the last weights are kept, not the best, "
                "and scores are not calibrated: label more videos");
    }

    void adviseOnSplits()
    {
        std::set<std::string> opened;
        std::set<std::string> learnt;
        for (const auto &earlier : m_contents.snapshots) {
            if (!earlier.model.valid())
                continue;
            for (const auto &then : earlier.videos) {
                if (then.use == Split::HeldOut && isUsed(then.video))
                    opened.insert(keyOf(then.video));
                if (then.use != Split::HeldOut && usedAs(Split::HeldOut, then.video))
                    learnt.insert(keyOf(then.video));
            }
        }
        say("held out when earlier versions were compared, and learnt from now: those comparisons do not "
            "hold "
            "for the new version",
            opened);
        say("held out, but an earlier version learnt from it, so a comparison with that one is not fair",
            learnt);
    }

    std::string keyOf(VideoId id) const
    {
        const auto video = std::ranges::find(m_contents.videos, id, &Video::id);
        return video == m_contents.videos.end() ? std::to_string(id.value) : video->key;
    }

    const ProjectContents &m_contents;
    const TrainingSettings &m_settings;
    const TrainingSnapshot &m_snapshot;
    std::map<Split, std::set<VideoId>> m_uses;
    std::vector<std::string> m_warnings;
};

} // namespace

std::vector<std::string> trainingAdvice(const ProjectContents &contents, const TrainingSettings &settings,
                                        const TrainingSnapshot &snapshot,
                                        const std::vector<std::string> &leftOut)
{
    return Adviser(contents, settings, snapshot).advise(leftOut);
}

} // namespace onset
