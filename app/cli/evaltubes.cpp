// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/evaltubes.h"

namespace onset::cli {

Result<TubeFiles> readTubeFiles(const std::string &truth, const std::string &predictions)
{
    auto known = readFile(truth, readTubeTruth);
    if (!known)
        return known.error();
    auto made = readFile(predictions, [&known](std::istream &in, const std::string &file) {
        return readTubePredictions(in, file, *known);
    });
    if (!made)
        return made.error();
    return TubeFiles{std::move(*known), std::move(*made)};
}

} // namespace onset::cli
