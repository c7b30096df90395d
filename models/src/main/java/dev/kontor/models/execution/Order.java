package dev.kontor.models.execution;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kontor.models.predict.Origin;
import java.util.List;

/**
 * An order of one account: what is wanted, which never changes. How far it is says {@link
 * WorkingOrder}.
 *
 * @param id derived from account, instrument, signal and time, so the same in every run
 * @param instrument the symbol
 * @param side buy or sell
 * @param type what makes it fill
 * @param opens whether it opens a position; if not it only shrinks one
 * @param quantityE8 in units of 1e-8; 0 if it is sized when it fills, or by the fills that it waits
 *     for
 * @param priceE8 the limit of an order that has one, the trigger of a {@link OrderType#STOP}, in
 *     units of 1e-8; else 0
 * @param stopE8 where the position it opens stops its loss; 0 if nowhere
 * @param targetE8 where the position it opens takes its profit; 0 if nowhere
 * @param time when it was sent, epoch milliseconds
 * @param triggerE8 the trigger of a {@link OrderType#STOP_LIMIT}; where a {@link
 *     OrderType#TRAILING_STOP} starts, 0 to start at the first price it sees; else 0
 * @param trail how far a trailing stop stays behind
 * @param terms how long it works, and how it shows
 * @param links what it has to do with other orders
 * @param models who gave the scores that the signal which asked for it rests on; null if it rests
 *     on none, or no signal asked for it
 */
public record Order(
    String id,
    String instrument,
    Side side,
    OrderType type,
    boolean opens,
    long quantityE8,
    long priceE8,
    long stopE8,
    long targetE8,
    long time,
    long triggerE8,
    Trail trail,
    Terms terms,
    Links links,
    @JsonInclude(JsonInclude.Include.NON_NULL) List<Origin> models) {

  public Order {
    trail = trail == null ? Trail.NONE : trail;
    terms = terms == null ? Terms.GTC : terms;
    links = links == null ? Links.NONE : links;
    models = models == null || models.isEmpty() ? null : models;
  }

  /** That rests on no score. */
  public Order(
      String id,
      String instrument,
      Side side,
      OrderType type,
      boolean opens,
      long quantityE8,
      long priceE8,
      long stopE8,
      long targetE8,
      long time,
      long triggerE8,
      Trail trail,
      Terms terms,
      Links links) {
    this(
        id,
        instrument,
        side,
        type,
        opens,
        quantityE8,
        priceE8,
        stopE8,
        targetE8,
        time,
        triggerE8,
        trail,
        terms,
        links,
        null);
  }

  /** On its own, good till cancelled. */
  public Order(
      String id,
      String instrument,
      Side side,
      OrderType type,
      boolean opens,
      long quantityE8,
      long priceE8,
      long stopE8,
      long targetE8,
      long time) {
    this(
        id,
        instrument,
        side,
        type,
        opens,
        quantityE8,
        priceE8,
        stopE8,
        targetE8,
        time,
        0,
        null,
        null,
        null);
  }

  /** The price that must be reached before it trades, as it was sent; 0 if none. */
  public long sentTriggerE8() {
    return type == OrderType.STOP ? priceE8 : triggerE8;
  }

  public Order sized(long quantityE8) {
    return with(quantityE8, priceE8, triggerE8, trail, terms, links, models);
  }

  /** At another price: the limit or, of a stop, the trigger. */
  public Order priced(long priceE8) {
    return with(quantityE8, priceE8, triggerE8, trail, terms, links, models);
  }

  public Order triggeredAt(long triggerE8) {
    return with(quantityE8, priceE8, triggerE8, trail, terms, links, models);
  }

  public Order trailing(Trail trail) {
    return with(quantityE8, priceE8, triggerE8, trail, terms, links, models);
  }

  public Order on(Terms terms) {
    return with(quantityE8, priceE8, triggerE8, trail, terms, links, models);
  }

  public Order linked(Links links) {
    return with(quantityE8, priceE8, triggerE8, trail, terms, links, models);
  }

  /** The same, asked for by a signal that rests on scores. */
  public Order restingOn(List<Origin> models) {
    return with(quantityE8, priceE8, triggerE8, trail, terms, links, models);
  }

  /** What is wrong with it, as a code and a sentence; null if nothing is. */
  public String fault() {
    return Fault.of(this);
  }

  private Order with(
      long quantityE8,
      long priceE8,
      long triggerE8,
      Trail trail,
      Terms terms,
      Links links,
      List<Origin> models) {
    return new Order(
        id,
        instrument,
        side,
        type,
        opens,
        quantityE8,
        priceE8,
        stopE8,
        targetE8,
        time,
        triggerE8,
        trail,
        terms,
        links,
        models);
  }
}
