// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/modeluse.h"

#include "app/cli/names.h"

#include "app/document/modelclasses.h"
#include "storage/domain/time.h"

#include <nlohmann/json.hpp>

namespace onset::cli {

namespace {

Error wrong(const std::string &problem)
{
    return {Error::Code::InvalidArgument, problem, {}};
}

/// Of --model, else the one that comes with the program; empty: neither.
std::string modelPath(const EngineInfo &system, const Arguments &arguments, const Services &services)
{
    const auto builtin =
        system.needsModel && services.builtinModel ? services.builtinModel(system.id) : std::string();
    return arguments.option("--model", builtin);
}

Status fits(const EngineInfo &system, const Arguments &arguments, const std::string &model)
{
    if (system.needsModel && model.empty())
        return wrong(system.id + " needs --model FILE; onset-cli train --system " + system.id + " makes one");
    if (system.needsNetwork)
        return success();
    for (const char *option : {"--model", "--device", "--precision"}) {
        if (arguments.option(option))
            return wrong(std::string(option) + " is for systems with networks; " + system.id + " has none");
    }
    return success();
}

} // namespace

Result<Device> deviceNamed(const std::string &name)
{
    if (name == "auto")
        return Device::Auto;
    if (name == "cpu")
        return Device::Cpu;
    if (name == "cuda")
        return Device::Cuda;
    return wrong("there is no device '" + name + "'; --device takes auto, cpu or cuda");
}

Result<Precision> precisionNamed(const std::string &name)
{
    if (name == "fp32")
        return Precision::Fp32;
    if (name == "bf16")
        return Precision::Bf16;
    return wrong("there is no precision '" + name + "'; --precision takes fp32 or bf16");
}

Result<const EngineInfo *> systemNamed(const std::string &id, const Services &services)
{
    std::string known;
    for (const auto &engine : services.engines) {
        if (engine.id == id)
            return &engine;
        known += (known.empty() ? "" : ", ") + engine.id;
    }
    if (id.empty())
        return wrong("--system is needed; there are " + known);
    return wrong("there is no system '" + id + "'; there are " + known);
}

Result<SystemChoice> chooseSystem(const Arguments &arguments, const Services &services)
{
    const auto system = systemNamed(arguments.option("--system", {}), services);
    if (!system)
        return system.error();
    const auto path = modelPath(**system, arguments, services);
    if (const auto fit = fits(**system, arguments, path); !fit)
        return fit.error();
    SystemChoice choice{*system, {}, {}, {}};
    if (!(*system)->needsNetwork)
        return choice;
    choice.device = arguments.option("--device", "auto");
    choice.precision = arguments.option("--precision", "fp32");
    if (const auto device = deviceNamed(choice.device); !device)
        return device.error();
    if (const auto precision = precisionNamed(choice.precision); !precision)
        return precision.error();
    const auto model = readModelFor(**system, path, services);
    if (!model)
        return model.error();
    choice.model = *model;
    return choice;
}

Result<ModelVersion> readModelFor(const EngineInfo &system, const std::string &path, const Services &services)
{
    auto model = services.readModel(path);
    if (!model) {
        auto error = model.error();
        if (error.code == Error::Code::InvalidArgument)
            error.code = Error::Code::BadInput;
        return error;
    }
    if (model->system != system.id)
        return Error{Error::Code::BadInput,
                     path + " is a model of '" + model->system + "', not of '" + system.id +
                         "'; choose --system " + model->system,
                     {}};
    return model;
}

std::map<std::string, ClassId> classIds(const std::vector<ActionClass> &classes)
{
    std::map<std::string, ClassId> ids;
    for (const auto &known : classes)
        ids.emplace(known.name, known.id);
    return ids;
}

Result<std::map<std::string, ClassId>> ensureClasses(ProjectFile &file, const ModelVersion &model,
                                                     const std::string &parameters)
{
    const auto contents = file.load();
    if (!contents)
        return contents.error();
    auto ids = classIds(contents->classes);
    Edit edit;
    for (auto &made : newClassesFor(model, parameters, contents->classes, contents->next.actionClass)) {
        ids.emplace(made.name, made.id);
        edit.changes.classes.push_back({std::nullopt, std::move(made)});
    }
    if (edit.changes.empty())
        return ids;
    const auto annotator = file.annotator(loginName());
    if (!annotator)
        return annotator.error();
    edit.sequence = 1;
    edit.action = "add-model-classes";
    edit.annotator = *annotator;
    edit.whenMs = nowMs();
    if (const auto applied = file.apply(edit); !applied)
        return applied.error();
    return ids;
}

} // namespace onset::cli
