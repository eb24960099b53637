// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/training/checkpoint.h"

#include <nlohmann/json.hpp>
#include <torch/torch.h>

#include <filesystem>

namespace onset {

namespace {

constexpr const char *kKey = "onset.checkpoint";
constexpr const char *kWeights = "weights/";
constexpr const char *kBest = "best/";
constexpr const char *kAverages = "average/";
constexpr const char *kOptimizer = "optimizer";

void put(TensorFile &file, const char *prefix, const std::map<std::string, torch::Tensor> &tensors)
{
    for (const auto &[name, tensor] : tensors)
        file.tensors[prefix + name] = tensor;
}

std::map<std::string, torch::Tensor> take(const TensorFile &file, const std::string &prefix)
{
    std::map<std::string, torch::Tensor> tensors;
    for (const auto &[name, tensor] : file.tensors) {
        if (name.starts_with(prefix))
            tensors[name.substr(prefix.size())] = tensor;
    }
    return tensors;
}

} // namespace

std::string checkpointPath(const std::string &folder, const std::string &stage)
{
    return folder + '/' + stage + ".checkpoint";
}

Status writeCheckpoint(const std::string &path, const Checkpoint &c)
{
    TensorFile file;
    put(file, kWeights, c.weights);
    put(file, kBest, c.bestWeights);
    put(file, kAverages, c.averages);
    if (c.optimizer.defined())
        file.tensors[kOptimizer] = c.optimizer;
    nlohmann::json state{
        {"step", c.step},           {"finished", c.finished}, {"stoppedEarly", c.stoppedEarly},
        {"sinceBest", c.sinceBest}, {"loss", c.loss},         {"basis", c.basis},
        {"steps", c.steps},         {"seconds", c.seconds}};
    if (c.best)
        state["best"] = *c.best;
    file.metadata[kKey] = state.dump();
    return writeTensors(path, file);
}

Result<Checkpoint> readCheckpoint(const std::string &path)
{
    if (!std::filesystem::exists(path))
        return Error{Error::Code::NotFound, path + " is not there", {}};
    auto file = readTensors(path);
    if (!file)
        return file.error();
    Checkpoint c;
    try {
        const auto state = nlohmann::json::parse(file->metadata[kKey]);
        c.step = state.at("step").get<std::int64_t>();
        c.finished = state.at("finished").get<bool>();
        c.stoppedEarly = state.at("stoppedEarly").get<bool>();
        c.sinceBest = state.at("sinceBest").get<int>();
        if (state.at("loss").is_number())
            c.loss = state.at("loss").get<double>();
        c.basis = state.value("basis", std::string());
        c.steps = state.value("steps", std::int64_t{0});
        c.seconds = state.value("seconds", 0.0);
        if (state.contains("best") && state.at("best").is_number())
            c.best = state.at("best").get<double>();
    } catch (const nlohmann::json::exception &problem) {
        return Error{Error::Code::BadInput, path + " is no checkpoint of Onset; delete it to train anew",
                     problem.what()};
    }
    c.weights = take(*file, kWeights);
    c.bestWeights = take(*file, kBest);
    c.averages = take(*file, kAverages);
    if (const auto it = file->tensors.find(kOptimizer); it != file->tensors.end())
        c.optimizer = it->second;
    return c;
}

} // namespace onset
