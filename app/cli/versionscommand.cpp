// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/names.h"
#include "app/cli/output.h"
#include "app/cli/projectvideos.h"

#include "storage/db/projectfile.h"

#include <nlohmann/json.hpp>
#include <utility>

namespace onset::cli {

namespace {

using Json = nlohmann::ordered_json;

/// The snapshot that a version came out of, the newest if several did.
const SnapshotEntry *snapshotOf(const ProjectContents &contents, ModelVersionId model)
{
    const SnapshotEntry *newest = nullptr;
    for (const auto &entry : contents.snapshots) {
        if (entry.model == model)
            newest = &entry;
    }
    return newest;
}

Json describe(const ModelVersion &model, const ProjectContents &contents)
{
    const auto *snapshot = snapshotOf(contents, model.id);
    auto metrics = Json::parse(model.metrics, nullptr, false);
    return {{"id", model.id.value},
            {"parent", model.parent.valid() ? Json(model.parent.value) : Json(nullptr)},
            {"system", model.system},
            {"name", model.name},
            {"created_ms", model.createdMs},
            {"metrics", metrics.is_object() ? metrics : Json::object()},
            {"snapshot", snapshot ? Json(snapshot->id.value) : Json(nullptr)},
            {"note", model.note},
            {"path", model.path},
            {"current", model.id == contents.currentModel}};
}

/// Parents before children, those of one parent in the order they were added; a parent that is not there
/// counts as none.
void addTree(const ProjectContents &contents, ModelVersionId parent, int depth,
             std::vector<std::pair<const ModelVersion *, int>> &tree)
{
    for (const auto &model : contents.models) {
        const bool root = !model.parent.valid() || !findById(contents.models, model.parent);
        if (parent.valid() ? model.parent != parent : !root)
            continue;
        tree.emplace_back(&model, depth);
        addTree(contents, model.id, depth + 1, tree);
    }
}

std::string lineOf(const Json &version, int depth)
{
    std::string line(static_cast<std::size_t>(2 * depth), ' ');
    line += (version["current"].get<bool>() ? "* " : "  ") +
            std::to_string(version["id"].get<std::int64_t>()) + "\t" + version["system"].get<std::string>() +
            "\t" + version["name"].get<std::string>();
    for (const auto &[name, value] : version["metrics"].items())
        line += "\t" + name + " " + value.dump();
    if (!version["snapshot"].is_null())
        line += "\tsnapshot " + std::to_string(version["snapshot"].get<std::int64_t>());
    if (const auto note = version["note"].get<std::string>(); !note.empty())
        line += "\t" + note;
    return line;
}

/// --use N: keeps that version, or rolls back to it.
Status choose(const std::string &project, ModelVersionId model)
{
    const auto file = ProjectFile::open(project);
    return file ? (*file)->setCurrentModel(model) : Status(file.error());
}

ExitCode versions(const Arguments &arguments, const Services &)
{
    const auto &path = arguments.words[0];
    const auto use = arguments.number("--use");
    if (!use)
        return complain(use.error());
    if (*use && **use < 1)
        return complain({Error::Code::InvalidArgument, "--use takes the number of a version", {}});
    if (*use) {
        if (const auto chosen = choose(path, ModelVersionId{**use}); !chosen)
            return complain(chosen.error());
    }
    const auto project = readProject(path);
    if (!project)
        return complain(project.error());
    const auto &contents = project->contents;
    std::vector<std::pair<const ModelVersion *, int>> tree;
    addTree(contents, {}, 0, tree);
    Json list = Json::array();
    for (const auto &[model, depth] : tree) {
        list.push_back(describe(*model, contents));
        if (!arguments.has("--json"))
            printLine(lineOf(list.back(), depth));
    }
    if (arguments.has("--json"))
        printJson(
            {{"current", contents.currentModel.valid() ? Json(contents.currentModel.value) : Json(nullptr)},
             {"versions", std::move(list)}});
    return Done;
}

} // namespace

Command versionsCommand()
{
    return {
        "versions",
        "PROJECT [--use N] [--json]",
        "Lists the versions of the project's models, each below the one it went on from; --use makes one the "
        "current version: keeps it, or rolls back to it.",
        {{"--use"}, {"--json"}, 1, 1},
        versions};
}

} // namespace onset::cli
