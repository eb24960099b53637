// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/placetext.h"

#include "app/document/document.h"
#include "app/document/timetext.h"

namespace onset {

QString className(const Document &document, ClassId actionClass)
{
    const auto *known = document.actionClass(actionClass);
    return known ? QString::fromStdString(known->name) : QString();
}

QString videoName(const Document &document, VideoId video)
{
    const auto *known = document.video(video);
    return known ? QString::fromStdString(known->key) : QString();
}

QString timeText(const Document &document, VideoId video, FrameIndex frame)
{
    const auto *known = document.video(video);
    return known && known->frames ? formatTime(known->frames->secondsOf(frame)) : QString();
}

} // namespace onset
