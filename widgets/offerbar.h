// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/requests.h"

#include <QFrame>

#include <deque>
#include <vector>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace onset {

/// The bar above the video that offers something with a button for each choice, and waits without stopping
/// anybody. The oldest offer is shown first. GUI thread.
class OfferBar : public QFrame
{
    Q_OBJECT
public:
    explicit OfferBar(Notices &notices, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void add(const Offer &offer);
    void withdraw(const QString &key);
    void choose(std::size_t choice);
    void showFirst();
    void retranslate();

    std::deque<Offer> m_offers;
    QHBoxLayout *m_row;
    QLabel *m_icon;
    QLabel *m_text;
    std::vector<QPushButton *> m_buttons;
    QToolButton *m_close;
};

} // namespace onset
