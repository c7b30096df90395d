package dev.kontor.models.ledger;

import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.settings.Setting;
import java.io.Serializable;

/** Which instrument says what a currency is worth in the account's. */
public record Rate(
    @Setting(value = "whose marks are the rate", example = "EUR-USD") String instrument,
    @Setting(
            value =
                "whether its price is of the account's currency in this one, so that amounts are divided"
                    + " by it: EUR-USD for dollars of an account in euros",
            or = "false",
            example = "true")
        boolean inverted)
    implements Serializable {

  public Rate {
    if (instrument.isBlank()) {
      throw new BadSetting("instrument", instrument, "must name an instrument, such as EUR-USD");
    }
  }
}
