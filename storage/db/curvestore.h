// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/db/connection.h"
#include "storage/domain/curve.h"

#include <vector>

namespace onset {

/// Curves as compressed chunks of at most 64 kB. Where chunks overlap, the one with the higher sequence
/// holds. Calls belong inside a Transaction of the caller; errors are DbError.
class CurveStore
{
public:
    static constexpr std::int64_t kSamplesInChunk = 16000; ///< 62.5 kB before compression

    explicit CurveStore(Connection &connection)
        : m_connection(connection)
    {}

    void append(const CurveChunk &chunk, std::int64_t sequence);
    std::vector<Curve> load(RunId run, VideoId video);
    /// Rewrites many small chunks as few large ones.
    void compact(RunId run, VideoId video);
    void remove(RunId run);

private:
    std::int64_t curveRow(const CurveChunk &chunk);
    void write(std::int64_t curve, std::int64_t sequence, std::int64_t sampleStart,
               std::span<const float> samples);
    std::vector<float> samples(std::int64_t curve);

    Connection &m_connection;
};

} // namespace onset
