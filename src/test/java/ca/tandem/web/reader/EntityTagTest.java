package ca.tandem.web.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EntityTagTest {

    private final String tag = EntityTag.of("a page".getBytes(StandardCharsets.UTF_8));

    @Test
    void isStrongAndFollowsTheBody() {
        assertThat(tag).startsWith("\"").endsWith("\"").hasSize(45);
        assertThat(EntityTag.of("a page".getBytes(StandardCharsets.UTF_8))).isEqualTo(tag);
        assertThat(EntityTag.of("another".getBytes(StandardCharsets.UTF_8))).isNotEqualTo(tag);
    }

    @Test
    void matchesWhatAReaderOrAProxyHas() {
        assertThat(EntityTag.matches(tag, tag)).isTrue();
        assertThat(EntityTag.matches("\"old\", W/" + tag, tag)).isTrue();
        assertThat(EntityTag.matches("*", tag)).isTrue();
        assertThat(EntityTag.matches("\"old\"", tag)).isFalse();
        assertThat(EntityTag.matches(null, tag)).isFalse();
    }
}
