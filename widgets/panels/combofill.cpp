// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/combofill.h"

#include <QComboBox>

namespace onset {

QComboBox *narrowCombo(const char *objectName, int letters)
{
    auto *made = new QComboBox;
    made->setObjectName(QLatin1String(objectName));
    made->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    made->setMinimumContentsLength(letters);
    return made;
}

void fillCombo(QComboBox &combo, const ComboItems &items)
{
    bool same = combo.count() == static_cast<int>(items.size());
    for (int i = 0; same && i < combo.count(); ++i) {
        const auto &[text, data] = items[static_cast<std::size_t>(i)];
        same = combo.itemText(i) == text && combo.itemData(i) == data;
    }
    if (same)
        return;
    combo.clear();
    for (const auto &[text, data] : items)
        combo.addItem(text, data);
}

} // namespace onset
