// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/result.h"

#include <cstddef>
#include <functional>
#include <mutex>
#include <stop_token>
#include <vector>

namespace onset {

/// Adds up the shares of several videos that are worked on at once. Any thread.
class SharedProgress
{
public:
    /// `sink` may be empty and outlives it.
    SharedProgress(std::size_t videos, const std::function<void(double)> &sink);
    void set(std::size_t video, double share);

private:
    std::mutex m_mutex;
    std::vector<double> m_shares;
    double m_sum = 0;
    const std::function<void(double)> &m_sink;
};

/// Does `work` for 0 … count - 1 on as many threads as there are cores; the error of the lowest number. The
/// first error stops the others.
Status forAllVideos(std::size_t count, std::stop_token stop,
                    const std::function<Status(std::size_t, std::stop_token)> &work);

} // namespace onset
