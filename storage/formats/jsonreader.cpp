// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/formats/jsonreader.h"

#include "storage/formats/numbers.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <limits>

namespace onset {

namespace {
constexpr std::size_t kDeepest = 32;
constexpr std::size_t kLongestString = 1 << 20;
} // namespace

bool JsonPath::is(std::initializer_list<std::string_view> pattern) const
{
    if (pattern.size() != m_steps.size())
        return false;
    std::size_t i = 0;
    for (const auto name : pattern) {
        const auto &step = m_steps[i++];
        if (step.inArray ? name != "#" : name != "*" && name != step.name)
            return false;
    }
    return true;
}

std::string JsonPath::text() const
{
    std::string result;
    for (const auto &step : m_steps) {
        result += '/';
        if (step.inArray) {
            result += std::to_string(step.position);
            continue;
        }
        for (const char c : step.name.substr(0, 200))
            result += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
    }
    return result.empty() ? "/" : result;
}

namespace {

class SaxReader : public nlohmann::json_sax<nlohmann::json>
{
public:
    SaxReader(std::string file, JsonHandler &handler)
        : m_file(std::move(file))
        , m_handler(handler)
    {}

    Status read(std::istream &in);

    bool null() override;
    bool boolean(bool value) override;
    bool number_integer(number_integer_t value) override;
    bool number_unsigned(number_unsigned_t value) override;
    bool number_float(number_float_t value, const string_t &text) override;
    bool string(string_t &value) override;
    bool binary(binary_t &value) override;
    bool start_object(std::size_t elements) override;
    bool key(string_t &name) override;
    bool end_object() override;
    bool start_array(std::size_t elements) override;
    bool end_array() override;
    bool parse_error(std::size_t position, const std::string &token,
                     const nlohmann::detail::exception &error) override;

private:
    bool begin(JsonKind kind);
    bool end(JsonKind kind);
    bool pass(const JsonValue &value);
    bool fail(const std::string &text);
    void advance();

    JsonPath m_path;
    std::string m_file;
    JsonHandler &m_handler;
    Error m_error;
    bool m_failed = false;
};

Status SaxReader::read(std::istream &in)
{
    bool complete = false;
    try {
        complete = nlohmann::json::sax_parse(in, this);
    } catch (const std::exception &e) {
        return Error{Error::Code::BadInput, m_file + ": cannot be read as JSON.", e.what()};
    }
    if (in.bad())
        return Error{Error::Code::Io, m_file + ": reading stopped before the end.", {}};
    if (m_failed)
        return m_error;
    if (!complete)
        return Error{Error::Code::BadInput, m_file + ": is not a complete JSON file.", {}};
    return success();
}

bool SaxReader::fail(const std::string &text)
{
    if (!m_failed)
        m_error = {Error::Code::BadInput, m_file + ": " + m_path.text() + ": " + text, {}};
    m_failed = true;
    return false;
}

/// A value stands at the current place: in an array that is the next position.
void SaxReader::advance()
{
    if (auto *step = m_path.innermost(); step && step->inArray)
        ++step->position;
}

bool SaxReader::pass(const JsonValue &v)
{
    const auto problem = m_handler.value(m_path, v);
    if (!problem.empty())
        return fail(problem);
    advance();
    return true;
}

bool SaxReader::begin(JsonKind kind)
{
    if (m_path.depth() >= kDeepest)
        return fail("nested more than " + std::to_string(kDeepest) + " levels deep.");
    const auto problem = m_handler.value(m_path, {kind, 0, false, {}});
    if (!problem.empty())
        return fail(problem);
    m_path.enter(kind == JsonKind::Array);
    return true;
}

bool SaxReader::end(JsonKind kind)
{
    m_path.leave();
    const auto problem = m_handler.ended(m_path, kind);
    if (!problem.empty())
        return fail(problem);
    advance();
    return true;
}

bool SaxReader::key(string_t &name)
{
    auto &step = *m_path.innermost();
    const bool isNew = step.seen.insert(name).second;
    step.name = name;
    if (name.size() > kLongestString)
        return fail("a name is too long.");
    return isNew || fail("is there twice.");
}

bool SaxReader::null()
{
    return pass({});
}

bool SaxReader::boolean(bool)
{
    return pass({JsonKind::Boolean, 0, false, {}});
}

bool SaxReader::number_integer(number_integer_t value)
{
    return pass({JsonKind::Number, static_cast<double>(value), true, {}});
}

bool SaxReader::number_unsigned(number_unsigned_t value)
{
    const bool fits = value <= static_cast<number_unsigned_t>(std::numeric_limits<std::int64_t>::max());
    return pass({JsonKind::Number, static_cast<double>(value), fits, {}});
}

bool SaxReader::number_float(number_float_t value, const string_t &text)
{
    // The library reads with the C locale's point; ours is exact whatever the locale.
    const auto exact = parseNumber(text);
    if (!exact || !std::isfinite(value))
        return fail("is not a usable number.");
    return pass({JsonKind::Number, *exact, false, {}});
}

bool SaxReader::string(string_t &value)
{
    if (value.size() > kLongestString)
        return fail("the text is too long.");
    return pass({JsonKind::String, 0, false, value});
}

bool SaxReader::binary(binary_t &)
{
    return fail("is binary.");
}

bool SaxReader::start_object(std::size_t)
{
    return begin(JsonKind::Object);
}

bool SaxReader::end_object()
{
    return end(JsonKind::Object);
}

bool SaxReader::start_array(std::size_t)
{
    return begin(JsonKind::Array);
}

bool SaxReader::end_array()
{
    return end(JsonKind::Array);
}

bool SaxReader::parse_error(std::size_t, const std::string &, const nlohmann::detail::exception &error)
{
    if (!m_failed) {
        // "[json.exception.parse_error.101] parse error at line 3, column 7: …"
        std::string what = error.what();
        if (const auto at = what.find("] "); at != std::string::npos)
            what = what.substr(at + 2);
        // What it read last is of no use where it is long or no text.
        const auto last = what.find("; last read");
        if (last != std::string::npos && (what.size() - last > 80 || firstInvalidUtf8(what)))
            what.resize(last);
        if (firstInvalidUtf8(what))
            what = "text that is not valid UTF-8";
        m_error = {Error::Code::BadInput, m_file + ": " + what + " (at " + m_path.text() + ").",
                   error.what()};
        m_failed = true;
    }
    return false;
}

} // namespace

Status readJson(std::istream &in, const std::string &file, JsonHandler &handler)
{
    return SaxReader(file, handler).read(in);
}

} // namespace onset
