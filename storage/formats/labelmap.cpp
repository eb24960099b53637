// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/formats/labelmap.h"

#include "storage/formats/numbers.h"

#include <optional>
#include <set>

namespace onset {

namespace {

/// A text protocol buffer as words: names, numbers, quoted texts, braces and colons.
class Words
{
public:
    explicit Words(std::istream &in)
        : m_in(in)
    {}

    /// Empty at the end of the file. Quoted texts come without quotes; quoted() tells.
    std::string next()
    {
        m_quoted = false;
        skip();
        const int c = m_in.get();
        if (c == kEnd)
            return {};
        std::string word(1, static_cast<char>(c));
        if (isSign(c))
            return word;
        if (c == '"' || c == '\'')
            return quotedText(c);
        for (int more = m_in.peek(); more != kEnd && !isSpace(more) && !isSign(more); more = m_in.peek())
            word += static_cast<char>(m_in.get());
        return word;
    }

    bool quoted() const { return m_quoted; }
    bool unclosed() const { return m_unclosed; }
    std::int64_t line() const { return m_line; }

private:
    static constexpr int kEnd = std::char_traits<char>::eof();

    static bool isSpace(int c)
    {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == ',' || c == ';';
    }
    static bool isSign(int c) { return c == '{' || c == '}' || c == ':'; }

    /// Spaces and comments.
    void skip()
    {
        for (int c = m_in.peek(); isSpace(c) || c == '#'; c = m_in.peek()) {
            if (c == '#') {
                while (m_in.peek() != kEnd && m_in.peek() != '\n')
                    m_in.get();
                continue;
            }
            m_line += m_in.get() == '\n' ? 1 : 0;
        }
    }

    std::string quotedText(int quote)
    {
        m_quoted = true;
        std::string text;
        for (int c = m_in.get(); c != quote; c = m_in.get()) {
            if (c == kEnd || c == '\n') {
                m_unclosed = true;
                return text;
            }
            if (c == '\\')
                c = m_in.get();
            text += static_cast<char>(c);
        }
        return text;
    }

    std::istream &m_in;
    std::int64_t m_line = 1;
    bool m_quoted = false;
    bool m_unclosed = false;
};

class MapReader
{
public:
    MapReader(std::istream &in, const std::string &file)
        : m_words(in)
        , m_file(file)
    {}

    Result<std::vector<LabelMapItem>> read()
    {
        for (auto word = m_words.next(); !word.empty() || m_words.quoted(); word = m_words.next()) {
            if (word != "item" || m_words.next() != "{")
                return error("expects item { name: \"…\" id: N }");
            if (const auto status = item(); !status)
                return status.error();
        }
        if (m_items.empty())
            return error("has no item { name: \"…\" id: N }");
        return std::move(m_items);
    }

private:
    Error error(const std::string &what) const
    {
        return {Error::Code::BadInput, m_file + ": line " + std::to_string(m_words.line()) + ": " + what, {}};
    }

    Status item()
    {
        LabelMapItem item;
        for (;;) {
            const auto field = m_words.next();
            if (field == "}")
                break;
            if (field.empty())
                return error("an item has no closing brace");
            if (m_words.next() != ":")
                return error("expects a colon after '" + field + "'");
            const auto value = m_words.next();
            if (m_words.unclosed())
                return error("a text has no closing quote");
            if (field == "name")
                item.name = value;
            if (field == "id" || field == "label_id")
                item.id = parseInteger(value).value_or(0);
        }
        if (item.id < 1)
            return error("a class needs an id, a whole number from 1 on");
        if (!m_ids.insert(item.id).second)
            return error("the id " + std::to_string(item.id) + " is there twice");
        if (firstInvalidUtf8(item.name))
            return error("text that is not valid UTF-8");
        m_items.push_back(std::move(item));
        return success();
    }

    Words m_words;
    std::string m_file;
    std::vector<LabelMapItem> m_items;
    std::set<std::int64_t> m_ids;
};

} // namespace

Result<std::vector<LabelMapItem>> readLabelMap(std::istream &in, const std::string &file)
{
    return MapReader(in, file).read();
}

std::vector<LabelMapItem> avaClasses()
{
    return {{1, "bend/bow (at the waist)"},
            {3, "crouch/kneel"},
            {4, "dance"},
            {5, "fall down"},
            {6, "get up"},
            {7, "jump/leap"},
            {8, "lie/sleep"},
            {9, "martial art"},
            {10, "run/jog"},
            {11, "sit"},
            {12, "stand"},
            {13, "swim"},
            {14, "walk"},
            {15, "answer phone"},
            {17, "carry/hold (an object)"},
            {20, "climb (e.g., a mountain)"},
            {22, "close (e.g., a door, a box)"},
            {24, "cut"},
            {26, "dress/put on clothing"},
            {27, "drink"},
            {28, "drive (e.g., a car, a truck)"},
            {29, "eat"},
            {30, "enter"},
            {34, "hit (an object)"},
            {36, "lift/pick up"},
            {37, "listen (e.g., to music)"},
            {38, "open (e.g., a window, a car door)"},
            {41, "play musical instrument"},
            {43, "point to (an object)"},
            {45, "pull (an object)"},
            {46, "push (an object)"},
            {47, "put down"},
            {48, "read"},
            {49, "ride (e.g., a bike, a car, a horse)"},
            {51, "sail boat"},
            {52, "shoot"},
            {54, "smoke"},
            {56, "take a photo"},
            {57, "text on/look at a cellphone"},
            {58, "throw"},
            {59, "touch (an object)"},
            {60, "turn (e.g., a screwdriver)"},
            {61, "watch (e.g., TV)"},
            {62, "work on a computer"},
            {63, "write"},
            {64, "fight/hit (a person)"},
            {65, "give/serve (an object) to (a person)"},
            {66, "grab (a person)"},
            {67, "hand clap"},
            {68, "hand shake"},
            {69, "hand wave"},
            {70, "hug (a person)"},
            {72, "kiss (a person)"},
            {73, "lift (a person)"},
            {74, "listen to (a person)"},
            {76, "push (another person)"},
            {77, "sing to (e.g., self, a person, a group)"},
            {78, "take (an object) from (a person)"},
            {79, "talk to (e.g., self, a person, a group)"},
            {80, "watch (a person)"}};
}

} // namespace onset
