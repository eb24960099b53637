// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/video/decode/fileidentity.h"

#include "storage/domain/sha256.h"

#include <sys/stat.h>

#include <algorithm>
#include <fstream>
#include <span>
#include <vector>

namespace onset {

namespace {

constexpr std::int64_t kBlock = 64 * 1024;

std::uint64_t digestOf(const std::vector<char> &bytes)
{
    Sha256 sha;
    sha.add(std::as_bytes(std::span(bytes)));
    const auto result = sha.finish();
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < 8; ++i)
        value = value << 8 | result[i];
    return value;
}

} // namespace

Result<FileIdentity> identifyFile(const std::string &path)
{
    struct stat status
    {};
    if (::stat(path.c_str(), &status) != 0)
        return Error{Error::Code::NotFound, "'" + path + "' does not exist. Relink the video.", {}};
    if (S_ISDIR(status.st_mode))
        return Error{Error::Code::BadInput, "'" + path + "' is a folder. Choose a video file in it.", {}};
    std::ifstream file(path, std::ios::binary);
    FileIdentity identity;
    identity.size = status.st_size;
    identity.mtimeNs = std::int64_t{status.st_mtim.tv_sec} * 1000000000 + status.st_mtim.tv_nsec;
    const auto last = std::max<std::int64_t>(0, identity.size - kBlock);
    const auto steps = static_cast<std::int64_t>(identity.digests.size()) - 1;
    for (std::int64_t i = 0; i <= steps; ++i) {
        std::vector<char> bytes(static_cast<std::size_t>(std::min(kBlock, identity.size)));
        // last · i / steps without overflow for any file size
        file.seekg(last / steps * i + last % steps * i / steps);
        file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        if (!file)
            return Error{
                Error::Code::Io, "'" + path + "' cannot be read. Check its permissions and its disk.", {}};
        identity.digests[static_cast<std::size_t>(i)] = digestOf(bytes);
    }
    return identity;
}

} // namespace onset
