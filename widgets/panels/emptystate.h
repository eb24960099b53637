// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace onset {

/// What an empty list says instead of nothing: what it is for and what to do next. Lies over the list's
/// viewport and lets the mouse through.
class EmptyState : public QLabel
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget *over);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void dim();
};

} // namespace onset
