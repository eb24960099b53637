// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/keycapture.h"

#include "widgets/physicalkey.h"

#include <QKeyEvent>

namespace onset {

KeyCapture::KeyCapture(QWidget *parent)
    : QLineEdit(parent)
{
    setReadOnly(true);
}

void KeyCapture::clearCaptured()
{
    m_captured = {};
    clear();
    emit capturedChanged();
}

bool KeyCapture::event(QEvent *event)
{
    // Before Tab moves the focus and shortcuts fire.
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        keyPressEvent(static_cast<QKeyEvent *>(event));
        return true;
    }
    return QLineEdit::event(event);
}

void KeyCapture::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Shift:
    case Qt::Key_Control:
    case Qt::Key_Alt:
    case Qt::Key_AltGr:
    case Qt::Key_Meta:
    case Qt::Key_unknown:
    case 0:
        return;
    default:
        break;
    }
    m_captured = QKeySequence(m_byPlace ? reviewCombination(*event)
                                        : QKeyCombination(event->modifiers() & ~Qt::KeypadModifier,
                                                          static_cast<Qt::Key>(event->key())));
    setText(m_captured.toString(QKeySequence::NativeText));
    emit capturedChanged();
}

} // namespace onset
