"""Trains a small random forest on the features of bars and writes it as PMML with a model card.

The question it is asked: will the close be more than THRESHOLD above this one, HORIZON bars later?
"""

import argparse
import hashlib
import re
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import numpy as np
import pandas as pd
from sklearn.base import clone
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import accuracy_score, log_loss, roc_auc_score
from sklearn2pmml import sklearn2pmml
from sklearn2pmml.decoration import ContinuousDomain
from sklearn2pmml.pipeline import PMMLPipeline

NOT_FEATURES = ["time", "instrument", "open", "high", "low", "close", "volume"]
TRAINED_ON = 0.6
SEED = 20131125
VERIFIED_ROWS = 12
SHUFFLES = 20

FOREST = RandomForestClassifier(
    n_estimators=20, max_depth=5, min_samples_leaf=20, random_state=SEED
)


@dataclass(frozen=True)
class Rows:
    """Features and what came of them, in order of time."""

    table: pd.DataFrame
    features: list[str]

    @property
    def x(self) -> pd.DataFrame:
        return self.table[self.features]

    @property
    def y(self) -> pd.Series:
        return self.table["direction"]

    @property
    def up(self) -> float:
        return float((self.y == "up").mean())

    def __str__(self) -> str:
        times = self.table["time"]
        return f"{len(self.table)} rows, {times.iloc[0]} to {times.iloc[-1]}, {self.up:.1%} up"


def read(path: Path) -> tuple[pd.DataFrame, list[str]]:
    """The bars with a value for every feature have `complete` set; the others only lend their close."""
    table = pd.read_csv(path, dtype={"time": str, "instrument": str})
    missing = [name for name in NOT_FEATURES if name not in table.columns]
    if missing:
        raise SystemExit(f"{path}: no column {', '.join(missing)}; is it the output of `kontor features`?")
    features = [name for name in table.columns if name not in NOT_FEATURES]
    if not features:
        raise SystemExit(f"{path}: there is no feature after the column volume")
    table = table.sort_values(["time", "instrument"], kind="stable").reset_index(drop=True)
    table["complete"] = np.isfinite(table[features].astype(float)).all(axis=1)
    return table, features


def label(table: pd.DataFrame, horizon: int, threshold: float) -> pd.DataFrame:
    """Adds `direction` and drops what has no features yet or no future any more."""
    later = table.groupby("instrument")["close"].shift(-horizon)
    direction = np.where(later > table["close"] * (1 + threshold), "up", "down")
    return table.assign(direction=direction)[later.notna() & table["complete"]]


def split(table: pd.DataFrame, features: list[str], horizon: int) -> tuple[Rows, Rows]:
    """Trains before a moment and holds out what follows it.

    The first HORIZON bars of each instrument after that moment belong to neither: their closes are
    in the labels of the last bars trained on.
    """
    if table.empty:
        raise SystemExit("no bar has a value for every feature and a close later on: too few bars")
    moment = table["time"].iloc[int(len(table) * TRAINED_ON)]
    train = table[table["time"] < moment]
    after = table[table["time"] >= moment]
    held_out = after[after.groupby("instrument").cumcount() >= horizon]
    for name, rows in (("train on", train), ("hold out", held_out)):
        if rows["direction"].nunique() < 2:
            raise SystemExit(f"the {len(rows)} rows to {name} are not of both directions: too few bars")
    return Rows(train, features), Rows(held_out, features)


def train(rows: Rows) -> PMMLPipeline:
    """A value that is missing is refused rather than guessed: the score is then absent too."""
    domain = ContinuousDomain(
        with_data=False,
        with_statistics=False,
        missing_value_treatment="return_invalid",
        invalid_value_treatment="as_is",
    )
    return PMMLPipeline([("domain", domain), ("forest", clone(FOREST))]).fit(rows.x, rows.y)


def probability_up(model, rows: Rows) -> np.ndarray:
    return model.predict_proba(rows.x)[:, list(model.classes_).index("up")]


def shuffled_auc(rows: Rows, held_out: Rows) -> np.ndarray:
    """What the same forest scores after learning from labels that mean nothing."""
    random = np.random.default_rng(SEED)
    aucs = []
    for _ in range(SHUFFLES):
        forest = clone(FOREST).fit(rows.x, random.permutation(rows.y))
        aucs.append(roc_auc_score(held_out.y == "up", probability_up(forest, held_out)))
    return np.array(aucs)


def write_pmml(model: PMMLPipeline, held_out: Rows, out: Path) -> None:
    """Verification rows go along, so that whoever loads the model can check its own arithmetic."""
    model.verify(held_out.x.sample(VERIFIED_ROWS, random_state=SEED), precision=1e-9)
    sklearn2pmml(model, str(out))
    text = out.read_text(encoding="utf-8")
    text = re.sub(r"\s*<Timestamp>.*?</Timestamp>", "", text)
    text = re.sub(r"^\s+", "", text, flags=re.MULTILINE)
    out.write_text(text, encoding="utf-8")


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def verdict(loss: float, base_loss: float, auc: float, shuffled: np.ndarray) -> str:
    """The numbers below in words, so that nobody reads them too kindly."""
    against_base = "better" if loss < base_loss else "worse"
    against_chance = "above everything" if auc > shuffled.max() else "within what"
    return (
        f"By log loss the model is {against_base} than always naming the base rate; "
        f"its AUC is {against_chance} forests trained on shuffled labels reach."
    )


def card(args, rows: Rows, held_out: Rows, model: PMMLPipeline) -> str:
    """The model card: what it is, what it learned from, how good it was where it did not look."""
    forest = model.named_steps["forest"]
    scores = probability_up(model, held_out)
    truth = held_out.y == "up"
    base = np.full(len(scores), rows.up)
    loss, base_loss, auc = log_loss(truth, scores), log_loss(truth, base), roc_auc_score(truth, scores)
    shuffled = shuffled_auc(rows, held_out)
    low, middle, high = np.quantile(scores, [0.1, 0.5, 0.9])
    importance = sorted(zip(forest.feature_importances_, rows.features), reverse=True)
    names = ("n_estimators", "max_depth", "min_samples_leaf", "random_state")
    parameters = ", ".join(f"`{name}` {forest.get_params()[name]}" for name in names)
    libraries = ", ".join(f"{name} {version(name)}" for name in ("scikit-learn", "sklearn2pmml", "pandas"))
    importances = "\n".join(f"| `{name}` | {value:.3f} |" for value, name in importance)
    return f"""# {args.out.stem}

**This is a demonstration of how a model travels from training to trading; no edge is claimed.**
{verdict(loss, base_loss, auc, shuffled)}

- Question: will the close {args.horizon} bars later be more than {args.threshold * 100:.4g} % above this one? `up` or `down`.
- Instruments: {", ".join(sorted(rows.table["instrument"].unique()))}. Bars are counted as they stand in the file; a gap in trading is not filled.
- Trained on: {rows}.
- Held out: {held_out}. The {args.horizon} bars between the two belong to neither (embargo).
- Random forest: {parameters}; everything else as scikit-learn has it.
- A missing feature gives no score.
- Written by `notebooks/train_forest.py` with {libraries}.
- SHA-256 of the features: `{sha256(args.features)}`
- SHA-256 of {args.out.name}: `{sha256(args.out)}`

## On the rows held out

| | this model | base rate of the training rows |
|---|---|---|
| accuracy at 0.5 | {accuracy_score(truth, scores > 0.5):.4f} | {accuracy_score(truth, base > 0.5):.4f} |
| log loss | {loss:.4f} | {base_loss:.4f} |
| AUC | {auc:.4f} | 0.5000 |

- Whoever had known the commoner direction of these rows and always said it: accuracy {max(truth.mean(), 1 - truth.mean()):.4f}.
- The same forest trained on shuffled labels, {SHUFFLES} times: AUC {shuffled.mean():.4f} on average, from {shuffled.min():.4f} to {shuffled.max():.4f}.
- AUC on the rows it was trained on: {roc_auc_score(rows.y == "up", probability_up(model, rows)):.4f}.
- `probability(up)`: a tenth below {low:.3f}, half below {middle:.3f}, a tenth above {high:.3f}.
- Neighbouring labels share most of their future, so there are far fewer independent outcomes than rows. Costs are not counted.

## Features

| feature | importance (mean decrease in impurity) |
|---|---|
{importances}
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--features", type=Path, required=True, help="CSV written by `kontor features`")
    parser.add_argument("--out", type=Path, required=True, help="the model, FILE.pmml")
    parser.add_argument("--card", type=Path, required=True, help="what was measured, FILE.md")
    parser.add_argument("--horizon", type=int, default=6, help="in bars (default 6)")
    parser.add_argument("--threshold", type=float, default=0.001, help="a fraction (default 0.001)")
    args = parser.parse_args()
    if not args.features.is_file():
        parser.error(f"--features {args.features}: there is no such file")
    if args.horizon < 1:
        parser.error("--horizon must be at least 1")

    table, features = read(args.features)
    rows, held_out = split(label(table, args.horizon, args.threshold), features, args.horizon)
    model = train(rows)
    write_pmml(model, held_out, args.out)
    args.card.write_text(card(args, rows, held_out, model), encoding="utf-8")
    print(args.card.read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
