// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/features/filedescriptor.h"
#include "storage/domain/result.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace onset {

/// The header of a safetensors file, checked: what it promises is in the file.
struct TensorHeader
{
    struct Entry
    {
        std::string name;
        std::string dtype; ///< "F32", …: one that dtypeBytes() knows
        std::vector<std::int64_t> shape;
        std::int64_t offset = 0; ///< in the file
        std::int64_t bytes = 0;  ///< product of the shape times the dtype's size
    };
    std::vector<Entry> entries; ///< in the order of their data, which fill the rest of the file
    std::map<std::string, std::string> metadata;
};

/// Bytes of one value; 0 for a dtype that Onset does not read.
std::int64_t dtypeBytes(std::string_view dtype);

/// Opens a file to read tensors from. Errors say what it is instead: missing, a folder, empty, a pickle.
Result<FileDescriptor> openTensorFile(const std::string &path);
/// Reads and checks the header before memory is taken for anything in it.
Result<TensorHeader> readTensorHeader(const FileDescriptor &file, const std::string &path);

} // namespace onset
