"""Examines a model beside chance, and writes it as the files that Kontor serves, registers and watches."""

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import quoteattr

import numpy as np
import pandas as pd
from sklearn.base import clone
from sklearn.metrics import log_loss, roc_auc_score
from sklearn2pmml import sklearn2pmml
from sklearn2pmml.decoration import ContinuousDomain
from sklearn2pmml.pipeline import PMMLPipeline

import kontor_card
from kontor_data import Data, FeatureSet, Fold, walk_forward

VERIFIED_ROWS = 20
PRECISION = 1e-9


def pipeline(*steps: tuple) -> PMMLPipeline:
    """A missing feature is refused rather than guessed: there is no score then, in Kontor as here.

    The file tells the mean of each feature (ModelStats), from which Kontor explains the scores of a regression.
    """
    domain = ContinuousDomain(
        with_data=False,
        with_statistics=True,
        missing_value_treatment="return_invalid",
        invalid_value_treatment="as_is",
    )
    return PMMLPipeline([("domain", domain), *steps])


def probability_up(model, x: pd.DataFrame) -> np.ndarray:
    return model.predict_proba(x)[:, list(model.classes_).index("up")]


@dataclass(frozen=True)
class Examination:
    """One row per fold, all tests together, the mean AUC that each shuffling of the labels reached, and by how much the
    log loss of the tests grows if a feature's values are dealt out anew among the rows of each.
    """

    folds: pd.DataFrame
    scores: dict[str, float]
    shuffled: np.ndarray
    permutation: np.ndarray
    settings: dict

    @property
    def shows_skill(self) -> bool:
        """Whether it beat its base rate by log loss, and by AUC all n shufflings: luck, once in n + 1 times."""
        return self.scores["log loss"] < self.scores["base rate"] and self.scores["AUC"] > self.shuffled.max()

    def __str__(self) -> str:
        loss, base, auc = (self.scores[name] for name in ("log loss", "base rate", "AUC"))
        return (
            f"Log loss {loss:.4f}, of the base rate {base:.4f}; mean AUC {auc:.4f}, on shuffled labels "
            f"{self.shuffled.mean():.4f} on average and {self.shuffled.max():.4f} at most. "
            + ("It beat both; that is no promise." if self.shows_skill else "No edge is shown: it did not beat both.")
        )


def examine(model: PMMLPipeline, data: Data, folds: int, embargo: int, shuffles: int, seed: int) -> Examination:
    """Trains models like it on what was known before each test, with the labels that came and with shuffled ones."""
    x, y = data.x, data.y
    random = np.random.default_rng(seed)
    rows, said, base, truth = [], [], [], []
    shuffled = np.zeros(shuffles)
    permutation = np.zeros(x.shape[1])
    made = walk_forward(data.examples, folds, embargo)
    if len(made) < folds:
        raise ValueError(f"folds: {folds}: is more than {len(x)} examples with their embargo can be divided into")
    for fold in made:
        up = y.iloc[fold.test] == "up"
        own = fitted(model, x, y, fold)
        scores = probability_up(own, x.iloc[fold.test])
        permutation += growth(own, x.iloc[fold.test], up, seed) * len(up)
        rate = np.full(len(up), (y.iloc[fold.train] == "up").mean())
        chance = [
            roc_auc_score(up, probability_up(fitted(model, x, y, fold, random), x.iloc[fold.test]))
            for _ in range(shuffles)
        ]
        shuffled += np.array(chance) / folds
        rows.append(
            {
                "from": data.examples["time"].iloc[fold.test[0]],
                "to": data.examples["time"].iloc[fold.test[-1]],
                "trained": len(fold.train),
                "purged": fold.purged,
                "tested": len(fold.test),
                "up": up.mean(),
                "log loss": log_loss(up, scores),
                "base rate": log_loss(up, rate),
                "AUC": roc_auc_score(up, scores),
                "shuffled": np.mean(chance),
            }
        )
        truth.append(up), said.append(scores), base.append(rate)
    up = np.concatenate(truth)
    table = pd.DataFrame(rows)
    scores = {
        "log loss": log_loss(up, np.concatenate(said)),
        "base rate": log_loss(up, np.concatenate(base)),
        "AUC": table["AUC"].mean(),
    }
    settings = {"folds": folds, "embargo": embargo, "shuffles": shuffles, "seed": seed}
    return Examination(table, scores, shuffled, permutation / len(up), settings)


def growth(model: PMMLPipeline, x: pd.DataFrame, up: pd.Series, seed: int) -> np.ndarray:
    """Of the log loss, by feature."""
    random = np.random.default_rng(seed)
    known = log_loss(up, probability_up(model, x))
    return np.array(
        [
            log_loss(up, probability_up(model, x.assign(**{name: random.permutation(x[name].to_numpy())}))) - known
            for name in x.columns
        ]
    )


def fitted(model: PMMLPipeline, x: pd.DataFrame, y: pd.Series, fold: Fold, random=None) -> PMMLPipeline:
    labels = y.iloc[fold.train]
    if random is not None:
        labels = pd.Series(random.permutation(labels), index=labels.index, name=labels.name)
    return clone(model).fit(x.iloc[fold.train], labels)


def write(name: str, model: PMMLPipeline, data: Data, examination: Examination, out: Path) -> str:
    """Writes a model that was fitted on all examples, and what is to be known of it; returns the PMML's SHA-256.

    NAME.pmml, with the features' hash and rows to verify itself with; the cards NAME.md, for people, and
    NAME.card.json, for machines; NAME.distribution.json, for a watch; NAME.scores.csv, what Python says of every row of
    features.csv, empty where a feature is missing.
    """
    out.mkdir(parents=True, exist_ok=True)
    x = data.x
    spread = [len(x) * i // VERIFIED_ROWS for i in range(VERIFIED_ROWS)]
    model.verify(x.iloc[spread], precision=PRECISION, zeroThreshold=PRECISION)
    pmml = out / f"{name}.pmml"
    sklearn2pmml(model, str(pmml))
    content = signed(pmml.read_text(encoding="utf-8"), data.features).encode()
    pmml.write_bytes(content)
    sha256 = hashlib.sha256(content).hexdigest()
    scores = data.rows[["time", "instrument"]].copy()
    complete = data.complete
    scores.loc[complete, "probability(up)"] = probability_up(model, data.rows.loc[complete, data.features.names])
    scores.to_csv(out / f"{name}.scores.csv", index=False)
    kontor_card.write(name, sha256, model, data, examination, probability_up(model, x), out)
    return sha256


def signed(pmml: str, features: FeatureSet) -> str:
    """The hash and what it is of go in where Kontor looks for them; the time of writing goes out, so that the same is
    the same.
    """
    pmml = re.sub(r"\s*<Timestamp>.*?</Timestamp>", "", pmml)
    pmml = re.sub(r"^\s+", "", pmml, flags=re.MULTILINE)
    text = quoteattr(features.text)
    extensions = f'<Extension name="kontor.features" value="{features.sha256}"/>\n'
    extensions += f'<Extension name="kontor.features.text" value={text}/>'
    pmml, count = re.subn(r"(<Header[^>/]*>)", lambda header: f"{header[0]}\n{extensions}", pmml, count=1)
    if not count:
        raise ValueError("the PMML has no header to say which features it was trained on")
    return pmml
