// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSharedPointer>

class QCPAxisTicker;

namespace onset {

/// Numbers along an axis: counts, or fractions in percent.
QSharedPointer<QCPAxisTicker> valueTicker(bool percent);

} // namespace onset
