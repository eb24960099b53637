// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/videolistmodel.h"

#include "app/document/document.h"
#include "app/document/labels.h"
#include "storage/domain/truthstate.h"

#include <algorithm>
#include <set>

namespace onset {

namespace {

/// Frames that a row of kind Reviewed covers, whoever and whichever class it is for.
std::int64_t reviewedFrames(const std::vector<Coverage> &byStart)
{
    std::int64_t frames = 0;
    FrameIndex reached{0};
    for (const auto &row : byStart) {
        if (row.kind != CoverageKind::Reviewed || row.range.end <= reached)
            continue;
        frames += row.range.end - std::max(reached, row.range.start);
        reached = row.range.end;
    }
    return frames;
}

} // namespace

VideoListModel::VideoListModel(Document &document, QObject *parent)
    : QAbstractTableModel(parent)
    , m_document(document)
{
    connect(&document, &Document::loaded, this, &VideoListModel::refresh);
    connect(&document, &Document::unloaded, this, &VideoListModel::refresh);
    connect(&document, &Document::videosChanged, this, &VideoListModel::refresh);
    connect(&document, &Document::changed, this, &VideoListModel::follow);
    refresh();
}

VideoListModel::Row VideoListModel::rowFor(VideoId id) const
{
    const auto standing = [](const Segment *segment) { return isTruth(segment->state); };
    Row row{id, 0, static_cast<qint64>(std::ranges::count_if(m_document.segments(id), standing))};
    const auto *film = m_document.video(id);
    if (film && film->frames && !film->frames->empty())
        row.reviewed = static_cast<double>(reviewedFrames(m_document.coverage(id))) /
                       static_cast<double>(film->frames->size());
    return row;
}

void VideoListModel::refresh()
{
    const auto &videos = m_document.videos();
    const bool grew = videos.size() >= m_rows.size() &&
                      std::equal(m_rows.begin(), m_rows.end(), videos.begin(),
                                 [](const Row &row, const Video &film) { return row.id == film.id; });
    if (!grew) {
        beginResetModel();
        m_rows.clear();
        for (const auto &film : videos)
            m_rows.push_back(rowFor(film.id));
        endResetModel();
        return;
    }
    for (auto &row : m_rows)
        row = rowFor(row.id);
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    if (videos.size() == m_rows.size())
        return;
    beginInsertRows({}, rowCount(), static_cast<int>(videos.size()) - 1);
    for (auto i = m_rows.size(); i < videos.size(); ++i)
        m_rows.push_back(rowFor(videos[i].id));
    endInsertRows();
}

void VideoListModel::follow(const ChangeSet &changes)
{
    std::set<VideoId> touched;
    const auto note = [&touched](const auto &row) {
        if (row)
            touched.insert(row->video);
    };
    for (const auto &change : changes.segments) {
        note(change.before);
        note(change.after);
    }
    for (const auto &change : changes.coverage) {
        note(change.before);
        note(change.after);
    }
    for (const auto id : touched) {
        const int row = rowOf(id);
        if (row < 0)
            continue;
        m_rows[static_cast<std::size_t>(row)] = rowFor(id);
        emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

int VideoListModel::rowOf(VideoId id) const
{
    const auto it = std::find_if(m_rows.begin(), m_rows.end(), [id](const Row &row) { return row.id == id; });
    return it == m_rows.end() ? -1 : static_cast<int>(it - m_rows.begin());
}

void VideoListModel::setStatus(VideoId id, const QString &status)
{
    m_status[id] = status;
    if (const int row = rowOf(id); row >= 0)
        emit dataChanged(index(row, Status), index(row, Status));
}

int VideoListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int VideoListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant VideoListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &row = m_rows[static_cast<std::size_t>(index.row())];
    const auto *film = m_document.video(row.id);
    if (!film)
        return {};
    if (role == VideoIdRole)
        return static_cast<qint64>(row.id.value);
    if (role == SplitRole)
        return static_cast<int>(film->split);
    if (role == Qt::ToolTipRole)
        return QString::fromStdString(film->absolutePath);
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    switch (index.column()) {
    case Name:
        return QString::fromStdString(film->key);
    case Split:
        return splitText(film->split);
    case Reviewed:
        return role == SortRole ? QVariant(row.reviewed)
                                : QVariant(tr("%1 %").arg(row.reviewed * 100, 0, 'f', 0));
    case Segments:
        return row.segments;
    default:
        break;
    }
    const auto status = m_status.find(row.id);
    if (status != m_status.end() && !status->second.isEmpty())
        return status->second;
    return film->frames ? QString() : tr("not indexed yet");
}

bool VideoListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != SplitRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const int number = value.toInt();
    if (number < 0 || number > static_cast<int>(onset::Split::HeldOut))
        return false;
    const auto status = m_document.requestSetSplit(video(index.row()), static_cast<onset::Split>(number));
    if (!status)
        emit refused(QString::fromStdString(status.error().message));
    return status.ok();
}

Qt::ItemFlags VideoListModel::flags(const QModelIndex &index) const
{
    const auto result = QAbstractTableModel::flags(index);
    const bool chosen = index.isValid() && index.column() == Split && !m_document.isReadOnly();
    return chosen ? result | Qt::ItemIsEditable : result;
}

QVariant VideoListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Name:
        return tr("Video");
    case Split:
        return tr("Split");
    case Reviewed:
        return tr("Reviewed");
    case Segments:
        return tr("Segments");
    case Status:
        return tr("Status");
    default:
        return {};
    }
}

} // namespace onset
