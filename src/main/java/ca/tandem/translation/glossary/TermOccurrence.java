package ca.tandem.translation.glossary;

import java.util.List;

/**
 * An occurrence of a term in a text.
 *
 * @param start the index of its first character
 * @param end the index after its last character
 * @param words the words as they stand in the text
 * @param concepts the concepts that the term may mean, usually one; if there are several, their notes tell them apart
 */
public record TermOccurrence(int start, int end, String words, List<Concept> concepts) {

    public TermOccurrence {
        concepts = List.copyOf(concepts);
    }
}
