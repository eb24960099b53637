// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/segmenttablemodel.h"

#include "app/document/document.h"
#include "app/document/labels.h"
#include "app/document/placetext.h"
#include "app/document/runstore.h"
#include "app/document/timetext.h"

#include <algorithm>
#include <unordered_set>

namespace onset {

namespace {

/// More rows than this coming and going are one reset instead.
constexpr std::size_t kMany = 500;

} // namespace

std::size_t SegmentTableModel::HashId::operator()(const ItemId &id) const
{
    const auto value = std::visit(
        [](const auto &known) -> std::int64_t {
            if constexpr (requires { known.value; })
                return known.value;
            else
                return 0;
        },
        id);
    return std::hash<std::int64_t>()(value) * 4 + id.index();
}

SegmentTableModel::SegmentTableModel(Document &document, RunStore &runs, QObject *parent)
    : QAbstractTableModel(parent)
    , m_document(document)
    , m_runs(runs)
{
    connect(&document, &Document::changed, this, [this](const ChangeSet &changes) {
        refresh();
        if (!changes.classes.empty() && !m_items.empty())
            emit dataChanged(index(0, Class), index(rowCount() - 1, Class));
    });
    connect(&document, &Document::loaded, this, &SegmentTableModel::reset);
    connect(&document, &Document::unloaded, this, &SegmentTableModel::reset);
    connect(&document, &Document::videosChanged, this, [this] {
        if (!m_items.empty())
            emit dataChanged(index(0, Start), index(rowCount() - 1, Duration));
    });
    connect(&runs, &RunStore::detectionsChanged, this, &SegmentTableModel::refresh);
    connect(&runs, &RunStore::shownRunChanged, this, &SegmentTableModel::refresh);
    connect(&runs, &RunStore::videoChanged, this, &SegmentTableModel::refresh);
}

void SegmentTableModel::setVideo(VideoId video)
{
    if (video == m_video)
        return;
    m_video = video;
    reset();
}

void SegmentTableModel::reset()
{
    beginResetModel();
    m_items = m_document.items(m_video);
    m_rows.clear();
    for (std::size_t i = 0; i < m_items.size(); ++i)
        m_rows.emplace(m_items[i].id, static_cast<int>(i));
    endResetModel();
}

void SegmentTableModel::refresh()
{
    const auto items = m_document.items(m_video);
    std::unordered_set<ItemId, HashId> present;
    std::vector<const Item *> fresh;
    for (const auto &item : items) {
        present.insert(item.id);
        if (!m_rows.contains(item.id))
            fresh.push_back(&item);
    }
    std::vector<int> gone;
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        if (!present.contains(m_items[i].id))
            gone.push_back(static_cast<int>(i));
    }
    if (fresh.size() + gone.size() > kMany) {
        reset();
        return;
    }
    for (auto row = gone.rbegin(); row != gone.rend(); ++row)
        dropRow(*row);
    for (const auto &item : items) {
        const auto it = m_rows.find(item.id);
        if (it == m_rows.end() || this->item(it->second) == item)
            continue;
        m_items[static_cast<std::size_t>(it->second)] = item;
        emit dataChanged(index(it->second, 0), index(it->second, ColumnCount - 1));
    }
    if (fresh.empty())
        return;
    const auto first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(fresh.size()) - 1);
    for (const auto *item : fresh) {
        m_rows.emplace(item->id, static_cast<int>(m_items.size()));
        m_items.push_back(*item);
    }
    endInsertRows();
}

void SegmentTableModel::dropRow(int row)
{
    beginRemoveRows({}, row, row);
    m_rows.erase(item(row).id);
    m_items.erase(m_items.begin() + row);
    for (auto i = static_cast<std::size_t>(row); i < m_items.size(); ++i)
        m_rows[m_items[i].id] = static_cast<int>(i);
    endRemoveRows();
}

int SegmentTableModel::rowOf(const ItemId &id) const
{
    const auto it = m_rows.find(id);
    return it == m_rows.end() ? -1 : it->second;
}

int SegmentTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

int SegmentTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SegmentTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &row = item(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::DecorationRole:
        if (const auto *value = index.column() == Class ? m_document.actionClass(row.actionClass) : nullptr)
            return colourOf(value->colour);
        return {};
    case Qt::TextAlignmentRole: {
        const bool number = index.column() >= Start && index.column() <= Frames;
        return int((number || index.column() == Score ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    case SortRole:
        return sortValue(row, index.column());
    case ItemRole:
        return QVariant::fromValue(row);
    case StateRole:
        return static_cast<int>(row.state);
    case ClassRole:
        return static_cast<qint64>(row.actionClass.value);
    default:
        return {};
    }
}

QVariant SegmentTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Class:
        return tr("Class");
    case Start:
        return tr("Start");
    case End:
        return tr("End");
    case Duration:
        return tr("Duration");
    case Frames:
        return tr("Frames");
    case State:
        return tr("State");
    case Score:
        return tr("Score");
    case Track:
        return tr("Track");
    case Annotator:
        return tr("Annotator");
    default:
        return {};
    }
}

QString SegmentTableModel::text(const Item &item, int column) const
{
    switch (column) {
    case Class:
        return className(m_document, item.actionClass);
    case Start:
        return formatTime(secondsOf(item.range.start));
    case End:
        return formatTime(secondsOf(item.range.end));
    case Duration:
        return QString::number(secondsOf(item.range.end) - secondsOf(item.range.start), 'f', 3);
    case Frames:
        return QStringLiteral("%1–%2").arg(item.range.start.value).arg(item.range.end.value - 1);
    case State:
        return stateText(item.state);
    case Score:
        return QString::number(item.score, 'f', 3);
    case Track:
        return trackName(item);
    case Annotator:
        return annotatorName(item);
    default:
        return {};
    }
}

QVariant SegmentTableModel::sortValue(const Item &item, int column) const
{
    switch (column) {
    case Start:
    case Frames:
        return static_cast<qint64>(item.range.start.value);
    case End:
        return static_cast<qint64>(item.range.end.value);
    case Duration:
        return secondsOf(item.range.end) - secondsOf(item.range.start);
    case State:
        return static_cast<int>(item.state);
    case Score:
        return item.score;
    case Track:
        return static_cast<qint64>(item.track ? item.track->value : -1);
    default:
        return text(item, column);
    }
}

double SegmentTableModel::secondsOf(FrameIndex edge) const
{
    const auto *film = m_document.video(m_video);
    return film && film->frames ? film->frames->secondsOf(edge) : std::numeric_limits<double>::quiet_NaN();
}

QString SegmentTableModel::trackName(const Item &item) const
{
    if (!item.track)
        return {};
    return trackText(*item.track, m_runs.track(*item.track));
}

QString SegmentTableModel::annotatorName(const Item &item) const
{
    const auto *id = std::get_if<SegmentId>(&item.id);
    const auto *stored = id ? m_document.segment(*id) : nullptr;
    if (!stored)
        return {};
    for (const auto &annotator : m_document.annotators()) {
        if (annotator.id == stored->annotator)
            return QString::fromStdString(annotator.name);
    }
    return {};
}

} // namespace onset
