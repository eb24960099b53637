// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/training/pausegate.h"

#include <thread>
#include <utility>

namespace onset {

namespace {

constexpr auto kLook = std::chrono::milliseconds(50); // how soon a pause ends

class PausableSource final : public FrameSource
{
public:
    PausableSource(std::unique_ptr<FrameSource> source, std::shared_ptr<PauseGate> gate, std::stop_token stop)
        : m_source(std::move(source))
        , m_gate(std::move(gate))
        , m_stop(std::move(stop))
    {}
    const VideoInfo &info() const override { return m_source->info(); }
    std::shared_ptr<const FrameTable> frames() const override { return m_source->frames(); }
    Result<std::optional<Item>> next() override
    {
        m_gate->wait(m_stop);
        return m_source->next();
    }

private:
    std::unique_ptr<FrameSource> m_source;
    std::shared_ptr<PauseGate> m_gate;
    std::stop_token m_stop;
};

} // namespace

PauseGate::PauseGate(std::shared_ptr<TrainControl> control)
    : m_control(std::move(control))
{}

void PauseGate::wait(const std::stop_token &stop)
{
    if (!isPaused())
        return;
    {
        const std::lock_guard lock(m_mutex);
        if (m_waiting++ == 0)
            m_since = Clock::now();
    }
    while (isPaused() && !isEnough() && !stop.stop_requested())
        std::this_thread::sleep_for(kLook);
    const std::lock_guard lock(m_mutex);
    if (--m_waiting == 0)
        m_seconds += std::chrono::duration<double>(Clock::now() - m_since).count();
}

double PauseGate::seconds() const
{
    const std::lock_guard lock(m_mutex);
    return m_seconds + (m_waiting > 0 ? std::chrono::duration<double>(Clock::now() - m_since).count() : 0.0);
}

EngineServices pausable(EngineServices services, const std::shared_ptr<PauseGate> &gate)
{
    services.open = [open = std::move(services.open),
                     gate](const Video &video, FrameIndex from,
                           std::stop_token stop) -> Result<std::unique_ptr<FrameSource>> {
        auto source = open(video, from, stop);
        if (!source)
            return source;
        return std::unique_ptr<FrameSource>(
            std::make_unique<PausableSource>(*std::move(source), gate, std::move(stop)));
    };
    return services;
}

} // namespace onset
