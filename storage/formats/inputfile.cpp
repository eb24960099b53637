// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/formats/inputfile.h"

#include <filesystem>

namespace onset {

Result<std::ifstream> openInputFile(const std::string &path)
{
    std::error_code failed;
    const auto status = std::filesystem::status(path, failed);
    if (!std::filesystem::exists(status))
        return Error{Error::Code::NotFound, path + " does not exist", failed ? failed.message() : ""};
    if (!std::filesystem::is_regular_file(status))
        return Error{Error::Code::BadInput, path + " is not a file", {}};
    std::ifstream in(path, std::ios::binary);
    if (!in)
        return Error{Error::Code::Io, path + " cannot be read; check its permissions", {}};
    return in;
}

} // namespace onset
