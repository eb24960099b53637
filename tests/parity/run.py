# SPDX-FileCopyrightText: 2026 The Onset developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""run.py TOOL GROUP [CASE…]: all cases (or those named) of a group; run.py TOOL --groups: every group has its file.

Ends with 77 (skipped) where no Python with torch is found.
"""
import importlib
import os
import subprocess
import sys

SKIPPED = 77
DEBIAN_PYTHON = "/usr/bin/python3"


def require_torch():
    try:
        import numpy  # noqa: F401
        import torch
    except ImportError:
        if os.path.realpath(sys.executable) != os.path.realpath(DEBIAN_PYTHON) and os.path.exists(DEBIAN_PYTHON):
            os.execv(DEBIAN_PYTHON, [DEBIAN_PYTHON, "-B", *sys.argv])
        print("skipped: no torch for Python; install python3-torch and python3-numpy, or use ./scripts/test --parity")
        sys.exit(SKIPPED)
    torch.set_num_threads(1)


def recorded_cases(tool):
    listed = subprocess.run([tool, "--list"], stdout=subprocess.PIPE, check=True)
    return listed.stdout.decode().split()


def run_group(tool, group, chosen):
    from parity import CASES, run_case

    importlib.import_module(group)
    recorded = [name for name in recorded_cases(tool) if name.startswith(group + "/")]
    failures = [f"{name}: is not in {group}.py" for name in recorded if name not in CASES]
    failures += [f"{name}: onset-parity has no such case" for name in CASES if name not in recorded]
    if not recorded:
        failures.append(f"onset-parity has no case of the group {group}")
    for name in recorded:
        if name in CASES and (not chosen or name in chosen):
            problem = run_case(tool, name)
            if problem:
                failures.append(f"{name}: {problem}")
    return failures


def check_groups(tool):
    here = os.path.dirname(os.path.abspath(__file__))
    groups = {name.split("/")[0] for name in recorded_cases(tool)}
    return [f"{group}: tests/parity/{group}.py is missing" for group in sorted(groups)
            if not os.path.exists(os.path.join(here, group + ".py"))]


def main():
    if len(sys.argv) < 3:
        print(__doc__, file=sys.stderr)
        return 2
    tool, group = sys.argv[1:3]
    if group == "--groups":
        failures = check_groups(tool)
    else:
        require_torch()
        failures = run_group(tool, group, sys.argv[3:])
    for failure in failures:
        print("FAIL " + failure)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
