package dev.kontor.connectors.mlflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.models.registry.BadRegistry;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MlflowAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://anna:s3cret@localhost:5000",
        "https://s3cret@localhost/mlflow",
        "http://localhost:5000/?token=s3cret",
        "http://anna:s3c@s3cret@localhost",
        "http://anna:s3cret@local host",
        "http://localhost:5000/#s3cret"
      })
  void aSecretInItIsRefusedAndNotSaid(String text) {
    assertThatThrownBy(() -> MlflowAddress.of(text))
        .isInstanceOf(BadRegistry.class)
        .hasMessageStartingWith("registry: 'http")
        .hasMessageNotContaining("s3c")
        .hasMessageNotContaining("anna");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://", "http://a b", "http:/localhost"})
  void whatIsNoAddressIsSaidSo(String text) {
    assertThatThrownBy(() -> MlflowAddress.of(text))
        .isInstanceOf(BadRegistry.class)
        .hasMessageContaining("is no address, such as http://localhost:5000");
  }

  @Test
  void whoWeAreIsSaidByMlflowsVariablesToItsClientToo() {
    MlflowAddress nobody = MlflowAddress.of("http://localhost:5000/", Map.of());
    assertThat(nobody.text()).isEqualTo("http://localhost:5000");
    assertThat(nobody.authorization()).isNull();
    MlflowAddress anna =
        MlflowAddress.of(
            "http://h", Map.of("MLFLOW_TRACKING_USERNAME", "a", "MLFLOW_TRACKING_PASSWORD", "b"));
    assertThat(anna.authorization()).isEqualTo("Basic YTpi");
    assertThat(anna.credentials().getUsername()).isEqualTo("a");
    assertThat(anna.credentials().getPassword()).isEqualTo("b");
    MlflowAddress token = MlflowAddress.of("http://h", Map.of("MLFLOW_TRACKING_TOKEN", "t"));
    assertThat(token.authorization()).isEqualTo("Bearer t");
    assertThat(token.credentials().getToken()).isEqualTo("t");
  }
}
