// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/requests.h"

#include <QFrame>

#include <deque>

class QLabel;
class QTimer;
class QToolButton;

namespace onset {

/// The bar above the video that says what went wrong or needs to be known, the newest first. Info and
/// warnings go away by themselves, and what they hid comes back; problems stay until closed, and a number
/// tells how many more wait below. What is lasting stays too, after the problems. GUI thread.
class NoticeBar : public QFrame
{
    Q_OBJECT
public:
    explicit NoticeBar(Notices &notices, QWidget *parent = nullptr);

    QString text() const;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Entry
    {
        Notices::Level level;
        QString text;
        QString detail;
    };
    void add(Notices::Level level, const QString &text, const QString &detail);
    void showNext();
    void showEntry(const Entry &entry);
    void retranslate();

    std::deque<Entry> m_staying; ///< problems, then what is lasting; the front one is shown
    Notices::Level m_level = Notices::Info;
    QLabel *m_icon;
    QLabel *m_text;
    QLabel *m_more; ///< "+2"
    QToolButton *m_close;
    QTimer *m_timer;
};

} // namespace onset
