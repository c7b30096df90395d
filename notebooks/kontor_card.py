"""A model's card, and the distributions that a watch compares with."""

import json
from importlib.metadata import version
from pathlib import Path

import numpy as np
import pandas as pd

BINS = 10
LIBRARIES = ("scikit-learn", "sklearn2pmml", "numpy", "scipy", "pandas")

BEAT_CHANCE = "In the tests below it beat its base rate and every shuffling. That is no promise."
NO_EDGE = "**No edge is shown.** In the tests below it did not beat both its base rate and every shuffling."
PAGE = """# {name}

{verdict}

- Question: {question} `up` or `down`.
- SHA-256 of its PMML: `{sha256}`
- SHA-256 of its features: `{features}`
- Trained on {trained}.
- {learner}.
- {libraries}.
- A missing feature gives no score. Costs are not counted in any score here.

## On what followed its training

Models like it, each tested on the time after its training; spans that reach into the test or its embargo of
{embargo} bars are purged. Log loss of the model and of its training's base rate; AUC of the model and, as the mean of
{shuffles}, of the same on shuffled labels.

{folds}

{examination}

## Features

Permutation: by how much the log loss of the tests grows if the feature's values are dealt out anew among their rows.
Gain: its share of what all splits gained; absent where the learner makes none.

{expressions}
"""


def write(name: str, sha256: str, model, data, examination, scores: np.ndarray, out: Path) -> None:
    """scores: what the model says of the examples it learned from."""
    distribution = {
        "features": {feature: bins(data.rows[feature].to_numpy()) for feature in data.features.names},
        "score": bins(scores),
    }
    put(out / f"{name}.distribution.json", distribution)
    gains = gain(model, data)
    put(out / f"{name}.card.json", facts(name, sha256, model, data, examination, gains, distribution))
    page = PAGE.format(
        name=name,
        verdict=BEAT_CHANCE if examination.shows_skill else NO_EDGE,
        question=question(data),
        sha256=sha256,
        features=data.features.sha256,
        trained=trained(data),
        learner=learner(model),
        libraries=", ".join(f"{library} {version(library)}" for library in LIBRARIES),
        embargo=examination.settings["embargo"],
        shuffles=examination.settings["shuffles"],
        folds=table(examination.folds),
        examination=examination,
        expressions=table(
            pd.DataFrame(
                [
                    (f"`{feature}`", f"`{text}`", "" if gains is None else gains[i], examination.permutation[i])
                    for i, (feature, text) in enumerate(data.features.expressions.items())
                ],
                columns=["feature", "expression", "gain", "permutation"],
            )
        ),
    )
    (out / f"{name}.md").write_text(page, encoding="utf-8")


def put(file: Path, value: dict) -> None:
    file.write_text(json.dumps(value, indent=2) + "\n", encoding="utf-8")


def gain(model, data) -> list[float] | None:
    """Shares of the features, as far as the last step knows them."""
    shares = getattr(model.steps[-1][1], "feature_importances_", None)
    return None if shares is None or len(shares) != len(data.features.names) else [float(share) for share in shares]


def facts(name: str, sha256: str, model, data, examination, gains, distribution: dict) -> dict:
    """The card for machines, in the words of that of `./kontor train`, as far as both know them."""
    examples = data.examples
    features = [
        {
            "name": feature,
            "expression": text,
            **({} if gains is None else {"gain": gains[i]}),
            "permutation": float(examination.permutation[i]),
            "distribution": distribution["features"][feature],
        }
        for i, (feature, text) in enumerate(data.features.expressions.items())
    ]
    return {
        "name": name,
        "pmmlSha256": sha256,
        "showsSkill": bool(examination.shows_skill),
        "data": {
            "from": examples["time"].iloc[0],
            "to": examples["time"].iloc[-1],
            "lastLabel": f"{examples['end'].max():%Y-%m-%dT%H:%M:%SZ}",
            "instruments": sorted(examples["instrument"].unique()),
            "timeframe": data.features.timeframe,
            "rows": len(data.rows),
            "examples": len(examples),
            "shareUp": float((examples["direction"] == "up").mean()),
        },
        "parameters": {"target": data.target, **data.labels, "learner": learner(model), **examination.settings},
        "scores": {
            "model": {
                "count": int(examination.folds["tested"].sum()),
                "logLoss": float(examination.scores["log loss"]),
            },
            "baseRate": {"logLoss": float(examination.scores["base rate"])},
            "meanAuc": float(examination.scores["AUC"]),
        },
        "features": {"sha256": data.features.sha256, "list": features},
        "scoreDistribution": distribution["score"],
    }


def bins(values: np.ndarray) -> dict:
    """Ten bins of equally many values where they differ enough, as models/…/watching/Bins.java makes them."""
    present = np.sort(values[np.isfinite(values)])
    if not len(present):
        return {"edges": [], "shares": [1.0], "missing": 1.0}
    edges = np.unique([present[len(present) * i // BINS] for i in range(1, BINS)])
    edges = edges[edges > present[0]]
    counts = np.bincount(np.searchsorted(edges, present, side="right"), minlength=len(edges) + 1)
    return {
        "edges": edges.tolist(),
        "shares": (counts / len(present)).tolist(),
        "missing": 1 - len(present) / len(values),
    }


def question(data) -> str:
    labels = data.labels
    if data.target == "direction":
        percent = f"{labels['threshold'] * 100:.4g} %"
        return f"will the close {labels['horizon']} bars later be more than {percent} above this one?"
    return (
        f"will {labels['profit']} {labels['unit']} up be touched before {labels['stop']} down, "
        f"within {labels['horizon']} bars?"
    )


def trained(data) -> str:
    examples = data.examples
    return (
        f"{len(examples)} examples of {', '.join(sorted(examples['instrument'].unique()))}, bars of "
        f"{data.features.timeframe}, {examples['time'].iloc[0]} to {examples['time'].iloc[-1]}, "
        f"{(examples['direction'] == 'up').mean():.1%} up; "
        f"the last label is of {examples['end'].max():%Y-%m-%dT%H:%M:%SZ}"
    )


def learner(model) -> str:
    """The steps after the domain, and what the last one was told that is not the library's default."""
    last = model.steps[-1][1]
    default = type(last)().get_params(deep=False)
    given = sorted(last.get_params(deep=False).items())
    told = [f"`{key}` {value}" for key, value in given if value != default[key]]
    return f"{', '.join(type(step).__name__ for _, step in model.steps[1:])}: {', '.join(told)}"


def table(rows: pd.DataFrame) -> str:
    lines = [list(rows.columns), ["---"] * len(rows.columns)]
    for row in rows.to_numpy(dtype=object):
        lines.append([f"{cell:.4f}" if isinstance(cell, float) else str(cell).replace("|", "\\|") for cell in row])
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
