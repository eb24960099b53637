// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/trainingset.h"

#include "app/listed.h"
#include "app/traininglabels.h"

#include <algorithm>

namespace onset {

namespace {

/// A data set's videos by their split.
class Sharing
{
public:
    explicit Sharing(const ProjectContents &contents)
        : m_labels({contents.path, contents.classes, contents.segments, {}})
    {
        m_result.set.classes = m_labels.classNames();
    }

    Status add(const Video &video)
    {
        auto labelled = m_labels.of(video);
        if (!labelled)
            return labelled.error();
        place(std::move(*labelled));
        return success();
    }

    LabelledVideos result()
    {
        if (!m_withoutSplit.empty())
            m_result.warnings.push_back("used for training, for no split is set: " + listed(m_withoutSplit));
        if (!m_unlabelled.empty())
            m_result.warnings.push_back("left out, for nobody labelled anything there: " +
                                        listed(m_unlabelled));
        return std::move(m_result);
    }

private:
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
            if (labelled.segments.empty()) {
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

    TrainingLabels m_labels;
    LabelledVideos m_result;
    std::vector<std::string> m_withoutSplit;
    std::vector<std::string> m_unlabelled;
};

Error leaks(const std::string &path, const Video &video)
{
    return {Error::Code::InvalidArgument,
            path + ": the video '" + video.key +
                "' is held out, so nothing may be learnt from it; train anew, or change its split first",
            {}};
}

} // namespace

Result<LabelledVideos> labelledVideos(const ProjectContents &contents)
{
    if (contents.videos.empty())
        return Error{
            Error::Code::NotFound, contents.path + " has no videos; add some and label them first", {}};
    Sharing sharing(contents);
    for (const auto &video : contents.videos) {
        if (const auto added = sharing.add(video); !added)
            return added.error();
    }
    return sharing.result();
}

Result<TrainingSet> trainingSetOf(const ProjectContents &contents, const TrainingSnapshot &snapshot)
{
    const TrainingLabels labels({contents.path, snapshot.classes, snapshot.segments, snapshot.coverage});
    TrainingSet set;
    set.classes = labels.classNames();
    const auto heldOut = [&](VideoId video) {
        return std::ranges::any_of(snapshot.videos, [&](const SnapshotVideo &each) {
            return each.video == video && each.use == Split::HeldOut;
        });
    };
    for (const auto &used : snapshot.videos) {
        if (used.use == Split::HeldOut)
            continue;
        const auto video = std::ranges::find(contents.videos, used.video, &Video::id);
        if (video == contents.videos.end())
            return Error{Error::Code::NotFound,
                         contents.path + " has no video " + std::to_string(used.video.value) +
                             " any more, which the training learnt from; train anew",
                         {}};
        if (video->split == Split::HeldOut || heldOut(used.video))
            return leaks(contents.path, *video);
        auto labelled = labels.of(*video, used.range);
        if (!labelled)
            return labelled.error();
        labelled->wholly = false;
        labelled->weight = used.weight;
        (used.use == Split::Validation ? set.validation : set.training).push_back(std::move(*labelled));
    }
    return set;
}

} // namespace onset
