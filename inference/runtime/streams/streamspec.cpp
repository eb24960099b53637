// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/streams/streamspec.h"

namespace onset {

std::string nameOf(const StreamSpec &spec)
{
    std::string name = "rgb";
    if (spec.kind == StreamKind::Flow)
        name = spec.flow == FlowMethod::Dis ? "flow-dis" : "flow-tvl1";
    return name + " " + std::to_string(spec.width) + "x" + std::to_string(spec.height);
}

} // namespace onset
