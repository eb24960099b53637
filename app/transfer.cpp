// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/transfer.h"

#include "app/jobs/wholefile.h"
#include "app/thumos14transfer.h"
#include "storage/domain/time.h"
#include "storage/formats/activitynet.h"
#include "storage/formats/csv.h"
#include "storage/formats/importplan.h"
#include "storage/formats/inputfile.h"
#include "storage/formats/thumos14project.h"

namespace onset {

namespace {

Result<ImportedAnnotations> parse(const std::string &path, const std::string &format)
{
    if (format == "thumos14")
        return parseThumos14Annotations(path);
    if (format == "thumos14-detections")
        return importThumos14Detections(path);
    auto in = openInputFile(path);
    if (!in)
        return in.error();
    if (format == "activitynet")
        return parseGroundTruth(*in, path);
    if (format == "activitynet-results")
        return parseResults(*in, path);
    if (format == "activitynet-proposals")
        return parseProposals(*in, path);
    if (format == "csv")
        return parseCsv(*in, path);
    return Error{Error::Code::InvalidArgument, "there is no format '" + format + "'", {}};
}

/// Those of one file.
Result<std::string> write(const std::string &format, const ExportInput &input)
{
    if (format == "activitynet")
        return writeGroundTruth(input);
    if (format == "activitynet-results")
        return writeResults(input);
    if (format == "activitynet-proposals")
        return writeProposals(input);
    if (format == "csv")
        return writeCsv(input);
    return Error{Error::Code::InvalidArgument, "there is no format '" + format + "'", {}};
}

ExportInput exportInput(const ProjectContents &contents, const std::vector<Detection> &detections)
{
    ExportInput input{contents.videos, contents.classes,    contents.segments,
                      detections,      contents.annotators, {}};
    if (detections.empty())
        return input;
    for (const auto &run : contents.runs) {
        if (run.id == runOf(detections.front().id))
            input.importedTimes = importedTimesOf(run);
    }
    return input;
}

Result<Services::ImportResult> planned(const ImportedAnnotations &imported, const ProjectContents &contents,
                                       const ImportOptions &options)
{
    Services::ImportResult result;
    result.notices = imported.notices;
    ImportPlan plan;
    if (imported.kind == ImportedKind::Annotations) {
        auto changes = toChanges(imported, contents, options);
        if (!changes)
            return changes.error();
        plan = std::move(*changes);
        result.count = plan.segments;
    } else {
        auto run = toRun(imported, contents, options);
        if (!run)
            return run.error();
        plan = std::move(run->plan);
        result.count = run->detections.size();
        result.run = std::move(run->run);
        result.detections = [detections = std::move(run->detections)](RunId id) {
            return assignedTo(id, detections);
        };
    }
    result.changes = std::move(plan.changes);
    result.newAnnotators = std::move(plan.newAnnotators);
    result.existing = plan.existing;
    result.notices.insert(result.notices.end(), plan.notices.begin(), plan.notices.end());
    return result;
}

} // namespace

Result<Services::ImportResult> importFile(const std::string &path, const std::string &format,
                                          const ProjectContents &contents,
                                          const Services::ImportContext &context)
{
    const auto imported = parse(path, format);
    if (!imported)
        return imported.error();
    ImportOptions options;
    options.nowMs = nowMs();
    options.annotator = context.annotator;
    options.tracks = context.tracks;
    options.reviewed = context.reviewed;
    if (context.reviewed && imported->kind != ImportedKind::Annotations)
        return Error{Error::Code::InvalidArgument,
                     path + " holds what a model found, which does not say that people reviewed anything; "
                            "import it without marking videos as reviewed",
                     {}};
    return planned(*imported, contents, options);
}

Status exportFile(const std::string &path, const std::string &format, const ProjectContents &contents,
                  const std::vector<Detection> &detections)
{
    const auto input = exportInput(contents, detections);
    if (format == "thumos14")
        return exportThumos14(path, input);
    if (format == "thumos14-detections")
        return exportThumos14Detections(path, input);
    const auto text = write(format, input);
    if (!text)
        return text.error();
    return writeWhole(path, *text);
}

} // namespace onset
