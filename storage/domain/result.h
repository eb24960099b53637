// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <variant>

namespace onset {

/// What went wrong, as a value. `message` is one English sentence that names the file or thing concerned and
/// what to do; `detail` is the library's own text (for logs). Texts for the window are made in app/ and
/// widgets/.
struct Error
{
    enum class Code {
        InvalidArgument, ///< the caller's values make no sense (usage)
        NotFound,        ///< a file, row or entry is missing
        BadInput,        ///< a file's contents are malformed or hostile
        Unsupported,     ///< understood, but not available here
        Io,              ///< the operating system refused (disk full, permissions)
        Conflict,        ///< somebody else holds it, or a name or revision clashes
        NewerVersion,    ///< written by a newer version of Onset
        Cancelled,       ///< the user stopped it
        Internal,        ///< a bug
    };
    Code code = Code::Internal;
    std::string message;
    std::string detail;

    bool operator==(const Error &) const = default;
};

/// A value or an Error. No exceptions cross a module's boundary.
template <class T> class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_state(std::move(value))
    {}
    Result(Error error)
        : m_state(std::move(error))
    {}

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }
    /// Precondition of value(): ok(). Precondition of error(): !ok().
    T &value() & { return std::get<0>(m_state); }
    const T &value() const & { return std::get<0>(m_state); }
    T &&value() && { return std::get<0>(std::move(m_state)); }
    const Error &error() const { return std::get<1>(m_state); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }
    T &operator*() & { return value(); }
    const T &operator*() const & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }

private:
    std::variant<T, Error> m_state;
};

/// A Result without a value: Status s = success(); or Error{...}.
using Status = Result<std::monostate>;
inline Status success()
{
    return Status(std::monostate{});
}

} // namespace onset
