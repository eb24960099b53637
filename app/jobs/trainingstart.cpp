// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/trainingstart.h"

#include "app/jobs/errortext.h"
#include "app/jobs/shippednetworks.h"
#include "app/jobs/trainingjson.h"
#include "storage/domain/taughtsegments.h"

#include <algorithm>
#include <filesystem>

namespace onset {

namespace {

Device deviceOf(const QString &name)
{
    return name == QLatin1String("cuda")  ? Device::Cuda
           : name == QLatin1String("cpu") ? Device::Cpu
                                          : Device::Auto;
}

/// The base version's file, which has to be there.
Result<std::string> baseModel(const ProjectContents &contents, ModelVersionId base)
{
    if (!base.valid())
        return std::string();
    const auto known = std::ranges::find(contents.models, base, &ModelVersion::id);
    if (known == contents.models.end())
        return Error{
            Error::Code::NotFound,
            "the version to go on from is not in the project any more; choose another, or begin from "
            "scratch",
            {}};
    std::error_code failed;
    if (!std::filesystem::exists(known->path, failed))
        return Error{Error::Code::NotFound,
                     known->path + ", the version to go on from, is not there; put it back, choose another "
                                   "version, or begin from scratch",
                     {}};
    return known->path;
}

Result<TrainingStart> withSet(const ProjectContents &contents, const TrainingSnapshot &snapshot,
                              TrainingStart start, const Services &services)
{
    auto initial = baseModel(contents, start.settings.base);
    if (!initial)
        return initial.error();
    auto set = services.trainingSet(contents, snapshot);
    if (!set)
        return set.error();
    start.set = std::make_shared<const TrainingSet>(std::move(*set));
    start.request.system = start.settings.system.toStdString();
    start.request.parameters =
        start.settings.parameters.isEmpty() ? "{}" : start.settings.parameters.toStdString();
    start.request.seed = start.settings.seed;
    start.request.device = deviceOf(start.settings.device);
    start.request.folder = trainingFolder(contents.path, snapshot.id, snapshot.settings);
    start.request.initialModel = std::move(*initial);
    start.request.budgetSeconds = start.settings.budgetMinutes * 60;
    return start;
}

} // namespace

bool isOwnFolder(const std::string &settings)
{
    return trainingFolderFromJson(settings).empty();
}

std::string trainingFolder(const std::string &project, SnapshotId snapshot, const std::string &settings)
{
    if (auto named = trainingFolderFromJson(settings); !named.empty())
        return named;
    auto base = std::filesystem::path(project).replace_extension();
    base += ".models";
    return (base / ("training-" + std::to_string(snapshot.value))).string();
}

Result<TrainingStart> beginTraining(ProjectFile &file, TrainingSettings settings, const Services &services)
{
    if (!settings.base.valid())
        settings.parameters = QString::fromStdString(
            withShippedNetworks(settings.system.toStdString(), settings.parameters.toStdString(), services));
    auto contents = file.load();
    if (!contents)
        return contents.error();
    // Looked at before anything is stored: a training that cannot begin leaves no trace.
    if (const auto base = baseModel(*contents, settings.base); !base)
        return base.error();
    auto frozen = services.freezeTraining(*contents, settings);
    if (!frozen)
        return frozen.error();
    auto entry = file.addSnapshot(frozen->snapshot);
    if (!entry)
        return entry.error();
    frozen->snapshot.id = entry->id;
    TrainingStart start{settings, *entry, {}, nullptr, frozen->warnings};
    auto complete = withSet(*contents, frozen->snapshot, std::move(start), services);
    if (!complete)
        (void)file.removeSnapshot(entry->id);
    return complete;
}

Result<TrainingStart> continueTraining(ProjectFile &file, SnapshotId id, const Services &services)
{
    auto contents = file.load();
    if (!contents)
        return contents.error();
    auto snapshot = file.snapshot(id);
    if (!snapshot)
        return snapshot.error();
    auto settings = trainingSettingsFromJson(snapshot->settings);
    if (!settings)
        return settings.error();
    const auto entry = std::ranges::find(contents->snapshots, id, &SnapshotEntry::id);
    TrainingStart start{
        std::move(*settings), entry == contents->snapshots.end() ? SnapshotEntry{} : *entry, {}, nullptr, {}};
    start.request.resume = true;
    return withSet(*contents, *snapshot, std::move(start), services);
}

TrainingPreview previewOf(const TrainingSettings &settings, const Result<FrozenTraining> &frozen)
{
    TrainingPreview preview;
    preview.settings = settings;
    if (!frozen) {
        preview.problem = errorText(frozen.error());
        return preview;
    }
    const auto &snapshot = frozen->snapshot;
    const auto used = [&](Split use) {
        return static_cast<int>(std::ranges::count(snapshot.videos, use, &SnapshotVideo::use));
    };
    preview.videos = used(Split::Training);
    preview.validation = used(Split::Validation);
    preview.heldOut = used(Split::HeldOut);
    preview.segments = static_cast<int>(taughtCount(snapshot));
    for (const auto &warning : frozen->warnings)
        preview.warnings << QString::fromStdString(warning);
    return preview;
}

} // namespace onset
