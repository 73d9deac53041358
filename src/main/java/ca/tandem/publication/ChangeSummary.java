package ca.tandem.publication;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.common.text.SequenceDifference;
import ca.tandem.posting.Edition;
import ca.tandem.posting.EditionContent;
import ca.tandem.posting.Fact;
import ca.tandem.posting.Facts;
import ca.tandem.posting.PostingFiles;
import ca.tandem.posting.PostingText;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A summary of what changes for readers when an edition replaces the publication that they see now.
 *
 * @param first true if nothing of the posting is public yet
 * @param fromArchive true if the posting is archived now
 * @param texts the changes in each language
 * @param files the number of files that are added, taken away, or of which something else is said
 * @param facts the facts that differ, each under the one whose name readers know (see {@link Fact#topic})
 */
public record ChangeSummary(
        boolean first, boolean fromArchive, Bilingual<TextChange> texts, int files, Set<Fact> facts) {

    /** End of a block: an empty line, or the start of a heading, list item or table row. {@code HEADING} cuts after a heading. */
    private static final Pattern BLOCK_END = Pattern.compile(
            "\\n[^\\S\\n]*+\\n\\s*+|(?<=^|\\n)(?=#{1,6} )|(?<=\\n)(?=[ \\t]*+(?:[-*+]|\\d{1,9}[.)]) )|(?<=\\n)(?=\\|)");

    private static final Pattern HEADING = Pattern.compile("^(#{1,6} [^\\n]*)\\n(.+)$", Pattern.DOTALL);

    /**
     * The changes in one language.
     *
     * @param title true if the title differs
     * @param description true if the description differs
     * @param changed the number of paragraphs, headings and list items with another text
     * @param added the number of new ones
     * @param removed the number of deleted ones
     */
    public record TextChange(boolean title, boolean description, int changed, int added, int removed) {

        static TextChange between(PostingText before, PostingText after) {
            var old = blocks(before.body());
            var now = blocks(after.body());
            var changed = 0;
            var added = 0;
            var removed = 0;
            for (var delta : sizes(old, now)) {
                changed += Math.min(delta.old(), delta.now());
                added += Math.max(0, delta.now() - delta.old());
                removed += Math.max(0, delta.old() - delta.now());
            }
            return new TextChange(
                    !before.title().equals(after.title()),
                    !before.description().equals(after.description()),
                    changed,
                    added,
                    removed);
        }

        private static List<BlockCounts> sizes(List<String> old, List<String> now) {
            return SequenceDifference.of(old, now).stream()
                    .filter(diffRange -> !diffRange.same())
                    .map(diffRange -> new BlockCounts(
                            diffRange.oldTo() - diffRange.oldFrom(), diffRange.newTo() - diffRange.newFrom()))
                    .toList();
        }

        /** Checks whether nothing changes in this language. */
        public boolean isNone() {
            return !title && !description && changed + added + removed == 0;
        }
    }

    /** The number of blocks on either side of a difference. */
    private record BlockCounts(int old, int now) {}

    public ChangeSummary {
        facts = facts.isEmpty() ? Set.of() : EnumSet.copyOf(facts);
    }

    /** Compares an edition with the publication of its posting, which is null if nothing is public yet. */
    public static ChangeSummary of(Publication shown, Edition edition) {
        var before =
                shown == null ? new Bilingual<>(PostingText.EMPTY, PostingText.EMPTY) : Bilingual.of(shown::textIn);
        var summary =
                between(before, shown == null ? new Facts() : shown.getFacts(), edition.getTexts(), edition.getFacts());
        var files = edition.getFiles()
                .differing(shown == null ? PostingFiles.NONE : shown.getFiles())
                .size();
        return new ChangeSummary(
                shown == null, shown != null && shown.isArchived(), summary.texts(), files, summary.facts());
    }

    /** Compares two versions. */
    public static ChangeSummary between(EditionContent before, EditionContent after) {
        var summary = between(before.texts(), before.facts(), after.texts(), after.facts());
        var files = after.files().differing(before.files()).size();
        return new ChangeSummary(false, false, summary.texts(), files, summary.facts());
    }

    /** Compares two versions of texts and facts. */
    public static ChangeSummary between(
            Bilingual<PostingText> before, Facts factsBefore, Bilingual<PostingText> after, Facts factsAfter) {
        var facts = EnumSet.noneOf(Fact.class);
        for (var fact : Fact.values()) {
            if (!Objects.equals(fact.get(factsBefore), fact.get(factsAfter))) {
                facts.add(fact.topic());
            }
        }
        return new ChangeSummary(
                false,
                false,
                Bilingual.of((Language language) -> TextChange.between(before.get(language), after.get(language))),
                0,
                facts);
    }

    /** Checks whether texts, files and facts are the same as those that are public. */
    public boolean isNone() {
        return texts.en().isNone() && texts.fr().isNone() && files == 0 && facts.isEmpty();
    }

    /** Splits a body into the blocks that are counted as changed, added or removed. White space does not count. */
    private static List<String> blocks(String markdown) {
        return BLOCK_END
                .splitAsStream(markdown)
                .flatMap(block -> {
                    var heading = HEADING.matcher(block.strip());
                    return heading.matches()
                            ? List.of(heading.group(1), heading.group(2)).stream()
                            : List.of(block).stream();
                })
                .map(block -> block.replaceAll("\\s+", " ").strip())
                .filter(block -> !block.isEmpty())
                .toList();
    }
}
