package ca.tandem.costs;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.common.text.Slug;
import ca.tandem.common.text.TextFolding;
import ca.tandem.posting.Facts;
import ca.tandem.posting.PostingText;
import ca.tandem.posting.editing.TextMerge;
import ca.tandem.publication.ChangeSummary;
import ca.tandem.publication.MarkdownRenderer;
import ca.tandem.publication.comparison.SourceComparison;
import ca.tandem.translation.alignment.SentencePairs;
import ca.tandem.translation.check.AllChecks;
import ca.tandem.translation.check.CheckedEdition;
import ca.tandem.translation.text.Block;
import ca.tandem.translation.text.SegmentedText;
import ca.tandem.translation.text.SentenceSegmenter;
import ca.tandem.translation.text.WordDifference;
import java.lang.management.ManagementFactory;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The operations of the portal on a text, such as saving, checking, rendering and comparing, and their processor time. */
enum TextCosts {
    SAVING_AND_CHECKING(TextCosts::save),
    CHECKING_BESIDE_ANOTHER(TextCosts::checkBesideAnother),
    COMPARING(TextCosts::compare),
    REMEMBERING(TextCosts::remember);

    private static final MarkdownRenderer MARKDOWN = new MarkdownRenderer();
    private static final PostingText PLAIN = new PostingText(
            "Keeper",
            "Keep the light.",
            IntStream.range(0, 150)
                    .mapToObj(i -> "Number " + i + " is to be seen by all who keep the light of the harbour.\n\n")
                    .collect(Collectors.joining()));

    @SuppressWarnings("ImmutableEnumChecker") // functions that keep nothing
    private final Consumer<PostingText> work;

    TextCosts(Consumer<PostingText> work) {
        this.work = work;
    }

    /** Runs all operations on a text that the portal accepts. */
    static void runAll(String words) {
        for (var step : values()) {
            step.run(words);
        }
    }

    private void run(String words) {
        // A title or a description is made one line before its length is checked.
        var refused = new PostingText(words, words, words).refusals();
        var postingText = new PostingText("Keeper", "Keep the light.", words);
        if (refused.isEmpty() || postingText.refusals().isEmpty()) {
            work.accept(postingText);
        }
    }

    private static void save(PostingText postingText) {
        Slug.of(postingText.body());
        TextFolding.fold(postingText.body());
        var cut = SegmentedText.of(postingText);
        cut.fill(cut.blocks().stream().map(Block::text).toList());
        MARKDOWN.toHtmlForStaff(postingText.body(), Language.EN, null);
        check(new Bilingual<>(postingText, postingText));
    }

    private static void checkBesideAnother(PostingText postingText) {
        check(new Bilingual<>(PLAIN, postingText));
    }

    private static void compare(PostingText postingText) {
        var words = postingText.body();
        var turned = words.substring(words.length() / 2) + "x" + words.substring(0, words.length() / 2);
        SourceComparison.of(words, turned);
        SourceComparison.of(PLAIN.body(), words);
        WordDifference.between(words, turned);
        WordDifference.between(PLAIN.body(), words);
        TextMerge.of(PLAIN.body(), words, turned);
        ChangeSummary.between(
                new Bilingual<>(postingText, PLAIN), new Facts(), new Bilingual<>(PLAIN, postingText), new Facts());
    }

    private static void remember(PostingText postingText) {
        for (var block : SegmentedText.of(postingText).blocks()) {
            SentenceSegmenter.split(block.text(), Language.FR);
            SentencePairs.of(new Bilingual<>(block.text(), block.text()));
        }
    }

    private static void check(Bilingual<PostingText> texts) {
        AllChecks.findings(CheckedEdition.of(texts, Language.EN)).forEach(finding -> {});
    }

    /** Returns this thread's processor time in milliseconds. */
    double milliseconds(String words) {
        var threads = ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadCpuTime();
        run(words);
        return (threads.getCurrentThreadCpuTime() - before) / 1e6;
    }
}
