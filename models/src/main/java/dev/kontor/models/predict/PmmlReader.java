package dev.kontor.models.predict;

import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.ValidationEvent;
import java.io.ByteArrayInputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.parsers.ParserConfigurationException;
import org.dmg.pmml.Extension;
import org.dmg.pmml.MiningField;
import org.dmg.pmml.PMML;
import org.dmg.pmml.ResultFeature;
import org.dmg.pmml.VisitorAction;
import org.jpmml.evaluator.FieldNameSet;
import org.jpmml.evaluator.FunctionNameStack;
import org.jpmml.evaluator.LoadingModelEvaluatorBuilder;
import org.jpmml.evaluator.ModelEvaluator;
import org.jpmml.evaluator.visitors.UnsupportedMarkupInspector;
import org.jpmml.model.filters.ImportFilter;
import org.jpmml.model.visitors.InvalidMarkupInspector;
import org.jpmml.model.visitors.MissingMarkupInspector;
import org.xml.sax.SAXException;

/**
 * Reads PMML that may come from anyone. The XML reader of jpmml-model has document types and
 * external entities off; added here are bounds on nesting and on recursion, that a function cannot
 * be a Java class, and that a number which cannot be read is an error, where JAXB would go on
 * without it.
 */
final class PmmlReader {
  /** The extension in the header, or in the build task, that names a model's features. */
  static final String FEATURES = "kontor.features";

  /** The extension beside it that says what they are. */
  static final String FEATURES_TEXT = "kontor.features.text";

  private static final int DERIVED_FIELDS_IN_A_CHAIN = 64;
  private static final int FUNCTIONS_IN_A_CHAIN = 32;

  private PmmlReader() {}

  /**
   * @param trainedOn what the file says of the features it was trained on; null if nothing
   */
  record Read(ModelEvaluator<?> evaluator, TrainedOn trainedOn) {}

  /**
   * Loads a model and has it prove itself on the verification rows it brings, if any.
   *
   * @throws RuntimeException of any kind, too, for what is XML and no model
   */
  static Read read(byte[] pmml) throws JAXBException, SAXException, ParserConfigurationException {
    LoadingModelEvaluatorBuilder builder =
        new LoadingModelEvaluatorBuilder()
            .setFilters(List.of(new DepthLimit(), new ImportFilter()))
            .setValidationEventHandler(event -> event.getSeverity() == ValidationEvent.WARNING)
            .setExtraResultFeatures(EnumSet.of(ResultFeature.PROBABILITY))
            .setDerivedFieldGuard(new FieldNameSet(DERIVED_FIELDS_IN_A_CHAIN))
            .setFunctionGuard(new FunctionNameStack(FUNCTIONS_IN_A_CHAIN))
            .load(new ByteArrayInputStream(pmml));
    inspect(builder.getPMML());
    return new Read(builder.build().verify(), trainedOn(builder.getPMML()));
  }

  private static TrainedOn trainedOn(PMML pmml) {
    String sha256 = extension(pmml, FEATURES);
    return sha256 == null ? null : new TrainedOn(sha256, extension(pmml, FEATURES_TEXT));
  }

  private static String extension(PMML pmml, String name) {
    Stream<Extension> header =
        pmml.getHeader() == null ? Stream.of() : pmml.getHeader().getExtensions().stream();
    Stream<Extension> task =
        pmml.getMiningBuildTask() == null
            ? Stream.of()
            : pmml.getMiningBuildTask().getExtensions().stream();
    return Stream.concat(header, task)
        .filter(extension -> name.equals(extension.getName()))
        .map(extension -> Objects.requireNonNullElse(extension.getValue(), ""))
        .findFirst()
        .orElse(null);
  }

  /** The evaluator meets a flaw when it comes to it, which may be in a rare branch, next year. */
  private static void inspect(PMML pmml) {
    new MissingMarkup().applyTo(pmml);
    new InvalidMarkupInspector().applyTo(pmml);
    new UnsupportedMarkupInspector().applyTo(pmml);
    KnownFunctions.check(pmml);
  }

  /** It would have a replacement for values that the usual {@code asIs} never replaces. */
  private static final class MissingMarkup extends MissingMarkupInspector {
    @Override
    public VisitorAction visit(MiningField field) {
      return VisitorAction.CONTINUE;
    }
  }
}
