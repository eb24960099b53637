// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/edit.h"
#include "storage/domain/project.h"
#include "storage/domain/result.h"
#include "storage/formats/importedannotations.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace onset {

struct ImportOptions
{
    enum class Unknown : std::uint8_t {
        Refuse, ///< an Error that names it
        Skip,   ///< passed over, with a notice
        Create, ///< classes only
    };
    Unknown videos = Unknown::Refuse;
    /// None: Create for people's segments, which may bring classes along; Refuse for a model's detections,
    /// whose labels must be known. Where a file has a taxonomy of its own, a label that neither it nor the
    /// project knows is refused even with Create.
    std::optional<Unknown> classes;
    bool taxonomyClasses = true; ///< also make classes of the taxonomy that no segment uses
    bool subsets = true;         ///< set the split of videos to the file's subset
    bool skipExisting = true;    ///< pass over segments that the project has already
    /// People's segments only: everything in the videos that the file names was labelled, so they are marked
    /// as reviewed for all classes.
    bool reviewed = false;
    AnnotatorId annotator; ///< of segments for which the file names nobody
    std::int64_t nowMs = 0;
    std::set<TrackId> tracks; ///< that exist; a segment's other tracks are dropped with a notice
};

/// What an import would change. Nothing has been changed yet: apply it as one edit.
struct ImportPlan
{
    ChangeSet changes;
    NextIds next; ///< after it
    std::size_t segments = 0;
    std::size_t existing = 0;         ///< passed over as known
    std::vector<std::string> notices; ///< English sentences, beside those of the file
    /// Annotators whom the file names and the project does not know, each with the positions in
    /// changes.segments of what they made.
    std::map<std::string, std::vector<std::size_t>> newAnnotators;
};

/// Segments of people (kind Annotations). Edges go to the nearest edge of a frame (never both to the same:
/// then the frame around them), the seconds of the file are kept in Segment::imported. Keys match a video's
/// key, or that without the "v_" that ActivityNet's files bear. Rows of state predicted are passed over.
Result<ImportPlan> toChanges(const ImportedAnnotations &imported, const ProjectContents &contents,
                             const ImportOptions &options);

/// Detections of a model (kinds Detections and Proposals) for a new run of system "import".
struct ImportedRun
{
    ImportPlan plan;                   ///< new classes
    Run run;                           ///< for ProjectFile::beginRun; its parameters keep the file's seconds
    std::vector<Detection> detections; ///< by video; numbered from 1, without a run yet
};
Result<ImportedRun> toRun(const ImportedAnnotations &imported, const ProjectContents &contents,
                          const ImportOptions &options);

/// The detections with the ids they get in run `run`.
std::vector<Detection> assignedTo(RunId run, std::vector<Detection> detections);

/// The seconds that an imported run's file gave, by detection; empty for every other run.
std::unordered_map<DetectionId, ImportedTimes> importedTimesOf(const Run &run);

} // namespace onset
