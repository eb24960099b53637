// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/formats/inputfile.h"
#include "storage/formats/tubefiles.h"

#include <string>
#include <utility>
#include <vector>

namespace onset::cli {

/// Opens a file and reads it: read(stream, path).
template <class Read>
auto readFile(const std::string &path, Read read) -> decltype(read(std::declval<std::istream &>(), path))
{
    auto in = openInputFile(path);
    if (!in)
        return in.error();
    return read(*in, path);
}

struct TubeFiles
{
    TubeTruth truth;
    std::vector<Tube> predictions;
};

/// The files of video-map.
Result<TubeFiles> readTubeFiles(const std::string &truth, const std::string &predictions);

} // namespace onset::cli
