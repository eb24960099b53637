// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/agreementdialog.h"

#include "app/document/analysistext.h"
#include "app/document/labels.h"
#include "app/document/workspace.h"
#include "storage/evaluation/annotators.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <cmath>

namespace onset {

namespace {

constexpr int kAllSplits = -1;
const std::vector<double> kTiou{0.1, 0.25, 0.5, 0.75};
constexpr std::size_t kClassTiou = 2; ///< place of the one that classes are told at

QString kappaText(double kappa)
{
    return std::isfinite(kappa) ? QLocale().toString(kappa, 'f', 3) : QStringLiteral("–");
}

QTreeWidget *table(const char *name, const QStringList &titles)
{
    auto *made = new QTreeWidget;
    made->setObjectName(QLatin1String(name));
    made->setHeaderLabels(titles);
    made->setRootIsDecorated(false);
    made->setUniformRowHeights(true);
    made->setAlternatingRowColors(true);
    made->setSelectionMode(QAbstractItemView::NoSelection);
    made->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    made->header()->setStretchLastSection(false);
    return made;
}

/// Numbers stand below each other.
void addRow(QTreeWidget &table, const QStringList &texts)
{
    auto *row = new QTreeWidgetItem(&table, texts);
    for (int column = 1; column < texts.size(); ++column)
        row->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
}

} // namespace

AgreementDialog::AgreementDialog(Workspace &workspace, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_first(new QComboBox)
    , m_second(new QComboBox)
    , m_split(new QComboBox)
    , m_words(new QLabel)
    , m_overlaps(table("agreementOverlaps",
                       {tr("tIoU"), tr("F1"), tr("Kappa of the segments"), tr("Kappa of their classes")}))
    , m_classes(table("agreementClasses",
                      {tr("Class"), tr("First"), tr("Second"),
                       tr("F1 at tIoU %1").arg(tiouText(kTiou[kClassTiou])), tr("Kappa over time")}))
{
    setObjectName(QStringLiteral("agreementDialog"));
    setWindowTitle(tr("Agreement of annotators"));
    build();
    fillAnnotators();
    for (auto *one : {m_first, m_second, m_split})
        connect(one, &QComboBox::currentIndexChanged, this, &AgreementDialog::ask);
    connect(&m_thread, &AgreementThread::finished, this, [this] {
        if (const auto outcome = m_thread.take())
            tell(*outcome);
    });
    connect(&m_workspace.document, &Document::changed, this, &AgreementDialog::ask);
    connect(&m_workspace.document, &Document::unloaded, this, &QDialog::reject);
    ask();
}

void AgreementDialog::build()
{
    m_first->setObjectName(QStringLiteral("agreementFirst"));
    m_second->setObjectName(QStringLiteral("agreementSecond"));
    m_split->setObjectName(QStringLiteral("agreementSplit"));
    m_words->setObjectName(QStringLiteral("agreementWords"));
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_first->setToolTip(tr("An annotator; a segment is whose who changed it last"));
    m_second->setToolTip(tr("The annotator to compare with; neither is taken for the truth"));
    m_split->addItem(tr("All videos"), kAllSplits);
    for (const auto split : {Split::Training, Split::Validation, Split::HeldOut, Split::None})
        m_split->addItem(splitText(split), static_cast<int>(split));
    auto *row = new QHBoxLayout;
    row->addWidget(m_first, 1);
    row->addWidget(new QLabel(tr("and")));
    row->addWidget(m_second, 1);
    row->addSpacing(12);
    row->addWidget(m_split);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(row);
    layout->addWidget(m_words);
    layout->addWidget(m_overlaps, 1);
    layout->addWidget(m_classes, 2);
    layout->addWidget(buttons);
    resize(640, 560);
}

void AgreementDialog::fillAnnotators()
{
    for (const auto &annotator : workingAnnotators(m_workspace.document.contents())) {
        for (auto *one : {m_first, m_second})
            one->addItem(QString::fromStdString(annotator.name),
                         QVariant::fromValue<qlonglong>(annotator.id.value));
    }
    m_second->setCurrentIndex(m_second->count() > 1 ? 1 : m_second->currentIndex());
}

void AgreementDialog::ask()
{
    const AnnotatorId first{m_first->currentData().toLongLong()};
    const AnnotatorId second{m_second->currentData().toLongLong()};
    const bool two = first.valid() && second.valid() && first != second;
    m_overlaps->setEnabled(two);
    m_classes->setEnabled(two);
    if (!two) {
        m_overlaps->clear();
        m_classes->clear();
        m_words->setText(
            m_first->count() > 1
                ? tr("Choose two annotators.")
                : tr("Fewer than two people annotated this project. Import the segments of another as a "
                     "table (CSV), whose column “annotator” names them."));
        return;
    }
    const int split = m_split->currentData().toInt();
    m_thread.request({std::make_shared<const ProjectContents>(m_workspace.document.contents()), first, second,
                      split == kAllSplits ? std::nullopt : std::optional(static_cast<Split>(split)), kTiou});
}

QString AgreementDialog::summary(const AgreementOutcome &outcome) const
{
    const auto videos = static_cast<int>(outcome.videos);
    auto text = outcome.videos == 0
                    ? tr("There is no video that both annotated.")
                    : tr("They say the same %1 of the time in %n video(s), kappa %2.", nullptr, videos)
                          .arg(percentText(outcome.frames.observed), kappaText(outcome.frames.kappa));
    if (outcome.alone > 0)
        text += u' ' + tr("%n video(s) that only one of them annotated do not count.", nullptr,
                          static_cast<int>(outcome.alone));
    return text;
}

void AgreementDialog::tell(const AgreementOutcome &outcome)
{
    if (!m_overlaps->isEnabled())
        return; // of before the choice
    m_words->setText(summary(outcome));
    m_overlaps->clear();
    const auto &segments = outcome.segments;
    for (std::size_t t = 0; t < segments.tiou.size(); ++t)
        addRow(*m_overlaps, {tiouText(segments.tiou[t]), percentText(segments.f1[t]),
                             kappaText(segments.kappa[t]), kappaText(segments.labelKappa[t])});
    showClasses(outcome);
}

void AgreementDialog::showClasses(const AgreementOutcome &outcome)
{
    m_classes->clear();
    for (const auto &one : outcome.segments.classes) {
        const auto *known = m_workspace.document.actionClass(one.actionClass);
        const auto kappa = outcome.frames.ofClass.find(one.actionClass);
        addRow(*m_classes,
               {known ? QString::fromStdString(known->name) : QString::number(one.actionClass.value),
                QString::number(one.first), QString::number(one.second), percentText(one.f1[kClassTiou]),
                kappa == outcome.frames.ofClass.end() ? QStringLiteral("–") : kappaText(kappa->second)});
    }
}

} // namespace onset
