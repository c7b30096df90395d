package dev.kontor.operators.watching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.watching.Alert;
import dev.kontor.operators.RescalingLaws;
import dev.kontor.operators.Rig;
import dev.kontor.operators.Subject;
import dev.kontor.operators.predict.Asked;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShadowWatchOperatorTest implements RescalingLaws<Asked, Alert> {
  @Override
  public Subject<Asked, Alert> subject() {
    return new AskedShadows();
  }

  @Test
  void theInstrumentThatMovedIsToldOfTheShadowWhichIsNeverHeldAndAnotherVersionBeginsAnew()
      throws Exception {
    try (Rig<Asked, Alert> rig = Rig.streaming(subject())) {
      rig.live(subject().history()).end();
      List<String> drift =
          rig.told().to("A").stream()
              .map(String::valueOf)
              .filter(alert -> alert.contains("what=psi"))
              .toList();
      assertThat(drift).hasSize(2).allMatch(alert -> alert.contains("model=m@shadow"));
      assertThat(rig.told().toString()).doesNotContain("what=hold");
      assertThat(String.valueOf(rig.told().to("Z"))).doesNotContain("what=psi");
    }
  }
}
