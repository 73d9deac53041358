package ca.tandem.costs;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.common.Slug;
import ca.tandem.posting.Facts;
import ca.tandem.posting.Text;
import ca.tandem.posting.merge.ThreeWay;
import ca.tandem.publication.ChangeSummary;
import ca.tandem.publication.Listing;
import ca.tandem.publication.Markdown;
import ca.tandem.publication.comparison.SourceComparison;
import ca.tandem.translation.alignment.SentencePairs;
import ca.tandem.translation.check.AllChecks;
import ca.tandem.translation.check.Subject;
import ca.tandem.translation.text.Block;
import ca.tandem.translation.text.CutText;
import ca.tandem.translation.text.Segments;
import ca.tandem.translation.text.WordDifference;
import java.lang.management.ManagementFactory;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The way of a text through the portal: what saving, checking, rendering and comparing do with it; and what that costs. */
enum TextCosts {
    SAVING_AND_CHECKING(TextCosts::save),
    CHECKING_BESIDE_ANOTHER(TextCosts::checkBesideAnother),
    COMPARING(TextCosts::compare),
    REMEMBERING(TextCosts::remember);

    private static final Markdown MARKDOWN = new Markdown();
    private static final Text PLAIN = new Text(
            "Keeper",
            "Keep the light.",
            IntStream.range(0, 150)
                    .mapToObj(i -> "Number " + i + " is to be seen by all who keep the light of the harbour.\n\n")
                    .collect(Collectors.joining()));

    @SuppressWarnings("ImmutableEnumChecker") // functions that keep nothing
    private final Consumer<Text> work;

    TextCosts(Consumer<Text> work) {
        this.work = work;
    }

    /** Does everything with a text as far as it is let. */
    static void go(String words) {
        for (var step : values()) {
            step.take(words);
        }
    }

    private void take(String words) {
        // A title or a description is made one line before anybody looks how long it is.
        var refused = new Text(words, words, words).refusals();
        var text = new Text("Keeper", "Keep the light.", words);
        if (refused.isEmpty() || text.refusals().isEmpty()) {
            work.accept(text);
        }
    }

    private static void save(Text text) {
        Slug.of(text.body());
        Listing.fold(text.body());
        var cut = CutText.of(text);
        cut.fill(cut.blocks().stream().map(Block::text).toList());
        MARKDOWN.toHtml(text.body());
        check(new Bilingual<>(text, text));
    }

    private static void checkBesideAnother(Text text) {
        check(new Bilingual<>(PLAIN, text));
    }

    private static void compare(Text text) {
        var words = text.body();
        var turned = words.substring(words.length() / 2) + "x" + words.substring(0, words.length() / 2);
        SourceComparison.of(words, turned);
        SourceComparison.of(PLAIN.body(), words);
        WordDifference.between(words, turned);
        WordDifference.between(PLAIN.body(), words);
        ThreeWay.of(PLAIN.body(), words, turned);
        ChangeSummary.between(new Bilingual<>(text, PLAIN), new Facts(), new Bilingual<>(PLAIN, text), new Facts());
    }

    private static void remember(Text text) {
        for (var block : CutText.of(text).blocks()) {
            Segments.of(block.text(), Language.FR);
            SentencePairs.of(new Bilingual<>(block.text(), block.text()));
        }
    }

    private static void check(Bilingual<Text> texts) {
        AllChecks.findings(Subject.of(texts, Language.EN)).forEach(finding -> {});
    }

    /** Milliseconds of this thread's own time. */
    double milliseconds(String words) {
        var threads = ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadCpuTime();
        take(words);
        return (threads.getCurrentThreadCpuTime() - before) / 1e6;
    }
}
