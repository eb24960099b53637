// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/training/parallelvideos.h"

#include <algorithm>
#include <atomic>
#include <optional>
#include <thread>
#include <utility>

namespace onset {

SharedProgress::SharedProgress(std::size_t videos, const std::function<void(double)> &sink)
    : m_shares(videos)
    , m_sink(sink)
{}

void SharedProgress::set(std::size_t video, double share)
{
    if (!m_sink)
        return;
    const std::lock_guard lock(m_mutex);
    m_sum += share - std::exchange(m_shares[video], share);
    m_sink(std::min(1.0, m_sum / static_cast<double>(m_shares.size())));
}

Status forAllVideos(std::size_t count, std::stop_token stop,
                    const std::function<Status(std::size_t, std::stop_token)> &work)
{
    std::stop_source failed;
    const std::stop_callback passOn(stop, [&] { failed.request_stop(); });
    std::atomic<std::size_t> next{0};
    std::vector<std::optional<Error>> errors(count);
    const auto run = [&] {
        for (auto i = next++; i < count && !failed.stop_requested(); i = next++) {
            if (auto status = work(i, failed.get_token()); !status) {
                errors[i] = status.error();
                failed.request_stop();
            }
        }
    };
    {
        const auto threads =
            std::min<std::size_t>({count, std::max(1U, std::thread::hardware_concurrency()), 16});
        std::vector<std::jthread> others;
        for (std::size_t i = 1; i < threads; ++i)
            others.emplace_back(run);
        run();
    }
    const Error *first = nullptr;
    for (const auto &error : errors) {
        // The others were only stopped because of it.
        if (error && (!first || first->code == Error::Code::Cancelled))
            first = &*error;
    }
    if (first)
        return *first;
    if (stop.stop_requested())
        return Error{Error::Code::Cancelled, "Preparing the videos was stopped.", {}};
    return success();
}

} // namespace onset
