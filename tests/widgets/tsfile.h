// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace onset {

/// One text of a Qt Linguist file.
struct TsMessage
{
    QString context;
    QString source;
    QString comment;
    QStringList translations; ///< more than one only of a text that counts
    bool counts = false;      ///< has a form for each number
    bool finished = true;

    QString name() const { return QStringLiteral("%1 | %2 | %3").arg(context, source, comment); }
};

/// The texts of translations/onset_LANGUAGE.ts without the ones no longer used; empty if it cannot be read.
std::vector<TsMessage> readTs(const QString &language);

} // namespace onset
