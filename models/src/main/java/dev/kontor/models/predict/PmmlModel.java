package dev.kontor.models.predict;

import jakarta.xml.bind.JAXBException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import org.jpmml.evaluator.ApplyException;
import org.jpmml.evaluator.InputField;
import org.jpmml.evaluator.ModelEvaluator;
import org.jpmml.evaluator.TypeCheckException;
import org.jpmml.evaluator.UndefinedResultException;
import org.jpmml.evaluator.ValueCheckException;
import org.xml.sax.SAXException;

/**
 * A PMML file understood: which numbers it takes and which it gives. Neither a model nor its
 * scorers may be shared between threads; load one where it is used.
 */
public final class PmmlModel {
  private final String name;
  private final ModelEvaluator<?> evaluator;
  private final TrainedOn trainedOn;
  private final List<String> inputs;
  private final Map<String, Output> outputs;

  private PmmlModel(String name, PmmlReader.Read read) {
    this.name = name;
    this.evaluator = read.evaluator();
    this.trainedOn = read.trainedOn();
    this.inputs = evaluator.getInputFields().stream().map(InputField::getName).toList();
    this.outputs = Output.of(evaluator);
    for (InputField input : evaluator.getInputFields()) {
      if (!Output.isNumber(input.getDataType())) {
        throw new BadModel(name, "input " + input.getName() + " is not a number");
      }
    }
    if (trainedOn != null && !ModelSettings.isSha256(trainedOn.sha256())) {
      throw new BadModel(
          name, "its " + PmmlReader.FEATURES + " is no SHA-256 in 64 hexadecimal digits");
    }
    if (trainedOn != null && !trainedOn.isConsistent()) {
      throw new BadModel(
          name,
          "its " + PmmlReader.FEATURES_TEXT + " is not what its " + PmmlReader.FEATURES + " is of");
    }
    if (outputs.isEmpty()) {
      throw new BadModel(name, "it gives no number");
    }
  }

  /**
   * Parses and verifies a model.
   *
   * @throws BadModel if it is no PMML, hostile, fails its own verification rows, takes anything but
   *     numbers or gives none
   */
  public static PmmlModel load(ModelFile file) {
    try {
      return new PmmlModel(file.name(), PmmlReader.read(file.pmml()));
    } catch (BadModel e) {
      throw e;
    } catch (JAXBException | SAXException | ParserConfigurationException | RuntimeException e) {
      throw new BadModel(file.name(), e);
    }
  }

  public String name() {
    return name;
  }

  /** The SHA-256 of the features that it says it was trained on; null if it says nothing. */
  public String trainedOn() {
    return trainedOn == null ? null : trainedOn.sha256();
  }

  /** The same with what they are, if it says that; null if it says nothing. */
  public TrainedOn features() {
    return trainedOn;
  }

  /** The names of the values it takes, in the order of the file. */
  public List<String> inputs() {
    return inputs;
  }

  /** The names of the numbers it gives, such as {@code probability(up)} or the predicted field. */
  public List<String> outputs() {
    return List.copyOf(outputs.keySet());
  }

  /**
   * Binds the model to one question.
   *
   * @param inputOrder all of {@link #inputs()}, in the order in which the values will come
   * @param output one of {@link #outputs()}, or a class label for its probability
   * @throws BadModel if the names are not the model's, or it cannot answer this question
   */
  public Scorer scorer(List<String> inputOrder, String output) {
    return reference(inputOrder, find(inputOrder, output));
  }

  /**
   * As {@link #scorer}, but faster by far if the model is an ensemble of trees: they are laid out
   * flat, and serve if they say exactly what the reference says, on the model's verification rows
   * and on thousands made from its splits.
   *
   * @throws BadModel as {@link #scorer}
   */
  public Serving serving(List<String> inputOrder, String output) {
    Output found = find(inputOrder, output);
    return FlatServing.of(evaluator, inputOrder, found, reference(inputOrder, found));
  }

  /**
   * As {@link #serving}, where the same was asked before and the answer need not be found again.
   *
   * @param by who serves
   */
  public Serving serving(List<String> inputOrder, String output, Serving.By by) {
    Output found = find(inputOrder, output);
    return by == Serving.By.FLAT_TREES
        ? FlatServing.known(name, evaluator, inputOrder, found)
        : FlatServing.reference(
            evaluator, inputOrder, found, reference(inputOrder, found), by, "as was found before");
  }

  /** The scorer of {@link #serving(List, String, Serving.By)}. */
  public Scorer scorer(List<String> inputOrder, String output, Serving.By by) {
    return serving(inputOrder, output, by).scorer();
  }

  private Output find(List<String> inputOrder, String output) {
    if (inputOrder.size() != inputs.size() || !new HashSet<>(inputOrder).containsAll(inputs)) {
      throw new BadModel(
          name, "it takes " + String.join(", ", inputs) + "; given were " + listed(inputOrder));
    }
    Output found = outputs.getOrDefault(output, outputs.get("probability(" + output + ")"));
    if (found == null) {
      throw new BadModel(name, "it has no output " + output + "; it has " + listed(outputs()));
    }
    return found;
  }

  private PmmlScorer reference(List<String> inputOrder, Output output) {
    PmmlScorer scorer = new PmmlScorer(evaluator, inputOrder, output);
    rehearse(scorer);
    return scorer;
  }

  /** What the evaluator finds out only when it evaluates should not wait for the first bar. */
  private void rehearse(PmmlScorer scorer) {
    try {
      scorer.answer(new double[inputs.size()]);
    } catch (ValueCheckException
        | TypeCheckException
        | ApplyException
        | UndefinedResultException e) {
      // These values are refused, others may be welcome.
    } catch (RuntimeException e) {
      throw new BadModel(name, e);
    }
  }

  private static String listed(List<String> names) {
    return names.isEmpty() ? "none" : String.join(", ", names);
  }
}
