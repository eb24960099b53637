// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace onset::test {

/// Training parameters with which a system runs through all of its stages in seconds: the narrowest networks
/// on small pictures, two steps each. What they learn is worth nothing. `rate`: the learning rate everywhere.
std::string fewSteps(const std::string &system, const std::string &rate = "0.001");

} // namespace onset::test
