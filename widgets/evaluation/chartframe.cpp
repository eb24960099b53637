// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/chartframe.h"

#include "widgets/evaluation/chart.h"
#include "widgets/evaluation/chartexport.h"
#include "widgets/icons.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace onset {

ChartFrame::ChartFrame(Chart *chart, ChartExport &exporter, QWidget *parent)
    : QWidget(parent)
    , m_chart(chart)
    , m_row(new QHBoxLayout)
    , m_heading(new QLabel)
    , m_words(new QLabel)
    , m_copy(new QAction(themedIcon(QStringLiteral("copy")), {}, this))
    , m_save(new QAction(themedIcon(QStringLiteral("export")), {}, this))
{
    auto font = m_heading->font();
    font.setBold(true);
    m_heading->setFont(font);
    m_words->setWordWrap(true);
    m_words->setContentsMargins(6, 0, 6, 2);
    m_words->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_row->setContentsMargins(6, 0, 2, 0);
    m_row->addWidget(m_heading, 1);
    for (auto *action : {m_copy, m_save}) {
        auto *button = new QToolButton;
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setIconSize({16, 16});
        button->setFocusPolicy(Qt::TabFocus);
        m_row->addWidget(button);
        m_chart->addAction(action);
    }
    m_chart->setContextMenuPolicy(Qt::ActionsContextMenu);
    layout->addLayout(m_row);
    layout->addWidget(m_words);
    layout->addWidget(m_chart, 1);
    connect(m_copy, &QAction::triggered, this, [this, &exporter] { exporter.copy(*m_chart); });
    connect(m_save, &QAction::triggered, this,
            [this, &exporter] { exporter.save(*m_chart, m_heading->text()); });
    retranslate();
}

void ChartFrame::setHeading(const QString &heading)
{
    m_heading->setText(heading);
    m_heading->setMinimumWidth(1); // it may be cut before it widens the panel
    m_heading->setToolTip(heading);
    m_chart->setAccessibleName(heading);
}

void ChartFrame::setWords(const QString &words)
{
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
}

void ChartFrame::addControl(QWidget *control)
{
    m_row->insertWidget(1, control);
}

void ChartFrame::retranslate()
{
    m_copy->setText(tr("Copy as image"));
    m_copy->setToolTip(tr("Copy the chart as an image"));
    m_save->setText(tr("Save as PNG, SVG or PDF…"));
    m_save->setToolTip(tr("Save the chart as PNG, SVG or PDF"));
}

} // namespace onset
