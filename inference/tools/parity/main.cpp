// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Writes what networks and losses of Onset compute, for tests/parity to compare with Python's torch:
//   onset-parity --list
//   onset-parity CASE FOLDER
#include "inference/tools/parity/recorder.h"

#include <torch/torch.h>

#include <cstdio>
#include <exception>
#include <string_view>

namespace {

constexpr std::uint64_t kSeed = 20;

int run(std::string_view name, const std::string &folder)
{
    for (const auto &known : onset::parity::cases()) {
        if (known.name != name)
            continue;
        torch::manual_seed(kSeed);
        onset::parity::Recorder recorder(folder);
        known.run(recorder);
        recorder.finish();
        return 0;
    }
    std::fprintf(stderr, "onset-parity: there is no case '%s'; see onset-parity --list\n", name.data());
    return 2;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc == 2 && std::string_view(argv[1]) == "--list") {
        for (const auto &known : onset::parity::cases())
            std::printf("%s\n", known.name.c_str());
        return 0;
    }
    if (argc != 3) {
        std::fprintf(stderr, "usage: onset-parity --list | CASE FOLDER\n");
        return 2;
    }
    try {
        return run(argv[1], argv[2]);
    } catch (const std::exception &error) {
        std::fprintf(stderr, "onset-parity: %s\n", error.what());
        return 1;
    }
}
