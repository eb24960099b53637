// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/result.h"

#include <cstdint>
#include <istream>
#include <string>
#include <string_view>
#include <vector>

namespace onset {

/// Reads lines of words that are parted by white space (blanks, tabs; CR before LF). Empty lines are passed
/// over. Words point into the reader and hold until the next line is read.
class TextLines
{
public:
    TextLines(std::istream &in, std::string file)
        : m_in(in)
        , m_file(std::move(file))
    {}

    /// The words of the next line that has any; empty at the end of the file.
    const std::vector<std::string_view> &next();
    /// Of the words last returned, from 1.
    std::int64_t line() const { return m_number; }

    /// The word as a finite number, or an error that says it is no `what`.
    Result<double> number(std::string_view word, std::string_view what) const;
    /// "FILE: line 3: text"
    Error error(const std::string &text) const;
    /// Io where the file could not be read to its end.
    Status finish() const;

private:
    std::istream &m_in;
    std::string m_file;
    std::string m_text;
    std::vector<std::string_view> m_words;
    std::int64_t m_number = 0;
};

} // namespace onset
