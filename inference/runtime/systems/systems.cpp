// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/backbone/backbonesystem.h"
#include "inference/runtime/systems/etp/etp.h"
#include "inference/runtime/systems/glimpse/glimpse.h"
#include "inference/runtime/systems/mstcn/mstcnsystem.h"
#include "inference/runtime/systems/propssad/propssad.h"
#include "inference/runtime/systems/rc3d/rc3d.h"
#include "inference/runtime/systems/scnn/scnn.h"
#include "inference/runtime/systems/ssn/ssn.h"
#include "inference/runtime/systems/system.h"
#include "inference/runtime/systems/temporalmaxer/temporalmaxer.h"

namespace onset {

const std::vector<std::unique_ptr<System>> &systems()
{
    static const auto all = [] {
        std::vector<std::unique_ptr<System>> made;
        made.push_back(makeBackboneSystem());
        made.push_back(makeScnn());
        made.push_back(makeRc3d());
        made.push_back(makeSsn());
        made.push_back(makeEtp());
        made.push_back(makePropSsad());
        made.push_back(makeGlimpse());
        made.push_back(makeTemporalMaxer());
        made.push_back(makeMsTcn());
        return made;
    }();
    return all;
}

const System *findSystem(const std::string &id)
{
    for (const auto &system : systems()) {
        if (system->id() == id)
            return system.get();
    }
    return nullptr;
}

} // namespace onset
