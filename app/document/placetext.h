// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/frame.h"
#include "storage/domain/ids.h"

#include <QString>

namespace onset {

class Document;

// What tables and lists call things of the project; empty where it has no such thing. GUI thread.

QString className(const Document &document, ClassId actionClass);
QString videoName(const Document &document, VideoId video);
/// When a frame of a video is shown; empty too where its frames are not known.
QString timeText(const Document &document, VideoId video, FrameIndex frame);

} // namespace onset
