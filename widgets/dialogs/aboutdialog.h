// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/appinfo.h"

#include <QDialog>

namespace onset {

/// Name, version, licence, and the versions of all libraries. "Copy diagnostics" copies them with more.
class AboutDialog : public QDialog
{
    Q_OBJECT
public:
    explicit AboutDialog(const AppInfo &info, QWidget *parent = nullptr);

signals:
    void diagnosticsWanted();
};

} // namespace onset
