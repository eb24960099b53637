// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowprogram.h"

#include "app/jobs/session.h"
#include "widgets/mainwindow.h"

#include <QSettings>

namespace onset {

namespace {

constexpr const char *kAnnotatorSetting = "annotator";

std::vector<SystemInfo> systemsOf(const Services &services)
{
    std::vector<SystemInfo> systems;
    for (const auto &engine : services.engines)
        systems.push_back({QString::fromStdString(engine.id),
                           QString::fromStdString(engine.title.empty() ? engine.id : engine.title),
                           QString::fromStdString(engine.description),
                           QString::fromStdString(engine.defaultParameters), engine.needsNetwork,
                           engine.needsModel});
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
