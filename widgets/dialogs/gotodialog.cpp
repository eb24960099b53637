// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/gotodialog.h"

#include "app/document/timetext.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace onset {

GotoDialog::GotoDialog(std::shared_ptr<const FrameTable> frames, FrameIndex current, QWidget *parent)
    : QDialog(parent)
    , m_frames(std::move(frames))
    , m_current(current)
    , m_kinds(new QButtonGroup(this))
    , m_text(new QLineEdit)
    , m_answer(new QLabel)
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel))
{
    setObjectName(QStringLiteral("gotoDialog"));
    setWindowTitle(tr("Go to"));
    auto *layout = new QVBoxLayout(this);
    auto *row = new QHBoxLayout;
    const std::pair<GotoKind, QString> kinds[] = {
        {GotoKind::Time, tr("&Time")}, {GotoKind::Frame, tr("&Frame")}, {GotoKind::Pts, tr("&PTS")}};
    for (const auto &[kind, text] : kinds) {
        auto *radio = new QRadioButton(text);
        m_kinds->addButton(radio, static_cast<int>(kind));
        row->addWidget(radio);
    }
    row->addStretch();
    layout->addLayout(row);
    layout->addWidget(m_text);
    m_answer->setWordWrap(true);
    m_answer->setMinimumSize(360, 2 * fontMetrics().lineSpacing());
    layout->addWidget(m_answer);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("&Go"));
    layout->addWidget(m_buttons);
    connect(m_kinds, &QButtonGroup::idClicked, this, &GotoDialog::fill);
    connect(m_text, &QLineEdit::textChanged, this, &GotoDialog::check);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &GotoDialog::finish);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    setKind(GotoKind::Time);
}

void GotoDialog::setKind(GotoKind kind)
{
    m_kinds->button(static_cast<int>(kind))->setChecked(true);
    fill();
}

bool GotoDialog::acceptable() const
{
    return findTarget(kind(), m_text->text(), *m_frames).frame.has_value();
}

GotoKind GotoDialog::kind() const
{
    return static_cast<GotoKind>(m_kinds->checkedId());
}

void GotoDialog::fill()
{
    const bool known = m_current.valid() && m_current.value < m_frames->size();
    const auto frame = known ? m_current : FrameIndex{0};
    switch (kind()) {
    case GotoKind::Time:
        m_text->setText(formatTime(m_frames->secondsOf(frame)));
        break;
    case GotoKind::Frame:
        m_text->setText(QString::number(frame.value));
        break;
    case GotoKind::Pts:
        m_text->setText(m_frames->ptsOf(frame) == kNoPts ? QString()
                                                         : QString::number(m_frames->ptsOf(frame)));
        break;
    }
    m_text->selectAll();
    m_text->setFocus();
    check();
}

void GotoDialog::check()
{
    const auto target = findTarget(kind(), m_text->text(), *m_frames);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(target.frame.has_value());
    if (!target.frame) {
        m_answer->setText(target.problem);
        return;
    }
    const auto pts = m_frames->ptsOf(*target.frame);
    const auto time = formatTime(m_frames->secondsOf(*target.frame));
    m_answer->setText(
        pts == kNoPts
            ? tr("Frame %1, which begins at %2").arg(target.frame->value).arg(time)
            : tr("Frame %1, which begins at %2, PTS %3").arg(target.frame->value).arg(time).arg(pts));
}

void GotoDialog::finish()
{
    if (const auto target = findTarget(kind(), m_text->text(), *m_frames); target.frame) {
        emit chosen(*target.frame);
        accept();
    }
}

} // namespace onset
