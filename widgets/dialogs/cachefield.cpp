// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/cachefield.h"

#include "app/document/workspace.h"
#include "widgets/cachelimit.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>

namespace onset {

namespace {

constexpr int kMostGigabytes = 100000;

} // namespace

CacheField::CacheField(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_limit(new QSpinBox)
    , m_kept(new QLabel)
    , m_empty(new QPushButton)
{
    m_limit->setObjectName(QStringLiteral("cacheLimit"));
    m_limit->setRange(0, kMostGigabytes);
    m_limit->setKeyboardTracking(false);
    m_limit->setValue(m_workspace.cache.limitGigabytes().value_or(0));
    m_kept->setObjectName(QStringLiteral("cacheKept"));
    m_empty->setObjectName(QStringLiteral("emptyCache"));
    m_empty->setAutoDefault(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_limit);
    row->addWidget(m_kept, 1);
    row->addWidget(m_empty);
    setFocusProxy(m_limit);
    retranslate();
    connect(m_limit, &QSpinBox::valueChanged, this, &CacheField::setLimit);
    connect(m_empty, &QPushButton::clicked, &m_workspace.requests, &Requests::emptyFeatures);
    connect(&m_workspace.cache, &CacheStore::keptChanged, this, &CacheField::showKept);
    connect(&m_workspace.jobs, &JobList::jobChanged, this, &CacheField::showKept);
    emit m_workspace.requests.measureFeatures();
}

void CacheField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void CacheField::retranslate()
{
    const auto about =
        tr("Decoded frames and features of your videos, so that trainings and detections need not make them "
           "again. Beyond this, those that were not used for longest are removed; that costs time only");
    m_limit->setToolTip(about);
    m_limit->setAccessibleName(tr("Most GB of kept features"));
    m_limit->setSuffix(tr(" GB"));
    m_limit->setSpecialValueText(tr("any amount"));
    m_kept->setToolTip(about);
    m_empty->setText(tr("&Empty"));
    m_empty->setToolTip(tr("Remove all kept features; they are made again when they are needed"));
    showKept();
}

void CacheField::showKept()
{
    const auto &kept = m_workspace.cache.kept();
    m_kept->setText(
        kept ? tr("now %1").arg(QLocale().formattedDataSize(kept->bytes, 1, QLocale::DataSizeSIFormat))
             : QString());
    m_empty->setEnabled(kept && kept->files > 0 && m_workspace.jobs.running() == 0);
}

void CacheField::setLimit(int gigabytes)
{
    storeCacheLimit(gigabytes);
    m_workspace.cache.setLimitGigabytes(gigabytes);
}

} // namespace onset
