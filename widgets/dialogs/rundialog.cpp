// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/rundialog.h"

#include "app/document/workspace.h"
#include "storage/domain/oneclass.h"
#include "widgets/dialogs/networkchoice.h"
#include "widgets/dialogs/parameterform.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QGroupBox>
#include <QJsonDocument>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace onset {

RunDialog::RunDialog(Workspace &workspace, const FileChooser &chooser, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_systems(new QComboBox)
    , m_description(new QLabel)
    , m_network(new NetworkChoice(workspace, chooser))
    , m_videos(new QListWidget)
    , m_parameters(new ParameterForm)
    , m_settings(makeSettings())
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel))
{
    setObjectName(QStringLiteral("runDialog"));
    setWindowTitle(tr("Run detection"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(new QLabel(tr("System")));
    for (const auto &system : m_workspace.systems)
        m_systems->addItem(system.title, system.id);
    layout->addWidget(m_systems);
    m_description->setWordWrap(true);
    m_description->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(m_description);
    layout->addWidget(m_network);
    layout->addWidget(new QLabel(tr("Videos")));
    listVideos();
    layout->addWidget(m_videos, 1);
    layout->addWidget(m_settings, 2);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("&Run"));
    layout->addWidget(m_buttons);
    connect(m_systems, &QComboBox::currentIndexChanged, this, &RunDialog::showSystem);
    connect(m_network, &NetworkChoice::changed, this, &RunDialog::check);
    connect(m_videos, &QListWidget::itemChanged, this, &RunDialog::check);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &RunDialog::finish);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showSystem(m_systems->currentIndex());
}

void RunDialog::choose(ModelVersionId version)
{
    const auto &models = m_workspace.document.models();
    const auto known = std::ranges::find(models, version, &ModelVersion::id);
    if (known == models.end())
        return;
    m_systems->setCurrentIndex(m_systems->findData(QString::fromStdString(known->system)));
    m_network->choose(version);
}

void RunDialog::listVideos()
{
    for (const auto &video : m_workspace.document.videos()) {
        auto *item = new QListWidgetItem(QString::fromStdString(video.key), m_videos);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
        item->setCheckState(video.id == m_workspace.selection.video() ? Qt::Checked : Qt::Unchecked);
        item->setData(Qt::UserRole, QVariant::fromValue<qlonglong>(video.id.value));
        item->setToolTip(QString::fromStdString(video.absolutePath));
    }
    m_videos->setMinimumSize(420, 110);
}

QGroupBox *RunDialog::makeSettings()
{
    auto *group = new QGroupBox(tr("Settings"));
    auto *layout = new QVBoxLayout(group);
    auto *scroll = new QScrollArea;
    scroll->setWidget(m_parameters);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setMinimumHeight(210);
    layout->addWidget(scroll);
    return group;
}

void RunDialog::showSystem(int index)
{
    const bool known = index >= 0;
    const auto system = known ? m_workspace.systems[static_cast<std::size_t>(index)] : SystemInfo{};
    m_description->setText(known ? system.description : tr("No detection system is there."));
    const auto parameters = QJsonDocument::fromJson(system.defaultParameters.toUtf8()).object();
    m_parameters->setParameters(parameters);
    m_settings->setVisible(!parameters.isEmpty());
    m_network->setSystem(system);
    check();
}

std::vector<VideoId> RunDialog::chosenVideos() const
{
    std::vector<VideoId> chosen;
    for (int row = 0; row < m_videos->count(); ++row) {
        const auto *item = m_videos->item(row);
        if (item->checkState() == Qt::Checked)
            chosen.push_back(VideoId{item->data(Qt::UserRole).toLongLong()});
    }
    return chosen;
}

void RunDialog::check()
{
    m_buttons->button(QDialogButtonBox::Ok)
        ->setEnabled(m_systems->currentIndex() >= 0 && !chosenVideos().empty() && m_network->complete());
}

void RunDialog::finish()
{
    auto parameters = m_parameters->parameters();
    if (const auto oneClass = m_network->oneClass(); !oneClass.isEmpty())
        parameters.insert(QLatin1String(kOneClass), oneClass);
    const auto json = QJsonDocument(parameters).toJson(QJsonDocument::Compact);
    RunSettings settings;
    settings.system = m_systems->currentData().toString();
    settings.videos = chosenVideos();
    settings.parameters = QString::fromUtf8(json);
    m_network->fill(settings);
    if (settings.modelFile.isEmpty())
        emit m_workspace.requests.startRun(settings);
    else
        emit m_workspace.requests.startRunWithFile(settings);
    accept();
}

} // namespace onset
