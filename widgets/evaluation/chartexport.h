// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/result.h"
#include "widgets/dialogs/filechooser.h"

#include <QObject>

namespace onset {

class Chart;
class Notices;

/// The chart as a picture of twice the pixels, on the clipboard.
void copyChart(Chart &chart);
/// Writes it as PNG, SVG or PDF, as the suffix says (none: PNG). All or nothing: a file that is there stays
/// as it is if writing fails. The error names the file.
Status saveChart(Chart &chart, const QString &title, const QString &path);

/// Asks where to and tells what became of it. GUI thread.
class ChartExport : public QObject
{
    Q_OBJECT
public:
    ChartExport(Notices &notices, QObject *parent = nullptr);

    void setFileChooser(FileChooser chooser) { m_chooser = std::move(chooser); }
    void setFolder(const QString &folder) { m_folder = folder; } ///< to begin with
    void copy(Chart &chart);
    void save(Chart &chart, const QString &title);

private:
    Notices &m_notices;
    FileChooser m_chooser = FileChooser::dialogs();
    QString m_folder;
};

} // namespace onset
