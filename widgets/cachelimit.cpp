// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/cachelimit.h"

#include <QSettings>

namespace onset {

namespace {

const QString kKey = QStringLiteral("features/mostGigabytes");
constexpr int kUsual = 50;

} // namespace

int storedCacheLimit()
{
    return QSettings().value(kKey, kUsual).toInt();
}

void storeCacheLimit(int gigabytes)
{
    QSettings().setValue(kKey, gigabytes);
}

} // namespace onset
