package dev.kontor.models.desk;

import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.settings.Setting;
import java.io.Serializable;
import java.math.BigDecimal;

/** Whose money it is. */
public record Account(
    @Setting(value = "names the account in the ledger", or = "main", example = "main") String name,
    @Setting(value = "what it starts with", or = "100000", example = "100000") BigDecimal cash)
    implements Serializable {

  public Account {
    if (cash.signum() <= 0) {
      throw new BadSetting("cash", cash.toPlainString(), "must be above zero");
    }
    if (name.isBlank()) {
      throw new BadSetting("name", name, "must not be empty");
    }
  }
}
