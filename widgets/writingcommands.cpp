// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/writingcommands.h"

#include <algorithm>
#include <array>

namespace onset {

bool writesProject(const QString &command)
{
    static constexpr std::array kWriting{"file.addVideos",
                                         "file.import",
                                         "edit.undo",
                                         "edit.redo",
                                         "class.add",
                                         "class.rename",
                                         "class.recolour",
                                         "class.remove",
                                         "class.1",
                                         "class.2",
                                         "class.3",
                                         "class.4",
                                         "class.5",
                                         "class.6",
                                         "class.7",
                                         "class.8",
                                         "class.9",
                                         "class.alone.1",
                                         "class.alone.2",
                                         "class.alone.3",
                                         "class.alone.4",
                                         "class.alone.5",
                                         "class.alone.6",
                                         "class.alone.7",
                                         "class.alone.8",
                                         "class.alone.9",
                                         "segment.setStart",
                                         "segment.setEnd",
                                         "segment.nudgeBack",
                                         "segment.nudgeForward",
                                         "segment.nudgeBackFive",
                                         "segment.nudgeForwardFive",
                                         "segment.split",
                                         "segment.merge",
                                         "segment.lock",
                                         "review.accept",
                                         "review.reject",
                                         "review.acceptAlone",
                                         "review.rejectAlone",
                                         "review.reviewed",
                                         "run.detect",
                                         "run.describe",
                                         "run.resume",
                                         "run.remove",
                                         "training.retrain",
                                         "version.use",
                                         "version.detect",
                                         "version.note",
                                         "evaluation.modelWrong",
                                         "evaluation.labelWrong",
                                         "evaluation.ambiguous",
                                         "evaluation.noVerdict",
                                         "evaluation.take"};
    return std::ranges::any_of(kWriting, [&](const char *id) { return command == QLatin1String(id); });
}

} // namespace onset
