// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/weights/torchscript.h"

#include "storage/domain/sha256.h"

#include <torch/nn.h>
#include <torch/script.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <vector>

namespace onset {

namespace {

namespace jit = torch::jit;

/// Of floating point ones only: a script may hold counters and indices.
template <class List> void convert(const List &tensors, torch::ScalarType type)
{
    for (const auto &tensor : tensors) {
        if (tensor.is_floating_point())
            tensor.set_data(tensor.to(type));
    }
}

/// The script for one device and type: faster where LibTorch manages to, else as it is.
jit::Module readied(const jit::Module &original, torch::Device device, torch::ScalarType type)
{
    const torch::NoGradGuard guard;
    auto script = original.deepcopy(); // a clone shares its tensors
    script.eval();
    script.to(device);
    if (type != torch::kFloat) {
        convert(script.parameters(), type);
        convert(script.buffers(), type);
    }
    try {
        return device.is_cpu() ? jit::optimize_for_inference(script) : jit::freeze(script);
    } catch (const std::exception &) {
        return script;
    }
}

class ScriptNetwork final : public models::Backbone
{
public:
    /// `trial`: one snippet that the script is known to take.
    ScriptNetwork(std::string path, jit::Module original, torch::Tensor trial, std::int64_t featureSize,
                  int classes)
        : m_path(std::move(path))
        , m_original(std::move(original))
        , m_trial(std::move(trial))
        , m_script(readied(m_original, torch::kCPU, torch::kFloat))
        , m_featureSize(featureSize)
    {
        if (classes > 0)
            m_classifier = register_module("fc", torch::nn::Linear(featureSize, classes));
    }

    torch::Tensor forward(const torch::Tensor &input) override
    {
        TORCH_CHECK(m_classifier, "this network has no classifier");
        return m_classifier(features(input));
    }
    torch::Tensor features(const torch::Tensor &input) override
    {
        const auto output = told(input);
        if (output.dim() != 2 || output.size(1) != m_featureSize || output.size(0) != input.size(0))
            throw failed("gave " + std::to_string(output.numel()) + " numbers for " +
                         std::to_string(input.size(0)) + " snippets instead of " +
                         std::to_string(m_featureSize) + " for each");
        if (!torch::isfinite(output).all().item<bool>())
            throw failed("gave values that are no numbers");
        return output.to(m_given);
    }
    std::int64_t featureSize() const override { return m_featureSize; }

    using torch::nn::Module::to;
    void to(torch::Device device, bool nonBlocking) override
    {
        torch::nn::Module::to(device, nonBlocking);
        m_device = device;
        m_script = readied(m_original, m_device, m_type);
    }
    void to(torch::ScalarType type, bool nonBlocking) override
    {
        torch::nn::Module::to(type, nonBlocking);
        m_given = type;
        take(torch::kFloat);
        if (type != torch::kFloat && !bears(type))
            take(torch::kFloat);
    }

private:
    std::runtime_error failed(const std::string &what) const
    {
        return std::runtime_error("The TorchScript '" + m_path + "' " + what + '.');
    }
    void take(torch::ScalarType type)
    {
        m_type = type;
        m_script = readied(m_original, m_device, m_type);
    }
    torch::Tensor told(const torch::Tensor &input)
    try {
        const torch::NoGradGuard frozen;
        return m_script.forward({input.to(m_type)}).toTensor().flatten(1);
    } catch (const std::exception &problem) {
        throw failed(std::string("failed: ") + problem.what());
    }
    /// Whether the script computes in this type, and nearly the same.
    bool bears(torch::ScalarType type)
    try {
        constexpr double kClose = 0.05; // of the largest feature
        const auto trial = m_trial.to(m_device);
        const auto exact = told(trial).to(torch::kFloat);
        take(type);
        const auto rough = told(trial).to(torch::kFloat);
        const auto largest = exact.abs().max().item<double>();
        return (rough - exact).abs().max().item<double>() <= kClose * largest; // no for NaN
    } catch (const std::exception &) {
        return false; // an operation has no such kernel
    }

    std::string m_path;
    jit::Module m_original; // optimized ones cannot change their device
    torch::Tensor m_trial;
    jit::Module m_script;
    torch::Device m_device = torch::kCPU;
    torch::ScalarType m_type = torch::kFloat;  ///< that the script computes in
    torch::ScalarType m_given = torch::kFloat; ///< of features()
    std::int64_t m_featureSize;
    torch::nn::Linear m_classifier{nullptr};
};

std::string shapeText(at::IntArrayRef sizes)
{
    std::ostringstream text;
    text << sizes;
    return text.str();
}

Error bad(const std::string &path, const std::string &what, const std::string &detail = {})
{
    return {Error::Code::BadInput, "The TorchScript '" + path + "' " + what, detail};
}

torch::Tensor snippets(std::int64_t count, const ScriptInput &input)
{
    std::vector<std::int64_t> shape{count, input.channels};
    if (input.frames > 0)
        shape.push_back(input.frames);
    shape.insert(shape.end(), {input.side, input.side});
    std::int64_t numel = 1;
    for (const auto size : shape)
        numel *= size;
    return torch::linspace(-1, 1, numel).reshape(shape);
}

/// What the script says to `count` snippets, [count, D].
Result<torch::Tensor> tried(jit::Module &script, std::int64_t count, const ScriptInput &input,
                            const std::string &path)
{
    const torch::NoGradGuard noGrad;
    const auto given = snippets(count, input);
    jit::IValue value;
    try {
        value = script.forward({given});
    } catch (const std::exception &exception) {
        return bad(path,
                   "fails on an input of " + shapeText(given.sizes()) + ". Make its forward() take that.",
                   exception.what());
    }
    if (!value.isTensor())
        return bad(path,
                   "gives no tensor but " + value.tagKind() + ". Make its forward() return the features.");
    const auto output = value.toTensor();
    if (!output.is_floating_point())
        return bad(path, std::string("gives whole numbers (") + c10::toString(output.scalar_type()) +
                             "). Make its forward() return floating point features.");
    const bool fits = output.dim() >= 2 && output.size(0) == count && output.size(1) > 0 &&
                      output.numel() == count * output.size(1);
    if (!fits)
        return bad(path, "gives " + shapeText(output.sizes()) + " for an input of " +
                             shapeText(given.sizes()) +
                             ". Make its forward() return one row of features a snippet.");
    if (!torch::isfinite(output).all().item<bool>())
        return bad(path, "gives values that are no numbers. Check its weights.");
    return output.flatten(1);
}

Result<std::string> fileDigest(const std::string &path)
{
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored))
        return Error{Error::Code::NotFound, "'" + path + "' does not exist. Choose a TorchScript file.", {}};
    std::ifstream file;
    if (std::filesystem::is_regular_file(path, ignored))
        file.open(path, std::ios::binary);
    if (!file.is_open())
        return Error{Error::Code::Io, "'" + path + "' cannot be read. Choose a TorchScript file.", {}};
    Sha256 sha;
    std::vector<char> piece(std::size_t{1} << 20);
    while (file.read(piece.data(), static_cast<std::streamsize>(piece.size())) || file.gcount() > 0)
        sha.add(std::string_view(piece.data(), static_cast<std::size_t>(file.gcount())));
    return sha.finishHex();
}

Result<jit::Module> loaded(const std::string &path)
{
    try {
        auto script = jit::load(path, torch::kCPU);
        script.eval();
        if (!script.find_method("forward"))
            return bad(path, "has no forward(). Save a module: torch.jit.script(net).save(path).");
        return script;
    } catch (const std::exception &exception) {
        return bad(path, "cannot be loaded. Save it with torch.jit.script(net).save(path).",
                   exception.what());
    }
}

} // namespace

Result<ScriptBackbone> loadScriptBackbone(const std::string &path, const ScriptInput &input, int classes,
                                          const std::string &digest)
{
    auto found = fileDigest(path);
    if (!found)
        return found.error();
    if (!digest.empty() && *found != digest)
        return bad(path,
                   "is not the one that was trained with: it has changed since. Put that file back, or train "
                   "again.",
                   "SHA-256 " + *found + " instead of " + digest);
    auto script = loaded(path);
    if (!script)
        return script.error();
    try {
        const auto one = tried(*script, 1, input, path);
        if (!one)
            return one.error();
        if (auto two = tried(*script, 2, input, path); !two)
            return two.error();
        auto network =
            std::make_shared<ScriptNetwork>(path, *script, snippets(1, input), one->size(1), classes);
        // What was made faster has to say the same.
        if (!torch::allclose(network->features(snippets(1, input)), one->to(torch::kFloat32), 1e-2, 1e-3))
            return bad(path, "gives other features when optimized. Save it in evaluation mode.");
        return ScriptBackbone{std::move(network), *std::move(found)};
    } catch (const std::exception &exception) {
        return bad(path, "cannot be used.", exception.what());
    }
}

} // namespace onset
