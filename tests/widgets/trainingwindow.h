// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/changereport.h"
#include "app/document/trainingsettings.h"
#include "storage/domain/modelversion.h"
#include "storage/domain/run.h"
#include "widgets/mainwindow.h"
#include "windowworld.h"

#include <QObject>
#include <QSize>

#include <memory>

namespace onset {

class RetrainDialog;

/// The window as those who retrain see it: a project whose systems learn; and what services answer.
class TrainingWindow : public QObject
{
public:
    static constexpr RunId kOld = WindowWorld::kRun;
    static constexpr RunId kNew{2};
    static constexpr ModelVersionId kFirst{1};
    static constexpr ModelVersionId kSecond{2};

    static ModelVersion version(ModelVersionId id, ModelVersionId parent, const char *metrics);
    static Run run(RunId id, ModelVersionId model);
    static Detection detection(RunId run, ClassId actionClass, FrameRange range, double score);
    static std::shared_ptr<ChangeReport> report();
    static TrainingStatus running(int step);

protected:
    void make(); ///< the world, without a window
    void open(QSize size = {1280, 720});
    void addVersions();
    void showChanges();
    RetrainDialog &retrain();
    Workspace &w() { return m_world->workspace; }
    template <class T> T *find(const char *name) { return m_window->findChild<T *>(QLatin1String(name)); }

    std::unique_ptr<WindowWorld> m_world;
    MainWindow *m_window = nullptr;
};

} // namespace onset
