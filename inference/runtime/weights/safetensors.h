// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/result.h"

#include <torch/types.h>

#include <map>
#include <string>

namespace onset {

/// The contents of a safetensors file: tensors by name (CPU) and the metadata strings of its header.
struct TensorFile
{
    std::map<std::string, torch::Tensor> tensors;
    std::map<std::string, std::string> metadata;
};

/// Reads the safetensors layout (8 bytes little-endian header length, JSON header, data). dtypes F32, F16,
/// BF16, F64, I64, I32, U8, BOOL. Everything in the header is checked before memory is taken: lengths,
/// offsets (in order, without gaps or overlaps, within the file), shapes (no overflow), names (no
/// duplicates). Errors name the file, the tensor and what to do; pickle files are recognised and refused with
/// the advice to convert them.
Result<TensorFile> readTensors(const std::string &path);

/// Only the metadata, without reading tensors.
Result<std::map<std::string, std::string>> readTensorMetadata(const std::string &path);

/// Writes whole or not at all (a temporary file beside it, fsync, rename). Tensors are written contiguous,
/// ordered by name.
Status writeTensors(const std::string &path, const TensorFile &file);

} // namespace onset
