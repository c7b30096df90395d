package dev.kontor.console.report;

/**
 * Writes HTML and SVG. Text and attribute values are escaped, always: instrument names and reasons
 * come from files, and files come from anywhere. Mutable.
 */
final class Html {
  private final StringBuilder out = new StringBuilder(1 << 16);

  /** Attributes are names and values in turn. */
  Html open(String tag, String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      out.append(escape(attributes[i + 1])).append('"');
    }
    out.append('>');
    return this;
  }

  Html close(String tag) {
    out.append("</").append(tag).append(">\n");
    return this;
  }

  Html text(String text) {
    out.append(escape(text));
    return this;
  }

  Html element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close(tag);
  }

  /** What is our own and no text: the style sheet, the script. */
  Html verbatim(String markup) {
    out.append(markup);
    return this;
  }

  /** The sentence of a section that has nothing to show. */
  Html nothing(String sentence) {
    return element("p", sentence, "class", "nothing");
  }

  Html note(String sentence) {
    return element("p", sentence, "class", "note");
  }

  /**
   * The head of a table in a box that scrolls sideways; columns starting with {@code #} are
   * numbers.
   */
  Html table(String label, String... columns) {
    open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", label);
    open("table").open("thead").open("tr");
    for (String column : columns) {
      boolean number = column.startsWith("#");
      element(
          "th", number ? column.substring(1) : column, "scope", "col", "class", number ? "n" : "");
    }
    return close("tr").close("thead").open("tbody");
  }

  Html endTable() {
    return close("tbody").close("table").close("div");
  }

  Html cell(String text) {
    return element("td", text);
  }

  Html number(String text) {
    return element("td", text, "class", "n");
  }

  /** A signed number, coloured by its sign. */
  Html gain(String text) {
    return element("td", Numbers.minus(text), "class", "n " + tone(text));
  }

  static String tone(String signed) {
    boolean zero = !signed.matches(".*[1-9].*");
    return zero ? "flat" : signed.startsWith("-") ? "loss" : "gain";
  }

  static String escape(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default -> safe.append(c < ' ' && c != '\n' && c != '\t' ? '\uFFFD' : c);
      }
    }
    return safe.toString();
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
