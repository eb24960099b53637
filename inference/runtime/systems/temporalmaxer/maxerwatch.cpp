// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/temporalmaxer/maxerwatch.h"

#include <torch/torch.h>

#include <algorithm>

namespace onset {

namespace {

/// How far a step of the last level sees, in rows, at most: its head's convolutions and bins at that level,
/// the pooling and attention of all levels, the projection.
std::int64_t contextOf(const models::TemporalMaxerOptions &o)
{
    const auto last = o.headLayers() + 1 + o.bins();
    const auto all = 2 + (o.attention() ? o.window() : 0);
    const auto rows = o.multiple() * (last + all) + o.projections();
    return (rows + o.multiple() - 1) / o.multiple() * o.multiple();
}

} // namespace

MaxerWatch::MaxerWatch(MaxerNetworks &networks, const Settings &settings)
    : m_networks(networks)
    , m_settings(settings)
    , m_margin(contextOf(networks.head->options()))
{}

std::vector<ScoredSegment> MaxerWatch::add(const torch::Tensor &more)
{
    m_rows = m_rows.defined() ? torch::cat({m_rows, more}) : more;
    const auto multiple = m_networks.head->options().multiple();
    const auto certain = std::max<std::int64_t>(0, rows() - m_margin) / multiple * multiple;
    return certain - m_settled >= m_settings.piece ? look(certain) : std::vector<ScoredSegment>{};
}

std::vector<ScoredSegment> MaxerWatch::finish()
{
    return rows() > m_settled ? look(rows()) : std::vector<ScoredSegment>{};
}

std::vector<ScoredSegment> MaxerWatch::look(std::int64_t until)
{
    const auto levels = m_networks.look(m_rows, m_settings.device);
    const LookPlace place{m_first, m_settled - m_first, until - m_first, m_settings.stride,
                          m_settings.frames};
    auto found = maxerCandidates(levels, place, m_settings.decoding);
    m_candidates.insert(m_candidates.end(), found.begin(), found.end());
    m_settled = until;
    const auto multiple = m_networks.head->options().multiple();
    const auto keep = std::max(m_first, (m_settled - m_margin) / multiple * multiple);
    m_rows = m_rows.slice(0, keep - m_first).clone();
    m_first = keep;
    return found;
}

std::vector<ScoredSegment> watchWhole(MaxerNetworks &networks, const MaxerWatch::Settings &settings,
                                      const torch::Tensor &rows)
{
    MaxerWatch watch(networks, settings);
    const auto piece = std::max<std::int64_t>(1, settings.piece);
    for (std::int64_t row = 0; row < rows.size(0); row += piece)
        watch.add(rows.slice(0, row, std::min(rows.size(0), row + piece)));
    watch.finish();
    return watch.candidates();
}

} // namespace onset
