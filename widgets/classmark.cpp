// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/classmark.h"

#include "app/document/labels.h"

namespace onset {

QPixmap classSwatch(const ActionClass &actionClass)
{
    constexpr int kSize = 12;
    QPixmap swatch(kSize, kSize);
    swatch.fill(colourOf(actionClass.colour));
    return swatch;
}

QString classMenuText(const ActionClass &actionClass)
{
    return QString::fromStdString(actionClass.name).replace(u'&', QStringLiteral("&&"));
}

} // namespace onset
