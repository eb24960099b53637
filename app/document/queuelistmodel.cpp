// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/queuelistmodel.h"

#include "app/document/document.h"
#include "app/document/labels.h"
#include "app/document/placetext.h"
#include "app/document/queuestore.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace onset {

namespace {

constexpr double kWorthSaying = 0.5; ///< of a reason, 0 … 1
constexpr std::size_t kMostReasons = 2;

bool isSample(const RankedCandidate &entry)
{
    return entry.candidate.kind == Candidate::Kind::Sample;
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
        return text(entry, index.column());
    case Qt::ToolTipRole:
        return index.column() == Why ? text(entry, Why) : QString();
    case Qt::DecorationRole:
        if (const auto *value =
                index.column() == What ? m_document.actionClass(entry.candidate.actionClass) : nullptr)
            return colourOf(value->colour);
        return {};
    case Qt::TextAlignmentRole: {
        const bool number = index.column() >= Time && index.column() <= Gain;
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
    case Video:
        return tr("Video");
    case Time:
        return tr("Time");
    case Score:
        return tr("Score");
    case Gain:
        return tr("Gain");
    case Why:
        return tr("Why");
    default:
        return {};
    }
}

QString QueueListModel::text(const RankedCandidate &entry, int column) const
{
    const auto &candidate = entry.candidate;
    switch (column) {
    case What:
        return isSample(entry) ? tr("Random stretch") : className(m_document, candidate.actionClass);
    case Video:
        return videoName(m_document, candidate.video);
    case Time:
        return timeText(m_document, candidate.video, candidate.range.start);
    case Score:
        return isSample(entry) ? QString() : QLocale().toString(candidate.score, 'f', 2);
    case Gain:
        return isSample(entry) ? QString() : QLocale().toString(entry.gain, 'f', 2);
    case Why:
        return whyText(entry);
    default:
        return {};
    }
}

QString QueueListModel::whyText(const RankedCandidate &entry)
{
    if (isSample(entry))
        return tr("tells what the run misses");
    const auto &why = entry.reasons;
    std::vector<std::pair<double, QString>> reasons{{why.classUncertainty, tr("unsure of its class")},
                                                    {why.edgeUncertainty, tr("edges unclear")},
                                                    {why.disagreement, tr("the other run says otherwise")},
                                                    {why.novelty, tr("new")}};
    // Not known is NaN, which is not above anything.
    std::erase_if(reasons, [](const auto &reason) { return !(reason.first >= kWorthSaying); });
    std::ranges::stable_sort(reasons, std::greater(), [](const auto &reason) { return reason.first; });
    QStringList words;
    for (std::size_t i = 0; i < std::min(reasons.size(), kMostReasons); ++i)
        words += reasons[i].second;
    if (words.isEmpty())
        return entry.candidate.score >= kWorthSaying ? tr("likely right: one key") : tr("nobody looked yet");
    return words.join(QStringLiteral(", "));
}

} // namespace onset
