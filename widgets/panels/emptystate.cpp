// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/emptystate.h"

#include <QEvent>

namespace onset {

EmptyState::EmptyState(QWidget *over)
    : QLabel(over)
{
    setWordWrap(true);
    setAlignment(Qt::AlignCenter);
    setMargin(14);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setGeometry(over->rect());
    over->installEventFilter(this);
    dim();
}

bool EmptyState::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QLabel::eventFilter(watched, event);
}

void EmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ParentChange || event->type() == QEvent::ApplicationPaletteChange)
        dim();
    QLabel::changeEvent(event);
}

void EmptyState::dim()
{
    // The role, not a colour: it follows the theme.
    setForegroundRole(QPalette::PlaceholderText);
}

} // namespace onset
