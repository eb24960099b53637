// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/initialmodel.h"

namespace onset {

Result<std::optional<ModelFile>> initialModel(const TrainContext &context, const std::string &system)
{
    const auto &path = context.initialModel;
    if (path.empty())
        return std::optional<ModelFile>();
    auto model = readModel(path);
    if (!model)
        return model.error();
    if (model->card.system != system)
        return Error{Error::Code::InvalidArgument,
                     path + " is a model of " + model->card.system + "; name one of " + system +
                         " to go on from",
                     {}};
    if (model->card.classes != context.data.set().classes)
        return Error{Error::Code::InvalidArgument,
                     path + " knows other classes than the videos; train without a model to go on from",
                     {}};
    return std::optional<ModelFile>(std::move(*model));
}

Status takeOptions(TrainContext &context, const ModelFile &model, std::span<const char *const> keys)
{
    const auto options = nlohmann::json::parse(model.card.options, nullptr, false);
    for (const auto *key : keys) {
        if (!options.is_object() || !options.contains(key))
            return Error{Error::Code::BadInput,
                         context.initialModel + " lacks the setting '" + key + "'; train without it",
                         {}};
        context.options[key] = options[key];
    }
    return success();
}

} // namespace onset
