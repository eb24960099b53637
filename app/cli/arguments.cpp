// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"

#include <charconv>

namespace onset::cli {

namespace {

Error usage(std::string message)
{
    return {Error::Code::InvalidArgument, std::move(message), {}};
}

} // namespace

std::optional<std::string> Arguments::option(const std::string &name) const
{
    const auto it = options.find(name);
    return it == options.end() ? std::nullopt : std::optional(it->second);
}

std::string Arguments::option(const std::string &name, const std::string &fallback) const
{
    return option(name).value_or(fallback);
}

Result<std::optional<std::int64_t>> Arguments::number(const std::string &name) const
{
    const auto text = option(name);
    if (!text)
        return std::optional<std::int64_t>();
    std::int64_t value = 0;
    const auto *end = text->data() + text->size();
    const auto [stopped, failed] = std::from_chars(text->data(), end, value);
    if (failed != std::errc() || stopped != end)
        return usage(name + " takes a whole number, not '" + *text + "'");
    return std::optional(value);
}

Result<Arguments> parseArguments(const std::vector<std::string> &words, const Signature &signature)
{
    Arguments result;
    bool onlyWords = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto &word = words[i];
        if (onlyWords || word.size() < 2 || word[0] != '-') {
            result.words.push_back(word);
            continue;
        }
        if (word == "--") {
            onlyWords = true;
            continue;
        }
        const auto equals = word.find('=');
        const auto name = word.substr(0, equals);
        if (signature.switches.contains(name) && equals == std::string::npos) {
            result.switches.insert(name);
        } else if (signature.options.contains(name)) {
            if (equals == std::string::npos && i + 1 == words.size())
                return usage(name + " needs a value");
            const auto value = equals == std::string::npos ? words[++i] : word.substr(equals + 1);
            if (!result.options.emplace(name, value).second)
                return usage(name + " is given twice");
        } else {
            return usage("unknown option " + name);
        }
    }
    if (result.words.size() < signature.minWords)
        return usage("something is missing");
    if (result.words.size() > signature.maxWords)
        return usage("'" + result.words[signature.maxWords] + "' is too much");
    return result;
}

} // namespace onset::cli
