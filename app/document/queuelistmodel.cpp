// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/queuelistmodel.h"

#include "app/document/document.h"
#include "app/document/labels.h"
#include "app/document/placetext.h"
#include "app/document/queuestore.h"
#include "app/document/reasontext.h"

#include <QLocale>
#include <QStringList>

namespace onset {

namespace {

bool isProposal(const RankedCandidate &entry)
{
    return entry.candidate.kind == Candidate::Kind::Proposal;
}

} // namespace

QueueListModel::QueueListModel(const QueueStore &store, const Document &document, QObject *parent)
    : QAbstractTableModel(parent)
    , m_store(store)
    , m_document(document)
{}

void QueueListModel::replace(const std::function<void()> &change)
{
    beginResetModel();
    change();
    endResetModel();
}

void QueueListModel::refresh(const std::vector<int> &rows)
{
    for (const int row : rows)
        emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void QueueListModel::refreshAll()
{
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int QueueListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_store.queue().entries.size());
}

int QueueListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant QueueListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &entry = m_store.entry(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::ToolTipRole:
        return tip(index.row());
    case Qt::DecorationRole:
        if (const auto *value =
                index.column() == What ? m_document.actionClass(entry.candidate.actionClass) : nullptr)
            return colourOf(value->colour);
        return {};
    case Qt::TextAlignmentRole: {
        const bool number = index.column() == Score || index.column() == Gain;
        return int((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    case ListedRole:
        return m_store.isListed(index.row()) ? QStringLiteral("1") : QStringLiteral("0");
    default:
        return {};
    }
}

QVariant QueueListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case What:
        return tr("What");
    case Where:
        return tr("Where");
    case Why:
        return tr("Why");
    case Score:
        return tr("Score");
    case Gain:
        return tr("Gain");
    default:
        return {};
    }
}

QString QueueListModel::whatText(const Candidate &candidate) const
{
    if (candidate.kind == Candidate::Kind::Sample)
        return tr("Random stretch");
    if (candidate.kind == Candidate::Kind::Proposal)
        return className(m_document, candidate.actionClass);
    return candidate.actionClass.valid() ? tr("Like %1", "a stretch that looks like an action")
                                               .arg(className(m_document, candidate.actionClass))
                                         : tr("New stretch");
}

QString QueueListModel::text(int row, int column) const
{
    const auto &entry = m_store.entry(row);
    const auto &candidate = entry.candidate;
    switch (column) {
    case What: {
        const auto what = whatText(candidate);
        return m_store.isOpen(row) ? what : tr("✓ %1", "an entry of the queue that is done").arg(what);
    }
    case Where:
        return tr("%1  %2", "when, in which video")
            .arg(timeText(m_document, candidate.video, candidate.range.start),
                 videoName(m_document, candidate.video));
    case Score:
        return isProposal(entry) ? QLocale().toString(candidate.score, 'f', 2) : QString();
    case Gain:
        return isProposal(entry) ? QLocale().toString(entry.gain, 'f', 2) : QString();
    case Why:
        return whyText(entry);
    default:
        return {};
    }
}

QString QueueListModel::tip(int row) const
{
    QStringList lines{text(row, What), text(row, Where), text(row, Why)};
    if (isProposal(m_store.entry(row)))
        lines += tr("Score %1, gain %2").arg(text(row, Score), text(row, Gain));
    return lines.join(u'\n');
}

} // namespace onset
