// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services.h"

#include "app/engines.h"
#include "app/transfer.h"
#include "inference/baselines/baselineengines.h"
#include "inference/video/audiobackend.h"
#include "inference/video/motionengine.h"
#include "inference/video/videobackend.h"

namespace onset {

Services makeServices()
{
    Services services;
    services.video = makeVideoBackend();
    services.audio = makeAudioOpener();
    services.engines = {motionEngineInfo(), evenEngineInfo(), uniformEngineInfo()};
    services.modelSizes = []() -> Result<std::vector<ModelSize>> {
        const auto module = enginesModule();
        return module ? (*module)->modelSizes() : Result<std::vector<ModelSize>>(module.error());
    };
    services.importFile = &importFile;
    services.exportFile = &exportFile;
    return services;
}

} // namespace onset
