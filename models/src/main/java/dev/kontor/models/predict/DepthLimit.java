package dev.kontor.models.predict;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/** Refuses XML nested so deeply that walking it would overflow the stack. */
final class DepthLimit extends XMLFilterImpl {
  /** Trees are nested as deep as they are; those of people who train them stay well below this. */
  static final int DEEPEST = 400;

  private int depth;

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes)
      throws SAXException {
    if (++depth > DEEPEST) {
      throw new SAXException("elements are nested deeper than " + DEEPEST);
    }
    super.startElement(uri, localName, qName, attributes);
  }

  @Override
  public void endElement(String uri, String localName, String qName) throws SAXException {
    depth--;
    super.endElement(uri, localName, qName);
  }
}
