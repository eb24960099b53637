// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/dialogs/gototarget.h"

#include <QDialog>

#include <memory>

class QButtonGroup;
class QDialogButtonBox;
class QLabel;
class QLineEdit;

namespace onset {

/// Ctrl+G: a time, a frame or a PTS, checked while it is typed. The video's frames must not be null.
class GotoDialog : public QDialog
{
    Q_OBJECT
public:
    GotoDialog(std::shared_ptr<const FrameTable> frames, FrameIndex current, QWidget *parent = nullptr);

    void setKind(GotoKind kind);
    bool acceptable() const;

signals:
    void chosen(onset::FrameIndex frame);

private:
    GotoKind kind() const;
    void fill();
    void check();
    void finish();

    std::shared_ptr<const FrameTable> m_frames;
    FrameIndex m_current;
    QButtonGroup *m_kinds;
    QLineEdit *m_text;
    QLabel *m_answer;
    QDialogButtonBox *m_buttons;
};

} // namespace onset
