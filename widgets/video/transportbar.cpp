// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/video/transportbar.h"

#include "app/document/timetext.h"
#include "app/document/workspace.h"
#include "widgets/actions.h"
#include "widgets/icons.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QSlider>
#include <QToolButton>

#include <array>
#include <cmath>

namespace onset {

namespace {

constexpr std::array kRates{-4.0, -2.0, -1.0, -0.5, -0.25, 0.25, 0.5, 1.0, 2.0, 4.0};
constexpr int kVolumeSteps = 100;

/// A text that can be selected keeps the colours that it was laid out with.
void layOutAnew(QLabel *label)
{
    const auto text = label->text();
    label->clear();
    label->setText(text);
}

QLabel *digits(QWidget *parent, const QString &widest)
{
    auto *label = new QLabel(parent);
    label->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    label->setMinimumWidth(label->fontMetrics().horizontalAdvance(widest));
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setFocusPolicy(Qt::NoFocus);
    return label;
}

} // namespace

TransportBar::TransportBar(Workspace &workspace, Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_actions(actions)
{
    setObjectName(QStringLiteral("transportBar"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(6, 3, 6, 3);
    row->setSpacing(3);
    buildPlaying();
    row->addSpacing(8);
    buildPosition();
    row->addStretch(1);
    buildSound();
    auto &playhead = m_workspace.playhead;
    connect(&playhead, &Playhead::shownChanged, this, &TransportBar::showPosition);
    connect(&playhead, &Playhead::videoChanged, this, &TransportBar::showPosition);
    connect(&playhead, &Playhead::playingChanged, this, &TransportBar::showPlaying);
    connect(&playhead, &Playhead::rateChanged, this, &TransportBar::showRate);
    connect(&playhead, &Playhead::loopChanged, this, &TransportBar::showPlaying);
    connect(&playhead, &Playhead::audioChanged, this, &TransportBar::showAudio);
    retranslate();
    showPosition();
    showPlaying();
    showRate();
    showAudio();
}

QString TransportBar::positionText() const
{
    return QStringLiteral("%1 | %2 | %3").arg(m_time->text(), m_frame->text(), m_pts->text());
}

QToolButton *TransportBar::button(const QString &actionId)
{
    auto *made = new QToolButton(this);
    made->setDefaultAction(m_actions.action(actionId));
    made->setAutoRaise(true);
    made->setIconSize({20, 20});
    made->setFocusPolicy(Qt::TabFocus);
    layout()->addWidget(made);
    return made;
}

void TransportBar::buildPlaying()
{
    button(QStringLiteral("play.stepBack"));
    m_play = button(QStringLiteral("play.toggle"));
    button(QStringLiteral("play.stepForward"));
    m_loop = button(QStringLiteral("review.loop"));
    m_rate = new QComboBox(this);
    m_rate->setFocusPolicy(Qt::TabFocus);
    for (const double rate : kRates)
        m_rate->addItem(QString(), rate);
    connect(m_rate, &QComboBox::activated, this,
            [this](int index) { m_workspace.playhead.setRate(m_rate->itemData(index).toDouble()); });
    layout()->addWidget(m_rate);
}

void TransportBar::buildPosition()
{
    m_time = digits(this, QStringLiteral("0:00:00.000"));
    m_frame = digits(this, QStringLiteral("000000 / 000000"));
    m_pts = digits(this, QStringLiteral("PTS 00000000"));
    for (auto *label : {m_time, m_frame, m_pts}) {
        layout()->addWidget(label);
        static_cast<QHBoxLayout *>(layout())->addSpacing(6);
    }
    auto font = m_time->font();
    font.setBold(true);
    m_time->setFont(font);
    button(QStringLiteral("play.goto"));
}

void TransportBar::buildSound()
{
    m_track = new QComboBox(this);
    m_track->setFocusPolicy(Qt::TabFocus);
    m_track->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_track->setMinimumContentsLength(6);
    connect(m_track, &QComboBox::activated, this,
            [this](int index) { m_workspace.playhead.setAudioTrack(index - 1); });
    layout()->addWidget(m_track);
    m_mute = button(QStringLiteral("play.mute"));
    m_volume = new QSlider(Qt::Horizontal, this);
    m_volume->setRange(0, kVolumeSteps);
    m_volume->setFixedWidth(70);
    m_volume->setFocusPolicy(Qt::TabFocus);
    connect(m_volume, &QSlider::valueChanged, this,
            [this](int value) { m_workspace.playhead.setVolume(static_cast<double>(value) / kVolumeSteps); });
    layout()->addWidget(m_volume);
}

void TransportBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showPosition();
        showAudio();
    }
    if (event->type() == QEvent::PaletteChange) {
        for (auto *label : {m_time, m_frame, m_pts})
            layOutAnew(label);
    }
    QWidget::changeEvent(event);
}

void TransportBar::retranslate()
{
    for (int i = 0; i < m_rate->count(); ++i)
        m_rate->setItemText(
            i, tr("%1×", "playing speed").arg(locale().toString(m_rate->itemData(i).toDouble())));
    m_rate->setToolTip(tr("Playing speed; negative plays backward"));
    m_time->setToolTip(tr("Time of the frame shown, counted from the first frame"));
    m_frame->setToolTip(tr("Index of the frame shown, from 0, and the number of frames"));
    m_volume->setToolTip(tr("Volume"));
    m_volume->setAccessibleName(tr("Volume"));
    m_track->setToolTip(tr("Audio track"));
}

void TransportBar::showPosition()
{
    const auto &playhead = m_workspace.playhead;
    const auto &shown = playhead.shown();
    if (!shown.index.valid() || !playhead.video().valid()) {
        m_time->setText(QStringLiteral("–:––:––.–––"));
        m_frame->setText(QStringLiteral("–"));
        m_pts->setText(tr("PTS –"));
        return;
    }
    const auto count = playhead.frameCount();
    m_time->setText(formatTime(shown.seconds));
    m_frame->setText(count > 0 ? tr("%1 / %2", "frame / frames").arg(shown.index.value).arg(count)
                               : QString::number(shown.index.value));
    m_pts->setText(shown.pts == kNoPts ? tr("PTS none") : tr("PTS %1").arg(shown.pts));
    const auto &frames = playhead.frames();
    auto tip = tr("Presentation time stamp of the frame shown, as the file has it");
    if (frames) {
        const auto base = frames->timeBase();
        tip = tr("Presentation time stamp of the frame shown, as the file has it; one tick is %1/%2 s")
                  .arg(base.numerator)
                  .arg(base.denominator);
    }
    m_pts->setToolTip(shown.damaged ? tr("The decoder reported damage in this frame’s group") : tip);
    auto palette = m_pts->palette();
    palette.setColor(QPalette::WindowText,
                     shown.damaged ? QColor(0xd0, 0x45, 0x30) : this->palette().color(QPalette::WindowText));
    m_pts->setPalette(palette);
}

void TransportBar::showPlaying()
{
    const auto &playhead = m_workspace.playhead;
    m_actions.action(QStringLiteral("play.toggle"))
        ->setIcon(themedIcon(playhead.playing() ? QStringLiteral("pause") : QStringLiteral("play")));
    m_loop->setCheckable(true);
    m_loop->setDown(playhead.loop().has_value());
}

void TransportBar::showRate()
{
    int nearest = 0;
    for (int i = 1; i < m_rate->count(); ++i) {
        const auto distance = [&](int row) {
            return std::abs(m_rate->itemData(row).toDouble() - m_workspace.playhead.rate());
        };
        if (distance(i) < distance(nearest))
            nearest = i;
    }
    m_rate->setCurrentIndex(nearest);
}

void TransportBar::showAudio()
{
    const auto &playhead = m_workspace.playhead;
    const auto &tracks = playhead.audioTracks();
    m_track->clear();
    m_track->addItem(tr("No sound"));
    m_track->addItems(tracks);
    m_track->setCurrentIndex(playhead.audioTrack() + 1);
    m_track->setVisible(tracks.size() > 1);
    m_volume->setEnabled(!tracks.isEmpty());
    auto *mute = m_actions.action(QStringLiteral("play.mute"));
    mute->setChecked(playhead.muted());
    mute->setIcon(themedIcon(playhead.muted() ? QStringLiteral("muted") : QStringLiteral("volume")));
    const QSignalBlocker blocker(m_volume);
    m_volume->setValue(static_cast<int>(std::lround(playhead.volume() * kVolumeSteps)));
}

} // namespace onset
