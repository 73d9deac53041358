package ca.tandem.publication.comparison;

import java.util.List;
import java.util.Set;

/**
 * A start tag.
 *
 * @param name the element's name, in lower case
 * @param attributes the attributes' names and values in turn
 */
record StartTag(String name, List<String> attributes) {

    private static final Set<String> BLOCKS =
            Set.of("p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre table caption thead tbody tr th td hr section"
                    .split(" "));

    private static final Set<String> VOID = Set.of("br", "hr", "img", "input");

    StartTag {
        attributes = List.copyOf(attributes);
    }

    boolean isBlock() {
        return BLOCKS.contains(name);
    }

    /** Checks whether the element has neither content nor an end tag. */
    boolean isVoid() {
        return VOID.contains(name);
    }

    boolean isPreformatted() {
        return name.equals("pre");
    }

    boolean isHeading() {
        return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
    }

    boolean isCell() {
        return name.equals("td") || name.equals("th");
    }
}
