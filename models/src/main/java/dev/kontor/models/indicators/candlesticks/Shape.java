package dev.kontor.models.indicators.candlesticks;

/**
 * What a pattern looks for: says to which side the last candles point, 1 up, −1 down, 0 if they do
 * not have the shape. Depends on them alone.
 */
interface Shape {
  /** The candles come newest first. */
  int side(double[] m, Candle[] ago);

  /** Of so many candles, the oldest first. */
  interface One extends Shape {
    int side(double[] m, Candle a);

    @Override
    default int side(double[] m, Candle[] ago) {
      return side(m, ago[0]);
    }
  }

  interface Two extends Shape {
    int side(double[] m, Candle a, Candle b);

    @Override
    default int side(double[] m, Candle[] ago) {
      return side(m, ago[1], ago[0]);
    }
  }

  interface Three extends Shape {
    int side(double[] m, Candle a, Candle b, Candle c);

    @Override
    default int side(double[] m, Candle[] ago) {
      return side(m, ago[2], ago[1], ago[0]);
    }
  }

  interface Four extends Shape {
    int side(double[] m, Candle a, Candle b, Candle c, Candle d);

    @Override
    default int side(double[] m, Candle[] ago) {
      return side(m, ago[3], ago[2], ago[1], ago[0]);
    }
  }

  interface Five extends Shape {
    int side(double[] m, Candle a, Candle b, Candle c, Candle d, Candle e);

    @Override
    default int side(double[] m, Candle[] ago) {
      return side(m, ago[4], ago[3], ago[2], ago[1], ago[0]);
    }
  }
}
