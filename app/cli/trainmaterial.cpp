// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/trainmaterial.h"

#include "app/cli/output.h"
#include "app/cli/projectvideos.h"
#include "app/cli/trainfolder.h"

#include "app/dataset.h"
#include "app/jobs/shippednetworks.h"
#include "app/jobs/trainingjson.h"
#include "storage/db/projectfile.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <nlohmann/json.hpp>

namespace onset::cli {

namespace {

Error wrong(const std::string &problem)
{
    return {Error::Code::InvalidArgument, problem, {}};
}

std::vector<std::string> namesOf(const std::string &list)
{
    std::vector<std::string> names;
    for (std::size_t from = 0; from <= list.size();) {
        const auto comma = std::min(list.find(',', from), list.size());
        if (comma > from)
            names.push_back(list.substr(from, comma - from));
        from = comma + 1;
    }
    return names;
}

/// Ids of the rows that an option lists by name.
template <class Row, class Id>
Status idsOf(const Arguments &arguments, const char *option, const std::vector<Row> &rows,
             std::string Row::*name, std::vector<Id> &ids)
{
    const auto list = arguments.option(option);
    if (!list)
        return success();
    for (const auto &wanted : namesOf(*list)) {
        const auto it = std::ranges::find(rows, wanted, name);
        if (it == rows.end())
            return wrong(std::string(option) + ": the project has no '" + wanted + "'");
        ids.push_back(it->id);
    }
    return ids.empty() ? Status(wrong(std::string(option) + " takes names, with commas between them"))
                       : success();
}

/// As it is stored: whole, for the next command may be given elsewhere.
std::string wholePath(const std::string &folder)
{
    std::error_code failed;
    const auto path = std::filesystem::absolute(folder, failed).lexically_normal();
    return failed ? folder : path.string();
}

QString deviceName(Device device)
{
    return device == Device::Cuda ? "cuda" : device == Device::Cpu ? "cpu" : "auto";
}

Result<TrainingSettings> settingsOf(const Arguments &arguments, const TrainRequest &request,
                                    const ProjectContents &contents, const Services &services)
{
    TrainingSettings settings;
    settings.system = QString::fromStdString(request.system);
    settings.parameters = QString::fromStdString(request.parameters);
    settings.seed = request.seed;
    settings.device = deviceName(request.device);
    settings.budgetMinutes = request.budgetSeconds / 60;
    settings.detectAfter = false;
    if (const auto read =
            idsOf(arguments, "--classes", contents.classes, &ActionClass::name, settings.classes);
        !read)
        return read.error();
    if (const auto read = idsOf(arguments, "--videos", contents.videos, &Video::key, settings.videos); !read)
        return read.error();
    if (request.initialModel.empty())
        return settings;
    const auto model = services.readModel(request.initialModel);
    if (!model)
        return model.error();
    const auto known = std::ranges::find(contents.models, model->weightsDigest, &ModelVersion::weightsDigest);
    if (known != contents.models.end())
        settings.base = known->id;
    return settings;
}

/// The newest training in this folder that no model came out of.
const SnapshotEntry *unfinished(const ProjectContents &contents, const std::string &folder)
{
    const SnapshotEntry *newest = nullptr;
    for (const auto &entry : contents.snapshots) {
        if (!entry.model.valid() && trainingFolderFromJson(entry.settings) == wholePath(folder))
            newest = &entry;
    }
    return newest;
}

/// What the command line does not say is as it was when the training began.
Status takeStored(const SnapshotEntry &entry, const Arguments &arguments, TrainRequest &request)
{
    const auto stored = trainingSettingsFromJson(entry.settings);
    if (!stored)
        return stored.error();
    if (stored->system.toStdString() != request.system)
        return wrong("the training in " + request.folder + " is of " + stored->system.toStdString() +
                     "; give --system " + stored->system.toStdString() + ", or another folder with --out");
    if (!arguments.option("--parameters") && !arguments.option("--preset"))
        request.parameters = stored->parameters.toStdString();
    if (!arguments.option("--seed"))
        request.seed = stored->seed;
    if (!arguments.option("--budget"))
        request.budgetSeconds = stored->budgetMinutes * 60;
    return success();
}

Result<TrainMaterial> goOn(ProjectFile &file, const ProjectContents &contents, SnapshotId id,
                           const Services &services)
{
    const auto snapshot = file.snapshot(id);
    if (!snapshot)
        return snapshot.error();
    auto set = services.trainingSet(contents, *snapshot);
    if (!set)
        return set.error();
    return TrainMaterial{std::move(*set), {}, id, true};
}

Result<TrainMaterial> freeze(ProjectFile &file, const ProjectContents &contents, const Arguments &arguments,
                             const TrainRequest &request, const Services &services)
{
    const auto settings = settingsOf(arguments, request, contents, services);
    if (!settings)
        return settings.error();
    auto frozen = services.freezeTraining(contents, *settings);
    if (!frozen)
        return frozen.error();
    frozen->snapshot.settings = trainingSettingsToJson(*settings, wholePath(request.folder));
    auto set = services.trainingSet(contents, frozen->snapshot);
    if (!set)
        return set.error();
    // First, so that a training that is killed at once is found again by its folder.
    std::error_code failed;
    std::filesystem::create_directories(request.folder, failed);
    if (failed)
        return Error{Error::Code::Io, request.folder + " cannot be made: " + failed.message(), {}};
    const auto entry = file.addSnapshot(frozen->snapshot);
    if (!entry)
        return entry.error();
    return TrainMaterial{std::move(*set), std::move(frozen->warnings), entry->id, false};
}

Result<TrainMaterial> ofProject(const std::string &path, const Arguments &arguments, TrainRequest &request,
                                const Services &services)
{
    const auto file = ProjectFile::open(path);
    if (!file)
        return file.error();
    auto contents = (*file)->load();
    if (!contents)
        return contents.error();
    if (!contents->videos.empty()) {
        auto videos = readyVideos(**file, *contents, services);
        if (!videos)
            return videos.error();
        contents->videos = std::move(*videos);
    }
    const auto *begun =
        request.resume || !request.stage.empty() ? unfinished(*contents, request.folder) : nullptr;
    if (!begun) {
        if (request.initialModel.empty())
            request.parameters = withShippedNetworks(request.system, request.parameters, services);
        return freeze(**file, *contents, arguments, request, services);
    }
    if (const auto taken = takeStored(*begun, arguments, request); !taken)
        return taken.error();
    return goOn(**file, *contents, begun->id, services);
}

} // namespace

Result<TrainMaterial> trainMaterial(const std::string &source, const Arguments &arguments,
                                    TrainRequest &request, const Services &services, std::stop_token stop)
{
    if (!isDataset(source))
        return ofProject(source, arguments, request, services);
    for (const char *option : {"--classes", "--videos"}) {
        if (arguments.option(option))
            return wrong(std::string(option) + " is for projects; a data set is learnt from as a whole");
    }
    ProgressLine progress("reading " + source);
    auto labels = readLabelledVideos(services.video, source, std::move(stop),
                                     [&](double share) { progress.show(share); });
    if (!labels)
        return labels.error();
    if (labels->set.training.empty())
        return Error{Error::Code::BadInput,
                     source + " has no labelled videos for training; label some, or set their split",
                     {}};
    return TrainMaterial{std::move(labels->set), std::move(labels->warnings), {}, false};
}

void forget(const std::string &project, const TrainMaterial &material)
{
    if (!material.snapshot.valid() || material.stored)
        return;
    if (const auto file = ProjectFile::open(project))
        (void)(*file)->removeSnapshot(material.snapshot); // of no use, but of no harm either
}

Result<ModelVersionId> keepModel(const std::string &project, const TrainMaterial &material,
                                 const TrainOutcome &outcome, const Services &services)
{
    auto model = services.readModel(outcome.modelPath);
    if (!model)
        return model.error();
    const auto file = ProjectFile::open(project);
    if (!file)
        return file.error();
    const auto contents = (*file)->load();
    if (!contents)
        return contents.error();
    const auto card = nlohmann::json::parse(model->card, nullptr, false);
    const auto parent = card.is_object() ? card.value("parent", std::string()) : std::string();
    for (const auto &known : contents->models) {
        if (!parent.empty() && known.weightsDigest == parent)
            model->parent = known.id;
    }
    if (std::isfinite(outcome.validationMap))
        model->metrics = nlohmann::json{{"validation_map50", outcome.validationMap}}.dump();
    const auto id = (*file)->addModel(*model);
    if (!id)
        return id.error();
    if (const auto linked = (*file)->setSnapshotModel(material.snapshot, *id); !linked)
        return linked.error();
    if (contents->currentModel.valid())
        return id;
    const auto chosen = (*file)->setCurrentModel(*id);
    return chosen ? id : Result<ModelVersionId>(chosen.error());
}

} // namespace onset::cli
