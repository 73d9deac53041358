package ca.tandem.translation.glossary;

import java.util.List;

/**
 * A term in a text.
 *
 * @param start its first character
 * @param end the character after its last
 * @param words how it stands there
 * @param concepts what it may mean, mostly one; where there are several, their notes tell which is meant
 */
public record Occurrence(int start, int end, String words, List<Concept> concepts) {

    public Occurrence {
        concepts = List.copyOf(concepts);
    }
}
