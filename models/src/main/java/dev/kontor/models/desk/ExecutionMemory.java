package dev.kontor.models.desk;

import dev.kontor.models.execution.TradedVolume;
import dev.kontor.models.execution.VenueMemory;
import java.util.ArrayList;
import java.util.List;

/** What the {@code execution} half of a desk remembers of an account. Mutable. */
public final class ExecutionMemory {
  public VenueMemory venue = new VenueMemory();

  /** Large orders at work, oldest first. */
  public List<Worked> worked = new ArrayList<>();

  /** What was traded in the last 30 days, if that makes a difference to fees. */
  public TradedVolume traded = new TradedVolume();
}
