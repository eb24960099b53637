// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/result.h"

#include <cstdint>
#include <istream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace onset {

/// Reads delimited text row by row (RFC 4180: quotes around fields, doubled inside; line ends LF, CRLF or CR,
/// also within quotes; a BOM is passed over). The separator is the one of comma, semicolon and tab that the
/// first line holds most of. UTF-8 only. Empty lines are passed over.
class CsvTable
{
public:
    CsvTable(std::istream &in, std::string file);

    /// The next row, or none at the end of the file. Errors name file and line.
    Result<std::optional<std::vector<std::string>>> next();
    /// Line on which the row last returned begins, from 1.
    std::int64_t line() const { return m_rowLine; }
    Error error(const std::string &text) const;

    /// A field as next() reads it back: quoted where it has to be.
    static std::string field(std::string_view text);

private:
    int get();
    int peek();
    void sniff();
    Status readField(std::string &field);
    Status readQuoted(std::string &field);
    Status checkField(const std::string &field, std::size_t fields) const;

    std::istream &m_in;
    std::string m_file;
    std::string m_head; ///< the first line, read ahead
    std::size_t m_headAt = 0;
    char m_separator = ',';
    bool m_started = false;
    std::int64_t m_line = 1;
    std::int64_t m_rowLine = 1;
};

} // namespace onset
