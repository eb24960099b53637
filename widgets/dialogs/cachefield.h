// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QSpinBox;

namespace onset {

struct Workspace;

/// How much kept frames and features take, how much they may, and a button that removes them.
class CacheField : public QWidget
{
    Q_OBJECT
public:
    explicit CacheField(Workspace &workspace, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showKept();
    void setLimit(int gigabytes);

    Workspace &m_workspace;
    QSpinBox *m_limit;
    QLabel *m_kept;
    QPushButton *m_empty;
};

} // namespace onset
