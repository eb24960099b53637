// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/services.h"

#include <string>

namespace onset {

/// The parameters of a training on a person's own videos, from scratch. A head over rows
/// (readsRows()) reads features without a network and those of the two networks that come with the program,
/// unless the parameters say which "features"; where these need networks and "backboneRgb" and "backboneFlow"
/// do not name any ("": to be trained on the way), they are those of the program. Other systems, and where no
/// networks come with it: unchanged, as is what is no JSON object. Measured: docs/results/labels.md.
std::string withShippedNetworks(const std::string &system, const std::string &parameters,
                                const Services &services);

} // namespace onset
