// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/weights/tensorheader.h"

#include "inference/runtime/weights/strictjson.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cerrno>
#include <cstring>
#include <limits>

namespace onset {

namespace {

static_assert(std::endian::native == std::endian::little, "safetensors values are little-endian");

constexpr std::int64_t kLengthBytes = 8;
constexpr std::uint64_t kLargestHeader = std::uint64_t{32} << 20; // a hundred bytes a tensor are usual
constexpr std::size_t kMostDimensions = 16;

const char *const kAgain = " Fetch or convert the file again.";

Error bad(const std::string &path, const std::string &what)
{
    return {Error::Code::BadInput, "'" + path + "' is not a usable safetensors file: " + what + kAgain, {}};
}

Error badTensor(const std::string &path, const std::string &name, const std::string &what)
{
    return bad(path, "the tensor '" + name.substr(0, 200) + "' " + what);
}

bool readAll(const FileDescriptor &file, void *to, std::size_t bytes, std::int64_t offset)
{
    auto *out = static_cast<char *>(to);
    while (bytes > 0) {
        const auto got = ::pread(file.value(), out, bytes, offset);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return false;
        out += got;
        offset += got;
        bytes -= static_cast<std::size_t>(got);
    }
    return true;
}

/// What other programs write under the same endings.
Status refuseOtherFormats(const FileDescriptor &file, const std::string &path)
{
    std::array<unsigned char, 9> start{};
    if (!readAll(file, start.data(), start.size(), 0))
        return bad(path, "it ends within its first bytes.");
    const bool safetensors = start[8] == '{'; // whatever its length looks like
    const bool zip = start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
    const bool pickle = start[0] == 0x80 && start[1] >= 2 && start[1] <= 5;
    if (safetensors || (!zip && !pickle))
        return success();
    return Error{
        Error::Code::Unsupported,
        "'" + path +
            "' is a pickle or zip file as torch.save() writes it, which Onset never reads because it can "
            "run code. Convert it where you trust it: python3 -c \"import torch; from safetensors.torch "
            "import save_file; save_file(torch.load('in.pth', weights_only=True), 'out.safetensors')\".",
        {}};
}

/// The whole number, not negative, or nothing.
std::optional<std::int64_t> wholeNumber(const nlohmann::json &value)
{
    if (!value.is_number_unsigned())
        return std::nullopt;
    const auto number = value.get<std::uint64_t>();
    if (number > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
        return std::nullopt;
    return static_cast<std::int64_t>(number);
}

bool multiply(std::int64_t &product, std::int64_t factor)
{
    return !__builtin_mul_overflow(product, factor, &product);
}

/// Bytes that the shape needs; nothing where they overflow, even if another size is 0.
std::optional<std::int64_t> bytesOf(const std::vector<std::int64_t> &shape, std::int64_t valueBytes)
{
    std::int64_t bytes = valueBytes;
    bool empty = false;
    for (const auto size : shape) {
        empty = empty || size == 0;
        if (!multiply(bytes, std::max<std::int64_t>(1, size)))
            return std::nullopt;
    }
    return empty ? 0 : bytes;
}

Result<std::vector<std::int64_t>> shapeOf(const nlohmann::json &value, const std::string &path,
                                          const std::string &name)
{
    if (!value.is_array() || value.size() > kMostDimensions)
        return badTensor(path, name, "has no shape.");
    std::vector<std::int64_t> shape;
    for (const auto &size : value) {
        const auto number = wholeNumber(size);
        if (!number)
            return badTensor(path, name, "has a shape that is not made of whole numbers.");
        shape.push_back(*number);
    }
    return shape;
}

/// dataBytes: what the file has behind the header.
Result<TensorHeader::Entry> entryOf(const std::string &name, const nlohmann::json &value,
                                    std::int64_t dataBytes, const std::string &path)
{
    const auto has = [&](const char *key) { return value.is_object() && value.contains(key); };
    if (!has("dtype") || !has("shape") || !has("data_offsets") || !value["dtype"].is_string())
        return badTensor(path, name, "lacks its dtype, shape or data_offsets.");
    TensorHeader::Entry entry;
    entry.name = name;
    entry.dtype = value["dtype"].get<std::string>();
    const auto valueBytes = dtypeBytes(entry.dtype);
    if (valueBytes == 0)
        return Error{Error::Code::Unsupported,
                     "'" + path + "' holds the tensor '" + name.substr(0, 200) + "' as " +
                         entry.dtype.substr(0, 20) + ", which Onset does not read. Convert it to F32.",
                     {}};
    auto shape = shapeOf(value["shape"], path, name);
    if (!shape)
        return shape.error();
    entry.shape = *std::move(shape);
    const auto &offsets = value["data_offsets"];
    const auto begin = offsets.is_array() && offsets.size() == 2 ? wholeNumber(offsets[0]) : std::nullopt;
    const auto end = begin ? wholeNumber(offsets[1]) : std::nullopt;
    if (!end || *end < *begin || *end > dataBytes)
        return badTensor(path, name, "has offsets outside of the file.");
    const auto bytes = bytesOf(entry.shape, valueBytes);
    if (!bytes || *bytes != *end - *begin)
        return badTensor(path, name, "has offsets that do not fit its shape.");
    entry.offset = *begin;
    entry.bytes = *bytes;
    return entry;
}

Result<std::map<std::string, std::string>> metadataOf(const nlohmann::json &value, const std::string &path)
{
    std::map<std::string, std::string> metadata;
    if (!value.is_object())
        return bad(path, "its metadata are no object.");
    for (const auto &[key, text] : value.items()) {
        if (!text.is_string())
            return bad(path, "its metadata '" + key.substr(0, 200) + "' are no text.");
        metadata[key] = text.get<std::string>();
    }
    return metadata;
}

/// Sorts by place and finds gaps and overlaps; offsets become those in the file.
Status arrange(TensorHeader &header, std::int64_t dataBegin, std::int64_t dataBytes, const std::string &path)
{
    std::sort(header.entries.begin(), header.entries.end(), [](const auto &a, const auto &b) {
        return std::pair(a.offset, a.bytes) < std::pair(b.offset, b.bytes);
    });
    std::int64_t next = 0;
    for (auto &entry : header.entries) {
        if (entry.offset != next)
            return badTensor(path, entry.name, entry.offset < next ? "overlaps another." : "follows a gap.");
        next += entry.bytes;
        entry.offset += dataBegin;
    }
    if (next != dataBytes)
        return bad(path, "there are bytes behind its last tensor.");
    return success();
}

Result<TensorHeader> headerOf(const nlohmann::json &json, std::int64_t dataBegin, std::int64_t dataBytes,
                              const std::string &path)
{
    TensorHeader header;
    for (const auto &[name, value] : json.items()) {
        if (name == "__metadata__") {
            auto metadata = metadataOf(value, path);
            if (!metadata)
                return metadata.error();
            header.metadata = *std::move(metadata);
            continue;
        }
        auto entry = entryOf(name, value, dataBytes, path);
        if (!entry)
            return entry.error();
        header.entries.push_back(*std::move(entry));
    }
    if (auto status = arrange(header, dataBegin, dataBytes, path); !status)
        return status.error();
    return header;
}

} // namespace

std::int64_t dtypeBytes(std::string_view dtype)
{
    if (dtype == "F64" || dtype == "I64")
        return 8;
    if (dtype == "F32" || dtype == "I32")
        return 4;
    if (dtype == "F16" || dtype == "BF16")
        return 2;
    return dtype == "U8" || dtype == "BOOL" ? 1 : 0;
}

Result<FileDescriptor> openTensorFile(const std::string &path)
{
    // Not waiting: a named pipe would.
    FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!file.ok()) {
        const bool missing = errno == ENOENT || errno == ENOTDIR;
        return Error{missing ? Error::Code::NotFound : Error::Code::Io,
                     "'" + path +
                         (missing ? "' does not exist. Choose a weights file."
                                  : "' cannot be read. Check its permissions."),
                     std::strerror(errno)};
    }
    const auto size = sizeOf(file);
    if (size < 0)
        return Error{Error::Code::BadInput, "'" + path + "' is no file. Choose a weights file.", {}};
    if (size == 0)
        return bad(path, "it is empty.");
    if (auto status = refuseOtherFormats(file, path); !status)
        return status.error();
    return file;
}

Result<TensorHeader> readTensorHeader(const FileDescriptor &file, const std::string &path)
{
    const auto size = sizeOf(file);
    std::uint64_t length = 0;
    if (size < kLengthBytes || !readAll(file, &length, sizeof length, 0))
        return bad(path, "it ends within its first bytes.");
    if (length > static_cast<std::uint64_t>(size - kLengthBytes) || length < 2)
        return bad(path, "its header is said to be longer than the file.");
    if (length > kLargestHeader)
        return bad(path, "its header is larger than any network needs.");
    std::string text(static_cast<std::size_t>(length), '\0');
    if (!readAll(file, text.data(), text.size(), kLengthBytes))
        return bad(path, "its header cannot be read.");
    constexpr int kDepth = 3; // object, tensor, shape
    const auto json = parseStrictly(text, kDepth);
    if (!json)
        return bad(path, "its header is malformed (" + json.error().message + ").");
    if (!json->is_object())
        return bad(path, "its header is no object.");
    const auto dataBegin = kLengthBytes + static_cast<std::int64_t>(length);
    return headerOf(*json, dataBegin, size - dataBegin, path);
}

} // namespace onset
