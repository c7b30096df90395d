package dev.kontor.models.desk;

import dev.kontor.models.settings.Setting;
import java.io.Serializable;
import java.time.Instant;

/** An operator's word to the desk: the kill switch and its release. */
public record Control(
    @Setting(value = "when it is given", example = "2013-11-28T12:00:00Z") Instant time,
    @Setting(
            value =
                "halt (cancel what is open and do nothing more), flatten (close all positions, then halt)"
                    + " or resume",
            example = "halt")
        Action action,
    @Setting(value = "the account; all if absent", or = Setting.ABSENT, example = "main")
        String account,
    @Setting(value = "why, for the ledger", or = "operator", example = "exchange maintenance")
        String reason)
    implements Serializable {

  /** What is asked of the desk. */
  public enum Action {
    HALT,
    FLATTEN,
    RESUME
  }
}
