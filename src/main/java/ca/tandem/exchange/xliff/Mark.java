package ca.tandem.exchange.xliff;

import ca.tandem.translation.text.InlineCode.Part;

/**
 * A code as a file names it.
 *
 * @param id what it is called
 * @param copyOf of which code the tool made a copy; null where it is none
 * @param part where it stands towards words
 * @param data what the file says that it is made of; null where it does not say
 */
record Mark(String id, String copyOf, Part part, String data) {}
