package dev.kontor.operators.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.execution.Order;
import dev.kontor.models.execution.OrderStatus;
import dev.kontor.models.execution.OrderType;
import dev.kontor.models.execution.Side;
import dev.kontor.models.ledger.Entry;
import dev.kontor.models.ledger.OrderChange;
import dev.kontor.models.market.Bar;
import dev.kontor.models.patterns.Happening;
import dev.kontor.models.predict.Contribution;
import dev.kontor.models.predict.Explanation;
import dev.kontor.models.predict.Grounds;
import dev.kontor.models.predict.Origin;
import dev.kontor.models.signals.Advice;
import dev.kontor.models.signals.OrderPrices;
import dev.kontor.models.signals.Signal;
import dev.kontor.models.signals.Verdict;
import dev.kontor.models.signals.Vote;
import dev.kontor.operators.indicators.Features;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

/**
 * What a savepoint holds that was written before records knew on which scores they rest: a line for
 * each, its class, then the layout and a record as they were written, compressed.
 */
class BeforeGroundsTest {
  private static final double[] ROW = {1.5, 0.5};
  private static final Grounds GROUNDS =
      new Grounds(
          List.of(new Origin("forest", "3", "f")),
          List.of(new Explanation("forest", 0.7, 0.5, List.of(new Contribution("rsi", 30, 0.2)))));

  private static final Signal SIGNAL =
      new Signal(
          "X",
          60_000,
          Advice.BUY,
          "up",
          0.5,
          Verdict.ACCEPTED,
          "rule: up",
          2,
          1,
          4,
          5,
          6,
          new OrderPrices(1, 2, 3),
          "1",
          "2");

  @Test
  void rowsAreReadAsOfNoGrounds() throws IOException {
    Bar bar = new Bar("X", 0, 60_000, 1, 4, 1, 2, 5);
    isReadAs(new Features(bar, 7, ROW));
    isReadAgain(new Features(bar, 7, ROW, GROUNDS));
  }

  @Test
  void votesAreReadAsOfNoGrounds() throws IOException {
    isReadAs(new Vote("X", 60_000, 7, "up", null, 2, ROW, 42));
    isReadAgain(new Vote("X", 60_000, 7, "up", null, 2, ROW, 42, GROUNDS));
  }

  @Test
  void happeningsAreReadAsOfNoGrounds() throws IOException {
    isReadAs(new Happening("X", 60_000, "rise", 7, 2, ROW, 42, null));
    isReadAgain(new Happening("X", 60_000, "rise", 7, 2, ROW, 42, GROUNDS));
  }

  @Test
  void signalsAreReadAsOfNoGrounds() throws IOException {
    isReadAs(SIGNAL);
    isReadAgain(
        new Signal(
            "X",
            60_000,
            Advice.BUY,
            "up",
            0.5,
            Verdict.ACCEPTED,
            "rule: up",
            2,
            1,
            4,
            5,
            6,
            null,
            null,
            null,
            GROUNDS));
  }

  @Test
  void ordersAreReadAsOfNoModels() throws IOException {
    Order order = new Order("id", "X", Side.BUY, OrderType.LIMIT, true, 1, 2, 3, 4, 5);
    isReadAs(entry(order));
    isReadAgain(entry(order.restingOn(GROUNDS.models())));
  }

  private static Entry entry(Order order) {
    OrderChange change = new OrderChange(order, OrderStatus.WORKING, "rule: up");
    return new Entry("main", 60_000, 4, null, change, null, null, null, null);
  }

  private static <T> void isReadAs(T expected) throws IOException {
    TypeSerializer<T> now = serializer(expected);
    DataInputDeserializer in = new DataInputDeserializer(before(expected.getClass()));
    TypeSerializerSnapshot<T> then =
        TypeSerializerSnapshot.readVersionedSnapshot(in, BeforeGroundsTest.class.getClassLoader());
    assertThat(
            now.snapshotConfiguration()
                .resolveSchemaCompatibility(then)
                .isCompatibleAfterMigration())
        .isTrue();
    same(then.restoreSerializer().deserialize(in), expected);
  }

  private static <T> void isReadAgain(T record) throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(256);
    serializer(record).serialize(record, out);
    same(serializer(record).deserialize(new DataInputDeserializer(out.getCopyOfBuffer())), record);
  }

  private static <T> void same(T actual, T expected) {
    assertThat(actual).usingRecursiveComparison().isEqualTo(expected);
  }

  @SuppressWarnings("unchecked")
  private static <T> TypeSerializer<T> serializer(T record) {
    SerializerConfigImpl config = new SerializerConfigImpl();
    config.setGenericTypes(false);
    return Types.POJO((Class<T>) record.getClass()).createSerializer(config);
  }

  private static byte[] before(Class<?> type) throws IOException {
    try (InputStream lines = BeforeGroundsTest.class.getResourceAsStream("before-grounds.txt")) {
      for (String line : new String(lines.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        String[] parts = line.split(" ");
        if (parts[0].equals(type.getName())) {
          byte[] bytes = Base64.getDecoder().decode(parts[1]);
          return new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
        }
      }
    }
    throw new AssertionError("nothing was written of " + type);
  }
}
