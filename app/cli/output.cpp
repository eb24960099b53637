// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include "storage/domain/time.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <nlohmann/json.hpp>
#include <unistd.h>

namespace onset::cli {

void printLine(const std::string &text)
{
    std::fwrite(text.data(), 1, text.size(), stdout);
    std::fputc('\n', stdout);
}

void printJson(const nlohmann::ordered_json &value)
{
    // File names may hold any bytes: what is no UTF-8 is replaced rather than refused.
    printLine(value.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
}

ExitCode finishOutput(ExitCode code)
{
    const bool failed = std::fflush(stdout) != 0 || std::ferror(stdout) != 0;
    if (!failed)
        return code;
    return complain({Error::Code::Io, "the output could not be written", std::strerror(errno)});
}

ExitCode complainOfInput(Error error)
{
    if (error.code == Error::Code::InvalidArgument)
        error.code = Error::Code::BadInput;
    return complain(error);
}

ExitCode complain(const Error &error)
{
    std::fprintf(stderr, "onset-cli: %s\n", error.message.c_str());
    if (!error.detail.empty())
        std::fprintf(stderr, "  (%s)\n", error.detail.c_str());
    return error.code == Error::Code::InvalidArgument ? Usage : BadInput;
}

ProgressLine::ProgressLine(std::string title)
    : m_title(std::move(title))
    , m_terminal(isatty(STDERR_FILENO) != 0)
{}

ProgressLine::~ProgressLine()
{
    if (m_shown)
        std::fputc('\n', stderr);
}

void ProgressLine::show(double share)
{
    char text[32];
    std::snprintf(text, sizeof text, "%3.0f %%", share * 100);
    say(text, share >= 1);
}

void ProgressLine::say(const std::string &text, bool atOnce)
{
    constexpr std::int64_t kIntervalMs = 200;
    const auto now = nowMs();
    if (!m_terminal || (now - m_lastMs < kIntervalMs && !atOnce))
        return;
    m_lastMs = now;
    m_shown = true;
    const std::string padding(m_length > text.size() ? m_length - text.size() : 0, ' ');
    std::fprintf(stderr, "\r%s %s%s", m_title.c_str(), text.c_str(), padding.c_str());
    std::fflush(stderr);
    m_length = text.size();
}

} // namespace onset::cli
