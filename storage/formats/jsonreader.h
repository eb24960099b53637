// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/result.h"
#include "storage/formats/jsonpath.h"

#include <istream>
#include <string>
#include <string_view>

namespace onset {

enum class JsonKind { Null, Boolean, Number, String, Object, Array };

/// A value as it passes by; of objects and arrays only the beginning. The text holds until the answer.
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

/// Streams all of `in` (RFC 8259; a BOM is passed over) to the handler, in memory that does not grow with it.
/// Refused beside what is no JSON: repeated members, more than 32 levels, texts beyond 1 MiB, numbers beyond
/// a double. Errors are BadInput, "FILE: PATH: what" or "FILE: line 3, column 7: what (at PATH)."
Status readJson(std::istream &in, const std::string &file, JsonHandler &handler);

} // namespace onset
