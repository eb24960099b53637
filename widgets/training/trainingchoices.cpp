// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/training/trainingchoices.h"

#include "app/document/labels.h"
#include "app/document/videolistmodel.h"
#include "app/document/workspace.h"
#include "storage/domain/truthstate.h"
#include "widgets/classmark.h"
#include "widgets/icons.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QTreeWidget>

#include <map>

namespace onset {

namespace {

constexpr int kListHeight = 130;

qlonglong idOf(const QListWidgetItem &item)
{
    return item.data(Qt::UserRole).toLongLong();
}

/// Segments that can be learnt from, by class: not those of videos that are kept for validation or held out.
std::map<ClassId, int> examplesByClass(const Document &document)
{
    std::map<ClassId, int> examples;
    for (const auto *segment : document.segments()) {
        const auto *video = document.video(segment->video);
        if (isTruth(segment->state) && video && video->split != Split::HeldOut &&
            video->split != Split::Validation)
            ++examples[segment->actionClass];
    }
    return examples;
}

} // namespace

TrainingChoices::TrainingChoices(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_classes(new QListWidget)
    , m_videos(new QTreeWidget)
{
    m_classes->setObjectName(QStringLiteral("trainingClasses"));
    m_videos->setObjectName(QStringLiteral("trainingVideos"));
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new QLabel(tr("Classes, with how many examples there are")), 0, 0);
    layout->addWidget(new QLabel(tr("Videos to learn from")), 0, 1);
    layout->addWidget(m_classes, 1, 0);
    layout->addWidget(m_videos, 1, 1);
    layout->setColumnStretch(0, 2);
    layout->setColumnStretch(1, 3);
    listClasses();
    listVideos();
    connect(m_classes, &QListWidget::itemChanged, this, &TrainingChoices::changed);
    connect(m_videos, &QTreeWidget::itemChanged, this, &TrainingChoices::changed);
}

void TrainingChoices::listClasses()
{
    const auto examples = examplesByClass(m_workspace.document);
    for (const auto &known : m_workspace.document.classes()) {
        const auto count = examples.find(known.id);
        const int found = count == examples.end() ? 0 : count->second;
        if (known.id == kMotionClass && found == 0)
            continue; // proposals of the motion system: nobody labels with it
        auto *item = new QListWidgetItem(
            tr("%1 (%2)", "class (examples)").arg(QString::fromStdString(known.name)).arg(found), m_classes);
        item->setData(Qt::UserRole, QVariant::fromValue<qlonglong>(known.id.value));
        item->setFlags(found > 0 ? Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable
                                 : Qt::ItemFlags());
        item->setCheckState(found > 0 ? Qt::Checked : Qt::Unchecked);
        item->setIcon(classSwatch(known));
    }
    m_classes->setMinimumSize(180, kListHeight);
}

void TrainingChoices::listVideos()
{
    m_videos->setColumnCount(3);
    m_videos->setHeaderLabels({tr("Video"), tr("Split"), tr("Reviewed")});
    m_videos->setRootIsDecorated(false);
    m_videos->header()->setStretchLastSection(false);
    m_videos->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (const int column : {1, 2})
        m_videos->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    const VideoListModel shares(m_workspace.document);
    for (const auto &video : m_workspace.document.videos()) {
        auto *item = new QTreeWidgetItem(m_videos);
        item->setText(0, QString::fromStdString(video.key));
        item->setText(1, splitText(video.split));
        const auto share = shares.index(shares.rowOf(video.id), VideoListModel::Reviewed);
        item->setText(2, share.data().toString());
        item->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
        item->setData(0, Qt::UserRole, QVariant::fromValue<qlonglong>(video.id.value));
        if (video.split == Split::HeldOut) {
            item->setFlags(Qt::NoItemFlags);
            item->setIcon(0, themedIcon(QStringLiteral("lock")));
            item->setToolTip(0, tr("Held out: versions are compared on it, so none may learn from it"));
            continue;
        }
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
        item->setCheckState(0, Qt::Checked);
    }
    m_videos->setMinimumSize(300, kListHeight);
}

std::vector<ClassId> TrainingChoices::classes() const
{
    std::vector<ClassId> chosen;
    bool all = true;
    for (int row = 0; row < m_classes->count(); ++row) {
        const auto &item = *m_classes->item(row);
        if (item.checkState() == Qt::Checked)
            chosen.push_back(ClassId{idOf(item)});
        else
            all = all && !(item.flags() & Qt::ItemIsEnabled);
    }
    return all ? std::vector<ClassId>() : chosen;
}

std::vector<VideoId> TrainingChoices::videos() const
{
    std::vector<VideoId> chosen;
    bool all = true;
    for (int row = 0; row < m_videos->topLevelItemCount(); ++row) {
        const auto &item = *m_videos->topLevelItem(row);
        if (!(item.flags() & Qt::ItemIsEnabled))
            continue;
        if (item.checkState(0) == Qt::Checked)
            chosen.push_back(VideoId{item.data(0, Qt::UserRole).toLongLong()});
        else
            all = false;
    }
    return all ? std::vector<VideoId>() : chosen;
}

bool TrainingChoices::anyClass() const
{
    for (int row = 0; row < m_classes->count(); ++row) {
        if (m_classes->item(row)->checkState() == Qt::Checked)
            return true;
    }
    return false;
}

bool TrainingChoices::anyVideo() const
{
    for (int row = 0; row < m_videos->topLevelItemCount(); ++row) {
        const auto &item = *m_videos->topLevelItem(row);
        if ((item.flags() & Qt::ItemIsEnabled) && item.checkState(0) == Qt::Checked)
            return true;
    }
    return false;
}

} // namespace onset
