// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/evalprotocol.h"
#include "app/cli/output.h"

#include "storage/evaluation/timedsegment.h"
#include "storage/formats/numbers.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace onset::cli {

namespace {

Error usage(std::string message)
{
    return {Error::Code::InvalidArgument, std::move(message), {}};
}

std::string protocolNames(const char *between)
{
    std::string names;
    for (const auto &protocol : evalProtocols())
        names += (names.empty() ? "" : between) + protocol.name;
    return names;
}

std::vector<std::string> split(const std::string &text, char separator)
{
    std::vector<std::string> parts{{}};
    for (const char c : text) {
        if (c == separator)
            parts.emplace_back();
        else
            parts.back() += c;
    }
    return parts;
}

std::optional<std::vector<double>> numbersIn(const std::string &text, char separator)
{
    std::vector<double> numbers;
    for (const auto &part : split(text, separator)) {
        const auto number = parseNumber(part);
        if (!number)
            return std::nullopt;
        numbers.push_back(*number);
    }
    return numbers;
}

/// FIRST:STEP:LAST, with LAST among them.
std::optional<std::vector<double>> thresholdRange(const std::vector<double> &ends)
{
    constexpr double kMost = 1000;
    if (ends.size() != 3 || !(ends[1] > 0) || !(ends[2] > ends[0]))
        return std::nullopt;
    const double steps = std::round((ends[2] - ends[0]) / ends[1]);
    const bool fits = steps >= 1 && steps < kMost && std::abs(ends[0] + steps * ends[1] - ends[2]) < 1e-9;
    if (!fits)
        return std::nullopt;
    return evenlySpaced(ends[0], ends[2], static_cast<std::size_t>(steps) + 1);
}

Result<std::vector<double>> thresholds(const std::optional<std::string> &text)
{
    if (!text)
        return std::vector<double>();
    const bool isRange = text->find(':') != std::string::npos;
    auto values = numbersIn(*text, isRange ? ':' : ',');
    if (values && isRange)
        values = thresholdRange(*values);
    const bool good = values && std::all_of(values->begin(), values->end(),
                                            [](double value) { return value > 0 && value <= 1; });
    if (!good)
        return usage("--tiou takes numbers above 0 and up to 1, as 0.5,0.75 or 0.5:0.05:0.95, not '" + *text +
                     "'");
    return *values;
}

/// Options and switches that another protocol takes, but not this one.
Status checkOptions(const Arguments &arguments, const EvalProtocol &protocol)
{
    std::string odd;
    for (const auto &[name, value] : arguments.options) {
        if (name != "--protocol" && name != "--truth" && name != "--predictions" &&
            !protocol.options.contains(name))
            odd = name;
    }
    for (const auto &name : arguments.switches) {
        if (name != "--json" && !protocol.switches.contains(name))
            odd = name;
    }
    return odd.empty() ? success() : usage("the protocol " + protocol.name + " takes no " + odd);
}

Result<EvalRequest> requestFrom(const Arguments &arguments, const EvalProtocol &protocol)
{
    EvalRequest request;
    request.truth = arguments.option("--truth", {});
    request.predictions = arguments.option("--predictions", {});
    if (request.truth.empty() || request.predictions.empty())
        return usage(request.truth.empty() ? "--truth FILE is needed" : "--predictions FILE is needed");
    if (const auto checked = checkOptions(arguments, protocol); !checked)
        return checked.error();
    request.subset = arguments.option("--subset");
    auto tiou = thresholds(arguments.option("--tiou"));
    if (!tiou)
        return tiou.error();
    request.tiou = std::move(*tiou);
    request.options = arguments.options;
    request.switches = arguments.switches;
    return request;
}

ExitCode evaluate(const Arguments &arguments, const Services &)
{
    const auto name = arguments.option("--protocol", {});
    const auto protocols = evalProtocols();
    const auto protocol = std::find_if(protocols.begin(), protocols.end(),
                                       [&](const EvalProtocol &each) { return each.name == name; });
    if (protocol == protocols.end())
        return complain(usage((name.empty() ? "--protocol is needed: one of "
                                            : "there is no protocol '" + name + "'; --protocol takes ") +
                              protocolNames(", ")));
    const auto request = requestFrom(arguments, *protocol);
    if (!request)
        return complain(request.error());
    const auto report = protocol->run(*request);
    if (!report)
        return complain(report.error());
    for (const auto &note : report->notes)
        std::fprintf(stderr, "onset-cli: note: %s\n", note.c_str());
    if (arguments.has("--json")) {
        nlohmann::ordered_json json{{"protocol", name}};
        json.update(report->json);
        printJson(json);
        return Done;
    }
    for (const auto &line : report->lines)
        printLine(line);
    return Done;
}

} // namespace

std::vector<EvalProtocol> evalProtocols()
{
    std::vector<EvalProtocol> protocols;
    for (auto &family : {activityNetProtocols(), spatialProtocols()})
        protocols.insert(protocols.end(), family.begin(), family.end());
    return protocols;
}

Command evalCommand()
{
    Signature signature{{"--protocol", "--truth", "--predictions"}, {"--json"}, 0, 0};
    std::string own; // what single protocols take
    for (const auto &protocol : evalProtocols()) {
        for (const auto &name : protocol.options)
            signature.options.insert(name);
        for (const auto &name : protocol.switches)
            signature.switches.insert(name);
    }
    for (const auto &name : signature.options) {
        if (name != "--protocol" && name != "--truth" && name != "--predictions")
            own += " [" + name + (name == "--tiou" ? " LIST|FIRST:STEP:LAST" : " VALUE") + "]";
    }
    for (const auto &name : signature.switches)
        own += " [" + name + "]";
    return {"eval", "--protocol " + protocolNames("|") + " --truth FILE --predictions FILE" + own,
            "Measures predictions against ground truth as the official evaluator of the protocol does.",
            std::move(signature), evaluate};
}

} // namespace onset::cli
