package dev.kontor.models.desk;

import dev.kontor.models.risk.Limit;
import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.settings.Setting;
import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;

/** An operator's word to the desk: the kill switch, its release, and limits set anew. */
public record Control(
    @Setting(value = "when it is given", example = "2013-11-28T12:00:00Z") Instant time,
    @Setting(
            value =
                "halt (cancel what is open and do nothing more), flatten (close all positions, then halt),"
                    + " resume, reduce (positions may only shrink until resumed) or set-limit",
            example = "halt")
        Action action,
    @Setting(value = "the account; all if absent", or = Setting.ABSENT, example = "main")
        String account,
    @Setting(
            value = "the one instrument that it is about, whatever the account may do with others",
            or = Setting.ABSENT,
            example = "BTCUSD")
        String instrument,
    @Setting(value = "why, for the ledger", or = "operator", example = "exchange maintenance")
        String reason,
    @Setting(value = "who says so, for the ledger", or = Setting.ABSENT, example = "j.doe")
        String who,
    @Setting(
            value = "which limit to set: its key below `risk`",
            or = Setting.ABSENT,
            example = "orders.notional")
        String limit,
    @Setting(
            value = "what to set it to, as it would stand there; off lifts it",
            or = Setting.ABSENT,
            example = "20000")
        String value)
    implements Serializable {

  /** What is asked of the desk. */
  public enum Action {
    HALT,
    FLATTEN,
    RESUME,
    REDUCE,
    SET_LIMIT
  }

  public Control {
    if (action == Action.SET_LIMIT) {
      if (limit == null) {
        throw new BadSetting("limit", null, "is missing, such as orders.notional");
      }
      if (value == null) {
        throw new BadSetting("value", null, "is missing, such as 20000, or off");
      }
      if (instrument != null) {
        throw new BadSetting(
            "instrument",
            instrument,
            "is not for set-limit; `risk.instruments` has a limit for each");
      }
      Limit.of(limit).read(value);
    } else if (action != null && limit != null) {
      throw new BadSetting("limit", limit, "is for set-limit only");
    } else if (action != null && value != null) {
      throw new BadSetting("value", value, "is for set-limit only");
    }
  }

  /** A word about no limit, by nobody in particular. */
  public Control(Instant time, Action action, String account, String reason) {
    this(time, action, account, null, reason, null, null, null);
  }

  /** A code and a sentence, for the ledger. */
  public String sentence() {
    String word = action.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return action == Action.SET_LIMIT
        ? word + ": " + limit + " is " + setting().write(newValue()) + ": " + reason
        : word + ": " + reason;
  }

  /** The limit that is set. */
  public Limit setting() {
    return Limit.of(limit);
  }

  /** What it is set to, as {@link Limit#read} gives it. */
  public long newValue() {
    return setting().read(value);
  }
}
