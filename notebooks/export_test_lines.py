"""Writes the PMML files of models that are no trees, which the tests of models.predict explain.

Needs no more than requirements.txt. Run in the folder above:
    python notebooks/export_test_lines.py models/src/test/resources/dev/kontor/models/predict/exported
"""

import pathlib
import re
import sys

import numpy as np
import pandas as pd
from sklearn.linear_model import LinearRegression, LogisticRegression
from sklearn.neural_network import MLPClassifier
from sklearn.preprocessing import MinMaxScaler, RobustScaler, StandardScaler
from sklearn2pmml import sklearn2pmml
from sklearn2pmml.decoration import ContinuousDomain
from sklearn2pmml.pipeline import PMMLPipeline

ROWS = 1500
VERIFIED_ROWS = 20


def domain(statistics: bool) -> ContinuousDomain:
    """Statistics are the file's ModelStats, with the mean of each input."""
    return ContinuousDomain(
        with_data=False,
        with_statistics=statistics,
        missing_value_treatment="return_invalid",
        invalid_value_treatment="as_is",
    )


def main(folder: pathlib.Path) -> None:
    random = np.random.RandomState(7)
    x = pd.DataFrame(random.randn(ROWS, 5) * [1, 2, 3, 4, 5] + [1, 2, 3, 4, 5], columns=list("abcde"))
    value = x.a * 2 + x.b * x.c / 3 + np.sin(x.d) + random.randn(ROWS)
    two = pd.Series(np.where(value > value.median(), "up", "down"), name="y")
    three = pd.Series(np.where(value > 8, "up", np.where(value < 2, "down", "flat")), name="y")
    network = MLPClassifier((4,), max_iter=300, random_state=1)
    wide = x.assign(**{name: random.randn(ROWS) for name in "fghij"})
    models = {
        "logistic-scaled": (domain(True), StandardScaler(), LogisticRegression(), x, two),
        "logistic-bare": (domain(False), MinMaxScaler(), LogisticRegression(), x, two),
        "logistic-multi": (domain(True), StandardScaler(), LogisticRegression(), x, three),
        "linear": (domain(True), RobustScaler(), LinearRegression(), x, value.rename("y")),
        "mlp": (domain(True), StandardScaler(), network, x, two),
        "mlp-wide": (domain(False), StandardScaler(), network, wide, two),
    }
    for name, (columns, scaler, model, inputs, target) in models.items():
        pipeline = PMMLPipeline([("columns", columns), ("scaler", scaler), ("model", model)])
        pipeline.fit(inputs, target)
        spread = [ROWS * i // VERIFIED_ROWS for i in range(VERIFIED_ROWS)]
        pipeline.verify(inputs.iloc[spread], precision=1e-9, zeroThreshold=1e-9)
        path = folder / f"{name}.pmml"
        sklearn2pmml(pipeline, str(path))
        path.write_text(re.sub(r"\s*<Timestamp>.*</Timestamp>", "", path.read_text()))


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
