// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/video/decode/libavptr.h"
#include "storage/domain/result.h"

#include <memory>
#include <vector>

struct AVFilterContext;
struct AVFilterGraph;

namespace onset {

/// Frees libav's filter graphs.
struct FilterGraphDeleter
{
    void operator()(AVFilterGraph *graph) const;
};

/// Changes the speed of interleaved float sound and keeps its pitch (libavfilter's atempo, chained where one
/// would drop or repeat whole pieces).
class TempoFilter
{
public:
    /// tempo: 0.25 … 4.
    static Result<std::unique_ptr<TempoFilter>> make(double tempo, int sampleRate, int channels);

    /// Seconds of input by which what comes out runs ahead of its time, on average.
    double leadSeconds() const { return m_lead; }
    Status push(const std::vector<float> &samples); ///< empty: no more will come
    std::vector<float> pull();                      ///< what is ready

private:
    TempoFilter(int sampleRate, int channels);
    Status build(double tempo);

    int m_rate;
    int m_channels;
    double m_lead = 0;
    std::unique_ptr<AVFilterGraph, FilterGraphDeleter> m_graph;
    AVFilterContext *m_source = nullptr;
    AVFilterContext *m_sink = nullptr;
    LibavPtr<AVFrame> m_frame;
    long long m_pushed = 0;
};

} // namespace onset
