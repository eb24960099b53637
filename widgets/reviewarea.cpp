// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reviewarea.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>
#include <QVariant>

namespace onset {

namespace {

constexpr const char *kProperty = "onsetReviewArea";

bool takesText(const QWidget *widget)
{
    return qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget) ||
           qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget) ||
           qobject_cast<const QComboBox *>(widget);
}

} // namespace

void markReviewArea(QWidget *widget, FocusPlace place)
{
    widget->setProperty(kProperty, static_cast<int>(place));
}

FocusPlace focusPlaceOf(const QWidget *focus)
{
    for (const auto *widget = focus; widget; widget = widget->parentWidget()) {
        if (takesText(widget))
            return FocusPlace::Elsewhere;
        const auto place = widget->property(kProperty);
        if (place.isValid())
            return static_cast<FocusPlace>(place.toInt());
        if (widget->isWindow())
            break;
    }
    return FocusPlace::Elsewhere;
}

} // namespace onset
