// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/offerbar.h"

#include "widgets/icons.h"
#include "widgets/noticelook.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace onset {

OfferBar::OfferBar(Notices &notices, QWidget *parent)
    : QFrame(parent)
    , m_row(new QHBoxLayout(this))
    , m_icon(new QLabel)
    , m_text(new QLabel)
    , m_close(new QToolButton)
{
    setObjectName(QStringLiteral("offerBar"));
    m_row->setContentsMargins(10, 4, 6, 4);
    m_text->setObjectName(QStringLiteral("offerText"));
    m_text->setWordWrap(true);
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::TabFocus);
    m_row->addWidget(m_icon);
    m_row->addWidget(m_text, 1);
    m_row->addWidget(m_close, 0, Qt::AlignTop);
    connect(m_close, &QToolButton::clicked, this, [this] {
        m_offers.pop_front();
        showFirst();
    });
    connect(&notices, &Notices::offered, this, &OfferBar::add);
    connect(&notices, &Notices::withdrawn, this, &OfferBar::withdraw);
    retranslate();
    hide();
}

void OfferBar::add(const Offer &offer)
{
    const auto known = std::ranges::find(m_offers, offer.key, &Offer::key);
    if (known == m_offers.end())
        m_offers.push_back(offer);
    else
        *known = offer;
    showFirst();
}

void OfferBar::withdraw(const QString &key)
{
    std::erase_if(m_offers, [&key](const Offer &offer) { return offer.key == key; });
    showFirst();
}

void OfferBar::choose(std::size_t choice)
{
    const auto act = m_offers.front().choices[choice].act;
    m_offers.pop_front();
    showFirst();
    act();
}

void OfferBar::showFirst()
{
    for (auto *button : m_buttons) {
        m_row->removeWidget(button);
        button->hide();
        button->deleteLater(); // it may be the one that was clicked
    }
    m_buttons.clear();
    setVisible(!m_offers.empty());
    if (m_offers.empty())
        return;
    const auto &offer = m_offers.front();
    m_text->setText(offer.text);
    for (std::size_t i = 0; i < offer.choices.size(); ++i) {
        auto *button = new QPushButton(offer.choices[i].text);
        button->setObjectName(QStringLiteral("offer.%1").arg(i));
        button->setAutoDefault(false);
        m_row->insertWidget(m_row->count() - 1, button);
        connect(button, &QPushButton::clicked, this, [this, i] { choose(i); });
        m_buttons.push_back(button);
    }
    update();
}

void OfferBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QFrame::changeEvent(event);
}

void OfferBar::paintEvent(QPaintEvent *)
{
    const auto look = noticeLook(Notices::Info);
    QPainter painter(this);
    painter.fillRect(rect(), isDark(palette()) ? look.dark : look.light);
}

void OfferBar::retranslate()
{
    m_close->setIcon(themedIcon(QStringLiteral("reject")));
    m_close->setToolTip(tr("Close this; nothing is done"));
    m_icon->setPixmap(themedIcon(QLatin1String(noticeLook(Notices::Info).icon)).pixmap(20, 20));
}

} // namespace onset
