// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/db/connection.h"
#include "storage/domain/reviewsample.h"

#include <span>
#include <vector>

namespace onset {

/// Stretches drawn at random for people to label. Calls belong inside a Transaction of the caller; errors are
/// DbError.
class SampleStore
{
public:
    explicit SampleStore(Connection &connection)
        : m_connection(connection)
    {}

    /// Their ids are given here. InvalidArgument for one that is empty or reaches past its video's end.
    std::vector<ReviewSample> add(std::span<const ReviewSample> samples);
    /// Somebody labelled it; doneMs 0: it is open again. NotFound for one that is not there.
    void finish(const ReviewSample &sample);
    std::vector<ReviewSample> load(); ///< by id

private:
    Connection &m_connection;
};

} // namespace onset
