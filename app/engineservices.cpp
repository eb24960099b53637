// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engineservices.h"

#include "app/jobs/queuedframesource.h"
#include "inference/video/flowfactory.h"

#include <QFile>
#include <QStandardPaths>

#include <cstdlib>

namespace onset {

std::string featureCacheFolder()
{
    if (const char *chosen = std::getenv("ONSET_CACHE"); chosen && *chosen)
        return chosen;
    const auto folder = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation);
    return QFile::encodeName(folder + QStringLiteral("/onset/features")).toStdString();
}

EngineServices makeEngineServices(const VideoBackend &backend)
{
    EngineServices services;
    services.open = [backend](const Video &video, FrameIndex from, std::stop_token stop) {
        return QueuedFrameSource::open(backend, video.absolutePath, video.frames, from, std::move(stop));
    };
    services.flow = makeFlowFactory();
    services.cacheFolder = featureCacheFolder();
    return services;
}

} // namespace onset
