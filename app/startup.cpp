// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/startup.h"

#include <QEvent>
#include <QFile>
#include <QTimer>
#include <QWidget>

#include <ctime>
#include <unistd.h>

namespace onset {

namespace {

constexpr int kStartTimeField = 22; ///< proc(5), counted from 1
constexpr int kFieldAfterName = 3;

class FirstPaint : public QObject
{
public:
    explicit FirstPaint(QWidget &window)
        : QObject(&window)
    {
        window.installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            watched->removeEventFilter(this);
            // The children are painted after their parent, within the same event.
            QTimer::singleShot(0, this, [this] {
                if (const auto age = processAge())
                    qInfo("window shown after %.0f ms", *age * 1000);
                deleteLater();
            });
        }
        return false;
    }
};

} // namespace

std::optional<double> processAge()
{
    QFile stat(QStringLiteral("/proc/self/stat"));
    if (!stat.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = stat.readAll();
    // The name in parentheses may hold anything, so the fields are counted from its end.
    const auto fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    timespec now{};
    if (fields.size() <= kStartTimeField - kFieldAfterName || clock_gettime(CLOCK_BOOTTIME, &now) != 0)
        return {};
    const double started =
        fields[kStartTimeField - kFieldAfterName].toDouble() / static_cast<double>(sysconf(_SC_CLK_TCK));
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9 - started;
}

void logWhenShown(QWidget &window)
{
    new FirstPaint(window); // the window's child
}

} // namespace onset
