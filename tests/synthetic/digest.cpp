// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "digest.h"

#include <fstream>
#include <iterator>

namespace onset::test {

std::uint64_t digest(std::string_view bytes)
{
    std::uint64_t value = 0xcbf29ce484222325ULL;
    for (const char c : bytes)
        value = (value ^ static_cast<std::uint8_t>(c)) * 0x100000001b3ULL;
    return value;
}

std::uint64_t digest(const synthetic::Canvas &picture)
{
    return digest({reinterpret_cast<const char *>(picture.pixels.data()), picture.pixels.size()});
}

std::string contents(const std::string &path)
{
    std::ifstream in(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(in), {});
}

} // namespace onset::test
