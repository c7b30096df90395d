package dev.kontor.models.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.AbstractThrowableAssert;
import org.jpmml.evaluator.FieldValue;
import org.jpmml.evaluator.functions.AbstractFunction;
import org.junit.jupiter.api.Test;

/** A model file may come from anyone. */
class HostileFileTest {
  @Test
  void fetchesNothing() throws Exception {
    AtomicInteger requests = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    try {
      String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/secret";
      refuses(doctype("<!DOCTYPE PMML SYSTEM '" + url + "'>"));
      refuses(
          doctype("<!DOCTYPE PMML [<!ENTITY x SYSTEM '" + url + "'>]>")
              .replace("<Header/>", "<Header description='&x;'/>"));
      refuses(doctype("<!DOCTYPE PMML [<!ENTITY % x SYSTEM '" + url + "'> %x;]>"));
      assertThat(requests).hasValue(0);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void doesNotLaugh() {
    StringBuilder entities = new StringBuilder("<!ENTITY l0 'lol'>");
    for (int i = 1; i <= 30; i++) {
      entities.append("<!ENTITY l%d '%s'>".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
    }
    refuses(doctype("<!DOCTYPE PMML [" + entities + "]>"))
        .hasMessage("model tiny: refused: a document type (DOCTYPE) is not allowed");
  }

  @Test
  void survivesAnyCut() {
    byte[] whole = Pmml.file(Pmml.tree()).pmml();
    for (int length = 1; length < whole.length - 8; length += 7) {
      ModelFile cut = new ModelFile("cut", Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> PmmlModel.load(cut))
          .isInstanceOf(BadModel.class)
          .hasMessageStartingWith("model cut: refused: ");
    }
  }

  @Test
  void refusesWhatIsNotAModel() {
    refuses("time,price\n1,2\n");
    refuses("<html><body/></html>");
    refuses("<DataField xmlns=\"http://www.dmg.org/PMML-4_4\" name=\"a\"/>");
    refuses(Pmml.document(Pmml.field("a", "double"), ""));
  }

  /** The evaluator would load and run it. */
  @Test
  void refusesAFunctionThatIsAJavaClass() {
    executed = false;
    refuses(derivedBy("<Apply function=\"" + Payload.class.getName() + "\">"))
        .hasMessage(
            "model tiny: refused: function " + Payload.class.getName() + " is none of PMML's own");
    refuses(derivedBy("<Apply function=\"java.lang.Runtime\">"))
        .hasMessageContaining("is none of PMML's own");
    assertThat(executed).isFalse();
    assertThat(Pmml.model(derivedBy("<Apply function=\"abs\">")).inputs()).containsExactly("a");
  }

  private static boolean executed;

  /** What a hostile file would like to see run. */
  public static final class Payload extends AbstractFunction {
    public Payload() {
      super("payload");
      executed = true;
    }

    @Override
    public FieldValue evaluate(List<FieldValue> arguments) {
      executed = true;
      return arguments.get(0);
    }
  }

  private static String derivedBy(String apply) {
    String derived =
        "<LocalTransformations><DerivedField name=\"b\" optype=\"continuous\" dataType=\"double\">"
            + apply
            + "<FieldRef field=\"a\"/></Apply></DerivedField></LocalTransformations>";
    return Pmml.document(
        Pmml.field("a", "double") + Pmml.direction(),
        Pmml.tree(
            "asIs",
            derived
                + "<Node><SimplePredicate field=\"b\" operator=\"lessThan\" value=\"1\"/></Node>"));
  }

  @Test
  void refusesFunctionsThatGrowTextWithoutEnd() {
    for (String name : List.of("concat", "replace", "formatNumber", "formatDatetime", "matches")) {
      refuses(derivedBy("<Apply function=\"" + name + "\">"))
          .hasMessage(
              "model tiny: refused: function " + name + " is of texts; models take numbers");
    }
  }

  /** Of f0 to f30 each calls the next one twice: a billion calls for a bar. */
  @Test
  void refusesFunctionsThatDoubleThirtyTimes() {
    StringBuilder functions = new StringBuilder(function(30, "<FieldRef field=\"p\"/>"));
    for (int i = 0; i < 30; i++) {
      String next = "<Apply function=\"f" + (i + 1) + "\"><FieldRef field=\"p\"/></Apply>";
      functions.append(function(i, "<Apply function=\"+\">" + next + next + "</Apply>"));
    }
    refuses(withFunctions(functions.toString()))
        .hasMessageEndingWith("calls more than 10000 others");
    String once = "<Apply function=\"abs\"><FieldRef field=\"p\"/></Apply>";
    assertThat(Pmml.model(withFunctions(function(0, once))).inputs()).containsExactly("a");
  }

  @Test
  void refusesAFunctionThatCallsItself() {
    String itself = "<Apply function=\"f0\"><FieldRef field=\"p\"/></Apply>";
    refuses(withFunctions(function(0, itself)))
        .hasMessage("model tiny: refused: function f0 calls itself");
  }

  private static String function(int number, String body) {
    return "<DefineFunction name=\"f"
        + number
        + "\" optype=\"continuous\" dataType=\"double\"><ParameterField name=\"p\"/>"
        + body
        + "</DefineFunction>";
  }

  private static String withFunctions(String functions) {
    return derivedBy("<Apply function=\"f0\">")
        .replace(
            "</DataDictionary>",
            "</DataDictionary><TransformationDictionary>"
                + functions
                + "</TransformationDictionary>");
  }

  @Test
  void runsNoScript() {
    refuses(Pmml.tree().replace("<Header/>", "<Header/><script>exit(1)</script>"));
    String extension = "<Header><Extension name=\"script\" value=\"exit(1)\"/></Header>";
    assertThat(Pmml.model(Pmml.tree().replace("<Header/>", extension)).inputs())
        .containsExactly("a");
  }

  @Test
  void refusesANumberThatIsNone() {
    refuses(Pmml.regression().replace("coefficient=\"2\"", "coefficient=\"two\""))
        .hasMessageContaining("two");
  }

  @Test
  void refusesADepthThatWouldOverflow() {
    refuses(Pmml.nested(100_000)).hasMessageContaining("nested deeper than 400");
    assertThat(Pmml.model(Pmml.nested(DepthLimit.DEEPEST - 4)).inputs()).containsExactly("a");
  }

  @Test
  void refusesAFieldDerivedFromItself() {
    String circle =
        "<LocalTransformations><DerivedField name=\"b\" optype=\"continuous\" dataType=\"double\">"
            + "<FieldRef field=\"b\"/></DerivedField></LocalTransformations>";
    String xml =
        Pmml.document(
            Pmml.field("a", "double") + Pmml.direction(),
            Pmml.tree(
                "asIs",
                circle
                    + "<Node><SimplePredicate field=\"b\" operator=\"lessThan\""
                    + " value=\"1\"/></Node>"));
    assertThatThrownBy(() -> Pmml.model(xml).scorer(List.of("a"), "up"))
        .isInstanceOf(BadModel.class);
  }

  @Test
  void refusesAModelThatFailsItsOwnVerification() {
    String check =
        """
        <ModelVerification recordCount="1">
          <VerificationFields>
            <VerificationField field="a" column="a"/>
            <VerificationField field="b" column="b"/>
            <VerificationField field="y" column="y" precision="1e-9"/>
          </VerificationFields>
          <InlineTable><row><a>5</a><b>4</b><y>%d</y></row></InlineTable>
        </ModelVerification>
        """;
    String model = Pmml.regression();
    int end = model.indexOf("</RegressionModel>");
    String right = model.substring(0, end) + check.formatted(7) + model.substring(end);
    assertThat(Pmml.model(right).outputs()).containsExactly("y");
    refuses(right.replace("<y>7</y>", "<y>8</y>")).hasMessageContaining("8");
  }

  private static String doctype(String declaration) {
    return declaration + Pmml.tree();
  }

  private static AbstractThrowableAssert<?, ?> refuses(String xml) {
    return assertThatThrownBy(() -> Pmml.model(xml))
        .isInstanceOf(BadModel.class)
        .hasMessageStartingWith("model tiny: ");
  }
}
