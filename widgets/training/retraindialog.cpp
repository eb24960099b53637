// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/training/retraindialog.h"

#include "app/document/workspace.h"
#include "widgets/training/trainingchoices.h"
#include "widgets/training/versionlist.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>

namespace onset {

namespace {

constexpr int kAskMs = 150;
constexpr int kWarningsHeight = 88;
const QString kDefaultSystem = QStringLiteral("temporalmaxer");
const QString kFeaturesKey = QStringLiteral("training/features");
const QString kMinutesKey = QStringLiteral("training/minutes");
const QString kDetectKey = QStringLiteral("training/detect");

} // namespace

RetrainDialog::RetrainDialog(Workspace &workspace, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_base(new QComboBox)
    , m_system(new QComboBox)
    , m_features(new QComboBox)
    , m_choices(new TrainingChoices(workspace))
    , m_minutes(new QDoubleSpinBox)
    , m_device(new QComboBox)
    , m_detect(new QCheckBox(tr("Then run the new version and show &what changed")))
    , m_summary(new QLabel)
    , m_warnings(new QLabel)
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel))
{
    setObjectName(QStringLiteral("retrainDialog"));
    setWindowTitle(tr("Retrain"));
    auto *layout = new QVBoxLayout(this);
    auto *form = new QFormLayout;
    layout->addLayout(form);
    listSystems();
    listBases();
    buildForm(*form);
    layout->addWidget(m_choices, 1);
    layout->addWidget(m_detect);
    m_summary->setObjectName(QStringLiteral("retrainSummary"));
    m_summary->setWordWrap(true);
    layout->addWidget(m_summary);
    m_warnings->setObjectName(QStringLiteral("retrainWarnings"));
    m_warnings->setWordWrap(true);
    m_warnings->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_warnings->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *scroll = new QScrollArea;
    scroll->setWidget(m_warnings);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFixedHeight(kWarningsHeight);
    layout->addWidget(scroll);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("&Train"));
    layout->addWidget(m_buttons);
    m_asking.setSingleShot(true);
    m_asking.setInterval(kAskMs);
    connect(&m_asking, &QTimer::timeout, this, &RetrainDialog::ask);
    connect(m_base, &QComboBox::currentIndexChanged, this, &RetrainDialog::takeBase);
    connect(m_system, &QComboBox::currentIndexChanged, this, &RetrainDialog::showFeatures);
    for (auto *combo : {m_base, m_system})
        connect(combo, &QComboBox::currentIndexChanged, &m_asking, qOverload<>(&QTimer::start));
    connect(m_choices, &TrainingChoices::changed, &m_asking, qOverload<>(&QTimer::start));
    connect(&m_workspace.training, &TrainingStore::previewChanged, this, &RetrainDialog::showPreview);
    connect(&m_workspace.training, &TrainingStore::statusChanged, this, &RetrainDialog::showPreview);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &RetrainDialog::finish);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    takeBase();
    ask();
}

void RetrainDialog::buildForm(QFormLayout &form)
{
    m_base->setObjectName(QStringLiteral("retrainBase"));
    m_system->setObjectName(QStringLiteral("retrainSystem"));
    m_features->setObjectName(QStringLiteral("retrainFeatures"));
    m_minutes->setObjectName(QStringLiteral("retrainMinutes"));
    m_device->setObjectName(QStringLiteral("retrainDevice"));
    m_detect->setObjectName(QStringLiteral("retrainDetect"));
    m_minutes->setRange(0.5, 24 * 60);
    m_minutes->setDecimals(1);
    m_minutes->setSuffix(tr(" min", "minutes"));
    m_minutes->setValue(QSettings().value(kMinutesKey, TrainingSettings().budgetMinutes).toDouble());
    m_minutes->setToolTip(tr(
        "About how long all of it may take, without pauses; features of videos are computed once and kept"));
    m_detect->setChecked(QSettings().value(kDetectKey, true).toBool());
    m_device->addItem(tr("Automatic (GPU if there is one)"), QStringLiteral("auto"));
    m_device->addItem(tr("CPU"), QStringLiteral("cpu"));
    m_device->addItem(tr("GPU (CUDA)"), QStringLiteral("cuda"));
    m_base->setToolTip(tr("Going on from a version keeps what it knows and is quicker"));
    form.addRow(tr("Go on from"), m_base);
    form.addRow(tr("System"), m_system);
    listFeatures();
    form.addRow(tr("Features"), m_features);
    form.addRow(tr("Time"), m_minutes);
    form.addRow(tr("Device"), m_device);
}

void RetrainDialog::listSystems()
{
    for (const auto &system : m_workspace.systems) {
        if (!system.needsModel)
            continue; // it does not learn
        m_system->addItem(system.title, system.id);
        m_system->setItemData(m_system->count() - 1, system.description, Qt::ToolTipRole);
    }
    m_system->setCurrentIndex(std::max(0, m_system->findData(kDefaultSystem)));
}

/// As the setting "features" calls them; none: the program's choice, which is both.
void RetrainDialog::listFeatures()
{
    m_features->addItem(tr("Descriptors and the program’s networks"), QString());
    m_features->addItem(tr("The program’s networks"), QStringLiteral("network"));
    m_features->addItem(tr("Descriptors: no network"), QStringLiteral("descriptors"));
    m_features->setToolTip(
        tr("What the system sees of the videos: descriptors of motion and colour that are "
           "learnt on your own videos, the networks that come with the program, or both. A "
           "version to go on from brings its own."));
}

void RetrainDialog::listBases()
{
    m_base->addItem(tr("Nothing: from scratch"), 0);
    const auto &models = m_workspace.document.models();
    for (auto it = models.rbegin(); it != models.rend(); ++it) {
        if (m_system->findData(QString::fromStdString(it->system)) >= 0)
            m_base->addItem(versionTitle(*it), QVariant::fromValue<qlonglong>(it->id.value));
    }
    const auto current = m_workspace.document.currentModel();
    m_base->setCurrentIndex(std::max(0, m_base->findData(QVariant::fromValue<qlonglong>(current.value))));
}

void RetrainDialog::takeBase()
{
    const ModelVersionId base{m_base->currentData().toLongLong()};
    const auto &models = m_workspace.document.models();
    const auto version = std::ranges::find(models, base, &ModelVersion::id);
    m_system->setEnabled(version == models.end());
    if (version != models.end())
        m_system->setCurrentIndex(m_system->findData(QString::fromStdString(version->system)));
    showFeatures();
}

void RetrainDialog::showFeatures()
{
    const bool scratch = m_system->isEnabled();
    const bool chosen = scratch && readsRows(m_system->currentData().toString());
    m_features->setEnabled(chosen);
    m_features->setPlaceholderText(scratch ? tr("The system’s own") : tr("Those of the version"));
    if (!chosen)
        m_features->setCurrentIndex(-1);
    else if (m_features->currentIndex() < 0)
        m_features->setCurrentIndex(
            std::max(0, m_features->findData(QSettings().value(kFeaturesKey, QString()).toString())));
}

TrainingSettings RetrainDialog::settings() const
{
    TrainingSettings settings;
    settings.system = m_system->currentData().toString();
    settings.base = ModelVersionId{m_base->currentData().toLongLong()};
    if (const auto features = m_features->currentData().toString();
        m_features->isEnabled() && !features.isEmpty())
        settings.parameters = QStringLiteral(R"({"features":"%1"})").arg(features);
    settings.classes = m_choices->classes();
    settings.videos = m_choices->videos();
    settings.budgetMinutes = m_minutes->value();
    settings.device = m_device->currentData().toString();
    settings.detectAfter = m_detect->isChecked();
    return settings;
}

void RetrainDialog::ask()
{
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(false);
    if (m_system->count() == 0)
        m_warnings->setText(tr("No system that learns is there."));
    else if (!m_choices->anyClass())
        m_warnings->setText(tr("Choose at least one class that has examples."));
    else if (!m_choices->anyVideo())
        m_warnings->setText(tr("Choose at least one video to learn from."));
    else
        emit m_workspace.requests.previewTraining(settings());
}

void RetrainDialog::showPreview()
{
    const auto &preview = m_workspace.training.preview();
    if (!preview || m_asking.isActive() || !m_choices->anyClass() || !m_choices->anyVideo())
        return;
    const bool busy = m_workspace.training.busy();
    m_summary->setText(preview->problem.isEmpty()
                           ? tr("Learns from %1 segments in %2 videos; %3 for validation, %4 held out.")
                                 .arg(preview->segments)
                                 .arg(preview->videos)
                                 .arg(preview->validation)
                                 .arg(preview->heldOut)
                           : QString());
    QStringList lines;
    if (busy)
        lines << tr("Another training goes on: wait for its end, or cancel it first.");
    if (!preview->problem.isEmpty())
        lines << preview->problem;
    for (const auto &warning : preview->warnings)
        lines << QStringLiteral("⚠ ") + warning;
    m_warnings->setText(lines.join(QLatin1Char('\n')));
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(!busy && preview->problem.isEmpty());
}

void RetrainDialog::finish()
{
    if (m_features->isEnabled())
        QSettings().setValue(kFeaturesKey, m_features->currentData());
    QSettings().setValue(kMinutesKey, m_minutes->value());
    QSettings().setValue(kDetectKey, m_detect->isChecked());
    emit m_workspace.requests.startTraining(settings());
    accept();
}

} // namespace onset
