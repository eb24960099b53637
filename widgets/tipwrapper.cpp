// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tipwrapper.h"

#include <QHelpEvent>
#include <QTextDocument>
#include <QToolTip>
#include <QWidget>

namespace onset {

namespace {

constexpr int kLineLetters = 70; // Qt breaks lines of rich text at about so many

} // namespace

bool TipWrapper::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return false;
    auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget || widget->toolTip().size() <= kLineLetters || Qt::mightBeRichText(widget->toolTip()))
        return false;
    const auto *help = static_cast<QHelpEvent *>(event);
    QToolTip::showText(help->globalPos(), QStringLiteral("<p>%1</p>").arg(widget->toolTip().toHtmlEscaped()),
                       widget);
    return true;
}

} // namespace onset
