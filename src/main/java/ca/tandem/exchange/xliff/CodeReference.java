package ca.tandem.exchange.xliff;

import ca.tandem.translation.text.InlineCode.CodeRole;

/**
 * A code in a file.
 *
 * @param id the id
 * @param copyOf the id of the code of which the tool made a copy; null if it is no copy
 * @param part the part: opening, closing or standalone
 * @param data the original data that the file gives for the code; null if it gives none
 */
record CodeReference(String id, String copyOf, CodeRole part, String data) {}
