// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/tools/parity/dump.h"

#include <torch/torch.h>

#include <stdexcept>

namespace onset::parity {

namespace {

const char *typeName(torch::ScalarType type)
{
    switch (type) {
    case torch::kFloat:
        return "f4";
    case torch::kDouble:
        return "f8";
    case torch::kLong:
        return "i8";
    default:
        throw std::runtime_error("a parity case may use float, double and int64 tensors only");
    }
}

} // namespace

Dump::Dump(const std::string &folder)
    : m_folder(folder)
    , m_index(folder + "/index.tsv")
    , m_data(folder + "/data.bin", std::ios::binary)
{
    finish();
}

void Dump::write(const std::string &kind, const std::string &name, const torch::Tensor &tensor)
{
    const auto values = tensor.detach().cpu().contiguous();
    m_index << kind << '\t' << name << '\t' << typeName(values.scalar_type()) << '\t';
    for (std::int64_t i = 0; i < values.dim(); ++i)
        m_index << (i > 0 ? "," : "") << values.size(i);
    m_index << '\t' << m_offset << '\t' << (tensor.requires_grad() ? 1 : 0) << '\n';
    const auto bytes = values.numel() * static_cast<std::int64_t>(values.element_size());
    m_data.write(static_cast<const char *>(values.data_ptr()), bytes);
    m_offset += bytes;
}

void Dump::finish()
{
    m_index.flush();
    m_data.flush();
    if (!m_index || !m_data)
        throw std::runtime_error("cannot write into " + m_folder);
}

} // namespace onset::parity
