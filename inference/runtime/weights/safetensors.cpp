// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/weights/safetensors.h"

#include "inference/runtime/features/filedescriptor.h"
#include "inference/runtime/weights/dtypes.h"
#include "inference/runtime/weights/tensorheader.h"

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <vector>

namespace onset {

namespace {

/// Values of one tensor from where they stand in the file.
Result<torch::Tensor> readTensor(const FileDescriptor &file, const TensorHeader::Entry &entry,
                                 const std::string &path)
{
    // Any byte may stand for a bool in the file, but not in memory.
    const auto dtype = entry.dtype == "BOOL" ? torch::kUInt8 : *dtypeNamed(entry.dtype);
    auto tensor = at::empty(entry.shape, dtype);
    auto *to = static_cast<char *>(tensor.data_ptr());
    for (std::int64_t done = 0; done < entry.bytes;) {
        const auto got = ::pread(file.value(), to + done, static_cast<std::size_t>(entry.bytes - done),
                                 entry.offset + done);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return Error{Error::Code::Io,
                         "'" + path + "' cannot be read to its end. Check its disk, or fetch it again.",
                         got < 0 ? std::strerror(errno) : "truncated while it was read"};
        done += got;
    }
    return entry.dtype == "BOOL" ? tensor.ne(0) : tensor;
}

struct Prepared
{
    std::string header;
    std::vector<torch::Tensor> tensors; ///< contiguous, CPU, in order
};

Result<Prepared> prepared(const std::string &path, const TensorFile &file)
{
    Prepared result;
    nlohmann::json json = nlohmann::json::object();
    if (!file.metadata.empty())
        json["__metadata__"] = file.metadata;
    std::int64_t offset = 0;
    for (const auto &[name, tensor] : file.tensors) {
        const auto dtype = tensor.defined() ? nameOfDtype(tensor.scalar_type()) : std::string();
        if (dtype.empty() || name == "__metadata__")
            return Error{Error::Code::InvalidArgument,
                         "The tensor '" + name + "' cannot be written to '" + path + "'.",
                         tensor.defined() ? "its name or type" : "undefined"};
        result.tensors.push_back(tensor.detach().cpu().contiguous());
        const auto end = offset + static_cast<std::int64_t>(result.tensors.back().nbytes());
        json[name] = {{"dtype", dtype}, {"shape", tensor.sizes().vec()}, {"data_offsets", {offset, end}}};
        offset = end;
    }
    result.header = json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    constexpr std::size_t kAlignment = 8; // the data begin where every type may
    result.header.resize((result.header.size() + kAlignment - 1) / kAlignment * kAlignment, ' ');
    return result;
}

Status writeAll(const FileDescriptor &file, const Prepared &parts, const std::string &path)
{
    const std::uint64_t length = parts.header.size();
    bool ok = writeAt(file, std::as_bytes(std::span(&length, 1)), 0) &&
              writeAt(file, std::as_bytes(std::span(parts.header)), sizeof length);
    auto offset = static_cast<std::int64_t>(sizeof length + parts.header.size());
    for (const auto &tensor : parts.tensors) {
        const auto *data = static_cast<const std::byte *>(tensor.data_ptr());
        ok = ok && (tensor.nbytes() == 0 || writeAt(file, {data, tensor.nbytes()}, offset));
        offset += static_cast<std::int64_t>(tensor.nbytes());
    }
    if (!ok || ::fsync(file.value()) != 0)
        return writeError(path, errno);
    return success();
}

} // namespace

Result<TensorFile> readTensors(const std::string &path)
{
    try {
        auto file = openTensorFile(path);
        if (!file)
            return file.error();
        auto header = readTensorHeader(*file, path);
        if (!header)
            return header.error();
        TensorFile result;
        for (const auto &entry : header->entries) {
            auto tensor = readTensor(*file, entry, path);
            if (!tensor)
                return tensor.error();
            result.tensors.emplace(entry.name, *std::move(tensor));
        }
        result.metadata = std::move(header->metadata);
        return result;
    } catch (const std::exception &exception) { // memory
        return Error{Error::Code::Internal, "Reading '" + path + "' failed.", exception.what()};
    }
}

Result<std::map<std::string, std::string>> readTensorMetadata(const std::string &path)
{
    const auto file = openTensorFile(path);
    if (!file)
        return file.error();
    auto header = readTensorHeader(*file, path);
    if (!header)
        return header.error();
    return std::move(header->metadata);
}

Status writeTensors(const std::string &path, const TensorFile &file)
{
    try {
        const auto parts = prepared(path, file);
        if (!parts)
            return parts.error();
        const auto temporary = path + ".new-" + std::to_string(::getpid());
        {
            const FileDescriptor out(
                ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
            if (!out.ok())
                return writeError(path, errno);
            if (auto status = writeAll(out, *parts, path); !status) {
                ::unlink(temporary.c_str());
                return status;
            }
        }
        if (std::rename(temporary.c_str(), path.c_str()) != 0) {
            const int reason = errno;
            ::unlink(temporary.c_str());
            return writeError(path, reason);
        }
        const auto slash = path.rfind('/');
        syncFolder(slash == std::string::npos ? "." : path.substr(0, slash + 1));
        return success();
    } catch (const std::exception &exception) {
        return Error{Error::Code::Internal, "Writing '" + path + "' failed.", exception.what()};
    }
}

} // namespace onset
