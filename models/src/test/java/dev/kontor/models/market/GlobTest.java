package dev.kontor.models.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

class GlobTest {
  @Property
  void aStarStandsForAnyCharacters(
      @ForAll @Chars({'a', 'b', '*'}) @StringLength(max = 6) String glob,
      @ForAll @Chars({'a', 'b'}) @StringLength(max = 8) String text) {
    assertThat(new Glob(glob).matches(text))
        .isEqualTo(Pattern.matches(glob.replace("*", ".*"), text));
  }
}
