// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/result.h"

#include <exception>
#include <new>
#include <string>
#include <type_traits>
#include <utility>

namespace onset {

/// Ends a sentence of what to do about a project that cannot be opened for writing.
inline constexpr const char *kReadOnlyAdvice = "open it for reading only (File, Open for reading only)";

/// How errors travel inside storage/db; guarded() turns them into values at its boundary.
class DbError : public std::exception
{
public:
    DbError(Error::Code code, std::string message, std::string detail = {})
        : m_error{code, std::move(message), std::move(detail)}
    {}
    explicit DbError(Error error)
        : m_error(std::move(error))
    {}

    const Error &error() const { return m_error; }
    const char *what() const noexcept override { return m_error.message.c_str(); }

private:
    Error m_error;
};

/// Runs f and returns its value, or the Error that it threw. `path` names the file in errors that do not.
template <class F> auto guarded(const std::string &path, F &&f)
{
    using Value = std::invoke_result_t<F>;
    using Returned = std::conditional_t<std::is_void_v<Value>, Status, Result<Value>>;
    try {
        if constexpr (std::is_void_v<Value>) {
            f();
            return Returned(success());
        } else {
            return Returned(f());
        }
    } catch (const DbError &e) {
        return Returned(e.error());
    } catch (const std::bad_alloc &) {
        return Returned(
            Error{Error::Code::Internal, "There is not enough memory to work on '" + path + "'.", {}});
    } catch (const std::exception &e) {
        return Returned(
            Error{Error::Code::Internal, "Something unexpected happened with '" + path + "'.", e.what()});
    }
}

} // namespace onset
