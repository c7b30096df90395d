"""Writes the PMML files that the tests of models.predict compare with pmml-evaluator.

Needs, beyond requirements.txt: lightgbm, xgboost. Run in the folder above:
    python notebooks/export_test_models.py models/src/test/resources/dev/kontor/models/predict/exported
"""

import pathlib
import re
import sys

import numpy as np
import pandas as pd
from lightgbm import LGBMClassifier
from sklearn.ensemble import (
    AdaBoostClassifier,
    GradientBoostingClassifier,
    HistGradientBoostingClassifier,
    RandomForestClassifier,
    VotingClassifier,
)
from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor
from sklearn2pmml import make_pmml_pipeline, sklearn2pmml
from xgboost import XGBClassifier

ROWS = 1500
NAMES = list("abcde")


def main(folder: pathlib.Path) -> None:
    random = np.random.RandomState(7)
    rows = pd.DataFrame(random.randn(ROWS, 5), columns=NAMES)
    value = rows.a * 2 + rows.b * rows.c + np.sin(3 * rows.d) + random.randn(ROWS) * 0.3
    two = pd.Series(np.where(value > 0, "up", "down"), name="y")
    three = pd.Series(np.where(value > 1, "up", np.where(value < -1, "down", "flat")), name="y")
    two_numbers = pd.Series(np.where(value > 0, 1, 0), name="y")
    three_numbers = pd.Series(np.where(value > 1, 2, np.where(value < -1, 0, 1)), name="y")
    holes = rows.mask(random.rand(ROWS, 5) < 0.15)
    forest = RandomForestClassifier(7, max_depth=4, random_state=1)
    boosted = GradientBoostingClassifier(n_estimators=9, max_depth=3, random_state=1)
    models = {
        "rf-multi": (forest, rows, three),
        "rf-missing": (RandomForestClassifier(7, max_depth=4, random_state=1), holes, two),
        "gb-binary": (boosted, rows, two),
        "gb-multi": (
            GradientBoostingClassifier(n_estimators=5, max_depth=3, random_state=1),
            rows,
            three,
        ),
        "hgb-binary": (
            HistGradientBoostingClassifier(max_iter=9, max_depth=3, random_state=1),
            holes,
            two,
        ),
        "tree-regression": (
            DecisionTreeRegressor(max_depth=5, random_state=1),
            rows,
            value.rename("y"),
        ),
        "ada-binary": (
            AdaBoostClassifier(DecisionTreeClassifier(max_depth=2), n_estimators=5, random_state=1),
            rows,
            two,
        ),
        "vote-binary": (
            VotingClassifier(
                [
                    ("forest", RandomForestClassifier(3, max_depth=3, random_state=1)),
                    ("boosted", GradientBoostingClassifier(n_estimators=3, random_state=1)),
                ],
                voting="soft",
            ),
            rows,
            two,
        ),
        "xgb-binary": (XGBClassifier(n_estimators=9, max_depth=3), holes, two_numbers),
        "xgb-multi": (XGBClassifier(n_estimators=5, max_depth=3), holes, three_numbers),
        "lgb-multi": (LGBMClassifier(n_estimators=5, max_depth=3, verbose=-1), holes, three),
        "lgb-rf": (
            LGBMClassifier(
                boosting_type="rf",
                subsample=0.7,
                subsample_freq=1,
                n_estimators=9,
                max_depth=3,
                verbose=-1,
            ),
            holes,
            two,
        ),
    }
    for name, (model, inputs, target) in models.items():
        pipeline = make_pmml_pipeline(model, active_fields=NAMES, target_fields=["y"])
        pipeline.fit(inputs, target)
        if name != "rf-missing":  # the evaluator cannot read a missing cell of such rows
            pipeline.verify(
                inputs.sample(5, random_state=1), precision=1e-4, zeroThreshold=1e-4
            )
        path = folder / f"{name}.pmml"
        sklearn2pmml(pipeline, str(path))
        path.write_text(re.sub(r"\s*<Timestamp>.*</Timestamp>", "", path.read_text()))


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
