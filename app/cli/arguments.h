// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/result.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace onset::cli {

/// What a command takes: names of options with a value and of switches, and how many words.
struct Signature
{
    std::set<std::string> options;  ///< "--system" …, each followed by a value (or --system=value)
    std::set<std::string> switches; ///< "--json" …
    std::size_t minWords = 0;
    std::size_t maxWords = 0;
};

/// A command's words and options, checked against its signature.
struct Arguments
{
    std::vector<std::string> words;
    std::map<std::string, std::string> options;
    std::set<std::string> switches;

    bool has(const std::string &name) const { return switches.contains(name); }
    std::optional<std::string> option(const std::string &name) const;
    std::string option(const std::string &name, const std::string &fallback) const;
    /// The option as a whole number; Error::InvalidArgument if it is none.
    Result<std::optional<std::int64_t>> number(const std::string &name) const;
};

/// "--" ends the options. Unknown or repeated options, missing values and a wrong number of words are
/// Error::InvalidArgument.
Result<Arguments> parseArguments(const std::vector<std::string> &words, const Signature &signature);

} // namespace onset::cli
