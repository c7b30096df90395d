package dev.kontor.console.report;

/** A part of the page. It says so when there is nothing to show. */
interface Section {
  void write(Html page, Findings run);
}
