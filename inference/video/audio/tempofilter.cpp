// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/video/audio/tempofilter.h"

extern "C" {
#include <libavfilter/avfilter.h>
#include <libavfilter/buffersink.h>
#include <libavfilter/buffersrc.h>
#include <libavutil/channel_layout.h>
#include <libavutil/frame.h>
}

#include <algorithm>
#include <array>
#include <cstdio>
#include <string>

namespace onset {

namespace {

Error graphError(int code)
{
    return {Error::Code::Internal, "The sound cannot be played at this speed; play it at normal speed.",
            libavError(code)};
}

/// Where pieces are joined, atempo looks for the best fit and finds the coming loud sound rather than the
/// quiet it stands in: onsets come early, ends on time. Half of it spreads the error evenly.
constexpr double kLeadSecondsAStep = 0.010;

/// Beyond 0.5 and 2 a single atempo leaves out pieces instead of blending them.
std::vector<double> tempoSteps(double tempo)
{
    std::vector<double> steps;
    for (; tempo > 2.0; tempo /= 2.0)
        steps.push_back(2.0);
    for (; tempo < 0.5; tempo /= 0.5)
        steps.push_back(0.5);
    steps.push_back(tempo);
    return steps;
}

std::string tempoChain(double tempo)
{
    std::string chain;
    std::array<char, 32> step{};
    for (const double part : tempoSteps(tempo)) {
        std::snprintf(step.data(), step.size(), "atempo=%.9f,", part);
        chain += step.data();
    }
    return chain;
}

double leadOf(double tempo)
{
    double lead = 0;
    double speed = 1;
    for (const double part : tempoSteps(tempo)) {
        lead += kLeadSecondsAStep * speed; // the step's own input runs at the speed so far
        speed *= part;
    }
    return lead;
}

} // namespace

void FilterGraphDeleter::operator()(AVFilterGraph *graph) const
{
    avfilter_graph_free(&graph);
}

TempoFilter::TempoFilter(int sampleRate, int channels)
    : m_rate(sampleRate)
    , m_channels(channels)
    , m_graph(avfilter_graph_alloc())
    , m_frame(makeFrame())
{}

Result<std::unique_ptr<TempoFilter>> TempoFilter::make(double tempo, int sampleRate, int channels)
{
    if (!(tempo >= 0.25 && tempo <= 4.0))
        return Error{Error::Code::InvalidArgument, "Sound can be played at 0.25 to 4 times its speed.", {}};
    std::unique_ptr<TempoFilter> filter(new TempoFilter(sampleRate, channels));
    if (auto built = filter->build(tempo); !built)
        return built.error();
    filter->m_lead = leadOf(tempo);
    return filter;
}

Status TempoFilter::build(double tempo)
{
    if (!m_graph)
        return graphError(AVERROR(ENOMEM));
    m_graph->nb_threads = 1;
    AVChannelLayout layout{};
    av_channel_layout_default(&layout, m_channels);
    std::array<char, 64> name{};
    av_channel_layout_describe(&layout, name.data(), name.size());
    av_channel_layout_uninit(&layout);
    const auto rate = std::to_string(m_rate);
    const auto source =
        "time_base=1/" + rate + ":sample_rate=" + rate + ":sample_fmt=flt:channel_layout=" + name.data();
    int code = avfilter_graph_create_filter(&m_source, avfilter_get_by_name("abuffer"), "in", source.c_str(),
                                            nullptr, m_graph.get());
    if (code >= 0)
        code = avfilter_graph_create_filter(&m_sink, avfilter_get_by_name("abuffersink"), "out", nullptr,
                                            nullptr, m_graph.get());
    if (code < 0)
        return graphError(code);
    auto *outputs = avfilter_inout_alloc();
    auto *inputs = avfilter_inout_alloc();
    if (outputs && inputs) {
        *outputs = {av_strdup("in"), m_source, 0, nullptr};
        *inputs = {av_strdup("out"), m_sink, 0, nullptr};
        const auto chain = tempoChain(tempo) + "aformat=sample_fmts=flt:sample_rates=" + rate +
                           ":channel_layouts=" + name.data();
        code = avfilter_graph_parse_ptr(m_graph.get(), chain.c_str(), &inputs, &outputs, nullptr);
    } else {
        code = AVERROR(ENOMEM);
    }
    avfilter_inout_free(&inputs);
    avfilter_inout_free(&outputs);
    if (code >= 0)
        code = avfilter_graph_config(m_graph.get(), nullptr);
    return code < 0 ? Status(graphError(code)) : success();
}

Status TempoFilter::push(const std::vector<float> &samples)
{
    if (samples.empty()) {
        const int code = av_buffersrc_add_frame(m_source, nullptr);
        return code < 0 ? Status(graphError(code)) : success();
    }
    auto frame = makeFrame();
    frame->format = AV_SAMPLE_FMT_FLT;
    frame->sample_rate = m_rate;
    av_channel_layout_default(&frame->ch_layout, m_channels);
    frame->nb_samples = static_cast<int>(samples.size()) / m_channels;
    frame->pts = m_pushed;
    m_pushed += frame->nb_samples;
    int code = av_frame_get_buffer(frame.get(), 0);
    if (code >= 0) {
        std::copy(samples.begin(), samples.end(), reinterpret_cast<float *>(frame->data[0]));
        code = av_buffersrc_add_frame(m_source, frame.get());
    }
    return code < 0 ? Status(graphError(code)) : success();
}

std::vector<float> TempoFilter::pull()
{
    std::vector<float> samples;
    while (av_buffersink_get_frame(m_sink, m_frame.get()) >= 0) {
        const auto *data = reinterpret_cast<const float *>(m_frame->data[0]);
        samples.insert(samples.end(), data, data + std::ptrdiff_t{m_frame->nb_samples} * m_channels);
        av_frame_unref(m_frame.get());
    }
    return samples;
}

} // namespace onset
