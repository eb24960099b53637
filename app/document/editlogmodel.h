// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/edit.h"

#include <QAbstractTableModel>

#include <vector>

namespace onset {

class Document;

/// The stored edit log, newest first, and on top of it what was done since it was loaded. GUI thread.
class EditLogModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { When, Who, What, ColumnCount };
    enum Role { EntryIdRole = Qt::UserRole }; ///< qint64; 0 for one that is not loaded from the log

    explicit EditLogModel(Document &document, QObject *parent = nullptr);

    void setEntries(std::vector<EditLogEntry> newestFirst); ///< replaces all
    void appendOlder(const std::vector<EditLogEntry> &newestFirst);
    const EditLogEntry &entry(int row) const { return m_entries[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override; ///< the tool tip is the summary
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void prepend(const Edit &edit);

    Document &m_document;
    std::vector<EditLogEntry> m_entries;
};

} // namespace onset
