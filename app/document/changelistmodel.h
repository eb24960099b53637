// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/changereport.h"

#include <QAbstractTableModel>

#include <memory>
#include <optional>
#include <vector>

namespace onset {

class Document;

/// Which changes a list shows. What is set must hold.
struct ChangeFilter
{
    std::optional<RunChangeKind> kind;
    std::optional<VideoId> video;
    std::optional<ClassId> ofClass;

    bool lets(const RunChange &change) const
    {
        return (!kind || change.kind == *kind) && (!video || shownOf(change).video == *video) &&
               (!ofClass || shownOf(change).actionClass == *ofClass);
    }
    bool operator==(const ChangeFilter &) const = default;
};

/// The changes that a filter lets through as a table, by video and time. GUI thread.
class ChangeListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Kind, Class, Time, Shift, Score, Video, ColumnCount };

    explicit ChangeListModel(const Document &document, QObject *parent = nullptr);

    void show(std::shared_ptr<const ChangeReport> report, const ChangeFilter &filter);
    const RunChange &change(int row) const;
    static QString kindText(RunChangeKind kind);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const RunChange &change, int column) const;
    QString timeOf(const RunChange &change) const;
    QString shiftOf(const RunChange &change) const;

    const Document &m_document;
    std::shared_ptr<const ChangeReport> m_report;
    std::vector<std::size_t> m_rows; ///< places in the report's changes
};

} // namespace onset
