# SPDX-FileCopyrightText: 2026 The Onset developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs an official evaluator on two files and prints what it took and found, as one line of JSON.

reference.py detection|proposals FOLDER TRUTH PREDICTIONS   FOLDER: ActivityNet's "Evaluation"
reference.py detad FOLDER TRUTH PREDICTIONS                 FOLDER: DETAD's "src"

The programs are taken as they are, but for what keeps them from running here: Python 2 is translated, names that
NumPy dropped are put back, plots are left out, and all runs in one process, as in the program it is compared with.
Seconds are those of the processor, from before the files are opened; interpreter and libraries are loaded by then.
"""
import json
import pathlib
import sys
import time
import types
import unittest.mock
import warnings

warnings.filterwarnings("ignore")
import numpy as np
import pandas  # noqa: F401 (loaded before the clock starts)


def translated(text, name):
    from lib2to3 import refactor

    if "print '" not in text and "iteritems" not in text and "xrange" not in text:
        return text
    fixers = ["lib2to3.fixes.fix_" + each for each in ("print", "dict", "xrange")]
    return str(refactor.RefactoringTool(fixers).refactor_string(text, name))


def load(folder, name):
    module = types.ModuleType(name)
    path = pathlib.Path(folder) / (name + ".py")
    sys.modules[name] = module
    exec(compile(translated(path.read_text(), str(path)), str(path), "exec"), module.__dict__)
    return module


def in_one_process(module):
    module.Parallel = lambda n_jobs: lambda tasks: [f(*args, **kwargs) for f, args, kwargs in tasks]


def stand_ins():
    np.float, np.int = float, int
    for name in ("urllib2", "matplotlib", "matplotlib.font_manager", "matplotlib.pyplot", "matplotlib.gridspec"):
        sys.modules[name] = unittest.mock.MagicMock()


def detection(folder, truth, predictions):
    load(folder, "utils")
    module = load(folder, "eval_detection")
    in_one_process(module)
    begin = time.process_time()
    run = module.ANETdetection(truth, predictions, check_status=False)
    run.evaluate()
    return time.process_time() - begin, {"average_map": float(run.average_mAP)}


def proposals(folder, truth, predictions):
    load(folder, "utils")
    module = load(folder, "eval_proposal")
    begin = time.process_time()
    run = module.ANETproposal(truth, predictions, check_status=False, max_avg_nr_proposals=100)
    run.evaluate()
    seconds = time.process_time() - begin
    area = np.trapz(run.avg_recall, run.proposals_per_video)
    return seconds, {"auc": float(100 * area / run.proposals_per_video[-1])}


def detad(folder, truth, predictions):
    """Its three programs, each of which reads the files and matches anew."""
    load(folder, "utils")
    module = load(folder, "action_detector_diagnosis")
    in_one_process(module)
    profile = load(folder, "false_positive_analysis")
    misses = load(folder, "false_negative_analysis")
    sensitivity = load(folder, "sensitivity_analysis")
    bins = {
        "coverage": (np.linspace(0, 1.0, 6), ["XS", "S", "M", "L", "XL"]),
        "length": (np.array([0, 30, 60, 120, 180, np.inf]), ["XS", "S", "M", "L", "XL"]),
        "num-instances": (np.array([-1, 1, 4, 8, np.inf]), ["XS", "S", "M", "L"]),
    }

    def run(limit, least):
        one = module.ActionDetectorDiagnosis(
            truth, predictions, tiou_thresholds=np.linspace(0.5, 0.95, 10), limit_factor=limit, min_tiou_thr=0.1,
            subset="validation", load_extra_annotations=True, characteristic_names_to_bins=bins, normalize_ap=True,
            minimum_normalized_precision_threshold_for_detection=least)
        one.evaluate()
        return one

    begin = time.process_time()
    false_positives = run(10, 0.0)
    false_positives.diagnose()
    profile.split_predictions_by_score_ranges(false_positives, 10)
    false_negatives = run(None, 0.05)
    for name in bins:
        misses.fn_distribution_by_characteristic(false_negatives, name)
    whole = run(None, 0.0)
    by_bin = {name: sensitivity.compute_average_mAP_N_for_characteristic(whole, name) for name in bins}
    seconds = time.process_time() - begin
    found = {"average_mAP_N_limit10G": float(false_positives.average_mAP)}
    found.update({kind: float(gain) for kind, gain in false_positives.average_mAP_gain.items()})
    for name, values in by_bin.items():
        found.update({name + " " + str(each): float(value) for each, value in values.items()})
    return seconds, found


def main():
    task, folder, truth, predictions = sys.argv[1:]
    stand_ins()
    seconds, found = {"detection": detection, "proposals": proposals, "detad": detad}[task](folder, truth, predictions)
    defined = {name: value if np.isfinite(value) else None for name, value in found.items()}
    print(json.dumps({"seconds": seconds, "found": defined}))


main()
