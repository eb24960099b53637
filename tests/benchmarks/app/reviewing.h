// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace onset {

class WatchedApplication;

struct Blocks
{
    double longestEventMs = 0;
    double longestGapMs = 0;
    double timesRealTime = 0; ///< of the run
    QByteArray culprit;       ///< who took the longest event
};
/// Runs `motion` over the first seconds of the pedestrians' video, which plays meanwhile; nothing where it is
/// not installed.
std::optional<Blocks> runBesidePlaying(WatchedApplication &watch, double seconds);

/// A 1080p30 H.264 file of two hours in `folder`.
QString twoHours(const QString &folder);

struct Review
{
    double peakMb = 0; ///< resident, of the whole process
    double droppedPercent = 0;
};
inline constexpr const char *kReviewArgument = "--review";
/// Opens the video in the window, seeks 200 times, plays, and prints what it took. Returns an exit code.
int review(const QString &folder, const QString &video);
std::optional<Review> reviewInOwnProcess(const QString &folder, const QString &video);

} // namespace onset
