// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/result.h"

#include <string>
#include <vector>

namespace onset::test {

/// Saves a scripted module with this forward() and a weight "w" of ones [3, 5], for tests that cannot see
/// Torch.
bool saveScript(const std::string &path, const std::string &forward);

struct ScriptFacts
{
    std::string digest;
    std::int64_t featureSize = 0;
    std::vector<double> features; ///< of two pictures, all 1 and all 2
    std::vector<std::int64_t> logits;
    std::size_t parameters = 0; ///< tensors that can be trained
    std::vector<double> rough;  ///< the features in bf16
    bool givesBf16 = false;     ///< what they are given as
};
/// frames 0: pictures of 3 × 8 × 8; else clips. digest: that the file has to have.
Result<ScriptFacts> scriptFacts(const std::string &path, int frames, int classes,
                                const std::string &digest = {});

} // namespace onset::test
