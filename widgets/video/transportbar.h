// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QSlider;
class QToolButton;

namespace onset {

class Actions;
struct Workspace;

/// Under the picture: playing, speed, loop, the time, index and true PTS of the frame shown, go to, sound.
class TransportBar : public QWidget
{
    Q_OBJECT
public:
    TransportBar(Workspace &workspace, Actions &actions, QWidget *parent = nullptr);

    QString positionText() const; ///< what the labels say, for screen readers and tests

protected:
    void changeEvent(QEvent *event) override;

private:
    QToolButton *button(const QString &actionId);
    void buildPlaying();
    void buildPosition();
    void buildSound();
    void retranslate();
    void showPosition();
    void showPlaying();
    void showRate();
    void showAudio();

    Workspace &m_workspace;
    Actions &m_actions;
    QToolButton *m_play = nullptr;
    QToolButton *m_loop = nullptr;
    QToolButton *m_mute = nullptr;
    QComboBox *m_rate = nullptr;
    QComboBox *m_track = nullptr;
    QSlider *m_volume = nullptr;
    QLabel *m_time = nullptr;
    QLabel *m_frame = nullptr;
    QLabel *m_pts = nullptr;
};

} // namespace onset
