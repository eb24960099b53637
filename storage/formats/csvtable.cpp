// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/formats/csvtable.h"

#include "storage/formats/numbers.h"

#include <algorithm>

namespace onset {

namespace {
constexpr std::size_t kLongestField = 1 << 20;
constexpr std::size_t kMostFields = 1000;
constexpr int kEnd = std::char_traits<char>::eof();
} // namespace

CsvTable::CsvTable(std::istream &in, std::string file)
    : m_in(in)
    , m_file(std::move(file))
{}

Error CsvTable::error(const std::string &text) const
{
    return {Error::Code::BadInput, m_file + ": line " + std::to_string(m_rowLine) + ": " + text, {}};
}

std::string CsvTable::field(std::string_view text)
{
    const bool plain = text.find_first_of(",;\t\"\r\n") == std::string_view::npos &&
                       (text.empty() || (text.front() != ' ' && text.back() != ' '));
    if (plain)
        return std::string(text);
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"')
            result += '"';
        result += c;
    }
    return result + '"';
}

int CsvTable::get()
{
    if (m_headAt < m_head.size())
        return static_cast<unsigned char>(m_head[m_headAt++]);
    return m_in.get();
}

int CsvTable::peek()
{
    if (m_headAt < m_head.size())
        return static_cast<unsigned char>(m_head[m_headAt]);
    return m_in.peek();
}

void CsvTable::sniff()
{
    m_started = true;
    for (int c = m_in.get(); c != kEnd; c = m_in.get()) {
        m_head += static_cast<char>(c);
        if (c == '\n' || c == '\r' || m_head.size() > kLongestField)
            break;
    }
    if (m_head.starts_with("\xEF\xBB\xBF"))
        m_headAt = 3;
    std::ptrdiff_t most = 0;
    for (const char candidate : {',', ';', '\t'}) {
        const auto count = std::count(m_head.begin(), m_head.end(), candidate);
        if (count > most) {
            most = count;
            m_separator = candidate;
        }
    }
}

Status CsvTable::checkField(const std::string &field, std::size_t fields) const
{
    if (fields > kMostFields)
        return error("more than " + std::to_string(kMostFields) + " fields.");
    if (firstInvalidUtf8(field))
        return error("text that is not valid UTF-8.");
    if (field.find('\0') != std::string::npos)
        return error("a zero byte; this is not a text file.");
    return success();
}

Status CsvTable::readQuoted(std::string &field)
{
    get();
    for (;;) {
        const int c = get();
        if (c == kEnd)
            return error("a quoted field has no end.");
        if (c == '"') {
            if (peek() != '"')
                break;
            get();
        }
        if (c == '\n' || (c == '\r' && peek() != '\n'))
            ++m_line;
        field += static_cast<char>(c);
        if (field.size() > kLongestField)
            return error("a field is too long.");
    }
    const int after = peek();
    if (after != kEnd && after != m_separator && after != '\n' && after != '\r')
        return error("text after a closing quote.");
    return success();
}

Status CsvTable::readField(std::string &field)
{
    if (peek() == '"')
        return readQuoted(field);
    for (int c = peek(); c != kEnd && c != m_separator && c != '\n' && c != '\r'; c = peek()) {
        if (c == '"')
            return error("a quote inside a field that is not quoted.");
        field += static_cast<char>(get());
        if (field.size() > kLongestField)
            return error("a field is too long.");
    }
    return success();
}

Result<std::optional<std::vector<std::string>>> CsvTable::next()
{
    if (!m_started)
        sniff();
    for (;;) {
        m_rowLine = m_line;
        std::vector<std::string> row;
        if (peek() == kEnd) {
            if (m_in.bad())
                return Error{Error::Code::Io, m_file + ": reading stopped before the end.", {}};
            return std::optional<std::vector<std::string>>();
        }
        bool quoted = false;
        for (;;) {
            std::string field;
            quoted = quoted || peek() == '"';
            if (const auto status = readField(field); !status)
                return status.error();
            if (const auto status = checkField(field, row.size() + 1); !status)
                return status.error();
            row.push_back(std::move(field));
            if (peek() != m_separator)
                break;
            get();
        }
        if (get() == '\r' && peek() == '\n')
            get();
        ++m_line;
        if (row.size() > 1 || quoted || !row.front().empty())
            return std::optional(std::move(row));
    }
}

} // namespace onset
