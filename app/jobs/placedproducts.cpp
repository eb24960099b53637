// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/placedproducts.h"

namespace onset {

namespace {

template <class Products> void placeAll(Products &products, std::int64_t place)
{
    for (auto &curve : products.curves) {
        if (curve.key.track)
            curve.key.track = placed(*curve.key.track, place);
    }
    for (auto &track : products.tracks)
        track.id = placed(track.id, place);
    for (auto &detection : products.detections) {
        detection.id = placed(detection.id, place);
        if (detection.track)
            detection.track = placed(*detection.track, place);
    }
}

} // namespace

void place(DetectionUpdate &update, std::int64_t place)
{
    placeAll(update, place);
}

void place(RunProducts &products, std::int64_t place)
{
    placeAll(products, place);
}

} // namespace onset
