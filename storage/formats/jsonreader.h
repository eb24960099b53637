// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/result.h"

#include <cstddef>
#include <initializer_list>
#include <istream>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace onset {

/// Where a value stands in a JSON document: names of members and positions in arrays from the root.
class JsonPath
{
public:
    struct Step
    {
        bool inArray = false;
        std::size_t position = 0;
        std::string name;
        std::set<std::string, std::less<>> seen; ///< members so far, to refuse repeated ones
    };

    std::size_t depth() const { return m_steps.size(); }
    const Step &at(std::size_t i) const { return m_steps[i]; }
    /// Does it match a pattern of names, where "*" is any member and "#" any position?
    bool is(std::initializer_list<std::string_view> pattern) const;
    /// As a JSON pointer: "/database/v_1/annotations/3".
    std::string text() const;

    // The reader keeps it up to date.
    void enter(bool array) { m_steps.push_back({array, 0, {}, {}}); }
    void leave() { m_steps.pop_back(); }
    Step *innermost() { return m_steps.empty() ? nullptr : &m_steps.back(); }

private:
    std::vector<Step> m_steps;
};

enum class JsonKind { Null, Boolean, Number, String, Object, Array };

/// A value as it passes by; of objects and arrays only the beginning.
struct JsonValue
{
    JsonKind kind = JsonKind::Null;
    double number = 0;
    bool integer = false; ///< written without a fraction, within 64 bits
    std::string_view string;
};

/// Told of each value as it passes by. An answer that is not empty says what is wrong with it and ends the
/// reading.
class JsonHandler
{
public:
    virtual ~JsonHandler() = default;
    virtual std::string value(const JsonPath &path, const JsonValue &value) = 0;
    /// The object or array at path is complete.
    virtual std::string ended(const JsonPath &path, JsonKind kind) = 0;
};

/// Streams all of `in` to the handler. Refused beside what is no JSON: repeated members, more than 32 levels,
/// texts beyond 1 MiB, numbers beyond a double. Errors are BadInput, "FILE: PATH: what" or with the line.
Status readJson(std::istream &in, const std::string &file, JsonHandler &handler);

} // namespace onset
