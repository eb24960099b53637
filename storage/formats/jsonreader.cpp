// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/formats/jsonreader.h"

#include "storage/formats/jsonscanner.h"

namespace onset {

namespace {

constexpr std::size_t kDeepest = 32;

/// Follows the grammar. Functions answer whether to go on; if not, m_error says why.
class Reader
{
public:
    Reader(std::istream &in, std::string file, JsonHandler &handler)
        : m_scanner(in)
        , m_file(std::move(file))
        , m_handler(handler)
    {}

    Status read();

private:
    enum class Next { Value, End, Failure };

    Next readValue();
    Next readContainer(JsonKind kind);
    Next afterValue();
    bool readName();
    bool readScalar(char first);
    bool pass(const JsonValue &value);
    bool begin(JsonKind kind);
    bool end();
    bool fail(const std::string &text);
    bool failAtNext();
    bool failOfScanner();
    void advance();

    JsonScanner m_scanner;
    JsonPath m_path;
    std::string m_file;
    JsonHandler &m_handler;
    Error m_error;
};

Status Reader::read()
{
    m_scanner.skipByteOrderMark();
    auto next = Next::Value;
    while (next == Next::Value)
        next = readValue();
    if (m_scanner.broken())
        return Error{Error::Code::Io, m_file + ": reading stopped before the end.", {}};
    if (next == Next::Failure)
        return m_error;
    m_scanner.peek();
    if (!m_scanner.atEnd()) {
        failAtNext();
        return m_error;
    }
    return success();
}

/// A value stands next.
Reader::Next Reader::readValue()
{
    const char first = m_scanner.peek();
    if (first == '{' || first == '[')
        return readContainer(first == '[' ? JsonKind::Array : JsonKind::Object);
    return readScalar(first) ? afterValue() : Next::Failure;
}

/// Up to its first value, or past its end.
Reader::Next Reader::readContainer(JsonKind kind)
{
    const bool isArray = kind == JsonKind::Array;
    m_scanner.skip();
    if (!begin(kind))
        return Next::Failure;
    if (m_scanner.peek() == (isArray ? ']' : '}')) {
        m_scanner.skip();
        return end() ? afterValue() : Next::Failure;
    }
    return isArray || readName() ? Next::Value : Next::Failure;
}

/// Past the ends of all that is complete now, up to the next value.
Reader::Next Reader::afterValue()
{
    while (const auto *step = m_path.innermost()) {
        const bool isArray = step->inArray;
        const char c = m_scanner.peek();
        if (c == ',') {
            m_scanner.skip();
            return isArray || readName() ? Next::Value : Next::Failure;
        }
        if (c != (isArray ? ']' : '}')) {
            failAtNext();
            return Next::Failure;
        }
        m_scanner.skip();
        if (!end())
            return Next::Failure;
    }
    return Next::End;
}

/// A member's name and the colon.
bool Reader::readName()
{
    if (m_scanner.peek() != '"')
        return failAtNext();
    std::string_view name;
    if (!m_scanner.readText(name))
        return failOfScanner();
    auto &step = *m_path.innermost();
    step.name.assign(name);
    if (!step.seen.insert(step.name))
        return fail("is there twice.");
    if (m_scanner.peek() != ':')
        return failAtNext();
    m_scanner.skip();
    return true;
}

bool Reader::readScalar(char first)
{
    if (first == '"') {
        JsonValue value{JsonKind::String, 0, false, {}};
        return m_scanner.readText(value.string) ? pass(value) : failOfScanner();
    }
    if (first == '-' || (first >= '0' && first <= '9')) {
        JsonNumber number;
        return m_scanner.readNumber(number) ? pass({JsonKind::Number, number.value, number.whole, {}})
                                            : failOfScanner();
    }
    if (first == 'n')
        return m_scanner.readWord("null") ? pass({}) : failOfScanner();
    if (first == 't' || first == 'f')
        return m_scanner.readWord(first == 't' ? "true" : "false") ? pass({JsonKind::Boolean, 0, false, {}})
                                                                   : failOfScanner();
    return failAtNext();
}

bool Reader::fail(const std::string &text)
{
    m_error = {Error::Code::BadInput, m_file + ": " + m_path.text() + ": " + text, {}};
    return false;
}

bool Reader::failAtNext()
{
    m_scanner.complainOfNext();
    return failOfScanner();
}

bool Reader::failOfScanner()
{
    m_error = {Error::Code::BadInput,
               m_file + ": " + m_scanner.place() + ": " + m_scanner.problem() + " (at " + m_path.text() +
                   ").",
               {}};
    return false;
}

/// A value stands at the current place: in an array that is the next position.
void Reader::advance()
{
    if (auto *step = m_path.innermost(); step && step->inArray)
        ++step->position;
}

bool Reader::pass(const JsonValue &v)
{
    const auto problem = m_handler.value(m_path, v);
    if (!problem.empty())
        return fail(problem);
    advance();
    return true;
}

bool Reader::begin(JsonKind kind)
{
    if (m_path.depth() >= kDeepest)
        return fail("nested more than " + std::to_string(kDeepest) + " levels deep.");
    const auto problem = m_handler.value(m_path, {kind, 0, false, {}});
    if (!problem.empty())
        return fail(problem);
    m_path.enter(kind == JsonKind::Array);
    return true;
}

bool Reader::end()
{
    const auto kind = m_path.innermost()->inArray ? JsonKind::Array : JsonKind::Object;
    m_path.leave();
    const auto problem = m_handler.ended(m_path, kind);
    if (!problem.empty())
        return fail(problem);
    advance();
    return true;
}

} // namespace

Status readJson(std::istream &in, const std::string &file, JsonHandler &handler)
{
    return Reader(in, file, handler).read();
}

} // namespace onset
