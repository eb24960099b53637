// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/services.h"

namespace onset {

/// The real services: libav videos, the detection systems, the file formats.
Services makeServices();

} // namespace onset
