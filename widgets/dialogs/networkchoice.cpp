// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/networkchoice.h"

#include "app/document/modelclasses.h"
#include "app/document/workspace.h"
#include "storage/domain/oneclass.h"

#include <QComboBox>
#include <QDateTime>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

#include <algorithm>

namespace onset {

namespace {

QString titleOf(const ModelVersion &model)
{
    const auto made = QDateTime::fromMSecsSinceEpoch(model.createdMs);
    return QStringLiteral("%1 – %2").arg(QString::fromStdString(model.name),
                                         QLocale().toString(made, QLocale::ShortFormat));
}

QComboBox *choices(const QString &name, const std::vector<std::pair<QString, QString>> &items)
{
    auto *box = new QComboBox;
    box->setObjectName(name);
    for (const auto &[text, key] : items)
        box->addItem(text, key);
    return box;
}

} // namespace

NetworkChoice::NetworkChoice(Workspace &workspace, const FileChooser &chooser, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_chooser(chooser)
    , m_models(new QComboBox)
    , m_add(new QPushButton(tr("&Add model…")))
    , m_hint(new QLabel)
    , m_classes(choices(QStringLiteral("classes"),
                        {{tr("Those of the model"), QString()},
                         {tr("“%1” for all, to be named by you").arg(QLatin1String(kAnyAction)),
                          QLatin1String(kAnyAction)}}))
    , m_device(
          choices(QStringLiteral("device"), {{tr("Automatic (GPU if there is one)"), QStringLiteral("auto")},
                                             {tr("CPU"), QStringLiteral("cpu")},
                                             {tr("GPU (CUDA)"), QStringLiteral("cuda")}}))
    , m_precision(
          choices(QStringLiteral("precision"),
                  {{tr("32 bit (exact)"), QStringLiteral("fp32")},
                   {tr("16 bit (bfloat16, faster where the processor has it)"), QStringLiteral("bf16")}}))
    , m_speed(new QLabel)
{
    m_models->setObjectName(QStringLiteral("model"));
    m_models->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_add->setToolTip(tr("Choose a weights file (*.safetensors) that was trained with this system"));
    m_add->setObjectName(QStringLiteral("addModel"));
    m_hint->setWordWrap(true);
    m_classes->setToolTip(tr("For footage with other actions than those the model learnt: it finds where "
                             "something happens, and the key of a class names it"));
    m_speed->setObjectName(QStringLiteral("measuredSpeed"));
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    auto *row = new QHBoxLayout;
    row->addWidget(m_models, 1);
    row->addWidget(m_add);
    form->addRow(tr("Model"), row);
    form->addRow(QString(), m_hint);
    form->addRow(tr("Classes"), m_classes);
    form->addRow(tr("Device"), m_device);
    form->addRow(tr("Precision"), m_precision);
    form->addRow(tr("Measured"), m_speed);
    connect(m_add, &QPushButton::clicked, this, &NetworkChoice::addModel);
    connect(&m_workspace.document, &Document::modelsChanged, this, &NetworkChoice::listModels);
    connect(m_models, &QComboBox::currentIndexChanged, this, &NetworkChoice::proposeClasses);
    for (auto *box : {m_models, m_device, m_precision})
        connect(box, &QComboBox::currentIndexChanged, this, &NetworkChoice::showSpeed);
}

void NetworkChoice::setSystem(const SystemInfo &system)
{
    m_system = system.id;
    m_needsModel = system.needsModel;
    m_builtin = system.builtinModel;
    m_builtinClasses = system.builtinClasses;
    setVisible(system.needsNetwork);
    listModels();
}

void NetworkChoice::listModels()
{
    m_models->clear();
    for (const auto &model : m_workspace.document.models()) {
        if (QString::fromStdString(model.system) != m_system)
            continue;
        m_models->insertItem(0, titleOf(model), QVariant::fromValue<qlonglong>(model.id.value));
        m_models->setItemData(0, QString::fromStdString(model.path), Qt::ToolTipRole);
    }
    offerBuiltin();
    m_models->setCurrentIndex(m_models->count() > 0 ? 0 : -1); // the newest, unless one is the current
    choose(m_workspace.document.currentModel());
    m_models->setEnabled(m_models->count() > 0);
    m_hint->setText(
        tr("There is no trained model of this system yet. Add a weights file, or train one: Retrain "
           "in this menu."));
    m_hint->setVisible(m_needsModel && m_models->count() == 0);
    proposeClasses();
    showSpeed();
    emit changed();
}

std::vector<std::string> NetworkChoice::modelClasses() const
{
    if (!builtin().isEmpty())
        return m_builtinClasses;
    const auto &models = m_workspace.document.models();
    const auto known = std::ranges::find(models, model(), &ModelVersion::id);
    return known == models.end() ? std::vector<std::string>() : classesOf(*known);
}

/// A model that knows none of the project's classes names none of them. Where there are no classes yet, those
/// of a model that somebody added are meant, but not those of the model that comes with the program.
void NetworkChoice::proposeClasses()
{
    const auto known = modelClasses();
    const auto &classes = m_workspace.document.classes();
    const bool none =
        std::ranges::all_of(classes, [](const ActionClass &one) { return one.id == kMotionClass; });
    const bool meant = none && builtin().isEmpty();
    const bool foreign =
        !known.empty() && !meant && std::ranges::none_of(classes, [&](const ActionClass &one) {
            return std::ranges::find(known, one.name) != known.end();
        });
    m_classes->setCurrentIndex(foreign ? 1 : 0);
}

QString NetworkChoice::oneClass() const
{
    return m_needsModel ? m_classes->currentData().toString() : QString();
}

void NetworkChoice::choose(ModelVersionId version)
{
    const int row = m_models->findData(QVariant::fromValue<qlonglong>(version.value));
    if (row >= 0)
        m_models->setCurrentIndex(row);
}

/// Last, unless the project knows it already; choosing it makes it known.
void NetworkChoice::offerBuiltin()
{
    const auto &models = m_workspace.document.models();
    const bool isKnown = std::any_of(models.begin(), models.end(), [this](const ModelVersion &model) {
        return QString::fromStdString(model.path) == m_builtin;
    });
    if (m_builtin.isEmpty() || isKnown)
        return;
    m_models->addItem(tr("Built in – learnt from synthetic videos"), m_builtin);
    m_models->setItemData(m_models->count() - 1, m_builtin, Qt::ToolTipRole);
}

QString NetworkChoice::builtin() const
{
    const auto data = m_models->currentData();
    return data.typeId() == QMetaType::QString ? data.toString() : QString();
}

void NetworkChoice::addModel()
{
    const auto path =
        m_chooser.open(this, {tr("Add model"), tr("Weights (*.safetensors);;All files (*)"),
                              QFileInfo(QString::fromStdString(m_workspace.document.path())).absolutePath()});
    if (!path.isEmpty())
        emit m_workspace.requests.addModel(path);
}

ModelVersionId NetworkChoice::model() const
{
    return m_models->currentIndex() < 0 || !builtin().isEmpty()
               ? ModelVersionId{}
               : ModelVersionId{m_models->currentData().toLongLong()};
}

bool NetworkChoice::complete() const
{
    return !m_needsModel || model().valid() || !builtin().isEmpty();
}

void NetworkChoice::fill(RunSettings &settings) const
{
    if (!m_needsModel)
        return;
    settings.model = model();
    settings.modelFile = builtin();
    settings.device = m_device->currentData().toString();
    settings.precision = m_precision->currentData().toString();
}

void NetworkChoice::showSpeed()
{
    RunSettings wanted;
    fill(wanted);
    for (const auto &run : m_workspace.runs.runs()) { // newest first
        if (QString::fromStdString(run.system) == m_system && run.framesPerSecond > 0 &&
            run.modelVersion == wanted.model && QString::fromStdString(run.device) == wanted.device &&
            QString::fromStdString(run.precision) == wanted.precision) {
            m_speed->setText(tr("%1 frames a second in the last such run")
                                 .arg(QLocale().toString(run.framesPerSecond, 'f', 1)));
            return;
        }
    }
    m_speed->setText(tr("not yet with these settings"));
}

} // namespace onset
