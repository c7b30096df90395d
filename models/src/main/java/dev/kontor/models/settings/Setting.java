package dev.kontor.models.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what a component of a configuration record means. The configuration reference is generated
 * from these, and the reader of configuration files takes its defaults from them.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Setting {
  /** One sentence for the reference. */
  String value();

  /**
   * Used when the key is absent, as it would stand in the file; {@link #REQUIRED} if it must be
   * given.
   */
  String or() default REQUIRED;

  /** What a right value looks like, for messages and the reference. */
  String example() default "";

  String REQUIRED = "\0required";

  /** Absent stays absent: null, an empty list or an empty map. */
  String ABSENT = "\0absent";
}
