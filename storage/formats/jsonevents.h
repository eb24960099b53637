// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/result.h"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <istream>
#include <set>
#include <string>
#include <string_view>
#include <variant>
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

    std::vector<Step> m_steps; // filled by JsonEvents
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

/// A streaming reader: derive, handle values and ends; return an error text (empty: fine) that becomes
/// "FILE: PATH: text". Repeated members, nesting beyond 32 levels and long strings are refused.
class JsonEvents : public nlohmann::json_sax<nlohmann::json>
{
public:
    /// Reads all of `in`.
    Status parse(std::istream &in, const std::string &file);

protected:
    virtual std::string value(const JsonPath &path, const JsonValue &value) = 0;
    /// The object or array at path is complete.
    virtual std::string ended(const JsonPath &path, JsonKind kind) = 0;

private:
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

    bool begin(JsonKind kind);
    bool end(JsonKind kind);
    bool pass(const JsonValue &value);
    bool fail(const std::string &text);
    void advance();

    JsonPath m_path;
    std::string m_file;
    Error m_error;
    bool m_failed = false;
};

} // namespace onset
