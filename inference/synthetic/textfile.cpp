// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/synthetic/textfile.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace onset::synthetic {

Status writeWhole(const std::string &path, const std::string &text)
{
    const std::string part = path + ".part";
    std::error_code failed;
    {
        errno = 0;
        std::ofstream out(part, std::ios::binary | std::ios::trunc);
        out.write(text.data(), static_cast<std::streamsize>(text.size()));
        out.close();
        if (!out)
            failed = std::error_code(errno ? errno : EIO, std::generic_category());
    }
    if (!failed)
        std::filesystem::rename(part, path, failed);
    if (!failed)
        return success();
    std::error_code ignored;
    std::filesystem::remove(part, ignored);
    return Error{Error::Code::Io, path + " could not be written; is there space and the right to write?",
                 failed.message()};
}

std::optional<std::string> readWhole(const std::string &path)
{
    std::ifstream in(path, std::ios::binary);
    if (!in)
        return std::nullopt;
    return std::string(std::istreambuf_iterator<char>(in), {});
}

} // namespace onset::synthetic
