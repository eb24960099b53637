// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/project.h"
#include "storage/formats/importplan.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace onset {

/// Finds what the names in a file mean in a project, and collects in a plan what has to be made.
class ImportResolver
{
public:
    ImportResolver(const ImportedAnnotations &imported, const ProjectContents &contents,
                   const ImportOptions &options, ImportPlan &plan);

    /// Resolves all videos and the file's taxonomy; before everything else.
    Status prepare();

    struct Place
    {
        const Video *video = nullptr; ///< with its frames
        ClassId actionClass;
        FrameRange range; ///< nearest to the segment's seconds, or its frames where it has no seconds
        std::optional<TrackId> track;
    };
    /// None: passed over (its video or class is unknown and may be skipped).
    Result<std::optional<Place>> placeOf(const ImportedSegment &segment);
    const std::vector<const Video *> &videos() const { return m_videos; } ///< by position in the file

    /// Adds the sentences about what was passed over.
    void finish();

    Error error(const std::string &where, const std::string &text, Error::Code code) const;

private:
    Result<std::optional<ClassId>> classOf(const ImportedSegment &segment);
    Result<FrameRange> framesOf(const ImportedSegment &segment, const Video &video);
    std::optional<TrackId> trackOf(const ImportedSegment &segment);
    const Video *findVideo(const std::string &key) const;
    ClassId createClass(const std::string &name);

    const ImportedAnnotations &m_imported;
    const ImportOptions &m_options;
    ImportPlan &m_plan;
    ImportOptions::Unknown m_unknownClasses = ImportOptions::Unknown::Refuse;
    std::vector<const Video *> m_videos; ///< by position in the file
    std::map<std::string, const Video *> m_videosByKey;
    std::map<std::string, ClassId> m_classes;
    std::vector<ActionClass> m_known; ///< with those made here
    std::set<std::string> m_skippedClasses;
    std::size_t m_skippedVideos = 0;
    std::size_t m_skippedSegments = 0;
    std::size_t m_droppedTracks = 0;
    std::size_t m_beyondEnd = 0;
    std::string m_firstBeyondEnd; ///< place in the file, and its video
};

/// The frames nearest to a stretch of time: each edge goes to the nearest edge of a frame; where both go to
/// the same, the frame shown in the middle. Precondition: the table is not empty.
FrameRange nearestFrames(const FrameTable &frames, double start, double end);

} // namespace onset
