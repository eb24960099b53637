// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/result.h"

#include <QString>

namespace onset {

/// What an Error says to a person, in the window's language: the kind of trouble, then the message that names
/// the file.
QString errorText(const Error &error);

} // namespace onset
