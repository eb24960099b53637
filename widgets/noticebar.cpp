// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/noticebar.h"

#include "widgets/icons.h"
#include "widgets/noticelook.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

namespace onset {

namespace {

constexpr int kInfoMs = 4000;
constexpr int kWarningMs = 8000;

bool stays(Notices::Level level)
{
    return level == Notices::Problem || level == Notices::Lasting;
}

} // namespace

NoticeBar::NoticeBar(Notices &notices, QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel)
    , m_text(new QLabel)
    , m_more(new QLabel)
    , m_close(new QToolButton)
    , m_timer(new QTimer(this))
{
    setObjectName(QStringLiteral("noticeBar"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 4, 6, 4);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setFocusPolicy(Qt::NoFocus);
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::TabFocus);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_more, 0, Qt::AlignTop);
    row->addWidget(m_close, 0, Qt::AlignTop);
    m_more->setObjectName(QStringLiteral("noticesWaiting"));
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &NoticeBar::showNext);
    connect(m_close, &QToolButton::clicked, this, [this] {
        if (stays(m_level) && !m_staying.empty())
            m_staying.pop_front();
        showNext();
    });
    connect(&notices, &Notices::notice, this, &NoticeBar::add);
    retranslate();
    hide();
}

QString NoticeBar::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void NoticeBar::add(Notices::Level level, const QString &text, const QString &detail)
{
    if (stays(level)) {
        std::erase_if(m_staying, [&](const Entry &entry) { return entry.text == text; }); // once is enough
        const auto place = level == Notices::Problem
                               ? m_staying.begin()
                               : std::ranges::find(m_staying, Notices::Lasting, &Entry::level);
        m_staying.insert(place, {level, text, detail});
        return showEntry(m_staying.front());
    }
    showEntry({level, text, detail});
}

void NoticeBar::showNext()
{
    if (m_staying.empty())
        hide();
    else
        showEntry(m_staying.front());
}

void NoticeBar::showEntry(const Entry &entry)
{
    m_level = entry.level;
    m_icon->setPixmap(themedIcon(QLatin1String(noticeLook(entry.level).icon)).pixmap(20, 20));
    m_text->setText(entry.text);
    m_text->setToolTip(entry.detail);
    const auto waiting = m_staying.size() - (stays(entry.level) ? 1 : 0);
    m_more->setText(QStringLiteral("+%1").arg(waiting));
    m_more->setVisible(waiting > 0);
    m_timer->stop();
    if (!stays(entry.level))
        m_timer->start(entry.level == Notices::Info ? kInfoMs : kWarningMs);
    show();
    update();
}

void NoticeBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QFrame::changeEvent(event);
}

void NoticeBar::paintEvent(QPaintEvent *)
{
    const auto look = noticeLook(m_level);
    QPainter painter(this);
    painter.fillRect(rect(), isDark(palette()) ? look.dark : look.light);
}

void NoticeBar::retranslate()
{
    m_close->setIcon(themedIcon(QStringLiteral("reject")));
    m_close->setToolTip(tr("Close this notice"));
    m_more->setToolTip(tr("Older notices: they come back when this one is closed"));
    m_icon->setPixmap(themedIcon(QLatin1String(noticeLook(m_level).icon)).pixmap(20, 20));
}

} // namespace onset
