package dev.kontor.models.predict;

import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.ValidationEvent;
import java.io.ByteArrayInputStream;
import java.util.EnumSet;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.dmg.pmml.ResultFeature;
import org.jpmml.evaluator.Evaluator;
import org.jpmml.evaluator.FieldNameSet;
import org.jpmml.evaluator.FunctionNameStack;
import org.jpmml.evaluator.LoadingModelEvaluatorBuilder;
import org.jpmml.model.PMMLException;
import org.jpmml.model.filters.ImportFilter;
import org.xml.sax.SAXException;

/**
 * Reads PMML that may come from anyone. The XML reader of jpmml-model has document types and external
 * entities off; added here are bounds on nesting and on recursion, and that a number which cannot be
 * read is an error, where JAXB would go on without it.
 */
final class PmmlReader {
  private static final int DERIVED_FIELDS_IN_A_CHAIN = 64;
  private static final int FUNCTIONS_IN_A_CHAIN = 32;

  private PmmlReader() {}

  /** Loads a model and has it prove itself on the verification rows it brings, if any. */
  static Evaluator read(ModelFile file) {
    try {
      return new LoadingModelEvaluatorBuilder()
          .setFilters(List.of(new DepthLimit(), new ImportFilter()))
          .setValidationEventHandler(event -> event.getSeverity() == ValidationEvent.WARNING)
          .load(new ByteArrayInputStream(file.pmml()))
          .setExtraResultFeatures(EnumSet.of(ResultFeature.PROBABILITY))
          .setDerivedFieldGuard(new FieldNameSet(DERIVED_FIELDS_IN_A_CHAIN))
          .setFunctionGuard(new FunctionNameStack(FUNCTIONS_IN_A_CHAIN))
          .build()
          .verify();
    } catch (PMMLException e) {
      throw new BadModel(file.name(), "refused by pmml-evaluator: " + reason(e), e);
    } catch (JAXBException | SAXException | ParserConfigurationException | RuntimeException e) {
      throw new BadModel(file.name(), "not readable as PMML: " + reason(e), e);
    }
  }

  /** The innermost message is the one that says something. */
  private static String reason(Throwable e) {
    String reason = e.getClass().getSimpleName();
    for (Throwable t = e; t != null; t = t.getCause()) {
      reason = t.getMessage() != null ? t.getMessage() : reason;
    }
    if (reason.contains("DOCTYPE")) {
      return "a document type (DOCTYPE) is not allowed";
    }
    return reason.strip().lines().findFirst().orElse("");
  }
}
