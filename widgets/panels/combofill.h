// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariant>

#include <utility>
#include <vector>

class QComboBox;

namespace onset {

using ComboItems = std::vector<std::pair<QString, QVariant>>; ///< text and data

/// A choice that is no wider than so many letters.
QComboBox *narrowCombo(const char *objectName, int letters);
/// Leaves a list that is the same alone: it may be open.
void fillCombo(QComboBox &combo, const ComboItems &items);

} // namespace onset
