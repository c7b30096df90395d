"""The four strategies as their authors tell them, in backtesting.py and backtrader."""

import warnings

import backtrader
import pandas as pd
from backtesting import Backtest, Strategy
from backtesting.lib import crossover

from loops import BUDGET, THRESHOLD, fee, units_within
from trades import CASH, Fill, Outcome


def sma(values, n: int):
    return pd.Series(values).rolling(n).mean()


class SmaCross(Strategy):
    def init(self):
        self.fast = self.I(sma, self.data.Close, 20)
        self.slow = self.I(sma, self.data.Close, 50)

    def next(self):
        if crossover(self.fast, self.slow):
            self.buy()
        elif crossover(self.slow, self.fast):
            self.sell()


class Breakout(Strategy):
    def init(self):
        pass

    def next(self):
        close = self.data.Close[-1]
        if not self.position and len(self.data) > 20 and close > self.data.High[-21:-1].max():
            self.buy(size=0.5, sl=0.95 * close, tp=1.10 * close)


def in_backtesting(strategy, **how):
    """Runs it in backtesting.py; its trades never overlap, so entry and exit alternate."""

    def run(bars: pd.DataFrame) -> Outcome:
        table = bars.rename(columns=str.capitalize)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            result = Backtest(table, strategy, cash=CASH, **how).run()
        fills = []
        open_trades = [
            (t.size, t.entry_bar, t.entry_price, None, None) for t in result._strategy.trades
        ]
        columns = ["Size", "EntryBar", "EntryPrice", "ExitBar", "ExitPrice"]
        closed = list(result._trades[columns].itertuples(index=False, name=None))
        for size, entry, paid, leave, got in sorted(closed, key=lambda t: t[1]) + open_trades:
            sides = ("BUY", "SELL") if size > 0 else ("SELL", "BUY")
            fills.append(Fill(str(bars.index[entry].date()), sides[0], abs(size), paid))
            if leave is not None:
                fills.append(Fill(str(bars.index[leave].date()), sides[1], abs(size), got))
        return Outcome(fills, result["Equity Final [$]"])

    return run


class Recording(backtrader.Strategy):
    """Remembers its fills and its pending order."""

    def __init__(self):
        self.pending = None
        self.fills = []

    def notify_order(self, order):
        if order.status == order.Completed:
            bar = str(backtrader.num2date(order.executed.dt).date())
            side = "BUY" if order.isbuy() else "SELL"
            self.fills.append(Fill(bar, side, abs(order.executed.size), order.executed.price))
        if order.status not in (order.Submitted, order.Accepted):
            self.pending = None

    def next(self):
        if not self.pending:
            self.pending = self.decide()


class PriceCross(Recording):
    def __init__(self):
        super().__init__()
        self.cross = backtrader.ind.CrossOver(self.data.close, backtrader.ind.SMA(period=15))

    def decide(self):
        if not self.position and self.cross > 0:
            return self.buy(size=1)
        return self.close() if self.position and self.cross < 0 else None


class PriceCompared(Recording):
    def __init__(self):
        super().__init__()
        self.sma = backtrader.ind.SMA(period=15)

    def decide(self):
        if not self.position and self.data.close[0] > self.sma[0]:
            return self.buy(size=1)
        return self.close() if self.position and self.data.close[0] < self.sma[0] else None


class Commission(backtrader.CommInfoBase):
    params = (("stocklike", True), ("commtype", backtrader.CommInfoBase.COMM_FIXED))

    def _getcommission(self, size, price, pseudoexec):
        return fee(abs(size), price)


class MacdTrend(Recording):
    def __init__(self):
        super().__init__()
        macd = backtrader.ind.MACD(period_me1=12, period_me2=26, period_signal=9)
        self.d = (macd.macd - macd.signal) / backtrader.ind.EMA(period=12)

    def decide(self):
        if not self.position and self.d > THRESHOLD:
            equity = self.broker.getvalue() - CASH
            size = units_within(BUDGET * equity, self.data.close[0])
            return self.buy(size=size) if size else None
        return self.close() if self.position and self.d < -THRESHOLD else None


def in_backtrader(strategy, commission=None):
    """Runs it in backtrader; with a commission also on credit of as much again.

    An order sized at the close may cost more than there is at the open. LEAN and Kontor let the cash
    go below zero, backtrader would refuse.
    """

    def run(bars: pd.DataFrame) -> Outcome:
        cerebro = backtrader.Cerebro(stdstats=False)
        cerebro.adddata(backtrader.feeds.PandasData(dataname=bars, volume=None, openinterest=None))
        cerebro.addstrategy(strategy)
        credit = CASH if commission else 0
        cerebro.broker.setcash(CASH + credit)
        if commission:
            cerebro.broker.addcommissioninfo(commission())
        [ran] = cerebro.run()
        return Outcome(ran.fills, cerebro.broker.getvalue() - credit)

    return run
