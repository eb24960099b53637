// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace onset {

/// Shows every field of DeriveSettings to `visit(key, value, least, most)`: the one list for all who read and
/// write them. In the parameters of a run they are the object "derive".
template <class Settings, class Visit> void visitDeriveSettings(Settings &s, Visit visit)
{
    visit("threshold", s.threshold, 0.0, 1.0);
    visit("medianWindow", s.medianWindow, 1, 100'001);
    visit("minSeconds", s.minSeconds, 0.0, 1e6);
    visit("maxSeconds", s.maxSeconds, 0.0, 1e6);
    visit("smoothSigma", s.smoothSigma, 0.0, 1e4);
    visit("nms", s.nms, 0.0, 1.0);
    visit("components", s.components, false, true);
    visit("watershed", s.watershed, false, true);
    visit("watershedLevels", s.watershedLevels, 0.0, 1.0);
    visit("watershedTolerances", s.watershedTolerances, 0.0, 1.0);
    visit("preferLong", s.preferLong, false, true);
    visit("preferTracks", s.preferTracks, false, true);
}

} // namespace onset
