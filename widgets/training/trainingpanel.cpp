// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/training/trainingpanel.h"

#include "app/document/workspace.h"
#include "widgets/training/snapshottext.h"
#include "widgets/training/trainingprogress.h"
#include "widgets/training/versionlist.h"

#include <QMessageBox>
#include <QVBoxLayout>

namespace onset {

TrainingPanel::TrainingPanel(Workspace &workspace, Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_progress(new TrainingProgressView(workspace, actions))
    , m_versions(new VersionList(workspace, actions))
{
    setObjectName(QStringLiteral("trainingPanel"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_progress, 3);
    layout->addWidget(m_versions, 2);
    connect(&m_workspace.training, &TrainingStore::snapshotLoaded, this, &TrainingPanel::showSnapshot);
}

void TrainingPanel::showSnapshot()
{
    const auto snapshot = m_workspace.training.snapshot();
    if (!snapshot)
        return;
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("What it learnt from"),
                                snapshotText(*snapshot, m_workspace.document), QMessageBox::Close, this);
    box->setObjectName(QStringLiteral("snapshotBox"));
    box->setTextFormat(Qt::PlainText);
    box->setTextInteractionFlags(Qt::TextSelectableByMouse);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace onset
