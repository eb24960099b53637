// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/item.h"

#include <QAbstractTableModel>

#include <unordered_map>
#include <vector>

namespace onset {

class Document;
class RunStore;

/// The items of one video as a table: segments and detections nobody decided. Rows are in no order (sort
/// with a proxy by SortRole) and change one by one, so that views keep their place. GUI thread.
class SegmentTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Class, Start, End, Duration, Frames, State, Score, Track, Annotator, ColumnCount };
    enum Role {
        SortRole = Qt::UserRole, ///< numbers where the column has some, else text
        ItemRole,                ///< onset::Item
        StateRole,               ///< int of SegmentState
        ClassRole                ///< qint64 of the ClassId
    };

    SegmentTableModel(Document &document, RunStore &runs, QObject *parent = nullptr);

    void setVideo(VideoId video);
    VideoId video() const { return m_video; }
    const Item &item(int row) const { return m_items[static_cast<std::size_t>(row)]; }
    int rowOf(const ItemId &id) const; ///< -1 if it is not there

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct HashId
    {
        std::size_t operator()(const ItemId &id) const;
    };

    void reset();
    void refresh();
    void dropRow(int row);
    QString text(const Item &item, int column) const;
    QVariant sortValue(const Item &item, int column) const;
    double secondsOf(FrameIndex edge) const;
    QString trackName(const Item &item) const;
    QString annotatorName(const Item &item) const;

    Document &m_document;
    RunStore &m_runs;
    VideoId m_video;
    std::vector<Item> m_items;
    std::unordered_map<ItemId, int, HashId> m_rows;
};

} // namespace onset

Q_DECLARE_METATYPE(onset::Item)
