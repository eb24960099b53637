// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace onset {

/// The statements of each version of the schema.
std::span<const char *const> schemaV1();
std::span<const char *const> schemaV2();
std::span<const char *const> schemaV3();
std::span<const char *const> schemaV4();
std::span<const char *const> schemaV5();

} // namespace onset
