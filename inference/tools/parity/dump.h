// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/types.h>

#include <cstdint>
#include <fstream>
#include <string>

namespace onset::parity {

/// Writes named tensors into a folder: index.tsv has a line for each, `kind name type shape offset
/// wants_grad` apart by tabs (the shape's sizes by commas); data.bin has their values, row by row,
/// little-endian. Throws std::runtime_error where the folder cannot be written.
class Dump
{
public:
    explicit Dump(const std::string &folder);

    /// float, double or int64 (others are refused); copied to the CPU.
    void write(const std::string &kind, const std::string &name, const torch::Tensor &tensor);
    /// Complains where not everything was written.
    void finish();

private:
    std::string m_folder;
    std::ofstream m_index;
    std::ofstream m_data;
    std::int64_t m_offset = 0;
};

} // namespace onset::parity
