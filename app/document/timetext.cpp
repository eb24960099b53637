// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/timetext.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <cmath>

namespace onset {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Position", text);
}

Error refused(const QString &text)
{
    return {Error::Code::InvalidArgument, text.toStdString(), {}};
}

Error outside(const FrameTable &frames)
{
    return refused(translated(QT_TRANSLATE_NOOP("Position", "The video has frames 0 to %1 and lasts %2."))
                       .arg(frames.size() - 1)
                       .arg(formatTime(frames.durationSeconds())));
}

Result<FrameIndex> frameNamed(const QString &digits, const FrameTable &frames)
{
    bool ok = false;
    const FrameIndex frame{digits.toLongLong(&ok)};
    if (!ok || frame.value >= frames.size())
        return outside(frames);
    return frame;
}

Result<FrameIndex> frameAtPts(const QString &ticks, const FrameTable &frames)
{
    bool ok = false;
    const Ticks pts = ticks.toLongLong(&ok);
    if (const auto exact = ok ? frames.frameWithPts(pts) : std::nullopt)
        return *exact;
    if (!ok || !frames.hasPts() || pts < frames.ptsOf({0}) || pts >= frames.ptsOf({frames.size()}))
        return refused(
            translated(QT_TRANSLATE_NOOP("Position", "No frame of the video has the PTS %1.")).arg(ticks));
    // Between two frames the earlier one is shown.
    return frames.frameAtSeconds(frames.timeBase().seconds(pts - frames.ptsOf({0})));
}

Result<FrameIndex> frameAtTime(double seconds, const FrameTable &frames)
{
    if (!std::isfinite(seconds) || seconds > frames.durationSeconds())
        return outside(frames);
    return frames.frameAtSeconds(seconds);
}

} // namespace

QString formatTime(double seconds)
{
    if (!std::isfinite(seconds) || std::abs(seconds) > 1e12)
        return QStringLiteral("–");
    const auto total = std::llround(std::abs(seconds) * 1000);
    const auto sign = seconds < 0 && total > 0 ? QStringLiteral("-") : QString();
    return sign + QStringLiteral("%1:%2:%3.%4")
                      .arg(total / 3'600'000)
                      .arg(total / 60'000 % 60, 2, 10, QLatin1Char('0'))
                      .arg(total / 1000 % 60, 2, 10, QLatin1Char('0'))
                      .arg(total % 1000, 3, 10, QLatin1Char('0'));
}

Result<FrameIndex> parsePosition(const QString &text, const FrameTable &frames)
{
    if (frames.empty())
        return refused(translated(QT_TRANSLATE_NOOP("Position", "The video's frames are not known yet.")));
    static const QRegularExpression frame(QStringLiteral("^#?\\s*([0-9]+)$"));
    static const QRegularExpression pts(QStringLiteral("^pts\\s*(-?[0-9]+)$"),
                                        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression time(
        QStringLiteral("^(?:(?:([0-9]+):)?([0-9]{1,2}):)([0-9]{1,2}(?:\\.[0-9]*)?)$"));
    static const QRegularExpression seconds(QStringLiteral("^([0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)\\s*s$"),
                                            QRegularExpression::CaseInsensitiveOption);
    const auto input = text.trimmed().replace(QLatin1Char(','), QLatin1Char('.'));
    if (const auto match = frame.match(input); match.hasMatch())
        return frameNamed(match.captured(1), frames);
    if (const auto match = pts.match(input); match.hasMatch())
        return frameAtPts(match.captured(1), frames);
    if (const auto match = seconds.match(input); match.hasMatch())
        return frameAtTime(match.captured(1).toDouble(), frames);
    const auto match = time.match(input);
    const bool sixties =
        match.captured(3).toDouble() < 60 && (match.captured(1).isEmpty() || match.captured(2).toInt() < 60);
    if (match.hasMatch() && sixties)
        return frameAtTime(match.captured(1).toDouble() * 3600 + match.captured(2).toDouble() * 60 +
                               match.captured(3).toDouble(),
                           frames);
    return refused(
        translated(
            QT_TRANSLATE_NOOP("Position",
                              "“%1” is no time (1:02.5 or 62.5s), frame (#1234) or timestamp (pts 90000)."))
            .arg(text.trimmed()));
}

} // namespace onset
