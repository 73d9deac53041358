package ca.tandem.publication.search;

import java.util.List;

/**
 * A passage of a posting's text that shows why the words found it.
 *
 * @param parts the passage in its order, in the words of the query and what stands between them
 */
public record Snippet(List<SnippetPart> parts) {

    /**
     * A part of a passage.
     *
     * @param text the text
     * @param isHit true if it is what was looked for
     */
    public record SnippetPart(String text, boolean isHit) {}

    public Snippet {
        parts = List.copyOf(parts);
    }
}
