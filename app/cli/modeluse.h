// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"

#include "app/jobs/services.h"
#include "inference/api/device.h"
#include "storage/db/projectfile.h"
#include "storage/domain/modelversion.h"
#include "storage/domain/result.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace onset::cli {

/// A system as the command line chose it.
struct SystemChoice
{
    const EngineInfo *system = nullptr;
    std::optional<ModelVersion> model; ///< of systems that need one; without id unless the project's
    std::string device;                ///< "auto", "cpu", "cuda"; empty where the system has no choice
    std::string precision;             ///< "fp32", "bf16"; empty likewise
};

/// Errors name what there is instead.
Result<Device> deviceNamed(const std::string &name);
Result<Precision> precisionNamed(const std::string &name);

/// By --system, --model, --device and --precision. Error::InvalidArgument where they do not fit each other;
/// what the model's file says otherwise is BadInput.
Result<SystemChoice> chooseSystem(const Arguments &arguments, const Services &services);
/// The same without the model: for a run that names its own.
Result<const EngineInfo *> systemNamed(const std::string &id, const Services &services);
/// Reads --model for a system.
Result<ModelVersion> readModelFor(const EngineInfo &system, const std::string &path,
                                  const Services &services);

/// Ids by name.
std::map<std::string, ClassId> classIds(const std::vector<ActionClass> &classes);
/// Makes those classes that a run of the model with these parameters tells of and the project lacks (one
/// edit); ids of all.
Result<std::map<std::string, ClassId>> ensureClasses(ProjectFile &file, const ModelVersion &model,
                                                     const std::string &parameters);

} // namespace onset::cli
