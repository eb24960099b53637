// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace onset {

/// What has the keyboard focus, as the review keys see it. Queue: the segments of the open video. Errors: a
/// list that leads to moments of any video, the list of errors or the review queue.
enum class FocusPlace { Elsewhere, View, Queue, Errors };

/// Marks a widget (with its children) as a place where review keys act.
void markReviewArea(QWidget *widget, FocusPlace place);
/// The place a focus widget is in; Elsewhere while it takes text, whatever is around it.
FocusPlace focusPlaceOf(const QWidget *focus);

} // namespace onset
