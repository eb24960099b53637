// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/ids.h"

#include <QAbstractTableModel>

#include <unordered_map>
#include <vector>

namespace onset {

class Document;
struct ChangeSet;

/// The project's videos: name, split, share of frames that somebody reviewed, segments that stand, status.
/// GUI thread.
class VideoListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Split, Reviewed, Segments, Status, ColumnCount };
    enum Role {
        SortRole = Qt::UserRole,
        VideoIdRole, ///< qint64
        SplitRole    ///< int of Split; may be set: a request to the document
    };

    explicit VideoListModel(Document &document, QObject *parent = nullptr);

    VideoId video(int row) const { return m_rows[static_cast<std::size_t>(row)].id; }
    int rowOf(VideoId id) const; ///< -1 if it is not there
    /// What the services found about the file ("missing", "differs"); empty: nothing special.
    void setStatus(VideoId id, const QString &status);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override; ///< only the split is edited in place
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void refused(const QString &why); ///< of setData()

private:
    struct Row
    {
        VideoId id;
        double reviewed = 0; ///< 0 … 1
        qint64 segments = 0;
    };
    void refresh();
    void follow(const ChangeSet &changes);
    Row rowFor(VideoId id) const;

    Document &m_document;
    std::vector<Row> m_rows;
    std::unordered_map<VideoId, QString> m_status;
};

} // namespace onset
