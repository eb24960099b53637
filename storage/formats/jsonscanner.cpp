// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/formats/jsonscanner.h"

#include "storage/formats/numbers.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace onset {

namespace {

constexpr std::size_t kLongestText = 1 << 20;

bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/// What a scan of a text stops at or takes note of.
enum TextByte : std::uint8_t { Plain, Ends, Escapes, Control, High };

constexpr std::array<std::uint8_t, 256> textBytes()
{
    std::array<std::uint8_t, 256> kinds{};
    for (std::size_t i = 0; i < 256; ++i)
        kinds[i] = i < 0x20 ? Control : i >= 0x80 ? High : Plain;
    kinds['"'] = Ends;
    kinds['\\'] = Escapes;
    return kinds;
}

constexpr auto kTextBytes = textBytes();

void appendUtf8(std::string &text, unsigned code)
{
    const auto add = [&text](unsigned byte) { text += static_cast<char>(byte); };
    const auto addRest = [&](int shift) { add(0x80 | ((code >> shift) & 0x3F)); };
    if (code < 0x80) {
        add(code);
    } else if (code < 0x800) {
        add(0xC0 | (code >> 6));
        addRest(0);
    } else if (code < 0x10000) {
        add(0xE0 | (code >> 12));
        addRest(6);
        addRest(0);
    } else {
        add(0xF0 | (code >> 18));
        addRest(12);
        addRest(6);
        addRest(0);
    }
}

} // namespace

bool JsonScanner::fail(std::string problem)
{
    m_problem = std::move(problem);
    return false;
}

bool JsonScanner::fill(std::size_t kept)
{
    const auto from = m_at - kept;
    const auto start = m_buffer.begin();
    // Lines and columns of what goes away.
    const auto gone = start + static_cast<std::ptrdiff_t>(from);
    const auto newLines = std::count(start, gone, '\n');
    if (newLines > 0) {
        const auto last = std::find(std::reverse_iterator(gone), std::reverse_iterator(start), '\n').base();
        m_column = static_cast<std::size_t>(gone - last);
    } else {
        m_column += from;
    }
    m_lines += static_cast<std::size_t>(newLines);
    std::copy(gone, start + static_cast<std::ptrdiff_t>(m_end), start);
    m_end -= from;
    m_at = kept;
    if (m_buffer.size() < m_end + kBlock)
        m_buffer.resize(m_end + kBlock);
    m_in.read(m_buffer.data() + m_end, static_cast<std::streamsize>(kBlock));
    const auto got = static_cast<std::size_t>(m_in.gcount());
    m_end += got;
    return got > 0;
}

char JsonScanner::peek()
{
    do {
        while (m_at < m_end && isBlank(m_buffer[m_at]))
            ++m_at;
        if (m_at < m_end)
            return m_buffer[m_at];
    } while (fill());
    return kEnd;
}

void JsonScanner::skipByteOrderMark()
{
    if (!atEnd() && m_end - m_at >= 3 && std::memcmp(m_buffer.data() + m_at, "\xEF\xBB\xBF", 3) == 0)
        m_at += 3;
}

bool JsonScanner::readText(std::string_view &text)
{
    ++m_at; // the quote
    std::size_t length = 0;
    bool escaped = false;
    bool high = false;
    for (bool skipNext = false;; ++m_at, ++length) {
        if (m_at == m_end) {
            if (length > kLongestText)
                return fail("the text is too long");
            if (!fill(length))
                return fail("the file ends within a text");
        }
        const auto kind = kTextBytes[static_cast<unsigned char>(m_buffer[m_at])];
        if (kind == Plain && !skipNext)
            continue;
        if (kind == Control)
            return fail("a text holds a control character, as a line break, that is not escaped");
        if (kind == Ends && !skipNext)
            break;
        high = high || kind == High;
        skipNext = !skipNext && kind == Escapes;
        escaped = escaped || skipNext;
    }
    if (length > kLongestText)
        return fail("the text is too long");
    text = {m_buffer.data() + m_at - length, length};
    ++m_at; // the other quote
    if (high && firstInvalidUtf8(text))
        return fail("a text holds an ill-formed UTF-8 byte");
    if (!escaped)
        return true;
    if (!undoEscapes(text))
        return false;
    text = m_decoded;
    return true;
}

bool JsonScanner::undoEscapes(std::string_view raw)
{
    m_decoded.clear();
    for (std::size_t at = 0; at < raw.size();) {
        if (raw[at] != '\\') {
            const auto end = std::min(raw.find('\\', at), raw.size());
            m_decoded.append(raw, at, end - at);
            at = end;
        } else if (!undoEscape(raw, at)) {
            return false;
        }
    }
    return true;
}

bool JsonScanner::undoEscape(std::string_view raw, std::size_t &at)
{
    constexpr std::string_view kLetters = "\"\\/bfnrt";
    constexpr std::string_view kMeant = "\"\\/\b\f\n\r\t";
    const char letter = raw[at + 1]; // an escape is never the last character of a text
    at += 2;
    if (const auto known = kLetters.find(letter); known != kLetters.npos) {
        m_decoded += kMeant[known];
        return true;
    }
    unsigned code = 0;
    if (letter != 'u' || !hexDigits(raw, at, code))
        return fail("a text holds an escape that JSON does not know");
    at += 4;
    if (code >= 0xD800 && code <= 0xDFFF) {
        unsigned low = 0;
        const bool isPair = code < 0xDC00 && raw.substr(at, 2) == "\\u" && hexDigits(raw, at + 2, low) &&
                            low >= 0xDC00 && low <= 0xDFFF;
        if (!isPair)
            return fail("a text holds half of a surrogate pair");
        at += 6;
        code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
    }
    appendUtf8(m_decoded, code);
    return true;
}

bool JsonScanner::hexDigits(std::string_view raw, std::size_t at, unsigned &value)
{
    if (at + 4 > raw.size())
        return false;
    value = 0;
    for (const char c : raw.substr(at, 4)) {
        const bool isDigit = c >= '0' && c <= '9';
        const char lower = static_cast<char>(c | 0x20);
        if (!isDigit && !(lower >= 'a' && lower <= 'f'))
            return false;
        value = value * 16 + static_cast<unsigned>(isDigit ? c - '0' : lower - 'a' + 10);
    }
    return true;
}

bool JsonScanner::readNumber(JsonNumber &number)
{
    for (;;) {
        const std::string_view rest(m_buffer.data() + m_at, m_end - m_at);
        number = readJsonNumber(rest);
        if (number.length < rest.size())
            break;
        // It may go on in the next block.
        if (rest.size() > kLongestText)
            return fail("a number is too long");
        m_at = m_end;
        const bool more = fill(rest.size());
        m_at -= rest.size();
        if (!more)
            break;
    }
    if (number.problem)
        return fail(number.problem);
    m_at += number.length;
    return true;
}

bool JsonScanner::readWord(std::string_view word)
{
    for (std::size_t i = 0; i < word.size(); ++i, ++m_at) {
        if ((m_at == m_end && !fill()) || m_buffer[m_at] != word[i]) {
            complainOfNext();
            return false;
        }
    }
    return true;
}

void JsonScanner::complainOfNext()
{
    if (atEnd()) {
        fail("the file ends too early");
        return;
    }
    const char next = m_buffer[m_at];
    const bool isPrintable = next > 0x20 && next < 0x7F;
    fail(isPrintable ? std::string("unexpected '") + next + "'" : "an unexpected byte");
}

std::string JsonScanner::place() const
{
    const auto start = m_buffer.begin();
    const auto here = start + static_cast<std::ptrdiff_t>(m_at);
    const auto last = std::find(std::reverse_iterator(here), std::reverse_iterator(start), '\n').base();
    const auto lines = m_lines + static_cast<std::size_t>(std::count(start, here, '\n')) + 1;
    const auto column = static_cast<std::size_t>(here - last) + (last == start ? m_column : 0) + 1;
    return "line " + std::to_string(lines) + ", column " + std::to_string(column);
}

} // namespace onset
