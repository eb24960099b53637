// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/runsettings.h"
#include "app/document/trainingsettings.h"
#include "storage/domain/edit.h"
#include "storage/domain/ids.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace onset {

/// What the window asks of the services, as signals: the widgets emit, the session listens. Nothing is
/// answered here; results arrive in the document, the run store, the job list or as a notice. GUI thread.
class Requests : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

signals:
    void newProject(const QString &path);
    void openProject(const QString &path);
    void openProjectReadOnly(const QString &path);
    void closeProject();
    void saveSnapshot(const QString &path); ///< a copy of the database
    void setAnnotator(const QString &name);
    void addVideos(const QStringList &paths);
    void openVideo(onset::VideoId video);
    void relinkVideos(const QString &folder);
    void startRun(const onset::RunSettings &settings);
    void addModel(const QString &path); ///< makes a weights file known to the project
    /// Makes settings.modelFile known to the project, then starts the run with it.
    void startRunWithFile(const onset::RunSettings &settings);
    void resumeRun(onset::RunId run);
    void describeVideos(); ///< features that need no network, of all videos and the shown run's people
    void removeRun(onset::RunId run);
    /// What a training with these settings would learn from: answered in the training store.
    void previewTraining(const onset::TrainingSettings &settings);
    void startTraining(const onset::TrainingSettings &settings);
    void pauseTraining(bool paused);
    void finishTraining();                           ///< ends soon, with the best weights so far
    void cancelTraining();                           ///< what it learnt is thrown away
    void resumeTraining(onset::SnapshotId snapshot); ///< one that was interrupted
    void discardTraining(onset::SnapshotId snapshot);
    void useModel(onset::ModelVersionId model);    ///< becomes the current version: keeps, or rolls back
    void showSnapshot(onset::SnapshotId snapshot); ///< what was learnt from: in the training store
    void setModelNote(onset::ModelVersionId model, const QString &note);
    /// What the later run found and the earlier one did not, and the other way round: in the change store.
    void compareRuns(onset::RunId before, onset::RunId after);
    /// reviewed: everything in the videos that the file names was labelled, so mark them as reviewed.
    void importFile(const QString &path, const QString &format, bool reviewed = false);
    /// Formats: kTransferFormats. Run none: the newest finished.
    void exportFile(const QString &path, const QString &format, onset::RunId run);
    void writeReport(const QString &path); ///< of what the evaluation shows, one HTML file
    void measureFeatures(); ///< what decoded frames and features take: answered in the cache store
    void emptyFeatures();   ///< removes them; they are made again when they are needed
    void loadEditLog();
    void checkProject();
};

/// Something that a person may decide now or later, without being stopped in their work.
struct Offer
{
    struct Choice
    {
        QString text;
        std::function<void()> act;
    };
    QString key; ///< one with the same key takes its place
    QString text;
    std::vector<Choice> choices; ///< each closes it
};

/// What the services tell the person.
class Notices : public QObject
{
    Q_OBJECT
public:
    enum Level { Info, Warning, Problem, Lasting };
    Q_ENUM(Level)
    using QObject::QObject;

signals:
    /// Problem, and Lasting that says no more than Info: shown until closed; Info and Warning fade from the
    /// bar above the video.
    void notice(onset::Notices::Level level, const QString &text, const QString &detail);
    /// Stays until something is chosen, or it is closed or withdrawn.
    void offered(const onset::Offer &offer);
    void withdrawn(const QString &key);
    void editLogLoaded(const std::vector<onset::EditLogEntry> &entries);
    /// A video's file differs from the one that was annotated.
    void videoDiffers(onset::VideoId video);
    void annotatorNeeded();
};

} // namespace onset
