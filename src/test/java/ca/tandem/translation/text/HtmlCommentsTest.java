package ca.tandem.translation.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlCommentsTest {

    /** Each {@code ~} stands for a line break. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "One <!-- not yet --> two;One  two",
                "<!-- a -->~~Text;~~Text",
                "<!-- a~~~~b -->~~Text;~~Text",
                "<!-- a --> seen <!-- b -->~; seen ~",
                "<div>~<!-- a -->~</div>;<div>~~</div>",
                "> <!-- a~> b -->~> c;> ~> c",
                "- <!-- a~  b -->~- c;- ~- c",
                "| a <!-- b --> |~| --- |~| c |;| a  |~| --- |~| c |",
                "Text~~<!-- never ends~~Text;Text~~",
                "<!----> seen; seen",
                "<!--> seen; seen"
            })
    void commentsAreTakenOutAndNothingElse(String markdown, String rest) {
        var body = markdown.replace('~', '\n');

        assertThat(HtmlComments.without(body)).isEqualTo(rest.replace('~', '\n'));
        assertThat(HtmlComments.in(body)).isNotEmpty().allMatch(comment -> comment.startsWith("<!--"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Text",
                "`<!-- a -->`",
                "```\n<!-- a -->\n```\n",
                "    <!-- a -->\n",
                "\\<!-- a -->",
                "a <!-- b",
                "&lt;!-- a -->",
                "<b>a</b> --> b"
            })
    void whatIsNoCommentStays(String body) {
        assertThat(HtmlComments.without(body)).isEqualTo(body);
        assertThat(HtmlComments.in(body)).isEmpty();
    }

    @Test
    void aCommentOfSeveralLinesIsOne() {
        assertThat(HtmlComments.in("One <!-- a --> <!-- b -->\n\n<!--\nc\n-->\n"))
                .containsExactly("<!-- a -->", "<!-- b -->", "<!--\nc\n-->");
    }
}
