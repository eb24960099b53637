// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowprogram.h"

#include "app/builtinmodels.h"
#include "app/jobs/session.h"
#include "widgets/mainwindow.h"

#include <QSettings>

namespace onset {

namespace {

constexpr const char *kAnnotatorSetting = "annotator";

std::vector<SystemInfo> systemsOf(const Services &services)
{
    std::vector<SystemInfo> systems;
    for (const auto &engine : services.engines) {
        SystemInfo system;
        system.id = QString::fromStdString(engine.id);
        system.title = QString::fromStdString(engine.title.empty() ? engine.id : engine.title);
        system.description = QString::fromStdString(engine.description);
        system.defaultParameters = QString::fromStdString(engine.defaultParameters);
        system.needsNetwork = engine.needsNetwork;
        system.needsModel = engine.needsModel;
        if (engine.needsModel && services.builtinModel) {
            const auto path = services.builtinModel(engine.id);
            system.builtinModel = QString::fromStdString(path);
            system.builtinClasses = builtinClasses(path);
        }
        systems.push_back(std::move(system));
    }
    return systems;
}

} // namespace

WindowProgram::WindowProgram(Services services)
{
    m_workspace.systems = systemsOf(services);
    m_session = std::make_unique<Session>(m_workspace, std::move(services));
    m_window = std::make_unique<MainWindow>(m_workspace);
}

WindowProgram::~WindowProgram() = default;

void WindowProgram::keepAnnotator()
{
    m_session->setAnnotatorName(QSettings().value(kAnnotatorSetting).toString());
    QObject::connect(&m_workspace.requests, &Requests::setAnnotator, m_session.get(),
                     [](const QString &name) { QSettings().setValue(kAnnotatorSetting, name.trimmed()); });
}

} // namespace onset
