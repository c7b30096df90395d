"""macd-trend as a plain loop, written from the description of LEAN's MACDTrendAlgorithm."""

import pandas as pd

from trades import CASH, Fill, Outcome

THRESHOLD = 0.0025
BUDGET = 0.9975


def fee(quantity: float, price: float) -> float:
    """Half a cent a share, at least 1, at most 0.5 % of the value."""
    return min(max(1, 0.005 * quantity), 0.005 * quantity * price)


def units_within(budget: float, price: float) -> int:
    """What the budget buys at a price, lowered until the fee fits too."""
    units = int(budget / price)
    while units > 0 and units * price + fee(units, price) > budget:
        units -= 1
    return units


class Ema:
    """Exponential average that starts from the mean of its first n values."""

    def __init__(self, n: int):
        self.n = n
        self.first = []
        self.value = None

    def add(self, x: float) -> float | None:
        if self.value is not None:
            self.value += (x - self.value) * 2 / (self.n + 1)
        else:
            self.first.append(x)
            if len(self.first) == self.n:
                self.value = sum(self.first) / self.n
        return self.value


def macd_trend(bars: pd.DataFrame) -> Outcome:
    fast, slow, signal = Ema(12), Ema(26), Ema(9)
    cash, held, order, fills = float(CASH), 0, 0, []
    for day, bar in zip(bars.index, bars.itertuples(index=False)):
        if order:
            cash -= order * bar.open + fee(abs(order), bar.open)
            held += order
            side = "BUY" if order > 0 else "SELL"
            fills.append(Fill(str(day.date()), side, abs(order), bar.open))
            order = 0
        f, s = fast.add(bar.close), slow.add(bar.close)
        line = signal.add(f - s) if f is not None and s is not None else None
        if line is None:
            continue
        d = (f - s - line) / f
        if held == 0 and d > THRESHOLD:
            order = units_within(BUDGET * cash, bar.close)
        elif held > 0 and d < -THRESHOLD:
            order = -held
    return Outcome(fills, cash + held * bars["close"].iloc[-1])
