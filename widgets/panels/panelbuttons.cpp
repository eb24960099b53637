// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/panelbuttons.h"

#include "widgets/actions.h"

#include <QAction>
#include <QHBoxLayout>
#include <QToolButton>

namespace onset {

QWidget *panelButtons(Actions &actions, std::initializer_list<const char *> ids)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(4, 2, 4, 2);
    layout->setSpacing(2);
    for (const auto *id : ids) {
        auto *button = new QToolButton;
        button->setDefaultAction(actions.action(QLatin1String(id)));
        button->setAutoRaise(true);
        button->setIconSize({18, 18});
        button->setFocusPolicy(Qt::TabFocus);
        layout->addWidget(button);
    }
    layout->addStretch();
    return row;
}

} // namespace onset
