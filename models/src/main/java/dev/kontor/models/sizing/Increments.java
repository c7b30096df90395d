package dev.kontor.models.sizing;

import dev.kontor.models.settings.Setting;
import java.io.Serializable;
import java.math.BigDecimal;

/** In which steps an instrument trades; what is absent is as for all. */
public record Increments(
    @Setting(value = "quantities are whole multiples of this", or = Setting.ABSENT, example = "1")
        BigDecimal lot,
    @Setting(value = "prices are whole multiples of this", or = Setting.ABSENT, example = "0.01")
        BigDecimal tick,
    @Setting(value = "what is worth less is refused", or = Setting.ABSENT, example = "10")
        BigDecimal minimum)
    implements Serializable {

  public Increments {
    Sizing.positive("lot", lot);
    Sizing.positive("tick", tick);
    Sizing.positive("minimum", minimum);
  }
}
