// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/cachestore.h"
#include "app/document/changestore.h"
#include "app/document/document.h"
#include "app/document/evaluationstore.h"
#include "app/document/joblist.h"
#include "app/document/peoplestore.h"
#include "app/document/picturefeed.h"
#include "app/document/playhead.h"
#include "app/document/queuestore.h"
#include "app/document/requests.h"
#include "app/document/runstore.h"
#include "app/document/selection.h"
#include "app/document/trainingstore.h"

namespace onset {

/// A detection system as the run dialog offers it.
struct SystemInfo
{
    QString id;
    QString title;
    QString description;
    QString defaultParameters; ///< JSON object
    bool needsNetwork = false;
    bool needsModel = false;
    QString builtinModel = {}; ///< file of the model that comes with the program; empty: none does
    std::vector<std::string> builtinClasses = {}; ///< that this one knows
};

/// Everything the window shows, in one place; made by main before the window and the session, gone after
/// both.
struct Workspace
{
    RunStore runs;
    Document document{runs};
    Selection selection{document, runs};
    EvaluationStore evaluation{document, runs};
    PeopleStore people{document, runs, evaluation};
    QueueStore queue{document, runs};
    Playhead playhead;
    PictureFeed pictures;
    JobList jobs;
    TrainingStore training;
    ChangeStore changes{document};
    CacheStore cache;
    Requests requests;
    Notices notices;
    std::vector<SystemInfo> systems;
};

} // namespace onset
