package ca.tandem.translation.text;

import java.util.List;

/** The HTML that a text may hold: what is not named here never reaches a reader. */
public final class Html {

    /** The elements, in lower case. */
    public static final List<String> ELEMENTS = List.of(
            ("h2 h3 h4 h5 h6 p br hr ul ol li dl dt dd blockquote pre code em strong b i s del ins sub sup abbr cite q span"
                            + " a img table caption thead tbody tr th td")
                    .split(" "));

    private Html() {}
}
