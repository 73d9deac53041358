package ca.tandem.translation.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.Facts;
import ca.tandem.posting.PostingText;
import ca.tandem.translation.check.Check.CheckDependency;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests how often checks run on a text, by counting their runs. */
class FindingsCacheTest {

    /** A check that counts its runs. */
    private static class CountingCheck implements Check {

        final AtomicInteger runs = new AtomicInteger();

        @Override
        public Stream<Finding> findings(CheckedEdition checkedEdition) {
            runs.incrementAndGet();
            return Stream.of(Finding.of(
                    "space.double",
                    Language.EN,
                    "body",
                    checkedEdition.texts().en().body()));
        }
    }

    /** A check whose findings depend on the state of the glossary. */
    private static final class GlossaryDependentCheck extends CountingCheck {

        String state = "1";

        @Override
        public CheckDependency dependency(Facts facts) {
            return new CheckDependency("glossary", state);
        }
    }

    private final FindingsCache cache = new FindingsCache();
    private final CountingCheck texts = new CountingCheck();
    private final GlossaryDependentCheck glossary = new GlossaryDependentCheck();
    private final AtomicInteger made = new AtomicInteger();

    private List<Finding> ask(String body) {
        var both = new Bilingual<>(new PostingText("Title", "Description", body), PostingText.EMPTY);
        return cache.of(
                ContentHash.of(both, Language.EN),
                null,
                () -> {
                    made.incrementAndGet();
                    return CheckedEdition.of(both, Language.EN);
                },
                List.of(texts, glossary));
    }

    @Test
    void theSameContentIsLookedAtOnceHoweverOftenItIsAskedFor() {
        var first = ask("body");
        for (var again = 0; again < 100; again++) {
            assertThat(ask("body")).isEqualTo(first).hasSize(2);
        }
        assertThat(made).hasValue(1);
        assertThat(texts.runs).hasValue(1);
        assertThat(glossary.runs).hasValue(1);
    }

    @Test
    void aChangedCharacterIsLookedAtAnewAndTheOldTextIsStillKnown() {
        ask("body");
        assertThat(ask("bodY").get(0).arguments()).containsExactly("bodY");
        assertThat(ask("body").get(0).arguments()).containsExactly("body");
        assertThat(texts.runs).hasValue(2);
    }

    @Test
    void aChangedGlossaryIsLookedUpAnewAndNothingElse() {
        ask("body");
        glossary.state = "2";
        ask("body");
        ask("body");
        assertThat(glossary.runs).hasValue(2);
        assertThat(texts.runs).hasValue(1);
    }

    @Test
    void whoAsksAtTheSameMomentWaitsForTheFirst() throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        var start = new CountDownLatch(1);
        try {
            var answers = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return ask("body");
                    }))
                    .toList();
            start.countDown();
            for (var answer : answers) {
                assertThat(answer.get()).hasSize(2);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(texts.runs).hasValue(1);
    }

    @Test
    void aCheckThatFailedIsAskedAgain() {
        var failing = new CountingCheck() {
            @Override
            public Stream<Finding> findings(CheckedEdition checkedEdition) {
                var found = super.findings(checkedEdition);
                if (runs.get() == 1) {
                    throw new IllegalStateException("The memory is away");
                }
                return found;
            }
        };
        var both = new Bilingual<>(new PostingText("Title", "Description", "body"), PostingText.EMPTY);
        assertThatThrownBy(() -> cache.of("it", null, () -> CheckedEdition.of(both, Language.EN), List.of(failing)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(cache.of("it", null, () -> CheckedEdition.of(both, Language.EN), List.of(failing)))
                .hasSize(1);
    }

    @Test
    void noMoreIsKeptThanThereIsRoomFor() {
        var many = new CountingCheck() {
            @Override
            public Stream<Finding> findings(CheckedEdition checkedEdition) {
                return Stream.generate(
                                () -> super.findings(checkedEdition).findFirst().orElseThrow())
                        .limit(40_000);
            }
        };
        var both = new Bilingual<>(new PostingText("Title", "Description", "body"), PostingText.EMPTY);
        for (var content = 0; content < 10; content++) {
            assertThat(cache.of("text " + content, null, () -> CheckedEdition.of(both, Language.EN), List.of(many)))
                    .hasSize(40_000);
        }
        assertThat(cache.weight()).isLessThanOrEqualTo(100_000);
    }
}
