package dev.kontor.operators.statefun;

import dev.kontor.operators.statefun.Delayed.Due;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** All that the functions of one id remember. Mutable. */
final class Memory {
  static final long NO_ALARM = Long.MAX_VALUE;

  /** By function and name. */
  private final Map<String, Cell> cells = new LinkedHashMap<>();

  private final TreeMap<Due, Delayed> delayed = new TreeMap<>();

  private String id;
  private long sent;
  private long alarm;

  Memory() {
    this("", 0, NO_ALARM);
  }

  /**
   * @param sent how many delayed messages were sent
   * @param alarm for when a timer is set
   */
  Memory(String id, long sent, long alarm) {
    this.id = id;
    this.sent = sent;
    this.alarm = alarm;
  }

  /** Whose memory it is; empty until a message came. */
  String id() {
    return id;
  }

  long sent() {
    return sent;
  }

  long alarm() {
    return alarm;
  }

  Map<String, Cell> cells() {
    return cells;
  }

  Map<Due, Delayed> delayed() {
    return delayed;
  }

  boolean isEmpty() {
    return cells.isEmpty() && delayed.isEmpty();
  }

  void belongTo(String newId) {
    id = newId;
  }

  void alarmAt(long time) {
    alarm = time;
  }

  void delay(long due, Delayed message) {
    delayed.put(new Due(due, sent++), message);
  }

  void cancel(String token) {
    delayed.values().removeIf(message -> message.token().equals(token));
  }

  /** The next delayed message if it is due at a time; else null. */
  Map.Entry<Due, Delayed> due(long time) {
    return !delayed.isEmpty() && delayed.firstKey().time() <= time
        ? delayed.pollFirstEntry()
        : null;
  }

  /** The value of that key unless it has expired; else null. */
  Cell cell(String key, long time) {
    Cell cell = cells.get(key);
    if (cell != null && cell.hasExpired(time)) {
      cells.remove(key);
      return null;
    }
    return cell;
  }

  /** Drops what has expired. */
  void forget(long time) {
    cells.values().removeIf(cell -> cell.hasExpired(time));
  }

  /** When something is due or expires next. */
  long nextAlarm() {
    long next = delayed.isEmpty() ? NO_ALARM : delayed.firstKey().time();
    for (Cell cell : cells.values()) {
      next = Math.min(next, cell.expires);
    }
    return next;
  }

  /** One that functions may work on while a snapshot reads this one. */
  Memory copy() {
    Memory copy = new Memory(id, sent, alarm);
    cells.forEach((key, cell) -> copy.cells.put(key, cell.copy()));
    copy.delayed.putAll(delayed);
    return copy;
  }
}
