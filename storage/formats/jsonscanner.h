// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/formats/jsonnumber.h"

#include <cstddef>
#include <cstdint>
#include <istream>
#include <string>
#include <string_view>
#include <vector>

namespace onset {

/// The words of a JSON text, read block by block. Every function answers whether all is well; if not,
/// problem() says what is wrong and place() where. Nothing more may be read then.
class JsonScanner
{
public:
    explicit JsonScanner(std::istream &in)
        : m_in(in)
    {}

    static constexpr char kEnd = '\0'; ///< of peek(): the text is over (or holds that very byte)

    /// Passes over white space and shows the next character, which stays.
    char peek();
    bool atEnd() { return m_at == m_end && !fill(); }
    void skip() { ++m_at; } ///< the character shown

    /// Precondition of these: peek() showed the word's first character.
    bool readText(std::string_view &text); ///< in quotes; UTF-8, escapes undone; holds until the next call
    bool readNumber(JsonNumber &number);
    bool readWord(std::string_view word); ///< this one: "true", "false", "null"

    /// What is wrong: an unexpected character, or the end.
    void complainOfNext();
    const std::string &problem() const { return m_problem; }
    /// "line 3, column 7"; the column counts bytes.
    std::string place() const;
    /// The stream could not be read on.
    bool broken() const { return m_in.bad(); }
    void skipByteOrderMark();

private:
    static constexpr std::size_t kBlock = 1 << 16;

    bool fail(std::string problem);
    /// Reads on, keeping what stands from m_at - kept on; false at the end of the stream.
    bool fill(std::size_t kept = 0);
    bool undoEscapes(std::string_view raw);
    bool undoEscape(std::string_view raw, std::size_t &at);
    bool hexDigits(std::string_view raw, std::size_t at, unsigned &value);

    std::istream &m_in;
    std::vector<char> m_buffer;
    std::size_t m_at = 0;  ///< of the next character
    std::size_t m_end = 0; ///< of what has been read
    std::string m_decoded; ///< a text with escapes
    std::string m_problem;
    std::size_t m_lines = 0;  ///< before the buffer
    std::size_t m_column = 0; ///< bytes of the buffer's first line that stand before it
};

} // namespace onset
