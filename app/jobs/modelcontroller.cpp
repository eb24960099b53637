// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/modelcontroller.h"

#include "app/jobs/errortext.h"
#include "app/jobs/readonly.h"

namespace onset {

ModelController::ModelController(Workspace &workspace, StorageThread &storage, BackgroundTasks &background,
                                 const Services &services, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_storage(storage)
    , m_background(background)
    , m_services(services)
{
    auto &requests = m_workspace.requests;
    connect(&requests, &Requests::addModel, this, [this](const QString &path) { add(path, {}); });
    connect(&requests, &Requests::startRunWithFile, this, [this](const RunSettings &settings) {
        add(settings.modelFile, [this, settings](ModelVersionId id) {
            RunSettings known = settings;
            known.modelFile.clear();
            known.model = id;
            emit m_workspace.requests.startRun(known);
        });
    });
}

void ModelController::add(const QString &path, const Added &added)
{
    if (refusedForReading(m_workspace))
        return;
    if (!m_services.readModel)
        return;
    m_background.run([read = m_services.readModel, path] { return read(path.toStdString()); },
                     [this, added](const Result<ModelVersion> &model) {
                         if (model)
                             return store(*model, added);
                         emit m_workspace.notices.notice(Notices::Problem, errorText(model.error()),
                                                         QString::fromStdString(model.error().detail));
                     });
}

void ModelController::store(ModelVersion model, const Added &added)
{
    m_storage.call([model](ProjectFile &file) { return file.addModel(model); },
                   [this, model, added](const Result<ModelVersionId> &id) mutable {
                       if (!id) {
                           emit m_workspace.notices.notice(Notices::Problem, errorText(id.error()),
                                                           QString::fromStdString(id.error().detail));
                           return;
                       }
                       model.id = *id;
                       m_workspace.document.insertModel(model);
                       emit m_workspace.notices.notice(
                           Notices::Info, tr("Added the model %1.").arg(QString::fromStdString(model.name)),
                           {});
                       if (added)
                           added(model.id);
                   });
}

} // namespace onset
