package dev.kontor.models.ledger;

import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.settings.Setting;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;

/** How an account's book is kept. */
public record Accounting(
    @Setting(
            value =
                "what a sale closes: average (a share of all), fifo (the oldest), lifo (the newest)",
            or = "average",
            example = "fifo")
        CostBasis lots,
    @Setting(
            value = "by instrument: its currency, and what it costs to hold it",
            or = Setting.ABSENT,
            example = "{SAP: {currency: EUR}}")
        Map<String, Terms> instruments,
    @Setting(
            value = "by currency other than the account's: the instrument that gives its rate",
            or = Setting.ABSENT,
            example = "{EUR: {instrument: EUR-USD}}")
        Map<String, Rate> rates)
    implements Serializable {

  /** At average cost, in one currency, without costs of holding. */
  public static final Accounting PLAIN = new Accounting(CostBasis.AVERAGE, Map.of(), Map.of());

  public Accounting {
    instruments = instruments == null ? new LinkedHashMap<>() : new LinkedHashMap<>(instruments);
    rates = rates == null ? new LinkedHashMap<>() : new LinkedHashMap<>(rates);
    for (Map.Entry<String, Terms> of : instruments.entrySet()) {
      String currency = of.getValue().currency();
      if (currency != null && !rates.containsKey(currency)) {
        throw new BadSetting(
            "instruments." + of.getKey() + ".currency",
            currency,
            "has no rate; say which instrument gives it, such as rates: {"
                + currency
                + ": {instrument: "
                + currency
                + "-USD}}");
      }
    }
  }

  public Terms terms(String instrument) {
    return instruments.getOrDefault(instrument, Terms.PLAIN);
  }
}
