package dev.kontor.models.indicators;

import dev.kontor.models.kernels.Kernel;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;

/**
 * Kernels that run one after another, as a method handle. A handle that is often used is compiled
 * as if it were code written for it: every kernel in it is a constant, and so are the places that
 * it reads and writes if it is a record, whose fields never change. A loop over kernels of all
 * kinds would ask at each for the method to run, and nothing could be known in advance.
 */
final class Chain {
  /** So many in a row are still compiled well as one. */
  private static final int LONGEST = 40;

  private static final MethodType STEP = MethodType.methodType(void.class, double[].class);
  private static final MethodHandle NEXT = next();

  private final MethodHandle[] links;

  private Chain(MethodHandle[] links) {
    this.links = links;
  }

  static Chain of(List<Kernel> kernels) {
    List<MethodHandle> links = new ArrayList<>();
    for (int from = 0; from < kernels.size(); from += LONGEST) {
      links.add(link(kernels.subList(from, Math.min(from + LONGEST, kernels.size()))));
    }
    return new Chain(links.toArray(MethodHandle[]::new));
  }

  private static MethodHandle link(List<Kernel> kernels) {
    MethodHandle link = MethodHandles.empty(STEP);
    for (int i = kernels.size() - 1; i >= 0; i--) {
      link = MethodHandles.foldArguments(link, NEXT.bindTo(kernels.get(i)));
    }
    return link;
  }

  void next(double[] memory) {
    try {
      for (MethodHandle link : links) {
        link.invokeExact(memory);
      }
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("no kernel throws what must be declared", e);
    }
  }

  private static MethodHandle next() {
    try {
      return MethodHandles.lookup().findVirtual(Kernel.class, "next", STEP);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
