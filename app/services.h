// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/services.h"

namespace onset {

/// The real services: libav videos, the detection systems, the file formats.
/// `networkThreads`: within one operation of a network; 0: as many as there are cores. A window that decodes
/// and draws beside them leaves one free.
Services makeServices(int networkThreads = 0);

} // namespace onset
