// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/result.h"
#include "storage/domain/tube.h"

#include <istream>
#include <string>
#include <vector>

namespace onset {

// Action tubes as JSON, the layout that evaluations of UCF101-24 are exchanged in here. Truth:
//   {"labels": [NAME, …], "videos": {VIDEO: {"nframes": n, "tubes": [
//     {"class": place among the labels, "sf": first frame, "ef": last frame, "boxes": [[x, y, width, height],
//     …]}]}}}
// Predictions:
//   [{"video": VIDEO, "label": place among the truth's labels, "score": s, "start": first frame,
//     "boxes": [[left, top, right, bottom], …]}, …]
// A box for every frame from the first to the last. Other members are passed over. What an entry lacks, what
// has another type, no box, another number of boxes than frames and a label that comes twice are
// Error::BadInput, naming the file and the entry. Memory follows the boxes.

/// Classes are numbered from 1 in the order of the labels, videos from 1 in the order of the truth's file.
struct TubeTruth
{
    std::vector<std::string> labels;
    std::vector<std::string> videos;
    std::vector<Tube> tubes; ///< in the order of the file; right = x + width, bottom = y + height
};

Result<TubeTruth> readTubeTruth(std::istream &in, const std::string &file);

/// Predictions with the truth's numbers; a video that the truth lacks has no id. A label beyond the truth's
/// is an error.
Result<std::vector<Tube>> readTubePredictions(std::istream &in, const std::string &file,
                                              const TubeTruth &truth);

} // namespace onset
