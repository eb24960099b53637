// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QLineEdit>

namespace onset {

/// A field that shows the key pressed in it instead of typing it. Keys of review commands are named by their
/// place on the keyboard, as they will be matched.
class KeyCapture : public QLineEdit
{
    Q_OBJECT
public:
    explicit KeyCapture(QWidget *parent = nullptr);

    void setByPlace(bool byPlace) { m_byPlace = byPlace; }
    const QKeySequence &captured() const { return m_captured; }
    void clearCaptured();

signals:
    void capturedChanged();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QKeySequence m_captured;
    bool m_byPlace = true;
};

} // namespace onset
