package ca.tandem.publication.rendering;

import java.util.List;
import java.util.regex.Pattern;
import org.owasp.html.HtmlStreamEventReceiver;

/** Lowers the headings of a text, those in HTML of its author too, below the heading under which a page shows it. */
public final class HeadingFilter extends HtmlFilter {

    private static final Pattern HEADING = Pattern.compile("h[1-6]");
    private static final int LOWEST = 6;

    private final int levels;

    /**
     * Creates a filter for HTML that is sanitised already.
     *
     * @param levels the number of levels by which headings are lowered; none goes below the sixth
     */
    public HeadingFilter(HtmlStreamEventReceiver reader, int levels) {
        super(reader);
        this.levels = levels;
    }

    private String lowered(String element) {
        return HEADING.matcher(element).matches() ? "h" + Math.min(LOWEST, element.charAt(1) - '0' + levels) : element;
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        underlying.openTag(lowered(element), attributes);
    }

    @Override
    public void closeTag(String element) {
        underlying.closeTag(lowered(element));
    }
}
