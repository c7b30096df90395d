package dev.kontor.jobs.training;

import dev.kontor.models.training.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/** Training data as Parquet, not compressed; its metadata says which features they are. */
final class FeatureParquet {
  /** Keys of the file's metadata: the features' hash, and all that {@code features.json} says. */
  static final String FEATURES = "kontor.features";

  static final String FACTS = "kontor.facts";

  private FeatureParquet() {}

  static void write(FeatureTable table, Path file) throws IOException {
    Files.deleteIfExists(file);
    try (ParquetWriter<FeatureTable.Row> writer =
        new Writer(new LocalOutputFile(file), new Rows(table))
            .withConf(new PlainParquetConfiguration())
            .build()) {
      for (FeatureTable.Row row : table.rows()) {
        writer.write(row);
      }
    }
  }

  private static MessageType schema(FeatureTable table) {
    var fields = Types.buildMessage();
    fields.required(PrimitiveTypeName.INT64).as(instant()).named(Columns.TIME);
    fields
        .required(PrimitiveTypeName.BINARY)
        .as(LogicalTypeAnnotation.stringType())
        .named(Columns.INSTRUMENT);
    fields.required(PrimitiveTypeName.INT64).named(Columns.BAR);
    table.features().names().forEach(fields.optional(PrimitiveTypeName.DOUBLE)::named);
    fields.optional(PrimitiveTypeName.DOUBLE).named(Columns.FORWARD_RETURN);
    fields
        .optional(PrimitiveTypeName.BINARY)
        .as(LogicalTypeAnnotation.stringType())
        .named(Columns.DIRECTION);
    fields.optional(PrimitiveTypeName.INT64).as(instant()).named(Columns.HORIZON_END);
    fields.optional(PrimitiveTypeName.INT32).named(Columns.BARRIER);
    fields.optional(PrimitiveTypeName.DOUBLE).named(Columns.BARRIER_RETURN);
    fields.optional(PrimitiveTypeName.INT64).as(instant()).named(Columns.BARRIER_END);
    return fields.named("features");
  }

  private static LogicalTypeAnnotation instant() {
    return LogicalTypeAnnotation.timestampType(true, LogicalTypeAnnotation.TimeUnit.MILLIS);
  }

  private static final class Writer extends ParquetWriter.Builder<FeatureTable.Row, Writer> {
    private final Rows rows;

    Writer(OutputFile file, Rows rows) {
      super(file);
      this.rows = rows;
    }

    @Override
    protected Writer self() {
      return this;
    }

    @Override
    protected WriteSupport<FeatureTable.Row> getWriteSupport(Configuration configuration) {
      return rows;
    }

    @Override
    protected WriteSupport<FeatureTable.Row> getWriteSupport(ParquetConfiguration configuration) {
      return rows;
    }
  }

  private static final class Rows extends WriteSupport<FeatureTable.Row> {
    private final FeatureTable table;
    private final MessageType schema;
    private RecordConsumer out;

    Rows(FeatureTable table) {
      this.table = table;
      schema = schema(table);
    }

    @Override
    public WriteContext init(Configuration configuration) {
      return context();
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
      return context();
    }

    private WriteContext context() {
      return new WriteContext(
          schema,
          new TreeMap<>(
              Map.of(
                  FEATURES,
                  table.features().sha256(),
                  FACTS,
                  FeatureFiles.facts(table).toString())));
    }

    @Override
    public void prepareForWrite(RecordConsumer consumer) {
      out = consumer;
    }

    @Override
    public void write(FeatureTable.Row row) {
      out.startMessage();
      put(Columns.TIME, () -> out.addLong(row.observation().time()));
      put(Columns.INSTRUMENT, () -> out.addBinary(text(row.observation().instrument())));
      put(Columns.BAR, () -> out.addLong(row.observation().ordinal()));
      for (int i = 0; i < table.features().count(); i++) {
        double value = row.observation().features()[i];
        if (!Double.isNaN(value)) {
          put(table.features().names().get(i), () -> out.addDouble(value));
        }
      }
      if (row.label() != null) {
        label(row.label());
      }
      out.endMessage();
    }

    private void label(Label label) {
      put(Columns.FORWARD_RETURN, () -> out.addDouble(label.forwardReturn()));
      put(Columns.DIRECTION, () -> out.addBinary(text(table.direction(label))));
      put(Columns.HORIZON_END, () -> out.addLong(label.horizonEnd()));
      put(Columns.BARRIER, () -> out.addInteger(label.barrier().sign()));
      put(Columns.BARRIER_RETURN, () -> out.addDouble(label.barrierReturn()));
      put(Columns.BARRIER_END, () -> out.addLong(label.barrierEnd()));
    }

    private void put(String column, Runnable value) {
      int place = schema.getFieldIndex(column);
      out.startField(column, place);
      value.run();
      out.endField(column, place);
    }

    private static Binary text(String value) {
      return Binary.fromString(value);
    }
  }
}
