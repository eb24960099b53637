// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace onset {

/// Shows the tooltips of widgets in lines that can be read: Qt breaks those of rich text only, and a sentence
/// in one line is wider than a screen. A filter of the application's events.
class TipWrapper : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace onset
