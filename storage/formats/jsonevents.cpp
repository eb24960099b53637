// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/formats/jsonevents.h"

#include "storage/formats/numbers.h"

#include <cmath>

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

Status JsonEvents::parse(std::istream &in, const std::string &file)
{
    m_file = file;
    m_path = {};
    m_failed = false;
    bool complete = false;
    try {
        complete = nlohmann::json::sax_parse(in, static_cast<nlohmann::json_sax<nlohmann::json> *>(this));
    } catch (const std::exception &e) {
        m_error = {Error::Code::BadInput, file + ": cannot be read as JSON.", e.what()};
        return m_error;
    }
    if (in.bad())
        return Error{Error::Code::Io, file + ": reading stopped before the end.", {}};
    if (m_failed)
        return m_error;
    if (!complete)
        return Error{Error::Code::BadInput, file + ": is not a complete JSON file.", {}};
    return success();
}

bool JsonEvents::fail(const std::string &text)
{
    if (!m_failed)
        m_error = {Error::Code::BadInput, m_file + ": " + m_path.text() + ": " + text, {}};
    m_failed = true;
    return false;
}

/// A value stands at the current place: in an array that is the next position.
void JsonEvents::advance()
{
    if (!m_path.m_steps.empty() && m_path.m_steps.back().inArray)
        ++m_path.m_steps.back().position;
}

bool JsonEvents::pass(const JsonValue &v)
{
    const auto problem = value(m_path, v);
    if (!problem.empty())
        return fail(problem);
    advance();
    return true;
}

bool JsonEvents::begin(JsonKind kind)
{
    if (m_path.m_steps.size() >= kDeepest)
        return fail("nested more than " + std::to_string(kDeepest) + " levels deep.");
    const auto problem = value(m_path, {kind, 0, false, {}});
    if (!problem.empty())
        return fail(problem);
    m_path.m_steps.push_back({kind == JsonKind::Array, 0, {}, {}});
    return true;
}

bool JsonEvents::end(JsonKind kind)
{
    m_path.m_steps.pop_back();
    const auto problem = ended(m_path, kind);
    if (!problem.empty())
        return fail(problem);
    advance();
    return true;
}

bool JsonEvents::key(string_t &name)
{
    auto &step = m_path.m_steps.back();
    const bool isNew = step.seen.insert(name).second;
    step.name = name;
    if (name.size() > kLongestString)
        return fail("a name is too long.");
    return isNew || fail("is there twice.");
}

bool JsonEvents::null()
{
    return pass({});
}

bool JsonEvents::boolean(bool)
{
    return pass({JsonKind::Boolean, 0, false, {}});
}

bool JsonEvents::number_integer(number_integer_t value)
{
    return pass({JsonKind::Number, static_cast<double>(value), true, {}});
}

bool JsonEvents::number_unsigned(number_unsigned_t value)
{
    const bool fits = value <= static_cast<number_unsigned_t>(std::numeric_limits<std::int64_t>::max());
    return pass({JsonKind::Number, static_cast<double>(value), fits, {}});
}

bool JsonEvents::number_float(number_float_t value, const string_t &text)
{
    // The library reads with the C locale's point; ours is exact whatever the locale.
    const auto exact = parseNumber(text);
    if (!exact || !std::isfinite(value))
        return fail("is not a usable number.");
    return pass({JsonKind::Number, *exact, false, {}});
}

bool JsonEvents::string(string_t &value)
{
    if (value.size() > kLongestString)
        return fail("the text is too long.");
    return pass({JsonKind::String, 0, false, value});
}

bool JsonEvents::binary(binary_t &)
{
    return fail("is binary.");
}

bool JsonEvents::start_object(std::size_t)
{
    return begin(JsonKind::Object);
}

bool JsonEvents::end_object()
{
    return end(JsonKind::Object);
}

bool JsonEvents::start_array(std::size_t)
{
    return begin(JsonKind::Array);
}

bool JsonEvents::end_array()
{
    return end(JsonKind::Array);
}

bool JsonEvents::parse_error(std::size_t, const std::string &, const nlohmann::detail::exception &error)
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

} // namespace onset
