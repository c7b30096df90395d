package dev.kontor.operators.predict;

import dev.kontor.models.ledger.ModelChange;
import dev.kontor.models.predict.ModelFile;
import dev.kontor.models.predict.Serving;
import dev.kontor.models.registry.Alias;
import dev.kontor.models.registry.ModelControl;
import dev.kontor.models.registry.Promotion;
import dev.kontor.operators.Promotions;
import dev.kontor.operators.StrategyPlan;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Decides on each control about a model, in one place for all who score: takes the version from its
 * shelf, with what it was trained on if that is watched, tries it, and hands it on, or says why the
 * old one stays in force. A control that comes after its time is refused, for some bars were scored
 * already.
 *
 * <p>State: the promotions that were decided, without the models themselves.
 */
public final class PromotionFunction extends ProcessFunction<ModelControl, Promotion>
    implements CheckpointedFunction {
  private static final long serialVersionUID = 1L;

  private final StrategyPlan plan;
  private final Promotions promotions;

  private transient Casting casting;
  private transient Distributions distributions;
  private transient ListState<Promotion> saved;
  private transient Standing standing;

  public PromotionFunction(StrategyPlan plan, Promotions promotions) {
    this.plan = plan;
    this.promotions = promotions;
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    standing = new Standing(promotions);
    saved =
        context
            .getOperatorStateStore()
            .getListState(new ListStateDescriptor<>("decided", Types.POJO(Promotion.class)));
    for (Promotion decided : saved.get()) {
      standing.add(decided);
    }
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    saved.update(standing.decided());
  }

  @Override
  public void processElement(ModelControl control, Context context, Collector<Promotion> out) {
    if (control.model().isEmpty()) {
      return;
    }
    if (casting == null) {
      casting = new Casting(plan);
      distributions = new Distributions(plan.settings(), promotions.shelf());
    }
    long time = control.time().toEpochMilli();
    ModelFile file = null;
    String fault = null;
    Serving serving = null;
    byte[] trained = null;
    if (time <= context.timerService().currentWatermark()) {
      fault = "late: bars that end after this time were scored already";
    } else {
      try {
        file = promotions.shelf().take(control.model(), control.version());
        serving = casting.serving(control.model(), file);
        trained = distributions.of(control);
      } catch (RuntimeException e) {
        fault = oneLine(e);
      }
    }
    Alias role = control.role();
    ModelChange change =
        new ModelChange(
            control.model(),
            role.word(),
            standing.version(control.model(), role.word()),
            control.version(),
            file == null ? null : file.sha256(),
            control.reason(),
            control.who(),
            fault);
    Promotion decided =
        fault != null
            ? new Promotion(time, standing.next(), change, null, null, null, null)
            : new Promotion(
                time,
                standing.next(),
                change,
                file.pmml(),
                serving.by(),
                serving.isAlarming() ? serving.why() : null,
                trained);
    standing.add(decided);
    out.collect(decided);
  }

  private static String oneLine(RuntimeException e) {
    return String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ");
  }
}
