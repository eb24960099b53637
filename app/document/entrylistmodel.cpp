// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/entrylistmodel.h"

#include "app/document/document.h"
#include "app/document/labels.h"
#include "app/document/placetext.h"

#include <algorithm>

namespace onset {

namespace {

const FrameRange &shownRange(const AnalysisEntry &entry)
{
    return entry.kind == EntryKind::Missed ? entry.trueRange : entry.predictedRange;
}

} // namespace

EntryListModel::EntryListModel(Document &document, QObject *parent)
    : QAbstractTableModel(parent)
    , m_document(document)
    , m_list(std::make_shared<const EntryList>())
{}

void EntryListModel::setEntries(std::shared_ptr<const EntryList> list)
{
    if (!list)
        list = std::make_shared<const EntryList>();
    if (*list == *m_list)
        return; // views keep their place
    beginResetModel();
    m_list = std::move(list);
    endResetModel();
}

void EntryListModel::setVerdicts(VerdictOf verdictOf)
{
    m_verdictOf = std::move(verdictOf);
    refreshVerdicts();
}

void EntryListModel::refreshVerdicts()
{
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int EntryListModel::rowOf(const AnalysisEntry &entry) const
{
    const auto &all = m_list->entries;
    const auto it = std::ranges::find_if(all, [&entry](const AnalysisEntry &each) {
        const bool missed = entry.kind == EntryKind::Missed;
        return missed == (each.kind == EntryKind::Missed) &&
               (missed ? each.truth == entry.truth : each.prediction == entry.prediction);
    });
    return it == all.end() ? -1 : static_cast<int>(it - all.begin());
}

int EntryListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_list->entries.size());
}

int EntryListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EntryListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &row = entry(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::DecorationRole: {
        const bool isClass = index.column() == PredictedClass || index.column() == TrueClass;
        const auto id = index.column() == PredictedClass ? row.predictedClass : row.trueClass;
        if (const auto *value = isClass ? m_document.actionClass(id) : nullptr)
            return colourOf(value->colour);
        return {};
    }
    case Qt::TextAlignmentRole: {
        const bool number = index.column() >= Time && index.column() <= Cost;
        return int((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    case SortRole:
        return sortValue(row, index.column());
    case KindRole:
        return static_cast<int>(row.kind);
    case VerdictRole: {
        const auto verdict = verdictOf(row);
        return verdict ? static_cast<int>(*verdict) : -1;
    }
    default:
        return {};
    }
}

QVariant EntryListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Kind:
        return tr("Kind");
    case PredictedClass:
        return tr("Predicted");
    case TrueClass:
        return tr("True");
    case Video:
        return tr("Video");
    case Time:
        return tr("Time");
    case Score:
        return tr("Score");
    case Tiou:
        return tr("tIoU");
    case Cost:
        return tr("Cost");
    case Verdict:
        return tr("Verdict");
    default:
        return {};
    }
}

QString EntryListModel::text(const AnalysisEntry &entry, int column) const
{
    switch (column) {
    case Kind:
        return kindText(entry.kind);
    case PredictedClass:
    case TrueClass:
        return className(m_document, column == PredictedClass ? entry.predictedClass : entry.trueClass);
    case Video:
        return videoName(m_document, entry.video);
    case Time:
        return timeText(m_document, entry.video, shownRange(entry).start);
    case Score:
        return entry.kind == EntryKind::Missed ? QString() : QString::number(entry.score, 'f', 3);
    case Tiou:
        return entry.tiou > 0 ? QString::number(entry.tiou, 'f', 2) : QString();
    case Cost:
        return entry.cost > 0 ? tr("%1 %").arg(100 * entry.cost, 0, 'f', 2) : QString();
    case Verdict: {
        const auto verdict = verdictOf(entry);
        return verdict ? verdictText(*verdict) : QString();
    }
    default:
        return {};
    }
}

QVariant EntryListModel::sortValue(const AnalysisEntry &entry, int column) const
{
    switch (column) {
    case Time:
        return static_cast<qint64>(shownRange(entry).start.value);
    case Score:
        return entry.score;
    case Tiou:
        return entry.tiou;
    case Cost:
        return entry.cost;
    default:
        return text(entry, column);
    }
}

std::optional<VerdictKind> EntryListModel::verdictOf(const AnalysisEntry &entry) const
{
    return m_verdictOf ? m_verdictOf(entry) : std::nullopt;
}

QString EntryListModel::kindText(EntryKind kind)
{
    switch (kind) {
    case EntryKind::TruePositive:
        return tr("Right");
    case EntryKind::DoubleDetection:
        return tr("Double");
    case EntryKind::WrongLabel:
        return tr("Wrong label");
    case EntryKind::Localization:
        return tr("Localization");
    case EntryKind::Confusion:
        return tr("Confusion");
    case EntryKind::Background:
        return tr("Background");
    case EntryKind::Missed:
        return tr("Missed");
    }
    return {};
}

QString EntryListModel::verdictText(VerdictKind kind)
{
    switch (kind) {
    case VerdictKind::ModelWrong:
        return tr("Model wrong");
    case VerdictKind::LabelWrong:
        return tr("Label wrong");
    case VerdictKind::Ambiguous:
        return tr("Ambiguous");
    }
    return {};
}

} // namespace onset
