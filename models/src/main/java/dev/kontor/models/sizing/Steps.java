package dev.kontor.models.sizing;

import dev.kontor.models.market.E8;
import dev.kontor.models.market.Glob;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** In which steps each instrument trades. */
public final class Steps {
  private final Step general;
  private final List<Named> named = new ArrayList<>();
  private final Map<String, Step> found = new HashMap<>();

  /**
   * Lot, tick and least value in units of 1e-8; no tick and no least value are 0.
   *
   * @param lotE8 what quantities are whole multiples of
   * @param tickE8 what prices are whole multiples of
   * @param minimumE8 the least value
   */
  public record Step(long lotE8, long tickE8, long minimumE8) {

    /**
     * A protective price, rounded towards the position's entry: a stop is reached no later, and a
     * profit is taken no later, than was asked for.
     *
     * @param roundsUp for the stop of a long position and the target of a short one
     */
    public long price(long priceE8, boolean roundsUp) {
      if (tickE8 == 0 || priceE8 % tickE8 == 0) {
        return priceE8;
      }
      long down = Math.floorDiv(priceE8, tickE8) * tickE8;
      return roundsUp ? Math.addExact(down, tickE8) : down;
    }
  }

  private record Named(Glob glob, Step step) {}

  public Steps(Sizing sizing) {
    general = new Step(e8(sizing.lot(), 0), e8(sizing.tick(), 0), e8(sizing.minimum(), 0));
    sizing
        .instruments()
        .forEach(
            (name, own) ->
                named.add(
                    new Named(
                        new Glob(name),
                        new Step(
                            e8(own.lot(), general.lotE8()),
                            e8(own.tick(), general.tickE8()),
                            e8(own.minimum(), general.minimumE8())))));
  }

  private static long e8(BigDecimal value, long otherwise) {
    return value == null ? otherwise : Math.max(1, E8.of(value));
  }

  /** The first name that fits says. */
  public Step of(String instrument) {
    return found.computeIfAbsent(
        instrument,
        name ->
            named.stream()
                .filter(own -> own.glob().matches(name))
                .map(Named::step)
                .findFirst()
                .orElse(general));
  }
}
