// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace onset {

struct SampleMeasures;
struct Workspace;

/// What an empty queue says: what it is for and what to do next. Empty where it lists something.
QString emptyQueueText(const Workspace &workspace, int listed);
/// "Run 3: 12 of 40 left".
QString queueStateText(const Workspace &workspace);
/// What a line has no room for: what it was compared with, what the services say of it.
QString queueStateTip(const Workspace &workspace);
/// What the labelled stretches tell: recall, and how far seeing predictions sways people.
QString measuresText(const SampleMeasures &measures);
/// Its recall alone, in a few letters.
QString recallText(const SampleMeasures &measures);

} // namespace onset
