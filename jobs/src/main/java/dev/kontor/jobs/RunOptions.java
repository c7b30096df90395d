package dev.kontor.jobs;

import java.nio.file.Path;
import org.apache.flink.api.common.RuntimeExecutionMode;

/**
 * How to run, which changes nothing in the ledger.
 *
 * @param out the folder for the run's files
 * @param uiPort port of Flink's web UI; 0 for none
 * @param details whether to write each bar's row and the matches too
 * @param follow whether to hear the control file as it grows; the run lasts until that ends
 */
public record RunOptions(
    Path out,
    RuntimeExecutionMode mode,
    int parallelism,
    int uiPort,
    boolean details,
    boolean follow) {

  public RunOptions(
      Path out, RuntimeExecutionMode mode, int parallelism, int uiPort, boolean details) {
    this(out, mode, parallelism, uiPort, details, false);
  }

  public RunOptions(Path out, RuntimeExecutionMode mode, int parallelism, int uiPort) {
    this(out, mode, parallelism, uiPort, false);
  }
}
