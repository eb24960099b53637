// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/transferdialog.h"

#include "app/document/transferformats.h"
#include "app/document/workspace.h"
#include "widgets/panels/runtext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace onset {

TransferDialog::TransferDialog(Workspace &workspace, Direction direction, FileChooser chooser,
                               QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_direction(direction)
    , m_chooser(std::move(chooser))
    , m_format(new QComboBox)
    , m_explanation(new QLabel)
    , m_run(new QComboBox)
    , m_reviewed(new QCheckBox(tr("Everything in these videos was labelled: &mark them as reviewed"), this))
    , m_path(new QLineEdit)
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel))
{
    setObjectName(QStringLiteral("transferDialog"));
    setWindowTitle(direction == Import ? tr("Import") : tr("Export"));
    m_format->setObjectName(QStringLiteral("format"));
    m_format->addItem(tr("ActivityNet annotations (JSON)"), QStringLiteral("activitynet"));
    m_format->addItem(tr("ActivityNet results (JSON)"), QStringLiteral("activitynet-results"));
    m_format->addItem(tr("ActivityNet proposals (JSON)"), QStringLiteral("activitynet-proposals"));
    m_format->addItem(tr("THUMOS14 annotations (folder of text)"), QStringLiteral("thumos14"));
    m_format->addItem(tr("THUMOS14 detections (text)"), QStringLiteral("thumos14-detections"));
    m_format->addItem(tr("Table (CSV)"), QStringLiteral("csv"));
    m_explanation->setWordWrap(true);
    m_explanation->setForegroundRole(QPalette::PlaceholderText);
    m_explanation->setMinimumSize(400, 3 * fontMetrics().lineSpacing());
    m_explanation->setAlignment(Qt::AlignTop);
    auto *form = new QFormLayout(this);
    form->addRow(tr("&Format"), m_format);
    form->addRow(m_explanation);
    fillRuns();
    if (direction == Export)
        form->addRow(tr("&Run"), m_run);
    else
        form->addRow(m_reviewed);
    m_reviewed->setObjectName(QStringLiteral("reviewed"));
    m_reviewed->setVisible(direction == Import);
    m_reviewed->setToolTip(
        tr("What nobody looked at is not learnt as background. Labels that are complete say "
           "that all the rest is background; that has to be said here."));
    auto *row = new QHBoxLayout;
    auto *choose = new QPushButton(tr("&Browse…"));
    row->addWidget(m_path, 1);
    row->addWidget(choose);
    auto *label = new QLabel(tr("Fi&le"));
    label->setBuddy(m_path);
    form->addRow(label, row);
    m_buttons->button(QDialogButtonBox::Ok)->setText(direction == Import ? tr("&Import") : tr("&Export"));
    form->addRow(m_buttons);
    connect(m_format, &QComboBox::currentIndexChanged, this, &TransferDialog::showFormat);
    connect(m_path, &QLineEdit::textChanged, this, &TransferDialog::check);
    connect(choose, &QPushButton::clicked, this, &TransferDialog::browse);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &TransferDialog::finish);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showFormat();
    check();
}

void TransferDialog::fillRuns()
{
    m_run->addItem(tr("The newest finished run"), 0);
    for (const auto &run : m_workspace.runs.runs())
        m_run->addItem(runTitle(run), QVariant::fromValue<qlonglong>(run.id.value));
}

QString TransferDialog::format() const
{
    return m_format->currentData().toString();
}

QString TransferDialog::explanation() const
{
    const auto chosen = format();
    if (chosen == QLatin1String("activitynet"))
        return tr("Segments that people made or confirmed, in seconds, by video and class.");
    if (chosen == QLatin1String("activitynet-results"))
        return tr("A run’s detections with class and score, in seconds.");
    if (chosen == QLatin1String("activitynet-proposals"))
        return tr("A run’s proposals with score and without class, in seconds.");
    if (chosen == QLatin1String("thumos14"))
        return tr("Segments that people made or confirmed: a file of each class and subset, and the list of "
                  "classes, detclasslist.txt.");
    if (chosen == QLatin1String("thumos14-detections"))
        return tr("A run’s detections, one a line; the detclasslist.txt beside the file tells the numbers of "
                  "the classes.");
    return tr("One row a segment with seconds, frame and PTS of both edges.");
}

void TransferDialog::showFormat()
{
    const bool ofRun = transferFormat(format().toStdString())->ofRun;
    m_run->setEnabled(ofRun);
    m_reviewed->setEnabled(!ofRun);
    m_explanation->setText(explanation());
}

QString TransferDialog::filter() const
{
    const auto chosen = format();
    if (chosen == QLatin1String("csv"))
        return tr("CSV files (*.csv);;All files (*)");
    if (chosen == QLatin1String("thumos14-detections"))
        return tr("Text files (*.txt);;All files (*)");
    return tr("JSON files (*.json);;All files (*)");
}

void TransferDialog::browse()
{
    const FileChooser::Question question{windowTitle(), filter(), m_path->text()};
    const auto ask = transferFormat(format().toStdString())->folder ? m_chooser.folder
                     : m_direction == Import                        ? m_chooser.open
                                                                    : m_chooser.save;
    const auto path = ask(this, question);
    if (!path.isEmpty())
        m_path->setText(path);
}

void TransferDialog::check()
{
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(!m_path->text().trimmed().isEmpty());
}

void TransferDialog::finish()
{
    const auto path = m_path->text().trimmed();
    if (m_direction == Import)
        emit m_workspace.requests.importFile(path, format(),
                                             m_reviewed->isEnabled() && m_reviewed->isChecked());
    else
        emit m_workspace.requests.exportFile(path, format(), RunId{m_run->currentData().toLongLong()});
    accept();
}

} // namespace onset
