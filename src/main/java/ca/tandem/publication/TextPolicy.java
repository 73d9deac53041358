package ca.tandem.publication;

import ca.tandem.translation.text.AllowedHtml;
import java.util.List;
import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.PolicyFactory;

/** The elements and attributes that a text may have on a page: those that authors may write, and those that Markdown is rendered as. */
final class TextPolicy {

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(AllowedHtml.ELEMENTS.toArray(String[]::new))
            .allowElements("label")
            .allowElements(TextPolicy::taskBox, "input")
            .allowElements(TextPolicy::footnotes, "section")
            .allowUrlProtocols("http", "https", "mailto", "tel")
            .allowAttributes("href", "hreflang")
            .onElements("a")
            .allowAttributes("src", "alt", "width", "height")
            .onElements("img")
            .allowAttributes("lang")
            .globally()
            .allowAttributes("id")
            .matching(Pattern.compile("[^\\s\\p{Cntrl}\\p{Cf}]{1,300}"))
            .globally()
            .allowAttributes("title")
            .onElements("abbr", "a", "img")
            .allowAttributes("start")
            .onElements("ol")
            .allowAttributes("scope", "colspan", "rowspan")
            .onElements("th", "td")
            .allowAttributes("class")
            .matching(true, "align-left", "align-center", "align-right")
            .onElements("th", "td")
            .allowAttributes("class")
            .matching(true, "footnote-ref", "footnote-backref")
            .onElements("a")
            .allowAttributes("role")
            .matching(true, "doc-noteref", "doc-backlink")
            .onElements("a")
            .allowAttributes("class")
            .matching(true, "footnotes")
            .onElements("section")
            .allowAttributes("role")
            .matching(true, "doc-endnotes")
            .onElements("section")
            .allowAttributes("type")
            .matching(true, "checkbox")
            .onElements("input")
            .allowAttributes("disabled", "checked")
            .matching(true, "")
            .onElements("input")
            .toFactory();

    private TextPolicy() {}

    /** Returns a policy that reports to a receiver what the text may have. */
    static org.owasp.html.HtmlSanitizer.Policy apply(HtmlStreamEventReceiver reader) {
        return POLICY.apply(reader);
    }

    /** Lets a box of a task through, which nobody can tick, and no other input. */
    private static String taskBox(String element, List<String> attributes) {
        return attributes.contains("checkbox") && attributes.contains("disabled") ? element : null;
    }

    /** Lets the section of the footnotes through, and no other. */
    private static String footnotes(String element, List<String> attributes) {
        return attributes.contains("doc-endnotes") ? element : null;
    }
}
