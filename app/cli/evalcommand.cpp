// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/evalprotocol.h"
#include "app/cli/note.h"
#include "app/cli/output.h"
#include "app/cli/thresholds.h"

#include <algorithm>

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
    auto tiou = parseThresholds(arguments.option("--tiou"));
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
        printNote(note);
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
    for (auto &family : {activityNetProtocols(), classificationProtocols(), thumos14Protocols(),
                         charadesProtocols(), spatialProtocols(), agreementProtocols()})
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
