package ca.tandem.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StrongETagTest {

    private final String tag = StrongETag.of("a page".getBytes(StandardCharsets.UTF_8));

    @Test
    void isStrongAndFollowsTheBody() {
        assertThat(tag).startsWith("\"").endsWith("\"").hasSize(45);
        assertThat(StrongETag.of("a page".getBytes(StandardCharsets.UTF_8))).isEqualTo(tag);
        assertThat(StrongETag.of("another".getBytes(StandardCharsets.UTF_8))).isNotEqualTo(tag);
    }

    @Test
    void matchesWhatAReaderOrAProxyHas() {
        assertThat(StrongETag.matches(tag, tag)).isTrue();
        assertThat(StrongETag.matches("\"old\", W/" + tag, tag)).isTrue();
        assertThat(StrongETag.matches("*", tag)).isTrue();
        assertThat(StrongETag.matches("\"old\"", tag)).isFalse();
        assertThat(StrongETag.matches(null, tag)).isFalse();
    }
}
