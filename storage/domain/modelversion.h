// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/ids.h"

#include <cstdint>
#include <string>

namespace onset {

/// A trained model that the project knows. Its weights stay in their file; the project keeps what names them
/// and what the model says of itself.
struct ModelVersion
{
    ModelVersionId id;
    ModelVersionId parent; ///< the one that training went on from; none: from scratch, or not of this project
    std::string system;    ///< "scnn", …
    std::string name;      ///< for people
    std::string card;      ///< JSON object, as stored in the model file
    std::string metrics;   ///< JSON object: what was measured of it here
    std::string weightsDigest;
    std::string path; ///< of the model file, absolute, UTF-8
    std::int64_t createdMs = 0;
    std::string note; ///< of people

    bool operator==(const ModelVersion &) const = default;
};

} // namespace onset
