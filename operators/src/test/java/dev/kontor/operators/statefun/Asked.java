package dev.kontor.operators.statefun;

import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/** What a toy is asked: to whom it goes is in the text, {@code function word}. */
public record Asked(String id, long time, String text, long number) {
  static final TypeInformation<Asked> TYPE =
      Types.POJO(
          Asked.class,
          Map.of(
              "id", Types.STRING, "time", Types.LONG, "text", Types.STRING, "number", Types.LONG));
}
