// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace onset {

/// The model of a system that comes with the program: models/SYSTEM.safetensors beside the installed program
/// or in the sources it was built from. Empty: there is none. Needs a QCoreApplication.
std::string builtinModel(const std::string &system);
/// The classes that such a file's card names; read without the engines' library. Empty: not readable.
std::vector<std::string> builtinClasses(const std::string &path);

} // namespace onset
