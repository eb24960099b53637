// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace onset {

/// How many GB kept frames and features may take, as this person set it (CacheStore::setLimitGigabytes()); 0:
/// as many as there is room for.
int storedCacheLimit();
void storeCacheLimit(int gigabytes);

} // namespace onset
