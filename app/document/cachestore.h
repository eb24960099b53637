// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/keptfeatures.h"

#include <QObject>

#include <optional>

namespace onset {

/// What the folder of decoded frames and features takes, and how much it may. The session measures and trims
/// it. GUI thread.
class CacheStore : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    const std::optional<KeptFeatures> &kept() const { return m_kept; } ///< none: not measured yet
    void setKept(const KeptFeatures &kept);
    /// 0: as much as there is room. None: nobody said yet, so nothing is removed.
    std::optional<int> limitGigabytes() const { return m_limit; }
    void setLimitGigabytes(int limit);

signals:
    void keptChanged();
    void limitChanged();

private:
    std::optional<KeptFeatures> m_kept;
    std::optional<int> m_limit;
};

} // namespace onset
