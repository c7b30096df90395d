"""What `./kontor features` wrote, and folds of it that keep the future out of training."""

import hashlib
import json
import os
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

ENDS = {"direction": "horizon_end", "triple-barrier": "barrier_end"}


class BadData(ValueError):
    """The files are not what they say they are."""


def setting(name: str, default: str) -> str:
    """A notebook's setting: the environment's KONTOR_NAME, or the default."""
    return os.environ.get(f"KONTOR_{name}", default)


@dataclass(frozen=True)
class FeatureSet:
    """The numbers a model looks at, in their order. Two sets are the same if their hashes are."""

    timeframe: str
    expressions: dict[str, str]

    @property
    def names(self) -> list[str]:
        return list(self.expressions)

    @property
    def sha256(self) -> str:
        """As Kontor itself takes it, in models/…/strategy/FeatureSet.java."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    @property
    def text(self) -> str:
        lines = ["kontor features 1", f"timeframe {self.timeframe}"]
        lines += [f"{name} = {expression}" for name, expression in self.expressions.items()]
        return "".join(f"{line}\n" for line in lines)

    def __str__(self) -> str:
        return f"{self.sha256} ({', '.join(self.names)})"


@dataclass(frozen=True)
class Data:
    """All rows, in order of time and then of instruments. Examples are those with all features and a label."""

    features: FeatureSet
    labels: dict
    target: str
    rows: pd.DataFrame

    @property
    def complete(self) -> pd.Series:
        return np.isfinite(self.rows[self.features.names]).all(axis=1)

    @property
    def examples(self) -> pd.DataFrame:
        return self.rows[self.complete & self.rows["end"].notna()].reset_index(drop=True)

    @property
    def x(self) -> pd.DataFrame:
        return self.examples[self.features.names]

    @property
    def y(self) -> pd.Series:
        return self.examples["direction"]


@dataclass(frozen=True)
class Fold:
    """Places of examples: what is learned from and, after that in time, what is asked."""

    train: np.ndarray
    test: np.ndarray
    purged: int


def read(folder: Path, target: str = "direction") -> Data:
    """Reads features.json and features.csv.

    target says what is up: direction, a forward return above the threshold, or triple-barrier, the profit barrier
    touched first. Either way it is the column direction afterwards, and the column end says when it was known.
    Raises BadData if the hash is not that of the features, or they are not those of the CSV.
    """
    if target not in ENDS:
        raise BadData(f"target: '{target}': must be one of {', '.join(ENDS)}")
    for name in ("features.json", "features.csv"):
        if not (folder / name).is_file():
            raise BadData(f"{folder / name}: there is no such file; ./kontor features writes it")
    facts = json.loads((folder / "features.json").read_text(encoding="utf-8"))
    features = FeatureSet(facts["timeframe"], facts["expressions"])
    if facts["features"] != features.sha256:
        raise BadData(f"features.json: says its features are {facts['features']}, but they are {features}")
    text = {"instrument": str, "direction": str}
    rows = pd.read_csv(folder / "features.csv", dtype=text, float_precision="round_trip")
    found = list(rows.columns[3 : list(rows.columns).index("forward_return")])
    if found != features.names or len(rows) != facts["rows"]:
        raise BadData(
            f"features.csv: has {len(rows)} rows of {', '.join(found)}; "
            f"features.json is of {facts['rows']} rows of {', '.join(features.names)}"
        )
    start, end = moments(rows["time"]), moments(rows[ENDS[target]])
    if target == "triple-barrier":
        up = np.where(rows["barrier"] == 1, "up", "down")
        rows["direction"] = pd.Series(up).where(rows["barrier"].notna())
    return Data(features, facts["labels"], target, rows.assign(start=start, end=end))


def moments(column: pd.Series) -> pd.Series:
    return pd.to_datetime(column, utc=True, format="ISO8601")


def walk_forward(examples: pd.DataFrame, folds: int, embargo: int) -> list[Fold]:
    """Cuts time into folds + 1 parts; each but the first is a test for what was learned before it.

    An example whose span, from start to end, reaches into the test or into the embargo, so many starts before it, is
    purged from training: López de Prado, Advances in Financial Machine Learning, ch. 7. These are the folds of
    `./kontor train`, to the row.
    """
    starts, first = np.unique(examples["start"].to_numpy(dtype="datetime64[ns]"), return_index=True)
    ends = examples["end"].to_numpy(dtype="datetime64[ns]")
    places = np.arange(len(examples))
    made = []
    for fold in range(1, folds + 1):
        begin = len(starts) * fold // (folds + 1)
        stop = len(starts) * (fold + 1) // (folds + 1)
        if begin == stop or begin < embargo:
            continue
        test = places[first[begin] : len(places) if stop == len(starts) else first[stop]]
        before = places[: first[begin]]
        train = before[ends[before] < starts[begin - embargo]]
        if len(train):
            made.append(Fold(train, test, len(before) - len(train)))
    return made
