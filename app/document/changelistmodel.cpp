// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/changelistmodel.h"

#include "app/document/document.h"
#include "app/document/placetext.h"

#include <QColor>
#include <QLocale>

namespace onset {

namespace {

QString signedFrames(std::int64_t frames)
{
    return frames > 0 ? QStringLiteral("+%1").arg(frames) : QStringLiteral("%1").arg(frames);
}

} // namespace

ChangeListModel::ChangeListModel(const Document &document, QObject *parent)
    : QAbstractTableModel(parent)
    , m_document(document)
{}

void ChangeListModel::show(std::shared_ptr<const ChangeReport> report, const ChangeFilter &filter)
{
    beginResetModel();
    m_report = std::move(report);
    m_rows.clear();
    for (std::size_t i = 0; m_report && i < m_report->changes.size(); ++i) {
        if (filter.lets(m_report->changes[i]))
            m_rows.push_back(i);
    }
    endResetModel();
}

const RunChange &ChangeListModel::change(int row) const
{
    return m_report->changes[m_rows[static_cast<std::size_t>(row)]];
}

QString ChangeListModel::kindText(RunChangeKind kind)
{
    switch (kind) {
    case RunChangeKind::Gained:
        return tr("gained");
    case RunChangeKind::Lost:
        return tr("lost");
    case RunChangeKind::Moved:
        return tr("moved");
    case RunChangeKind::Kept:
        break;
    }
    return {};
}

int ChangeListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ChangeListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ChangeListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::DisplayRole)
        return text(change(index.row()), index.column());
    if (role == Qt::TextAlignmentRole && (index.column() == Shift || index.column() == Score))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::DecorationRole && index.column() == Class) {
        const auto *known = m_document.actionClass(shownOf(change(index.row())).actionClass);
        return known ? QVariant(QColor::fromRgb(known->colour)) : QVariant();
    }
    return {};
}

QString ChangeListModel::text(const RunChange &change, int column) const
{
    switch (column) {
    case Kind:
        // A sign beside the word: found faster, and not by colour.
        return (change.kind == RunChangeKind::Gained ? QStringLiteral("+ ")
                : change.kind == RunChangeKind::Lost ? QStringLiteral("− ")
                                                     : QStringLiteral("↔ ")) +
               kindText(change.kind);
    case Class:
        return className(m_document, shownOf(change).actionClass);
    case Time:
        return timeOf(change);
    case Shift:
        return shiftOf(change);
    case Score:
        return QLocale().toString(shownOf(change).score, 'f', 2);
    case Video:
        return videoName(m_document, shownOf(change).video);
    default:
        return {};
    }
}

QString ChangeListModel::timeOf(const RunChange &change) const
{
    const auto start = shownOf(change).range.start;
    const auto time = timeText(m_document, shownOf(change).video, start);
    return time.isEmpty() ? QString::number(start.value) : time;
}

QString ChangeListModel::shiftOf(const RunChange &change) const
{
    if (change.kind != RunChangeKind::Moved)
        return {};
    const auto &from = change.before->range;
    const auto &to = change.after->range;
    return QStringLiteral("%1 / %2").arg(signedFrames(to.start - from.start),
                                         signedFrames(to.end - from.end));
}

QVariant ChangeListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    if (role == Qt::ToolTipRole)
        return section == Shift ? tr("How many frames the start and the end moved") : QString();
    switch (section) {
    case Kind:
        return tr("Change");
    case Class:
        return tr("Class");
    case Time:
        return tr("Time");
    case Shift:
        return tr("Frames");
    case Score:
        return tr("Score");
    case Video:
        return tr("Video");
    default:
        return {};
    }
}

} // namespace onset
