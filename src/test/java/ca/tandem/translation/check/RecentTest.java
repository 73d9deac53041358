package ca.tandem.translation.check;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.Text;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecentTest {

    private static final Instant NOON = Instant.parse("2026-11-02T17:00:00Z");

    private final Recent recent = new Recent();
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void theSameSubjectIsLookedAtOnceInAShortWhile() {
        ask("body", NOON);
        ask("body", NOON.plusSeconds(10));
        assertThat(asked).hasValue(1);
    }

    @Test
    void aChangedSubjectIsLookedAtAgain() {
        ask("body", NOON);
        ask("other", NOON);
        assertThat(asked).hasValue(2);
    }

    @Test
    void afterAShortWhileItIsLookedAtAgain() {
        ask("body", NOON);
        ask("body", NOON.plusSeconds(31));
        assertThat(asked).hasValue(2);
    }

    private void ask(String body, Instant now) {
        var text = new Text("Title", "Description", body);
        recent.of(Subject.of(new Bilingual<>(text, Text.EMPTY), Language.EN), now, () -> {
            asked.incrementAndGet();
            return List.of();
        });
    }
}
