// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace onset::test {

/// An annotation of a data set's dataset.json.
inline QByteArray segment(double start, double end, const char *label)
{
    return "{\"segment\": [" + QByteArray::number(start) + ", " + QByteArray::number(end) +
           "], \"label\": \"" + label + "\"}";
}

/// A video of its database; `segments`: annotations apart by commas.
inline QByteArray annotated(const QByteArray &key, const QByteArray &subset, const QByteArray &segments)
{
    return '"' + key + "\": {\"subset\": \"" + subset + "\", \"annotations\": [" + segments + "]}";
}

} // namespace onset::test
