"""Runs four strategies in Kontor and in other engines on the same daily bars, and compares every fill.

Exit code 1 if anything differs.
"""

import argparse
import sys
import tempfile
from pathlib import Path

import kontor
from engines import (
    Breakout,
    Commission,
    MacdTrend,
    PriceCompared,
    PriceCross,
    SmaCross,
    in_backtesting,
    in_backtrader,
)
from loops import macd_trend
from trades import bars, first_difference

COMPARED = {"crossesAbove(close, average)": "close > average", "crossesBelow(close, average)": "close < average"}
EQUITY_TOLERANCE = 1e-7

# name, example, texts to put instead, the other engine, how it runs
CASES = [
    (
        "sma-cross",
        "sma-cross",
        {},
        "backtesting.py",
        in_backtesting(SmaCross, commission=0.002, exclusive_orders=True, finalize_trades=True),
    ),
    ("macd-trend", "macd-trend", {}, "plain loop", macd_trend),
    ("macd-trend", "macd-trend", {}, "backtrader", in_backtrader(MacdTrend, Commission)),
    ("price-sma15", "price-sma15", {}, "backtrader", in_backtrader(PriceCross)),
    ("price-sma15, compared", "price-sma15", COMPARED, "backtrader", in_backtrader(PriceCompared)),
    ("breakout", "breakout", {}, "backtesting.py", in_backtesting(Breakout)),
]


def compare(prices: Path, folder: Path) -> bool:
    table = bars(prices)
    print(f"\n{prices.name}: {len(table)} bars, {table.index[0].date()} to {table.index[-1].date()}")
    print(f"{'strategy':<23}{'compared with':<17}{'fills':>6}{'theirs':>7}{'equity':>19}{'relative difference':>21}")
    ran, same = {}, True
    for name, example, instead, engine, run in CASES:
        try:
            if name not in ran:
                ran[name] = kontor.run(example, prices, folder / prices.stem / name, table, instead)
            ours = ran[name]
        except kontor.Failed as failed:
            print(f"{name:<23}kontor: {failed}")
            same = False
            continue
        theirs = run(table)
        off = abs(ours.equity - theirs.equity) / abs(theirs.equity)
        print(
            f"{name:<23}{engine:<17}{len(ours.fills):>6}{len(theirs.fills):>7}{ours.equity:>19.8f}{off:>21.1e}"
        )
        difference = first_difference(ours, theirs)
        if difference:
            print(f"    {difference}")
        elif off > EQUITY_TOLERANCE:
            print(f"    final equity: {ours.equity} | {theirs.equity}")
        same &= difference is None and off <= EQUITY_TOLERANCE
    return same


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("prices", type=Path, nargs="+", help="a CSV file of daily bars")
    parser.add_argument("--keep", type=Path, help="keep Kontor's runs in this folder")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = options.keep or Path(scratch)
        results = [compare(prices, folder) for prices in options.prices]
    print("\neverything agrees" if all(results) else "\nthere are differences")
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
