// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/noticetext.h"

#include <QCoreApplication>

namespace onset {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ProjectNotices)
};

QString sentenceOf(ProjectNotice::Kind kind)
{
    using enum ProjectNotice::Kind;
    switch (kind) {
    case Upgraded:
        return Texts::tr(
            "The project was upgraded from format %1 to %2. The file as it was is kept as “%3”.");
    case NewerWriter:
        return Texts::tr("The project was written by a newer version of Onset, which says that this one can "
                         "work with it.");
    case NetworkFolder:
        return Texts::tr("“%1” is on a network file system: storing is slower there, and only one computer "
                         "may have the project open. Prefer a local disk.");
    case ReadAsItIs:
        return Texts::tr("“%1” is read as it is now; changes that others make meanwhile are not seen.");
    case NoLocks:
        return Texts::tr("The file system of “%1” knows no locks: make sure that no other program has the "
                         "project open.");
    case FramesDamaged:
        return Texts::tr(
            "The frame table of the video “%1” is damaged; the video has to be indexed again. %2");
    case VideoFound:
        return Texts::tr("The video “%1” was found at “%2”.");
    case VideoMissing:
        return Texts::tr("The video “%1” is not at “%2” any more. Tell where it is.");
    case RunsInterrupted:
        break;
    }
    return {};
}

} // namespace

QString noticeText(const ProjectNotice &notice)
{
    if (notice.kind == ProjectNotice::Kind::RunsInterrupted) {
        const auto count = notice.details.empty() ? 0 : std::stoi(notice.details.front());
        return Texts::tr("%n run(s) were interrupted and can be resumed.", nullptr, count);
    }
    const auto detail = [&](std::size_t i) {
        return i < notice.details.size() ? QString::fromStdString(notice.details[i]) : QString();
    };
    const auto sentence = sentenceOf(notice.kind);
    // All at once: a path may hold "%1" itself.
    return notice.details.size() > 2    ? sentence.arg(detail(0), detail(1), detail(2))
           : notice.details.size() == 2 ? sentence.arg(detail(0), detail(1))
           : notice.details.size() == 1 ? sentence.arg(detail(0))
                                        : sentence;
}

} // namespace onset
