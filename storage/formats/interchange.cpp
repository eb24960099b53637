// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/formats/interchange.h"

#include "storage/formats/activitynet.h"
#include "storage/formats/csv.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <utility>

namespace onset {

namespace {

constexpr std::array<std::pair<InterchangeFormat, std::string_view>, 4> kNames{{
    {InterchangeFormat::ActivityNet, "activitynet"},
    {InterchangeFormat::ActivityNetResults, "activitynet-results"},
    {InterchangeFormat::ActivityNetProposals, "activitynet-proposals"},
    {InterchangeFormat::Csv, "csv"},
}};

std::filesystem::path pathOf(const std::string &utf8)
{
    return {std::u8string(utf8.begin(), utf8.end())};
}

Error ioError(const std::string &path, const std::string &what, int code)
{
    return {code == ENOENT ? Error::Code::NotFound : Error::Code::Io,
            path + ": cannot be " + what + " (" + std::strerror(code != 0 ? code : EIO) + ").",
            {}};
}

Status writeWhole(const std::filesystem::path &target, const std::string &path, const std::string &text)
{
    auto part = target;
    part += ".part";
    errno = 0;
    std::ofstream out(part, std::ios::binary | std::ios::trunc);
    if (out.is_open())
        out.write(text.data(), static_cast<std::streamsize>(text.size()));
    out.close();
    std::error_code ignored;
    if (!out) {
        const auto error = ioError(path, "written", errno);
        std::filesystem::remove(part, ignored);
        return error;
    }
    std::error_code moved;
    std::filesystem::rename(part, target, moved);
    if (moved) {
        std::filesystem::remove(part, ignored);
        return ioError(path, "written", moved.value());
    }
    return success();
}

} // namespace

std::optional<InterchangeFormat> interchangeFormat(std::string_view name)
{
    for (const auto &[format, known] : kNames) {
        if (known == name)
            return format;
    }
    return std::nullopt;
}

std::string_view interchangeName(InterchangeFormat format)
{
    for (const auto &[known, name] : kNames) {
        if (known == format)
            return name;
    }
    return {};
}

std::vector<InterchangeFormat> interchangeFormats()
{
    std::vector<InterchangeFormat> formats;
    for (const auto &[format, name] : kNames)
        formats.push_back(format);
    return formats;
}

bool holdsDetections(InterchangeFormat format)
{
    return format == InterchangeFormat::ActivityNetResults ||
           format == InterchangeFormat::ActivityNetProposals;
}

Result<ImportedAnnotations> readInterchange(InterchangeFormat format, const std::string &path)
{
    std::error_code ignored;
    if (std::filesystem::is_directory(pathOf(path), ignored))
        return ioError(path, "read", EISDIR);
    errno = 0;
    std::ifstream in(pathOf(path), std::ios::binary);
    if (!in)
        return ioError(path, "read", errno);
    switch (format) {
    case InterchangeFormat::ActivityNet:
        return parseGroundTruth(in, path);
    case InterchangeFormat::ActivityNetResults:
        return parseResults(in, path);
    case InterchangeFormat::ActivityNetProposals:
        return parseProposals(in, path);
    case InterchangeFormat::Csv:
        return parseCsv(in, path);
    }
    return Error{Error::Code::Internal, "unknown format", {}};
}

Result<std::string> renderInterchange(InterchangeFormat format, const ExportInput &input)
{
    switch (format) {
    case InterchangeFormat::ActivityNet:
        return writeGroundTruth(input);
    case InterchangeFormat::ActivityNetResults:
        return writeResults(input);
    case InterchangeFormat::ActivityNetProposals:
        return writeProposals(input);
    case InterchangeFormat::Csv:
        return writeCsv(input);
    }
    return Error{Error::Code::Internal, "unknown format", {}};
}

Status writeInterchange(InterchangeFormat format, const ExportInput &input, const std::string &path)
{
    const auto text = renderInterchange(format, input);
    if (!text)
        return text.error();
    return writeWhole(pathOf(path), path, *text);
}

} // namespace onset
