"""Runs `./kontor backtest` on an example of docs/examples and reads what it left behind."""

import csv
import json
import subprocess
from datetime import datetime, timedelta
from pathlib import Path

import pandas as pd

from trades import Fill, Outcome

ROOT = Path(__file__).resolve().parents[2]


class Failed(Exception):
    """Kontor said no; its own words."""


def run(example: str, prices: Path, out: Path, bars: pd.DataFrame, instead: dict[str, str]) -> Outcome:
    """Runs an example on a file of prices, with some texts in it put instead of others."""
    text = (ROOT / "docs" / "examples" / f"{example}.yaml").read_text(encoding="utf-8")
    text = text.replace("path: prices.csv", f"path: {json.dumps(str(prices.resolve()))}")
    for old, new in instead.items():
        text = text.replace(old, new)
    out.mkdir(parents=True, exist_ok=True)
    config = out / f"{example}.yaml"
    config.write_text(text, encoding="utf-8")
    command = [str(ROOT / "kontor"), "backtest", "--config", str(config), "--out", str(out / "run")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise Failed(done.stderr.strip() or done.stdout.strip())
    summary = json.loads((out / "run" / "summary.json").read_text(encoding="utf-8"))
    if summary["bars"] != len(bars):
        raise Failed(f"{summary['bars']} of {len(bars)} bars were read; {out / 'run' / 'rejected.csv'} says why")
    return Outcome(_fills(out / "run", bars), summary["finalEquity"])


def _fills(out: Path, bars: pd.DataFrame) -> list[Fill]:
    orders = {}
    for row in _rows(out / "orders.csv"):
        orders[row["order_id"]] = row["stop_price"] or row["limit_price"]
    fills = []
    for row in _rows(out / "fills.csv"):
        price, asked = float(row["price"]), orders[row["order_id"]]
        day = datetime.fromisoformat(row["time"]).replace(tzinfo=None)
        # What fills at an open has the time of the open; within a bar, that of the bar's end. If both
        # could be, the bar that ended was first to reach the price.
        before = day - timedelta(days=1)
        if asked and float(asked) == price and before in bars.index:
            if bars.at[before, "low"] <= price <= bars.at[before, "high"]:
                day = before
        if day not in bars.index:
            raise Failed(f"no bar begins at {row['time']}, yet there is a fill")
        fills.append(Fill(str(day.date()), row["side"], float(row["quantity"]), price))
    return fills


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
