// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/cachestore.h"

namespace onset {

void CacheStore::setKept(const KeptFeatures &kept)
{
    if (m_kept == kept)
        return;
    m_kept = kept;
    emit keptChanged();
}

void CacheStore::setLimitGigabytes(int limit)
{
    if (m_limit == limit)
        return;
    m_limit = limit;
    emit limitChanged();
}

} // namespace onset
