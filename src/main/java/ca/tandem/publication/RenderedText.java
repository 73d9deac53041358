package ca.tandem.publication;

import java.util.List;

/**
 * A text as readers get it.
 *
 * @param html HTML that is safe to write into a page
 * @param headings its headings that can be linked to, in their order
 */
public record RenderedText(String html, List<TextHeading> headings) {

    /**
     * A heading of a text.
     *
     * @param level the level, from 2
     * @param id the id of its element, without a number sign
     * @param words its words, without markup
     */
    public record TextHeading(int level, String id, String words) {}

    public RenderedText {
        headings = List.copyOf(headings);
    }
}
