// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;

namespace onset {

/// Asks once who is at work; the name is kept with every edit.
class AnnotatorDialog : public QDialog
{
    Q_OBJECT
public:
    explicit AnnotatorDialog(const QString &suggestion, QWidget *parent = nullptr);

signals:
    void named(const QString &name);

private:
    QLineEdit *m_name;
};

} // namespace onset
