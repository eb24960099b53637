// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/formats/textlines.h"

#include "storage/formats/numbers.h"

namespace onset {

namespace {

constexpr std::string_view kBlanks = " \t\r\f\v";

void splitInto(std::vector<std::string_view> &words, std::string_view text)
{
    words.clear();
    for (auto at = text.find_first_not_of(kBlanks); at != text.npos;
         at = text.find_first_not_of(kBlanks, at)) {
        const auto end = std::min(text.find_first_of(kBlanks, at), text.size());
        words.push_back(text.substr(at, end - at));
        at = end;
    }
}

} // namespace

const std::vector<std::string_view> &TextLines::next()
{
    m_words.clear();
    while (m_words.empty() && std::getline(m_in, m_text)) {
        ++m_number;
        splitInto(m_words, m_text);
    }
    return m_words;
}

Result<double> TextLines::number(std::string_view word, std::string_view what) const
{
    const auto value = parseNumber(word);
    if (!value)
        return error(std::string(what) + " must be a number, not '" + std::string(word.substr(0, 40)) + "'.");
    return *value;
}

Error TextLines::error(const std::string &text) const
{
    std::string shown = text;
    if (firstInvalidUtf8(shown))
        shown = "holds what is no UTF-8 text.";
    return {Error::Code::BadInput, m_file + ": line " + std::to_string(m_number) + ": " + shown, {}};
}

Status TextLines::finish() const
{
    if (m_in.bad())
        return Error{Error::Code::Io, m_file + ": reading stopped before the end.", {}};
    return success();
}

} // namespace onset
