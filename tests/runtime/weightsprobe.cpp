// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/runtime/weightsprobe.h"

#include "inference/runtime/weights/dtypes.h"
#include "inference/runtime/weights/modelfile.h"

#include <torch/torch.h>

#include <limits>
#include <sstream>

namespace onset::test {

namespace {

std::string described(const std::map<std::string, torch::Tensor> &tensors)
{
    std::ostringstream text;
    text.precision(17);
    for (const auto &[name, tensor] : tensors) {
        text << name << ' ' << nameOfDtype(tensor.scalar_type()) << " [";
        for (std::int64_t i = 0; i < tensor.dim(); ++i)
            text << (i > 0 ? "x" : "") << tensor.size(i);
        text << ']';
        const auto values = tensor.to(torch::kFloat64).contiguous();
        for (std::int64_t i = 0; i < values.numel(); ++i)
            text << ' ' << values.data_ptr<double>()[i];
        text << '\n';
    }
    return text.str();
}

struct SampleImpl : torch::nn::Module
{
    SampleImpl(int inputs, int outputs)
        : conv(register_module("conv", torch::nn::Conv2d(torch::nn::Conv2dOptions(inputs, 2, 2))))
        , norm(register_module("norm", torch::nn::BatchNorm2d(2)))
        , fc(register_module("fc", torch::nn::Linear(2, outputs)))
    {}
    torch::nn::Conv2d conv;
    torch::nn::BatchNorm2d norm;
    torch::nn::Linear fc;
};

NamedNetworks sample(int inputs, int outputs)
{
    return {{"net", std::make_shared<SampleImpl>(inputs, outputs)}};
}

} // namespace

Result<std::string> describedTensors(const std::string &path)
{
    const auto file = readTensors(path);
    if (!file)
        return file.error();
    auto text = described(file->tensors);
    for (const auto &[key, value] : file->metadata)
        text += key + "=" + value + "\n";
    return text;
}

Result<std::map<std::string, std::string>> metadataOf(const std::string &path)
{
    return readTensorMetadata(path);
}

Status writeSampleTensors(const std::string &path)
{
    TensorFile file;
    file.metadata["note"] = "a \"quoted\" ü";
    const auto values = torch::tensor({0.0, 1.0, 2.0, 3.0, 4.0, 5.0}).reshape({2, 3});
    for (const auto type : {torch::kFloat32, torch::kFloat16, torch::kBFloat16, torch::kFloat64,
                            torch::kInt64, torch::kInt32, torch::kUInt8, torch::kBool})
        file.tensors["t." + nameOfDtype(type)] = values.to(type);
    file.tensors["turned"] = values.to(torch::kFloat32).t(); // not contiguous
    file.tensors["none"] = torch::zeros({0, 5});
    file.tensors["scalar"] = torch::tensor(-2.5F);
    return writeTensors(path, file);
}

Status writeUnsupportedTensor(const std::string &path)
{
    TensorFile file;
    file.tensors["complex"] = torch::zeros({2}, torch::kComplexFloat);
    return writeTensors(path, file);
}

Status writeSampleModel(const std::string &path, const ModelCard &card, int seed)
{
    torch::manual_seed(seed);
    return writeModel(path, card, sample(3, 4));
}

Result<ReadModel> readSampleModel(const std::string &path)
{
    const auto model = readModel(path);
    if (!model)
        return model.error();
    return ReadModel{model->card, described(model->file.tensors)};
}

Result<std::string> loadedInto(const std::string &path, int inputs, int outputs)
{
    const auto file = readTensors(path);
    if (!file)
        return file.error();
    const auto networks = sample(inputs, outputs);
    if (auto status = loadState(networks, *file, path); !status)
        return status.error();
    return described(stateOf(networks));
}

std::vector<std::string> fittingIn(const std::string &path, int inputs, int outputs)
{
    const auto file = readTensors(path);
    return file ? loadFitting(sample(inputs, outputs), *file) : std::vector<std::string>();
}

Status copyDamaged(const std::string &from, const std::string &to, const std::string &tensor, Damage damage)
{
    auto file = readTensors(from);
    if (!file)
        return file.error();
    if (damage == Damage::Drop)
        file->tensors.erase(tensor);
    else
        file->tensors.at(tensor).fill_(std::numeric_limits<float>::quiet_NaN());
    return writeTensors(to, *file);
}

} // namespace onset::test
