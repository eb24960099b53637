// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/splitdelegate.h"

#include "app/document/videolistmodel.h"
#include "storage/domain/video.h"

#include <QAbstractItemView>
#include <QComboBox>

namespace onset {

QWidget *SplitDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const
{
    auto *combo = new QComboBox(parent);
    combo->addItem(tr("no split"), static_cast<int>(Split::None));
    combo->addItem(tr("training"), static_cast<int>(Split::Training));
    combo->addItem(tr("validation"), static_cast<int>(Split::Validation));
    combo->addItem(tr("held out"), static_cast<int>(Split::HeldOut));
    // The column may be narrower than the texts of a language.
    combo->view()->setMinimumWidth(combo->sizeHint().width());
    auto *self = const_cast<SplitDelegate *>(this);
    connect(combo, &QComboBox::activated, self, [self, combo] {
        emit self->commitData(combo);
        emit self->closeEditor(combo);
    });
    return combo;
}

void SplitDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *combo = qobject_cast<QComboBox *>(editor);
    combo->setCurrentIndex(combo->findData(index.data(VideoListModel::SplitRole)));
}

void SplitDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    model->setData(index, qobject_cast<QComboBox *>(editor)->currentData(), VideoListModel::SplitRole);
}

} // namespace onset
