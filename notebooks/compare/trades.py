"""What every engine gives: its fills, in order, and the equity it ends with."""

from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal
from pathlib import Path

import pandas as pd

CASH = 100_000
PRICES = ["open", "high", "low", "close"]
EIGHT_DECIMALS = Decimal("1e-8")


@dataclass(frozen=True)
class Fill:
    """One execution.

    Attributes:
        bar: the day in whose bar it happened
        side: BUY or SELL
    """

    bar: str
    side: str
    quantity: float
    price: float

    def __str__(self) -> str:
        return f"{self.bar} {self.side} {self.quantity:g} @ {self.price:.10g}"


@dataclass(frozen=True)
class Outcome:
    fills: list[Fill]
    equity: float


def bars(csv: Path) -> pd.DataFrame:
    """Daily bars, the prices rounded to eight decimals as Kontor rounds them: all engines see the same."""
    table = pd.read_csv(csv, dtype=str)
    table.columns = [name.lower() for name in table.columns]
    missing = [name for name in PRICES if name not in table]
    if missing:
        raise SystemExit(f"{csv} has no column {', '.join(missing)}")
    time = next((name for name in ["timestamp", "time", "date"] if name in table), table.columns[0])
    table.index = pd.to_datetime(table[time]).dt.tz_localize(None).dt.normalize()
    for name in PRICES:
        table[name] = [float(Decimal(text).quantize(EIGHT_DECIMALS, ROUND_HALF_EVEN)) for text in table[name]]
    return table[PRICES]


def first_difference(ours: Outcome, theirs: Outcome) -> str | None:
    """The first fill that is not the same; a price may differ by a rounding, 1e-8."""
    for place, (a, b) in enumerate(zip(ours.fills, theirs.fills), 1):
        same = (a.bar, a.side) == (b.bar, b.side) and a.quantity == b.quantity
        if not same or abs(a.price - b.price) > 1.01e-8:
            return f"fill {place}: {a} | {b}"
    if len(ours.fills) != len(theirs.fills):
        longer = max(ours.fills, theirs.fills, key=len)
        place = min(len(ours.fills), len(theirs.fills))
        return f"fill {place + 1}: only one has {longer[place]}"
    return None
